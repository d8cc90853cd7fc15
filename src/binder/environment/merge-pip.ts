import type { Finding, MergedFile } from '../finding.ts';
import { gatherRequirements } from '../requirements/gather-requirements.ts';
import { mergeRequirements } from '../requirements/merge-requirements.ts';
import { readRequirements } from '../requirements/read-requirements.ts';
import type { Gathered, Item, RequirementsSource } from '../requirements/requirement-entries.ts';
import type { PipLine } from './environment.ts';
import type { Member } from './environment-kinds.ts';
import { keyOf, type PipPlace, placesOf } from './pip-places.ts';
import { pipSource } from './pip-source.ts';
import { type PipPrinted, printedLines, withHeader, withoutStray } from './printed-pip.ts';

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
  readonly constraints: string;
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

function isOptionLine(line: PipLine | undefined): boolean {
  return readRequirements(line?.text ?? '').some(({ kind }) => kind === 'option');
}
