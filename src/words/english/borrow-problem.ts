import { listed } from '../list-names.ts';
import { quote } from '../quote.ts';
import { type LeftOutInWords, leftOutLines } from './borrow-left-out.ts';

/** What lies at the top of a repository. */
export type TopInWords = {
  readonly name: string;
  readonly isFolder: boolean;
  readonly files: number;
};

export type PatternProblemInWords =
  | { readonly kind: 'pattern-outside' | 'pattern-empty'; readonly pattern: string }
  | {
      readonly kind: 'pattern-too-long' | 'pattern-too-many-stars';
      readonly pattern: string;
      readonly most: number;
    };

/** Why a repository could not be read. */
type Unread =
  | { readonly kind: 'not-found' | 'empty' | 'too-large' }
  | { readonly kind: 'refused'; readonly why: 'address' | 'host' | 'private-address' }
  | { readonly kind: 'no-folder'; readonly folder: string }
  | { readonly kind: 'no-ref'; readonly ref: string }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'unreachable'; readonly detail: string };

type Problem =
  | Unread
  | { readonly kind: 'own' | 'form' | 'doi' }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'pattern'; readonly problem: PatternProblemInWords }
  | {
      readonly kind: 'no-files' | 'no-match';
      readonly patterns: readonly string[];
      readonly tops: readonly TopInWords[];
    }
  | {
      readonly kind: 'too-many';
      readonly count: number;
      readonly most: number;
      readonly tops: readonly TopInWords[];
    }
  | { readonly kind: 'too-many-looks'; readonly files: number; readonly patterns: number }
  | { readonly kind: 'too-much'; readonly mostMegabytes: number }
  | { readonly kind: 'all-left-out'; readonly leftOut: readonly LeftOutInWords[] };

/** Why nothing could be borrowed of a repository, or of what is no repository. */
export type BorrowProblemInWords = { readonly name: string } & Problem;

/** One problem: what was looked at, what was found, what to do next. */
export function borrowProblem(problem: BorrowProblemInWords): string {
  return `${quote(problem.name)}: ${whatIsWrong(problem)}`;
}

function whatIsWrong(problem: Problem): string {
  switch (problem.kind) {
    case 'own':
      return 'this is the repository that you are in. What it has need not be borrowed.';
    case 'form':
      return 'no repository as I know them: `owner/name`, `owner/name@branch`, or an address on GitHub, GitLab or Codeberg.';
    case 'doi':
      return 'an archive and no git repository. Name the repository behind it.';
    case 'folder':
      return `${quote(problem.folder)} cannot be a folder of your repository. Write its path from the top: \`courses/maps\`.`;
    case 'pattern':
      return whatIsWrongWithPattern(problem.problem);
    case 'no-files':
      return `say which of its files you want. ${choice(problem.tops)}`;
    case 'no-match':
      return `it has no file that fits ${listed(problem.patterns)}. ${choice(problem.tops)}`;
    case 'too-many':
      return `these would be ${problem.count} files, and I borrow at most ${problem.most} of one repository. ${choice(problem.tops)}`;
    case 'too-many-looks':
      return `it has ${problem.files} files, and looking through them with ${problem.patterns} patterns takes too long. Begin the patterns with a folder (\`/notebooks/*.md\`), or name the folder by its address.`;
    case 'too-much':
      return `these are more than ${problem.mostMegabytes} MB, and I borrow no more than that at once. Name less of it.`;
    case 'all-left-out':
      return `all that fits had to be left out. ${leftOutLines(problem.leftOut).join(' ')}`;
    default:
      return whyUnread(problem);
  }
}

function whyUnread(problem: Unread): string {
  switch (problem.kind) {
    case 'not-found':
      return 'there is no such repository, or not everybody can see it. Look at how it is written.';
    case 'empty':
      return 'it has no files yet.';
    case 'too-large':
      return 'it is larger than what I take.';
    case 'refused':
      return problem.why === 'host'
        ? 'I read from github.com, gist.github.com, gitlab.com and codeberg.org only.'
        : 'this address is none that I may ask.';
    case 'no-folder':
      return `it has no file or folder ${quote(problem.folder)}.`;
    case 'no-ref':
      return `it has no branch, tag or commit ${quote(problem.ref)}.`;
    case 'timeout':
      return `it did not come within ${problem.seconds} seconds. Try again later.`;
    case 'unreachable':
      return `its server could not be reached: ${quote(problem.detail)}. Try again later.`;
  }
}

/** What is wrong with a pattern, also where it stands in a file. */
export function whatIsWrongWithPattern(problem: PatternProblemInWords): string {
  const pattern = quote(problem.pattern);
  switch (problem.kind) {
    case 'pattern-outside':
      return `${pattern} leads out of the repository. Leave the \`..\` out.`;
    case 'pattern-empty':
      return `${pattern} names nothing. For all files, write \`*\`.`;
    case 'pattern-too-long':
      return `${pattern} is too long; at most ${problem.most} characters fit.`;
    case 'pattern-too-many-stars':
      return `${pattern} has more than ${problem.most} stars of one kind. Name the folder instead.`;
  }
}

const MOST_SHOWN = 12;

function choice(tops: readonly TopInWords[]): string {
  const shown = tops
    .filter(({ name }) => !name.startsWith('.'))
    .slice(0, MOST_SHOWN)
    .map(({ name, isFolder, files }) =>
      isFolder ? `${quote(`${name}/`)} (${files})` : quote(name),
    );
  if (shown.length === 0) return '';
  const more = tops.length > MOST_SHOWN ? ` and ${tops.length - MOST_SHOWN} more` : '';
  return `At its top are, with how many files they hold: ${shown.join(', ')}${more}.`;
}
