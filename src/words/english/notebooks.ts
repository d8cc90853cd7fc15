import { counted } from '../count.ts';
import { linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { listed } from '../list-names.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';

/** Converting notebooks and what is made of them. */
export const notebookSentences = {
  filesMissing: ({ words }: { readonly words: readonly string[] }, links: Links) =>
    `I looked for ${words.map((word) => quote(word)).join(', ')}, and found nothing of that name that I could use. Nothing was changed. ${link('Look at your files', links.repositoryUrl)}, then say it again.`,
  tooManyDocuments: ({ count, most }: { readonly count: number; readonly most: number }) =>
    `Those are ${count} files, and I take at most ${most} at once. Nothing was changed. Name a part of them: a folder, or a pattern like \`week-1/*.ipynb\`.`,
  noNotebooks: (_values: object, links: Links) =>
    `I looked at the files that you named, and there is no notebook, no Markdown and no script with cells among them. Nothing was changed. ${link('Look at your files', links.repositoryUrl)}`,
  converted: (values: ConvertedFiles, links: Links) => converted(values, links),
  convertedBefore: (
    {
      files,
      removing,
    }: {
      readonly files: readonly { readonly from: string; readonly to: string }[];
      readonly removing: string | undefined;
    },
    links: Links,
  ) =>
    [
      'What you asked for is there already, and says the same as what it was made of. Nothing was changed.',
      files.map(({ from, to }) => `* ${quote(from)} → ${linkedPath(to, links)}`).join('\n'),
      ...(removing === undefined ? [] : [removeOriginals(removing, links)]),
    ].join('\n\n'),
  documentsLeft: (values: LeftDocuments, links: Links) => documentsLeft(values, links),
} as const;

type ConvertedFiles = {
  /** The first few that were written. */
  readonly files: readonly {
    readonly from: string;
    readonly to: string;
    readonly isNew: boolean;
  }[];
  readonly more: number;
  /** How many said the same before. */
  readonly same: number;
  /** How many originals went. */
  readonly gone: number;
  /** The phrase that takes the originals away; undefined where none are left to take. */
  readonly removing: string | undefined;
  readonly contents: readonly string[];
  /** The originals are pages, and so is what was made of them. */
  readonly bothAreShown: boolean;
  readonly withoutResults: boolean;
  /** Originals with pictures that only they hold. */
  readonly withPictures: readonly string[];
};

function converted(values: ConvertedFiles, links: Links): string {
  const {
    files,
    more,
    same,
    gone,
    removing,
    contents,
    withoutResults,
    withPictures,
    bothAreShown,
  } = values;
  const list = files.map(
    ({ from, to, isNew }) =>
      `* ${quote(from)} → ${linkedPath(to, links)}${isNew ? '' : ', up to date again'}`,
  );
  const counts = [
    ...(more > 0 ? [`* and ${more} more`] : []),
    ...(same > 0 ? [`* ${counted(same, 'file')} that said the same before`] : []),
  ];
  const pictures =
    withPictures.length === 0
      ? []
      : [
          `Pictures that were pasted into a notebook stay in it, as no text can hold them: ${listed(withPictures)}. So ${withPictures.length === 1 ? 'that one stays' : 'those stay'}.`,
        ];
  return [
    'Converted:',
    [...list, ...counts].join('\n'),
    ...(withoutResults ? [results(gone > 0)] : []),
    ...(gone > 0
      ? [
          `The ${gone === 1 ? 'file' : `${gone} files`} that I made ${gone === 1 ? 'it' : 'them'} of ${gone === 1 ? 'is' : 'are'} gone, as you said.`,
        ]
      : []),
    ...contents.map(
      (path) => `Your table of contents has the new names: ${linkedPath(path, links)}.`,
    ),
    ...pictures,
    ...(removing === undefined
      ? []
      : [
          `What I made ${files.length === 1 ? 'it' : 'them'} of is still there${bothAreShown ? ', and a site shows both' : ''}. ${removeOriginals(removing, links)}`,
        ]),
  ].join('\n\n');
}

function results(areGone: boolean): string {
  return areGone
    ? 'A text holds no results of code. Those are in the history of your repository; run the code again to have them anew.'
    : 'A text holds no results of code. They stay in the notebook, and the text can go back into it.';
}

function removeOriginals(phrase: string, links: Links): string {
  return `To keep only what is new: ${sayIt(phrase, links)}`;
}

export type WhyLeftInWords =
  | 'empty'
  | 'two-versions'
  | 'not-json'
  | 'old'
  | 'new'
  | 'not-a-notebook'
  | 'too-deep'
  | 'too-many-cells'
  | 'too-many-lines'
  | 'other-form'
  | 'too-large'
  | 'no-text'
  | 'no-document'
  | 'same-form'
  | 'no-script'
  | 'edited'
  | 'in-the-way'
  | 'two-of-them'
  | 'too-much';

type LeftDocuments = {
  readonly files: readonly {
    readonly path: string;
    readonly to: string | undefined;
    readonly form: 'notebook' | 'markdown' | 'script';
    readonly why: WhyLeftInWords;
  }[];
  readonly more: number;
  readonly isAll: boolean;
};

function documentsLeft({ files, more, isAll }: LeftDocuments, links: Links): string {
  const lines = [
    ...files.map((file) => `* ${whyLeft(file, links)}`),
    ...(more > 0 ? [`* and ${more} more`] : []),
  ];
  const start = isAll
    ? 'I looked at what you named, and nothing was changed:'
    : 'These are as they were:';
  return `${start}\n\n${lines.join('\n')}`;
}

function whyLeft(
  { path, to = '', form, why }: LeftDocuments['files'][number],
  links: Links,
): string {
  const file = linkedPath(path, links);
  switch (why) {
    case 'edited':
      return `${file}: ${linkedPath(to, links)} is there already and says something else, which somebody wrote. To write over it: ${sayIt(`Convert ${inPhrase(path)} to ${form} replacing the edits`, links)}. To keep it, give it another name first.`;
    case 'in-the-way':
      return `${file} would become ${quote(to)}, and something else has that name: a folder, or a file in other capital letters. Rename one of the two.`;
    case 'two-of-them':
      return `${file} would become ${quote(to)}, and so does another of your files. Name one of them alone.`;
    default:
      return `${file} ${WHY_LEFT[why]}`;
  }
}

/** What is told of a file that could not be used, behind its name. */
export const WHY_LEFT: Readonly<
  Record<Exclude<WhyLeftInWords, 'edited' | 'in-the-way' | 'two-of-them'>, string>
> = {
  empty:
    'is empty, so it is no notebook yet. Open it in Jupyter and save it, or take the file away.',
  'two-versions':
    'holds two versions at once, as git leaves them where it could not join them (`<<<<<<<`). Bring back one of the two from its history.',
  'not-json':
    'is no notebook that can be read: its text breaks off or has something in it that does not belong there. Open it in Jupyter, which tells more, or bring back an older version from its history.',
  old: 'was saved by a Jupyter of before 2015 (format 3 or older). Open it in Jupyter and save it, which brings it up to date.',
  new: 'was saved in a format that is newer than any I know.',
  'not-a-notebook':
    'is called a notebook, and something that every notebook has is missing in it, or is not what it should be. Open it in Jupyter, which tells more.',
  'too-deep': 'is nested deeper than anything that Jupyter writes, so I did not read it.',
  'too-many-cells': 'has more than 20,000 cells, so I did not read it. Make several of it.',
  'too-many-lines': 'has more than 100,000 lines, so I did not read it. Make several of it.',
  'other-form':
    'says in its first lines that it is written in another form of Jupytext than the two that I read (“percent” and “myst”).',
  'too-large':
    'is too large for me: notebooks can have 25 MB, texts 2 MB. Clear its outputs in Jupyter, or make several of it.',
  'no-text': 'is no text in UTF-8, so I did not read it. Save it again with that encoding.',
  'no-document': 'is no notebook, no Markdown and no script that I know.',
  'too-much': 'was left for the next time: all of these together are more than 200 MB.',
  'same-form': 'has that form already.',
  'no-script': 'is in a language whose scripts I cannot write: I know Python, R, Julia and Bash.',
};

/** A phrase, and one click that says it. */
export function sayIt(phrase: string, links: Links): string {
  return `${quote(phrase)} (${link('say this', issueLink(links, phrase))})`;
}

/** A path as it can stand in a phrase. */
export function inPhrase(path: string): string {
  return /^[\p{L}\p{N}_/][\p{L}\p{N}._/-]*$/u.test(path) ? path : `"${path.replaceAll('"', '""')}"`;
}
