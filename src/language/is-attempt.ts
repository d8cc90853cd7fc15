import { isAddressLike } from './address-like.ts';
import type { Pattern } from './compile-phrase.ts';
import { distance } from './distance.ts';
import { fold } from './fold.ts';
import { linesOf, readIssueForm } from './issue-form.ts';
import type { Match, Said } from './match.ts';
import type { ParameterType, Sayable } from './phrase.ts';
import { choiceOf } from './read-choices.ts';

/**
 * Whether words that begin like a command and go wrong were meant as one. `Fetch https:/x` was;
 * `Fetch fails with a 404` and `Publish is broken` are reports, and reports are none of our business.
 */
export function isAttempt(
  { at, error, read }: Extract<Match, { kind: 'stuck' }>,
  { tokens }: Said,
  { verb, pieces }: Pattern,
  { parameters }: Sayable,
  body: string,
): boolean {
  if (error === undefined || at < verb.length) return false;
  if (tokens.length === verb.length && isFormOf(parameters, body)) return true;
  const types = new Set(Object.keys(read).map((name) => parameters[name]?.type));
  const sure = [...types].some(isStrong);
  switch (error.kind) {
    case 'missing':
      return sure || (tokens.length === verb.length && linesOf(body).length <= 1);
    case 'left-over':
      return [...types].some((type) => type !== 'file' && isStrong(type));
    case 'unclosed-quote':
      return sure || at === verb.length;
    case 'not-a-url':
      return isAddressLike(error.value);
    case 'not-one-of':
      return sure || error.known.some((word) => distance(error.value.toLowerCase(), word) <= 1);
    case 'outside':
    case 'not-a-path':
      return sure || /[/\\]/.test(error.value);
    case 'not-a-repository':
      return sure || /[/\\@]/.test(error.value);
    case 'not-a-source':
      return sure || /[/\\:@_]/.test(error.value);
    case 'not-files':
      return (
        sure ||
        /[/\\*]/.test(error.value) ||
        tokens.some(({ text }) => isFileName(text)) ||
        endsAsItShould(tokens, pieces, parameters)
      );
    case 'not-a-word':
      return error.value.includes(' ');
  }
}

/** `Convert notes to markdown`: behind the value, the rest is as the phrase has it. */
function endsAsItShould(
  tokens: Said['tokens'],
  pieces: Pattern['pieces'],
  parameters: Sayable['parameters'],
): boolean {
  const [before, last] = tokens.slice(-2);
  const isWord = pieces.some((piece) => piece.kind === 'word' && piece.folded === before?.word);
  const choices = Object.values(parameters).flatMap((one) =>
    one.type === 'choices' ? one.choices : [],
  );
  return isWord && choiceOf(last?.text ?? '', choices) !== undefined;
}

/** `notes.md`, and the last word of `my notes.md`; a version (`v1.2`) is none. */
function isFileName(word: string): boolean {
  return /[^.]\.[a-z]\w{0,5}$/i.test(word);
}

/** Nobody writes these headings by chance: the issue was opened through the command's own form. */
function isFormOf(parameters: Sayable['parameters'], body: string): boolean {
  const fields = readIssueForm(body);
  return Object.values(parameters).some(({ label }) => fields.has(fold(label)));
}

const STRONG: ReadonlySet<ParameterType> = new Set([
  'url',
  'file',
  'document',
  'sources',
  'files',
  'repository',
  'patterns',
]);

/** Values that hardly stand in an ordinary sentence. */
export function isStrong(type: ParameterType | undefined): boolean {
  return type !== undefined && STRONG.has(type);
}
