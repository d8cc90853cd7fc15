import type { borrowedNotes as english } from '../english/borrowed-notes.ts';
import { link } from '../markdown-link.ts';
import { pageAtCommit } from '../repository-page.ts';
import { andMore, counted } from './counted.ts';
import { quote } from './quote.ts';

type BorrowedInWords = Parameters<typeof english>[0][number];

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
        `* ${quote(path)} (${link('Herkunft', pageAtCommit(page, commit, from))})`,
    );
  const more = files.length > MOST_FILES ? [`* ${andMore(files.length - MOST_FILES)}`] : [];
  return [
    `## ${link(name, page)}`,
    `Aus Commit ${short}${branch}: ${counted(files.length, 'eine Datei', 'Dateien')}. ${licenceLine(licences)}`,
    [...lines, ...more].join('\n'),
  ].join('\n\n');
}

function licenceLine(licences: BorrowedInWords['licences']): string {
  if (licences.length === 0) {
    return 'Dort steht nicht, was man damit tun darf: Ohne Lizenz liegen alle Rechte bei denen, die sie gemacht haben.';
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
  return `Lizenz: ${texts.join(', ')}.`;
}
