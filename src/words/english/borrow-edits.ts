import { counted } from '../count.ts';
import { fileLink, lineLink } from '../file-link.ts';
import type { Links } from '../links.ts';
import { listed } from '../list-names.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';

/** What became of the files that are borrowed, and of what people wrote in them. */
export type Edits = {
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  readonly edited: readonly string[];
  readonly deleted: readonly string[];
  readonly stayed: readonly string[];
  readonly conflicts: readonly { readonly path: string; readonly line: number }[];
};

export function whatHappened({ added, updated, removed }: Edits): string {
  const parts = [
    ...(added > 0 ? [`${counted(added, 'file')} came`] : []),
    ...(updated > 0 ? [`${counted(updated, 'file')} changed`] : []),
    ...(removed > 0
      ? [
          `${counted(removed, 'file')} went, because nothing brings ${removed === 1 ? 'it' : 'them'} any more`,
        ]
      : []),
  ];
  const said = parts.length === 0 ? 'no file of yours changed' : parts.join(', ');
  return `I read what you borrow, and ${said}`;
}

export function aboutEdits(
  { edited, deleted, stayed, conflicts }: Edits,
  links: Links,
): readonly string[] {
  const places = conflicts.map(({ path, line }) =>
    line === 0
      ? `* ${quote(path)} (${link('open', fileLink(links, path))})`
      : `* ${quote(path)}, line ${line} (${link('open', lineLink(links, path, line))})`,
  );
  const kept = edited.filter((path) => !conflicts.some((one) => one.path === path));
  return [
    ...(places.length === 0
      ? []
      : [
          `What is yours and what comes meet here; the proposal holds what comes:\n\n${places.slice(0, 20).join('\n')}`,
        ]),
    ...(kept.length === 0 ? [] : [`What you wrote is kept: ${listed(kept)}.`]),
    ...(deleted.length === 0
      ? []
      : [`You deleted these, so they stay deleted: ${listed(deleted)}.`]),
    ...(stayed.length === 0
      ? []
      : [`No longer borrowed, and kept because you edited them: ${listed(stayed)}.`]),
  ];
}
