import { fold } from './fold.ts';
import type { Said } from './match.ts';
import { withoutFlags } from './says-no-build.ts';
import { tokenize } from './tokenize.ts';
import { trimCourtesy } from './trim-courtesy.ts';
import type { Utterance } from './utterance.ts';

/** GitHub's own limit for titles. */
const LONGEST_TITLE = 256;
const LONGEST_LINE = 500;

/**
 * Subjects that git and GitHub write about other commits; whatever follows was said elsewhere. They
 * name what is merged (`Merge branch 'x'`), so a phrase can be told from them.
 */
const ABOUT_OTHER_COMMITS =
  /^(?:(?:revert|reapply) "|(?:fixup|squash|amend)! |merge (?!binder(?:[:.]|\s|$)))/;

/** The one line of an utterance that can be a command, cut into words; undefined where there is none. */
export function wordsOf(utterance: Utterance): Said | undefined {
  const line = lineOf(utterance);
  const most = utterance.channel === 'issue' ? LONGEST_TITLE : LONGEST_LINE;
  // Code units first: counting the characters of a text that is far too long is work for nothing.
  if (line === undefined || line.length > most * 2 || [...line].length > most) return undefined;
  const tokens = trimCourtesy(tokenize(line));
  return tokens.length === 0 ? undefined : { raw: line, tokens };
}

function lineOf(utterance: Utterance): string | undefined {
  if (utterance.channel === 'commit') return subjectOf(utterance.text);
  // A comment is a command when it is the phrase and nothing else, and so is what is typed.
  return /[\r\n]/.test(utterance.text.trim()) ? undefined : utterance.text;
}

function subjectOf(message: string): string | undefined {
  const subject = message.split(/[\r\n]/, 1)[0] ?? '';
  if (subject.length > LONGEST_LINE * 2) return undefined;
  if (ABOUT_OTHER_COMMITS.test(fold(subject))) return undefined;
  return withoutFlags(withoutNumber(withoutFlags(subject)));
}

/** A squash merge writes ` (#12)` behind the title of its pull request. */
function withoutNumber(subject: string): string {
  return subject.replace(/\s\(#\d{1,12}\)$/u, '');
}
