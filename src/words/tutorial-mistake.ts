import { distance } from '../language/distance.ts';
import type { Links } from './links.ts';
import { link } from './markdown-link.ts';
import { nameLike } from './name-like.ts';
import { quote } from './quote.ts';
import {
  didYouMean,
  oneOf,
  type Quote,
  type SettingsMistake,
  settingsMistake,
} from './settings-mistake.ts';

/** What can be wrong in a tutorial, as far as it is told to people. */
export type TutorialMistakeInWords =
  | Exclude<SettingsMistake, { kind: 'unknown-key' }>
  | { readonly kind: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'step-twice' | 'unreachable' | 'no-way-out'; readonly name: string }
  | { readonly kind: 'no-such-step'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'end-goes-on'; readonly key: string }
  | { readonly kind: 'repeats' | 'does-nothing' }
  | { readonly kind: 'forbidden-path'; readonly path: string }
  | {
      readonly kind: 'bad-pattern';
      readonly pattern: string;
      readonly why: 'too-costly' | 'unknown';
    }
  | { readonly kind: 'cannot-be-said' | 'says-anything'; readonly phrase: string }
  | { readonly kind: 'no-such-place'; readonly place: string; readonly known: readonly string[] }
  | { readonly kind: 'too-many-synonyms'; readonly most: number }
  | { readonly kind: 'no-such-thing'; readonly thing: string; readonly known: readonly string[] }
  | {
      readonly kind: 'unknown-language';
      readonly language: string;
      readonly known: readonly string[];
    }
  | {
      readonly kind: 'not-a-language';
      readonly language: string;
      readonly suggestion: string | undefined;
    }
  | {
      readonly kind: 'not-a-text';
      readonly key: string;
      readonly suggestion: string | undefined;
    }
  | { readonly kind: 'not-a-command'; readonly phrase: string }
  | { readonly kind: 'no-such-command'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'outside'; readonly path: string }
  | { readonly kind: 'missing-language'; readonly language: string }
  | { readonly kind: 'belongs-to'; readonly key: string; readonly to: readonly string[] }
  | { readonly kind: 'too-deep'; readonly most: number };

/** More slips than this make another word. */
const MOST_SLIPS = 2;

/** One mistake in a tutorial as Markdown, with a link to its line (which counts from 1). */
export function tutorialMistake(
  {
    file,
    line,
    problem,
  }: {
    readonly file: string;
    readonly line: number;
    readonly problem: TutorialMistakeInWords;
  },
  links: Links,
): string {
  // `plain=1` shows the lines of a file that GitHub would otherwise render.
  const url = `${links.repositoryUrl}/blob/${links.branch}/${file}?plain=1#L${line}`;
  return `${link(`Line ${line} of ${file}`, url)}: ${whatIsWrongInTutorial(problem, quote)}`;
}

