/**
 * OpenLearn's subjects by the first part of a unit's path. Older addresses keep the names of subjects
 * that have become part of others since.
 *
 * Source: the subjects in the menu of www.open.edu/openlearn.
 */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['education', 'Education and development'],
  ['education-development', 'Education and development'],
  ['health-sports-psychology', 'Health, sports and psychology'],
  ['history-the-arts', 'History and the arts'],
  ['languages', 'Languages'],
  ['money-business', 'Money and business'],
  ['money-management', 'Money and business'],
  ['nature-environment', 'Nature and environment'],
  ['people-politics-law', 'Society, politics and law'],
  ['science-maths-technology', 'Science, maths and technology'],
  ['society-politics-law', 'Society, politics and law'],
]);

/** All subjects, in the order of the alphabet. */
export const ALL_SUBJECTS: readonly string[] = [...new Set(SUBJECTS.values())].sort();

/** The readable subject of a unit, from its path: `languages/welsh/croeso` → `Languages`. */
export function subjectOf(path: string): string {
  const first = path.split('/')[0] ?? '';
  const words = first.replaceAll('-', ' ');
  return SUBJECTS.get(first) ?? words.charAt(0).toUpperCase() + words.slice(1);
}
