import { quote } from '../../quote.ts';
import { findingSentence } from './catalogue.ts';
import type { BinderFinding, Mouth, Sentence } from './told.ts';

const LONGEST_REMARK = 160;
const IN_A_COMMENT: Mouth = { quote: plain, choose: () => '' };

/**
 * A finding for a comment in the file that it is about: one line of plain text, at most 160 characters. Undefined for
 * what is not worth one there. `sentence` says it in a language.
 */
export function binderRemark(
  finding: BinderFinding,
  sentence: (finding: BinderFinding, mouth: Mouth) => Sentence = findingSentence,
): string | undefined {
  if (finding.level !== 'clash' && finding.level !== 'warning') return undefined;
  const { found } = sentence(finding, IN_A_COMMENT);
  const line = found.replaceAll('`', '');
  const [source, ...more] = new Set(finding.places.map((place) => plain(place.source)));
  const isNamed = source === undefined || more.length > 0 || line.includes(source);
  return cut(isNamed ? line : `${source}: ${line}`);
}

/** At a blank, where one is near. */
function cut(line: string): string {
  if (line.length <= LONGEST_REMARK) return line;
  const short = line.slice(0, LONGEST_REMARK - 1);
  const end = short.lastIndexOf(' ');
  return `${short.slice(0, end > LONGEST_REMARK / 2 ? end : -1).trimEnd()} …`;
}

/** Nothing in it formats, or says in which encoding a file is (PEP 263), or goes on in the next line. */
function plain(text: string): string {
  const shown = quote(text.replaceAll('`', '’')).replaceAll('`', '').replaceAll('\\', '/');
  return shown.replace(/coding(?=[:=])/gi, '$& ');
}
