import type { Finding, MergedFile } from '../finding.ts';
import { gatherRequirements } from '../requirements/gather-requirements.ts';
import { sourceHeader } from '../requirements/list-source.ts';
import { logicalLines } from '../requirements/logical-lines.ts';
import { mergeRequirements } from '../requirements/merge-requirements.ts';
import { readRequirements } from '../requirements/read-requirements.ts';
import type { Gathered, Item, RequirementsSource } from '../requirements/requirement-entries.ts';
import type { PipLine } from './environment.ts';
import type { Member } from './environment-kinds.ts';
import { pipSource } from './pip-source.ts';

/** What becomes of one line of the first source: it stays as written, or these come in its place. */
export type PipPlace = 'kept' | readonly PipPrinted[];

/** A line for pip, or, without a text, a comment on a line of its own. */
export type PipPrinted = { readonly text: string; readonly comment: string | undefined };

export type MergedPip = {
  readonly own: readonly PipPlace[];
  /** Options, which count from the top. */
  readonly top: readonly PipPrinted[];
  readonly added: readonly PipPrinted[];
  /** All that pip is asked for. */
  readonly items: readonly Item[];
  /** Constraints go into a file beside the environment. */
  readonly files: readonly MergedFile[];
  readonly findings: readonly Finding[];
};

export type PipOptions = {
  readonly prefer: readonly string[];
  readonly python: string | undefined;
  readonly hashes: 'keep' | 'strip';
};

/**
 * Joins lines for pip of environments and of requirements folded into them, as one requirements file that
 * lies beside the environment, because that is what conda makes of them.
 *
 * Source: conda, `env/installers/pip.py`; mamba, `install_for_other_pkgmgr`: both run
 * `pip install -U -r FILE` with a file in the environment's folder.
 */
export function mergePip(
  members: readonly Member[],
  folded: readonly RequirementsSource[],
  options: PipOptions,
): MergedPip {
  const [first, ...others] = members;
  const own = first?.environment.pip ?? [];
  const known = new Set(own.map(({ text }) => text));
  const isKnown = ({ text }: PipLine): boolean => known.has(text);
  const sources = [
    ...(first === undefined ? [] : [pipSource(first, own)]),
    ...others.map((member) => pipSource(member, member.environment.pip, isKnown)),
    ...folded,
  ].filter(({ text }) => text.trim() !== '');
  const merged = mergeRequirements(sources, { ...options, pathsFrom: 'folder' });
  const [main, ...files] = merged.files;
  const printed = printedLines(String(main?.content ?? ''));
  const { places, used } = placesOf(first, own, printed);
  const left = printed.filter((one) => !used.has(keyOf(one.text)));
  const isOption = ({ text }: PipPrinted): boolean => text.startsWith('-') && !/^-e\s/.test(text);
  const isNewOnTop = left.some(isOption);
  const from = sources.filter(({ id }) => id !== first?.id);
  return {
    // Whatever index comes late makes pip forget the earlier ones, so all options come together.
    own: isNewOnTop ? places.map((place, at) => (isOptionLine(own[at]) ? [] : place)) : places,
    top: isNewOnTop ? printed.filter(isOption) : [],
    added: withHeader(
      withoutStray(
        left.filter((one) => !isOption(one)),
        first?.id,
      ),
      from,
    ),
    items: sources.flatMap((source) => itemsOf(gatherRequirements(source, 'folder'))),
    files,
    findings: merged.findings.map((finding) => ({ ...finding, file: 'environment.yml' })),
  };
}

function itemsOf({ entries }: Gathered): readonly Item[] {
  return entries.flatMap((entry) => (entry.kind === 'item' ? [entry.item] : []));
}

function printedLines(content: string): readonly PipPrinted[] {
  return logicalLines(content)
    .map(({ text, comment }) => ({ text: text.replace(/\s+/g, ' '), comment }))
    .filter(({ text, comment }) => text !== '' || comment !== undefined);
}