/** What is wrong, as the part of a sentence that follows where it is. */
export function whatIsWrongInTutorial(problem: TutorialMistakeInWords, quoted: Quote): string {
  switch (problem.kind) {
    case 'unknown-key': {
      const { key, known } = problem;
      return settingsMistake({ kind: 'unknown-key', key, suggestion: closest(key, known) }, quoted);
    }
    case 'no-step':
      return `I do not know what should happen here. It begins with ${oneOf(problem.known, quoted)}.`;
    case 'bad-pattern':
      return problem.why === 'too-costly'
        ? `${quoted(problem.pattern)} would take too long to look for. Make the numbers in it smaller, or take a part away.`
        : `I cannot read ${quoted(problem.pattern)} as a regular expression. Look at its brackets; looking ahead or behind and going back to a group are not possible here.`;
    case 'forbidden-path':
      return `${quoted(problem.path)} is a place where I do not change files.`;
    case 'cannot-be-said':
      return `nobody could say ${quoted(problem.phrase)}. It needs a word; every bracket needs its partner, and stands in no other.`;
    case 'says-anything':
      return `${quoted(problem.phrase)} would be said by every title and every commit. Give it a word of its own, such as ${quoted('My name is {name}')}.`;
    case 'no-such-place':
      return problem.known.length === 0
        ? `${quoted(`{${problem.place}}`)} has no place here, because the phrase that it stands for has none.`
        : `${quoted(`{${problem.place}}`)} has no place here: the phrase that it stands for has ${oneOf(
            problem.known.map((place) => `{${place}}`),
            quoted,
          )}.`;
    case 'too-many-synonyms':
      return `more than ${problem.most} other words for phrases would take long to listen for. Take some away.`;
    case 'unknown-language':
      return `there are no texts in ${quoted(problem.language)}. Add it to ${quoted('languages')}, which has ${oneOf(problem.known, quoted)}.`;
    case 'not-a-language':
      return `${quoted(problem.language)} is not how a language is written here. Use its code, such as ${quoted(problem.suggestion ?? 'en')}.`;
    case 'not-a-text':
      return `I read ${quoted(`${problem.key}:`)} as the name of a setting, and here stands a text. A text with a colon in it needs quotes${problem.suggestion === undefined ? '' : `; one in that language begins with ${quoted(`${problem.suggestion}:`)}`}.`;
    case 'not-a-command':
      return `${quoted(problem.phrase)} is not the name of a command. Write a name such as ${quoted('undo')}; a phrase of your own has one like ${quoted(`own-${nameLike(problem.phrase) ?? 'phrase'}`)}.`;
    case 'no-such-command':
      return `there is no command ${quoted(problem.name)} in this repository, so this could never be done.${didYouMean(closest(problem.name, problem.known), quoted)}`;
    case 'outside':
      return `${quoted(problem.path)} leads out of this repository. Write the path as it is within it, such as ${quoted('notes/a.md')}.`;
    case 'missing-language':
      return `this text is missing in ${quoted(problem.language)}, the language of the tutorial.`;
    case 'belongs-to':
      return `${quoted(problem.key)} stands beside ${oneOf(problem.to, quoted)}, which is missing here.`;
    case 'too-deep':
      return `these are nested too deep; at most ${problem.most} fit into each other.`;
    case 'step-twice':
    case 'unreachable':
    case 'no-way-out':
    case 'no-such-step':
    case 'no-such-thing':
    case 'end-goes-on':
    case 'repeats':
    case 'does-nothing':
      return whatIsWrongWithWays(problem, quoted);
    default:
      return settingsMistake(problem, quoted);
  }
}

type WayMistake = Extract<
  TutorialMistakeInWords,
  {
    kind:
      | 'step-twice'
      | 'unreachable'
      | 'no-way-out'
      | 'no-such-step'
      | 'no-such-thing'
      | 'end-goes-on'
      | 'repeats'
      | 'does-nothing';
  }
>;

function whatIsWrongWithWays(problem: WayMistake, quoted: Quote): string {
  switch (problem.kind) {
    case 'step-twice':
      return `another step is called ${quoted(problem.name)} already. Give this one a name of its own.`;
    case 'no-such-step':
      return `there is no step ${quoted(problem.name)}.${didYouMean(closest(problem.name, problem.known), quoted)}`;
    case 'unreachable':
      return `nothing leads to the step ${quoted(problem.name)}. Name it with ${quoted('next')} or ${quoted('go')} in another step, or take it away.`;
    case 'no-way-out':
      return `nothing leads on from the step ${quoted(problem.name)}. Say with ${quoted('done')}, ${quoted('next')} or ${quoted('go')} how it goes on, or write ${quoted('end: true')}.`;
    case 'no-such-thing':
      return `nobody can get ${quoted(problem.thing)}: there is no ${quoted('get')} with it.${didYouMean(closest(problem.thing, problem.known), quoted)}`;
    case 'end-goes-on':
      return `${quoted(problem.key)} says how it goes on, and the step says ${quoted('end: true')}. Keep one of them.`;
    case 'repeats':
      return 'this would be taken again and again, because nothing needs to happen for it. Wait for something that is said or done, or let it lead on to another step.';
    case 'does-nothing':
      return `nothing comes of this. Add ${quoted('answer')}, ${quoted('then')} or ${quoted('go')}.`;
  }
}

export function closest(word: string, known: readonly string[]): string | undefined {
  return known
    .map((name) => ({ name, slips: distance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ slips }) => slips <= MOST_SLIPS)
    .sort((one, other) => one.slips - other.slips)[0]?.name;
}
