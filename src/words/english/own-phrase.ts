import { configurationMistake, type MistakeInFile } from '../configuration-mistake.ts';
import { counted } from '../count.ts';
import { type Example, tellsMore } from '../example.ts';
import { lineLink, linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { plainText } from '../plain-text.ts';
import { quote } from '../quote.ts';

/** Where the step stands that was to be carried out; undefined where the sentence around this says it. */
type Written = {
  readonly written: { readonly file: string; readonly line: number } | undefined;
};

/** Help, a repository's own phrases, and its configuration. */
export const ownPhraseSentences = {
  help: (values: HelpValues, links: Links) => help(values, links),
  configurationMistake: (mistake: MistakeInFile, links: Links) =>
    configurationMistake(mistake, links),
  configurationMistakes: ({ mistakes }: { readonly mistakes: readonly string[] }) =>
    `I looked at the settings of this repository, and something in them needs mending. Until then I go by the rest of them.\n\n${mistakes.map((mistake) => `* ${mistake}`).join('\n')}`,
  ownPhraseDone: (done: OwnPhraseDone, links: Links) => ownPhraseDone(done, links),
  ownPhraseNothing: (
    { phrase, kept }: { readonly phrase: string; readonly kept: readonly string[] },
    links: Links,
  ) =>
    kept.length === 0
      ? `I looked at every file that ${quote(phrase)} is about, and all of them are as they should be. There was nothing to change.`
      : `${quote(phrase)} makes what is not there yet, and this is there already: ${kept.map((path) => linkedPath(path, links)).join(', ')}. I left it as it is; nothing was changed.`,
  ownPhraseMissing: (
    {
      phrase,
      path,
      from,
      written,
    }: Written & {
      readonly phrase: string;
      readonly path: string;
      readonly from: string | undefined;
    },
    links: Links,
  ) =>
    `For ${quote(phrase)} I looked for ${quote(path)}${from === undefined ? '' : ` in the branch ${quote(from)}`}, and it is not there. Nothing was changed.${stepsLink(written, links)}`,
  ownPhraseNoBranch: (
    { phrase, branch, written }: Written & { readonly phrase: string; readonly branch: string },
    links: Links,
  ) =>
    `For ${quote(phrase)} I looked for the branch ${quote(branch)}, and there is none of that name. Nothing was changed. If this is a copy of a template, it was made without “Include all branches”.${stepsLink(written, links)}`,
  ownPhraseForbidden: (
    { phrase, path, written }: Written & { readonly phrase: string; readonly path: string },
    links: Links,
  ) =>
    `For ${quote(phrase)} I should change ${quote(path)}, which is a place where I do not change files. Nothing was changed.${stepsLink(written, links)}`,
  ownPhraseNotText: (
    { phrase, path, written }: Written & { readonly phrase: string; readonly path: string },
    links: Links,
  ) =>
    `For ${quote(phrase)} I should add text to ${quote(path)}, which is not a text file, or a very large one. Nothing was changed.${stepsLink(written, links)}`,
  ownPhraseNotUnderstood: (
    { phrase, step, written }: Written & { readonly phrase: string; readonly step: string },
    links: Links,
  ) =>
    `One step of ${quote(phrase)} says ${quote(step)}, and no command of this repository answers to that. Nothing was changed.${stepsLink(written, links)}`,
  ownPhraseTooMuch: (
    {
      phrase,
      steps,
      files,
      written,
    }: Written & { readonly phrase: string; readonly steps: number; readonly files: number },
    links: Links,
  ) =>
    `The steps of ${quote(phrase)}, with those of the phrases that they say, are more than ${steps}, or would change more than ${files} files. Nothing was changed.${stepsLink(written, links)}`,
  ownPhraseTooDeep: ({ phrase, written }: Written & { readonly phrase: string }, links: Links) =>
    `The steps of ${quote(phrase)} lead to other phrases, and those to others again, without an end. Nothing was changed.${stepsLink(written, links)}`,
} as const;

type Sayable = {
  /** The phrase as it is written: `Unzip [{file}] [into {folder}]`. */
  readonly phrase: string;
  readonly about: string;
  readonly example: Example | undefined;
};

type HelpValues = {
  /** What is understood everywhere. */
  readonly commands: readonly Sayable[];
  /** What was made for this repository: its own phrases, and the words of its course. */
  readonly own: readonly Sayable[];
  /** Mistakes in the repository's configuration, each a sentence of this catalogue. */
  readonly problems: readonly string[];
};

function help({ commands, own, problems }: HelpValues, links: Links): string {
  const mistakes =
    problems.length === 0
      ? []
      : [
          `**Something in the settings of this repository needs mending**, so I go by the rest of them:\n\n${problems.map((problem) => `* ${problem}`).join('\n')}`,
        ];
  return [
    'This is what you can say here, as the title of an issue, as the message of a commit, or as a comment:',
    ...(own.length === 0
      ? [list(commands, links)]
      : [
          list(own, links),
          `<details><summary>What you can say in every repository</summary>\n\n${list(commands, links)}\n\n</details>`,
        ]),
    'Parts in square brackets can be left out; words in braces stand for something of yours. Each link opens an issue with the words filled in; nothing happens before you press the button.',
    ...mistakes,
  ].join('\n\n');
}

function list(commands: readonly Sayable[], links: Links): string {
  const lines = commands.map(({ phrase, about, example }) => {
    const tries =
      example === undefined
        ? ''
        : ` ${link('Try it', issueLink(links, example.say))}${tellsMore(example, about) ? `: ${plainText(example.does)}` : ''}.`;
    return `* ${quote(phrase)}: ${plainText(about)}${tries}`;
  });
  return lines.join('\n');
}

/** What a phrase of the repository's own did. `written` and `deleted` are the first few paths. */
type OwnPhraseDone = {
  readonly phrase: string;
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  /** How many more were changed than are named. */
  readonly more: number;
};

function ownPhraseDone({ phrase, written, deleted, more }: OwnPhraseDone, links: Links): string {
  const lines = [
    ...written.map((path) => `* wrote ${linkedPath(path, links)}`),
    ...deleted.map((path) => `* removed ${quote(path)}`),
    ...(more > 0 ? [`* and ${counted(more, 'more file')}`] : []),
  ];
  return `Done, as ${quote(phrase)} is meant in this repository:\n\n${lines.join('\n')}`;
}

/** With a blank before it, behind a sentence. */
function stepsLink(written: Written['written'], links: Links): string {
  if (written === undefined) return '';
  return ` ${link('See the steps of this phrase', lineLink(links, written.file, written.line))}`;
}
