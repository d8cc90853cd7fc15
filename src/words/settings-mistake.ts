import { nameLike } from './name-like.ts';

/** What can be wrong in any settings file, as far as it is told to people. */
export type SettingsMistake =
  | { readonly kind: 'too-big'; readonly most: number }
  | { readonly kind: 'not-yaml'; readonly code: string }
  | { readonly kind: 'twice'; readonly key: string }
  | { readonly kind: 'alias' | 'tag' | 'several-documents' | 'empty' }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly suggestion: string | undefined }
  | { readonly kind: 'missing-key'; readonly key: string }
  | { readonly kind: 'wrong-type'; readonly expected: keyof typeof EXPECTED }
  | { readonly kind: 'not-one-of' | 'no-step'; readonly known: readonly string[] }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'not-a-name'; readonly name: string };

/** How a stranger's text is quoted where the sentence is said. */
export type Quote = (text: string) => string;

/** What is wrong, as the part of a sentence that follows where it is. */
export function settingsMistake(problem: SettingsMistake, quote: Quote): string {
  switch (problem.kind) {
    case 'too-big':
      return `the file is larger than ${Math.floor(problem.most / 1024)} kB, so I did not read it.`;
    case 'not-yaml':
      return notYaml(problem.code);
    case 'twice':
      return `${quote(problem.key)} stands there a second time. Keep one of them.`;
    case 'alias':
      return '`&` and `*` are not used here. Write the value out again, or put quotes around it.';
    case 'tag':
      return 'a value cannot start with `!`. Put quotes around it.';
    case 'several-documents':
      return 'a second document starts here. Remove the `---`.';
    case 'unknown-key':
      return `I do not know ${quote(problem.key)}.${didYouMean(problem.suggestion, quote)}`;
    case 'missing-key':
      return `${quote(problem.key)} is missing here.`;
    case 'wrong-type':
      return `this should be ${EXPECTED[problem.expected]}`;
    case 'not-one-of':
      return `this can be ${oneOf(problem.known, quote)}.`;
    case 'no-step':
      return `I do not know this step. A step begins with ${oneOf(problem.known, quote)}.`;
    case 'too-long':
      return `this is too long; at most ${problem.most} fit here.`;
    case 'empty':
      return 'this is empty.';
    case 'not-a-name':
      return `${quote(problem.name)} cannot be a name here. Use small letters, digits and hyphens${likeIt(problem.name, quote)}.`;
  }
}

const EXPECTED = {
  text: 'a text. Put quotes around it.',
  list: 'a list, each part on a line of its own that begins with `- `.',
  settings: 'settings, each on a line of its own as `name: value`.',
  'yes or no': '`true` or `false`.',
} as const;

export function notYaml(code: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'this line begins with a tab. Use spaces.';
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'I could not read on from here. Look at the spaces at the beginning of the lines, and at colons within texts: a text with a colon needs quotes.';
    case 'MISSING_CHAR':
      return 'a quotation mark or a bracket has no partner.';
    default:
      return 'I could not read on from here. A text with special characters in it needs quotes.';
  }
}

export function didYouMean(suggestion: string | undefined, quote: Quote): string {
  return suggestion === undefined ? '' : ` Did you mean ${quote(suggestion)}?`;
}

/** `a`, `b` or `c`, each quoted. */
export function oneOf(known: readonly string[], quote: Quote): string {
  const quoted = known.map(quote);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

/** `: \`first-step\`` for what was called `First step`. */
export function likeIt(name: string, quote: Quote): string {
  const like = nameLike(name);
  return like === undefined || like === name ? '' : `: ${quote(like)}`;
}
