import { nameMatches } from './name-matches.ts';
import { type EntryPlan, pageName, planEntries } from './plan-entries.ts';
import type { Extended, RepositoryContents, UnitContents } from './unit-contents.ts';

type Entry = { readonly line: number; readonly name: string; readonly indent: string };
type Toctree = {
  readonly glob: boolean;
  readonly entries: readonly Entry[];
  /** The line after its last one that says something. */
  readonly end: number;
};

/**
 * Puts a unit into the toctrees of a page in reStructuredText, after the last of them as one of its own
 * with the unit's title as caption; or brings the toctree that lists it up to date, line by line.
 *
 * Source: https://www.sphinx-doc.org/en/master/usage/restructuredtext/directives.html, "toctree"
 */
export function extendRstToc(
  text: string,
  unit: UnitContents,
  repository: RepositoryContents,
): Extended {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const trees = toctreesOf(lines);
  const isPattern = ({ glob }: Toctree, { name }: Entry): boolean => glob && /[*?]/.test(name);
  const entries = trees.flatMap((tree) => tree.entries.filter((one) => !isPattern(tree, one)));
  const patterns = trees.flatMap((tree) => tree.entries.filter((one) => isPattern(tree, one)));
  const lists = (name: string): boolean =>
    entries.some((entry) => entry.name === name) ||
    patterns.some((entry) => nameMatches(entry.name, name));
  const plan = planEntries(lists, unit, repository);
  const { inserted, left } = newLines(entries, plan);
  const part = left.length === 0 ? [] : ['', ...toctree(unit.title, left)];
  const end = trees.at(-1)?.end ?? lastLine(lines) + 1;
  const gone = new Set(entries.filter(({ name }) => plan.isGone(name)).map(({ line }) => line));
  if (inserted.size === 0 && part.length === 0 && gone.size === 0) {
    return { kind: 'text', text: undefined };
  }
  const result = lines.flatMap((line, index) => [
    ...(index === end ? part : []),
    ...(gone.has(index) ? [] : [line]),
    ...(inserted.get(index) ?? []),
  ]);
  if (end >= lines.length) result.push(...part, '');
  return { kind: 'text', text: result.join(lineEnd) };
}

/** An `index.rst` for a project that has none. */
export function newRstToc(unit: UnitContents): string {
  const names = unit.pages.map(({ path }) => pageName(path));
  return ['Contents', '========', '', ...toctree(unit.title, names), ''].join('\n');
}

function toctree(title: string, names: readonly string[]): readonly string[] {
  const caption = title.replace(/\s+/g, ' ').trim();
  return [
    '.. toctree::',
    '   :maxdepth: 2',
    `   :caption: ${caption}`,
    '',
    ...names.map((name) => `   ${name}`),
  ];
}

function toctreesOf(lines: readonly string[]): readonly Toctree[] {
  return lines.flatMap((line, start) => {
    const margin = /^(\s*)\.\. toctree::\s*$/.exec(line)?.[1];
    return margin === undefined ? [] : [readToctree(lines, start, margin.length)];
  });
}

function readToctree(lines: readonly string[], start: number, margin: number): Toctree {
  const entries: Entry[] = [];
  let glob = false;
  let end = start + 1;
  for (let line = start + 1; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    if (text.trim() === '') continue;
    const indent = /^\s*/.exec(text)?.[0] ?? '';
    if (indent.length <= margin) break;
    end = line + 1;
    if (/^\s*:[\w-]+:/.test(text)) glob ||= /^\s*:glob:/.test(text);
    else if (!/^\s*\.\.(?:\s|$)/.test(text)) {
      const target = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
      entries.push({ line, indent, name: pageName(target) });
    }
  }
  return { glob, entries, end };
}

/** New pages below the page before them (or the next that is listed), by line; and what found no place. */
function newLines(
  entries: readonly Entry[],
  plan: EntryPlan,
): { inserted: ReadonlyMap<number, readonly string[]>; left: readonly string[] } {
  const inserted = new Map<number, string[]>();
  const left: string[] = [];
  const own = new Map(entries.map((entry) => [entry.name, entry]));
  for (const name of plan.missing) {
    const before = plan.pages.slice(0, plan.pages.indexOf(name)).reverse();
    const near = [...before, ...plan.pages].map((page) => own.get(page)).find((one) => one);
    if (near === undefined) {
      left.push(name);
      continue;
    }
    inserted.set(near.line, [...(inserted.get(near.line) ?? []), `${near.indent}${name}`]);
  }
  return { inserted, left };
}

function lastLine(lines: readonly string[]): number {
  return lines.findLastIndex((line) => line.trim() !== '');
}
