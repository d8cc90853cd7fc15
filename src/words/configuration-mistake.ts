import type { PhraseProblem } from '../language/compile-phrase.ts';
import type { Links } from './links.ts';
import { link } from './markdown-link.ts';
import { quote } from './quote.ts';

/** What can be wrong in a repository's configuration, as far as it is told to people. */
export type MistakeInWords =
  | { readonly kind: 'too-big'; readonly most: number }
  | { readonly kind: 'not-yaml'; readonly code: string }
  | { readonly kind: 'twice'; readonly key: string }
  | { readonly kind: 'alias' | 'tag' | 'several-documents' | 'empty' }
  | { readonly kind: 'cannot-be-said' }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly suggestion: string | undefined }
  | { readonly kind: 'missing-key'; readonly key: string }
  | { readonly kind: 'wrong-type'; readonly expected: 'text' | 'list' | 'settings' }
  | { readonly kind: 'not-one-of' | 'no-step'; readonly known: readonly string[] }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'not-a-name'; readonly name: string }
  | { readonly kind: 'not-a-registry' | 'not-an-image' | 'not-a-folder'; readonly text: string }
  | { readonly kind: 'phrase'; readonly problem: PhraseProblem }
  | { readonly kind: 'shadows'; readonly phrase: string; readonly other: string }
  | { readonly kind: 'unknown-place'; readonly name: string }
  | { readonly kind: 'forbidden-path'; readonly path: string }
  | { readonly kind: 'unknown-phrase'; readonly phrase: string }
  | {
      readonly kind: 'unknown-command';
      readonly name: string;
      readonly suggestion: string | undefined;
    };

export type MistakeInFile = {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  readonly problem: MistakeInWords;
};

/** One mistake in the configuration, with a link to its line. */
export function configurationMistake({ file, line, problem }: MistakeInFile, links: Links): string {
  // `plain=1` shows the lines of a file that GitHub would otherwise render.
  const url = `${links.repositoryUrl}/blob/${links.branch}/${file}?plain=1#L${line}`;
  return `${link(`Line ${line} of ${file}`, url)}: ${whatIsWrong(problem)}`;
}

function whatIsWrong(problem: MistakeInWords): string {
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
      return `I do not know ${quote(problem.key)}.${didYouMean(problem.suggestion)}`;
    case 'missing-key':
      return `${quote(problem.key)} is missing here.`;
    case 'wrong-type':
      return `this should be ${EXPECTED[problem.expected]}`;
    case 'not-one-of':
      return `this can be ${oneOf(problem.known)}.`;
    case 'no-step':
      return `I do not know this step. A step begins with ${oneOf(problem.known)}.`;
    case 'too-long':
      return `this is too long; at most ${problem.most} fit here.`;
    case 'empty':
      return 'this is empty.';
    case 'not-a-name':
      return `${quote(problem.name)} cannot be a name here. Use small letters, digits and hyphens.`;
    case 'not-a-registry':
      return `${quote(problem.text)} cannot be a registry. Write its host in small letters, with a port if it has one: \`ghcr.io\`, \`localhost:5000\`.`;
    case 'not-an-image':
      return `${quote(problem.text)} cannot be the name of an image. Use small letters, digits, hyphens and \`/\`: \`owner/name\`.`;
    case 'not-a-folder':
      return `${quote(problem.text)} cannot be a folder of this repository. Write its path from the top: \`courses/one\`.`;
    case 'unknown-command':
      return `there is no command ${quote(problem.name)}.${didYouMean(problem.suggestion)}`;
    default:
      return whatIsWrongWithPhrase(problem);
  }
}

type PhraseMistake = Extract<
  MistakeInWords,
  {
    kind:
      | 'phrase'
      | 'shadows'
      | 'unknown-place'
      | 'forbidden-path'
      | 'unknown-phrase'
      | 'cannot-be-said';
  }
>;

function whatIsWrongWithPhrase(problem: PhraseMistake): string {
  switch (problem.kind) {
    case 'phrase':
      return whatIsWrongInside(problem.problem);
    case 'shadows':
      return `${quote(problem.phrase)} would be heard as ${quote(problem.other)}. Choose other words.`;
    case 'unknown-place':
      return `${quote(`{${problem.name}}`)} is not a place of this phrase.`;
    case 'forbidden-path':
      return `${quote(problem.path)} is a place where I do not change files.`;
    case 'unknown-phrase':
      return `no command of this repository answers to ${quote(problem.phrase)}.`;
    case 'cannot-be-said':
      return 'nobody could say this phrase: it would not be heard as it is written. Use plain words, without quotation marks, “please” or a full stop at the end.';
  }
}

function whatIsWrongInside(problem: PhraseProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'the phrase has no words.';
    case 'too-long':
      return `the phrase is too long; at most ${problem.most} characters fit.`;
    case 'bracket':
      return 'a bracket of the phrase has no partner, or holds nothing.';
    case 'too-deep':
      return 'the brackets of the phrase are nested too deep.';
    case 'must-start-with-a-word':
      return 'a phrase begins with a word of its own, not with a place or an optional part.';
    case 'unknown-place':
      return `${quote(`{${problem.name}}`)} cannot be a place. Use small letters, digits and hyphens.`;
    case 'place-twice':
      return `${quote(`{${problem.name}}`)} stands in the phrase twice.`;
    case 'text-not-last':
      return `${quote(`{${problem.name}}`)} takes everything to the end of the line, so it must come last.`;
  }
}

const EXPECTED = {
  text: 'a text. Put quotes around it.',
  list: 'a list, each part on a line of its own that begins with `- `.',
  settings: 'settings, each on a line of its own as `name: value`.',
} as const;

/** What is wrong with a text that is no YAML, by the YAML library's own name for it; as the end of a sentence. */
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

function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean ${quote(suggestion)}?`;
}

function oneOf(known: readonly string[]): string {
  const quoted = known.map(quote);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
