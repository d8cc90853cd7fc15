import { joined } from '../requirements/own-path.ts';
import { readRequirements } from '../requirements/read-requirements.ts';
import type { RequirementsSource } from '../requirements/requirement-entries.ts';
import type { PipLine } from './environment.ts';
import type { Member } from './environment-kinds.ts';

/** A requirement that comes from elsewhere, with where it stands. */
export type FoldedLine = {
  readonly line: string;
  readonly source: string;
  readonly path: string;
  readonly number: number;
};

/**
 * The lines for pip of an environment as a requirements file of its source. Paths in an environment begin at
 * its folder, those of a requirements file at the base folder. Comments go along, but not of `isBare` lines.
 */
export function pipSource(
  { id, path, remote, files }: Member,
  lines: readonly PipLine[],
  isBare: (line: PipLine) => boolean = () => true,
): RequirementsSource {
  const folder = path.split('/').slice(0, -1).join('/');
  const all = lines.flatMap((one) => {
    const { line, text, above, beside } = one;
    const said = text.split('\n').map((part) => fromBase(part, folder));
    if (isBare(one)) return said.map((part) => ({ line, text: part }));
    const remark = beside === undefined ? '' : `  ${beside}`;
    const texts = [...above, ...said.slice(0, -1), `${said.at(-1) ?? ''}${remark}`];
    return texts.map((part) => ({ line, text: part }));
  });
  return {
    id,
    path,
    text: all.map((one) => one.text).join('\n'),
    lineOf: (number) => all[number - 1]?.line ?? 0,
    ...(remote === undefined ? {} : { remote }),
    ...(files === undefined ? {} : { files }),
  };
}

/** `-e ..` in `binder/` is `-e .` of the base folder. */
function fromBase(text: string, folder: string): string {
  if (folder === '' || !/^(?:-[ef]\b|--editable\b|--find-links\b|[^\s@]*[./])/.test(text.trim()))
    return text;
  const [line, ...others] = readRequirements(text);
  if (line === undefined || others.length > 0) return text;
  if (line.kind === 'path') return `${moved(line.path, folder)}${behind(line.comment)}`;
  if (line.kind === 'option' && line.name === '--find-links') {
    return `--find-links ${moved(line.value ?? '', folder)}${behind(line.comment)}`;
  }
  if (line.kind !== 'editable') return text;
  return `-e ${moved(line.target, folder)}${behind(line.comment)}`;
}

function behind(comment: string | undefined): string {
  return comment === undefined ? '' : `  ${comment}`;
}

function moved(said: string, folder: string): string {
  const [, path = said, more = ''] = /^(.*?)(\[[^\]]*\](?:\s+;.*)?|\s+;.*)?$/s.exec(said) ?? [];
  if (/^(?:[a-z+]+:|\/|~)/i.test(path)) return said;
  const inside = joined(folder, path);
  if (inside === undefined) return `../${joined('', path, true) ?? ''}${more}`;
  return `${inside === '' ? '.' : `./${inside}`}${more}`;
}

/** Lines with where they stand as requirements files, one for each that they come from. */
export function requirementsOfLines(lines: readonly FoldedLine[]): readonly RequirementsSource[] {
  const byFile = Map.groupBy(lines, ({ source, path }) => JSON.stringify([source, path]));
  return [...byFile.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    // A line that goes on over several is one for pip.
    const text = all.map(({ line }) => line.replace(/\\?\r?\n/g, ' ')).join('\n');
    const lineOf = (number: number): number => all[number - 1]?.number ?? 0;
    return [{ id: first.source, path: first.path, text, lineOf }];
  });
}
