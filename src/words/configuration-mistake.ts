import type { PhraseProblem } from '../language/compile-phrase.ts';
import type { Links } from './links.ts';
import { link } from './markdown-link.ts';
import { quote } from './quote.ts';
import { didYouMean, type SettingsMistake, settingsMistake } from './settings-mistake.ts';

/** What can be wrong in a repository's configuration, as far as it is told to people. */
export type MistakeInWords =
  | SettingsMistake
  | { readonly kind: 'cannot-be-said' }
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
    case 'not-a-registry':
      return `${quote(problem.text)} cannot be a registry. Write its host in small letters, with a port if it has one: \`ghcr.io\`, \`localhost:5000\`.`;
    case 'not-an-image':
      return `${quote(problem.text)} cannot be the name of an image. Use small letters, digits, hyphens and \`/\`: \`owner/name\`.`;
    case 'not-a-folder':
      return `${quote(problem.text)} cannot be a folder of this repository. Write its path from the top: \`courses/one\`.`;
    case 'unknown-command':
      return `there is no command ${quote(problem.name)}.${didYouMean(problem.suggestion, quote)}`;
    case 'phrase':
    case 'shadows':
    case 'unknown-place':
    case 'forbidden-path':
    case 'unknown-phrase':
    case 'cannot-be-said':
      return whatIsWrongWithPhrase(problem);
    default:
      return settingsMistake(problem, quote);
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