/** Hashes of several sources come together on one line. */
function keyOf(text: string): string {
  return text.replace(/\s--hash\b.*$/s, '').replace(/\s+/g, ' ');
}

function isOptionLine(line: PipLine | undefined): boolean {
  return readRequirements(line?.text ?? '').some(({ kind }) => kind === 'option');
}

/** What becomes of each line of the first source, and which printed lines are theirs. */
function placesOf(
  first: Member | undefined,
  own: readonly PipLine[],
  printed: readonly PipPrinted[],
): { readonly places: readonly PipPlace[]; readonly used: ReadonlySet<string> } {
  const used = new Set<string>();
  if (first === undefined) return { places: [], used };
  const byKey = new Map(printed.map((one) => [keyOf(one.text), one]));
  const leftOut = new Map(
    printed.flatMap((one) => {
      const said = /^# left out: (.*?)(?: {2}#.*)?$/.exec(one.comment ?? '')?.[1];
      return one.text === '' && said !== undefined ? [[said, one] as const] : [];
    }),
  );
  const places = own.map((line): PipPlace => {
    const said = line.text.replace(/\s+/g, ' ').trim();
    const pieces = piecesOf(first, line);
    const found = pieces.flatMap((piece) => byKey.get(piece) ?? []);
    const out = pieces.flatMap((piece) => leftOut.get(piece) ?? []);
    const isNew = pieces.some((piece) => !used.has(piece));
    for (const piece of pieces) used.add(piece);
    if (out.length > 0) return out;
    if (found.length === 0) return isIncludeThere(first, line) ? [] : 'kept';
    const texts = found.map(({ text }) => text);
    if (texts.join('\n') === said || texts.join(' ') === said) return 'kept';
    if (!isNew) return 'kept';
    const isSame = pieces.join(' ') === keyOf(said) && texts.every((text) => keyOf(text) === text);
    return isSame ? 'kept' : found.map(({ text }) => ({ text, comment: undefined }));
  });
  return { places, used };
}

/** What a line comes to in the result: with includes put in, and paths seen from the folder. */
function piecesOf(first: Member, line: PipLine): readonly string[] {
  const { entries } = gatherRequirements(pipSource(first, [line]), 'folder');
  return entries.flatMap((entry) => {
    if (entry.kind === 'item') return [keyOf(entry.item.line)];
    if (entry.kind === 'unreadable') return [keyOf(entry.text.trim())];
    if (entry.kind === 'blank') return [];
    return [entry.value === undefined ? entry.name : `${entry.name} ${entry.value}`];
  });
}

/** An included file whose every line stands elsewhere already. */
function isIncludeThere(first: Member, line: PipLine): boolean {
  const [read] = readRequirements(line.text);
  return (
    read?.kind === 'include' &&
    gatherRequirements(pipSource(first, [line]), 'folder').findings.length === 0
  );
}

/** Comments belong to the line below; those of lines that are not among these go. */
function withoutStray(
  lines: readonly PipPrinted[],
  own: string | undefined,
): readonly PipPrinted[] {
  const header = own === undefined ? undefined : sourceHeader(own);
  const kept: PipPrinted[] = [];
  let isFollowed = false;
  for (const one of lines.toReversed()) {
    const isHeader = one.comment?.startsWith('# --- from ') === true && one.text === '';
    const counts = one.text !== '' || one.comment?.startsWith('# left out: ') === true;
    if (counts) isFollowed = true;
    if ((counts || isFollowed) && one.comment !== header) kept.push(one);
    if (isHeader) isFollowed = false;
  }
  return kept.toReversed();
}

/** A lone source's lines have no header of their own. */
function withHeader(
  lines: readonly PipPrinted[],
  from: readonly RequirementsSource[],
): readonly PipPrinted[] {
  const [source] = from;
  const hasHeader = lines.some(({ comment }) => comment?.startsWith('# --- from '));
  if (source === undefined || hasHeader || lines.every(({ text }) => text === '')) return lines;
  return [{ text: '', comment: sourceHeader(source.id) }, ...lines];
}
