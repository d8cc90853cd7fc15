import { configurationMistake, type MistakeInFile } from '../configuration-mistake.ts';
import { counted } from '../count.ts';
import { fileLink, lineLink } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { listed } from '../list-names.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';
import { pageAtCommit } from '../repository-page.ts';
import { aboutEdits, type Edits, whatHappened } from './borrow-edits.ts';
import { type LeftOutInWords, leftOutLines } from './borrow-left-out.ts';
import {
  type BorrowProblemInWords,
  borrowProblem,
  type PatternProblemInWords,
  whatIsWrongWithPattern,
} from './borrow-problem.ts';

const FILE = '.github/borrow.yml';
const NOTES = 'BORROWED.md';

/** A repository that was read. */
export type WarehouseInWords = {
  readonly name: string;
  readonly page: string;
  readonly commit: string;
  readonly ref: string;
  /** '' for where the files lie there. */
  readonly into: string;
  readonly files: number;
  readonly licences: readonly { readonly name: string | undefined; readonly from: string }[];
  readonly leftOut: readonly LeftOutInWords[];
  readonly unmatched: readonly string[];
};

/** A mistake in the list; `line` counts from 1. */
export type BorrowMistakeInWords =
  | Omit<MistakeInFile, 'file'>
  | { readonly line: number; readonly pattern: PatternProblemInWords };

type Told = {
  readonly warehouses: readonly WarehouseInWords[];
  readonly problems: readonly BorrowProblemInWords[];
};

/** Borrowing files of other repositories. */
export const borrowSentences = {
  borrowingFrom: ({
    name,
    done,
    of,
  }: {
    readonly name: string;
    readonly done: number;
    readonly of: number;
  }) => (of === 1 ? `Reading ${quote(name)}` : `Reading ${quote(name)}, ${done + 1} of ${of}`),
  borrowed: (
    {
      warehouses,
      problems,
      edits,
      isListed,
    }: Told & { readonly edits: Edits; readonly isListed: boolean },
    links: Links,
  ) =>
    [
      `${whatHappened(edits)}:`,
      warehouses.map(warehouseLine).join('\n'),
      ...aboutLicences(warehouses),
      ...aboutEdits(edits, links),
      ...aboutRest(warehouses),
      ...aboutProblems(problems),
      `Where each file comes from is in ${quote(NOTES)} (${link('open', fileLink(links, NOTES))}). ${isListed ? `What you said is written down in ${quote(FILE)} (${link('open', fileLink(links, FILE))}).` : ''} To bring them up to date one day, ${link('say Borrow', issueLink(links, 'Borrow'))}.`.replace(
        '  ',
        ' ',
      ),
    ].join('\n\n'),
  borrowNothingNew: ({ warehouses, problems }: Told) =>
    [
      `I looked again, and you have what is there already. Nothing was changed.`,
      warehouses.map(warehouseLine).join('\n'),
      ...aboutRest(warehouses),
      ...aboutProblems(problems),
    ].join('\n\n'),
  borrowRefused: ({ problems }: { readonly problems: readonly BorrowProblemInWords[] }) =>
    `Nothing was changed, because I could not borrow this:\n\n${problems.map((one) => `* ${borrowProblem(one)}`).join('\n')}\n\nMend what is wrong, then edit the title of this issue, or close and reopen it.`,
  borrowMistakes: (
    {
      mistakes,
      when,
    }: {
      readonly mistakes: readonly BorrowMistakeInWords[];
      readonly when: 'said' | 'changed';
    },
    links: Links,
  ) => {
    const list = mistakes.slice(0, 20).map((one) => `* ${borrowMistake(one, links)}`);
    return when === 'said'
      ? `Nothing was changed, because I could not read everything in your list of what is borrowed:\n\n${list.join('\n')}\n\nMend it, then say it again.`
      : `I looked at your list of what is borrowed, and something in it needs mending. Until then nothing can be borrowed.\n\n${list.join('\n')}`;
  },
  borrowNoList: (_values: object, links: Links) =>
    `Nothing is borrowed yet: I looked in ${quote(FILE)}, and it names nothing. Name a repository and its files (${quote('Borrow from owner/name: notebooks/**')}), or ${link('look at your files', links.repositoryUrl)}.`,
  borrowBrokenRecord: ({ path }: { readonly path: string }, links: Links) =>
    `${quote(path)} tells what you borrowed, and I cannot read it. Nothing was changed. ${link('Look at it', fileLink(links, path))}: bring an earlier state back, or delete it; then files that differ from what comes are yours, and you will be asked.`,
} as const;

function borrowMistake(mistake: BorrowMistakeInWords, links: Links): string {
  if ('pattern' in mistake) {
    const line = link(`Line ${mistake.line} of ${FILE}`, lineLink(links, FILE, mistake.line));
    return `${line}: ${whatIsWrongWithPattern(mistake.pattern)}`;
  }
  return configurationMistake({ ...mistake, file: FILE }, links);
}

function warehouseLine({ name, page, commit, ref, into, files }: WarehouseInWords): string {
  const short = link(commit.slice(0, 7), pageAtCommit(page, commit));
  const branch = ref === commit ? '' : ` of ${quote(ref)}`;
  const where = into === '' ? '' : `, in ${quote(into)}`;
  return `* ${quote(name)} (${link('open', page)}), commit ${short}${branch}: ${counted(files, 'file')}${where}`;
}

function aboutLicences(warehouses: readonly WarehouseInWords[]): readonly string[] {
  return warehouses.map(({ name, page, commit, licences }) => {
    if (licences.length === 0) {
      return `**${quote(name)} has no licence that I could find.** Without one, nobody but its makers may copy it: ask them (${link('their page', page)}) before you pass the files on, or say ${quote('Undo')} to give them back.`;
    }
    const texts = licences.map(({ name: licence, from }) => {
      const at = link('read it', pageAtCommit(page, commit, from));
      return licence === undefined ? `${quote(from)} (${at})` : `${licence} (${at})`;
    });
    return `Licence of ${quote(name)}: ${texts.join(', ')}. Its text came along.`;
  });
}

function aboutRest(warehouses: readonly WarehouseInWords[]): readonly string[] {
  return warehouses.flatMap(({ name, leftOut, unmatched }) => [
    ...(unmatched.length === 0
      ? []
      : [`Nothing in ${quote(name)} fits ${listed(unmatched)}; all else that you named is there.`]),
    ...leftOutLines(leftOut).map((line) => `Left out of ${quote(name)}: ${line}`),
  ]);
}

function aboutProblems(problems: readonly BorrowProblemInWords[]): readonly string[] {
  if (problems.length === 0) return [];
  return [
    `These I could not borrow, so what you have of them stays as it is:\n\n${problems.map((one) => `* ${borrowProblem(one)}`).join('\n')}`,
  ];
}
