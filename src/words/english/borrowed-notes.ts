import { counted } from '../count.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';
import { pageAtCommit } from '../repository-page.ts';

type BorrowedInWords = {
  readonly page: string;
  readonly name: string;
  readonly ref: string;
  readonly commit: string;
  readonly licences: readonly {
    readonly path: string;
    readonly from: string;
    readonly name?: string | undefined;
  }[];
  readonly files: readonly { readonly path: string; readonly from: string }[];
};

/** Longer lists nobody reads; the record has them all. */
const MOST_FILES = 200;

/** The page that tells where borrowed files come from, and what may be done with them. */
export function borrowedNotes(all: readonly BorrowedInWords[]): string {
  return all.map(notesOn).join('\n\n');
}

function notesOn({ page, name, ref, commit, licences, files }: BorrowedInWords): string {
  const short = link(commit.slice(0, 7), pageAtCommit(page, commit));
  const branch = ref === commit ? '' : ` (${quote(ref)})`;
  const lines = files
    .slice(0, MOST_FILES)
    .map(
      ({ path, from }) =>
        `* ${quote(path)} (${link('its origin', pageAtCommit(page, commit, from))})`,
    );
  const more = files.length > MOST_FILES ? [`* and ${files.length - MOST_FILES} more`] : [];
  return [
    `## ${link(name, page)}`,
    `From commit ${short}${branch}: ${counted(files.length, 'file')}. ${licenceLine(licences)}`,
    [...lines, ...more].join('\n'),
  ].join('\n\n');
}

function licenceLine(
  licences: readonly { readonly path: string; readonly name?: string | undefined }[],
): string {
  if (licences.length === 0) {
    return 'Nothing there says what may be done with them: without a licence, all rights are with whoever made them.';
  }
  const texts = licences.map(({ path, name }) =>
    link(
      name ?? path.split('/').at(-1) ?? path,
      path
        .split('/')
        .map((part) => encodeURIComponent(part.toWellFormed()))
        .join('/'),
    ),
  );
  return `Licence: ${texts.join(', ')}.`;
}
