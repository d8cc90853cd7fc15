import { makePersonal } from '../../../commands/personal-values.ts';
import { CONFIGURATION_FILE } from '../../../configuration/configuration.ts';
import { TUTORIAL_FILE } from '../tutorial/read-tutorial-folder.ts';
import { checkLink } from './check-link.ts';
import type { LinkFinding } from './finding.ts';
import { readLinks } from './read-links.ts';
import type { Rehearsal } from './rehearse-template.ts';

/** Pages that somebody is led to before they have written any: at the top, in `.github`, and steps. */
const LED_TO = /^(?:\.github\/)?[^/]+\.md$/;

/** How many links were looked at, and what is wrong with which. */
export function checkLinks(
  copy: Rehearsal,
  stepTexts: ReadonlySet<string>,
): { readonly links: number; readonly findings: readonly LinkFinding[] } {
  const later = [TUTORIAL_FILE, CONFIGURATION_FILE].map((path) => copy.texts.get(path) ?? '');
  const comes = (path: string) => later.some((text) => text.includes(path));
  const findings: LinkFinding[] = [];
  let links = 0;
  for (const [path, text] of copy.texts) {
    const isStep = stepTexts.has(path);
    if (!isStep && !LED_TO.test(path)) continue;
    // A step is shown on the first page, with its places filled in.
    const folder = isStep ? '' : path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const shown = isStep ? makePersonal(text, copy.facts) : text;
    for (const link of readLinks(shown)) {
      links += 1;
      const trouble = checkLink(link, { copy, folder, isStep, comes });
      if (trouble !== undefined) findings.push({ ...trouble, path, words: link.words });
    }
  }
  return { links, findings };
}
