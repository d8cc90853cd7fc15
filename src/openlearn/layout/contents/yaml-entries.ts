import { type Document, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { nameMatches } from './name-matches.ts';
import { type EntryPlan, pageName } from './plan-entries.ts';

/** One line of a table of contents in YAML: where it stands, and the page it names. */
type Entry = { readonly list: YAMLSeq; readonly item: unknown; readonly name: string };

export type YamlEntries = {
  readonly entries: readonly Entry[];
  /** Whether the table has a page: by its name, or by a pattern that it fits. */
  readonly lists: (name: string) => boolean;
};

const LISTS = ['children', 'chapters', 'sections', 'parts', 'subtrees', 'entries'] as const;
/** Deeper than anybody nests. */
const DEEPEST = 16;

/** Finds every entry below a node. */
export function yamlEntries(node: unknown): YamlEntries {
  const entries: Entry[] = [];
  const names = new Set<string>();
  const patterns: string[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEEPEST) return;
    if (isSeq(value)) {
      for (const item of value.items) {
        const name = nameOf(item);
        if (name !== undefined) entries.push({ list: value, item, name });
        visit(item, depth + 1);
      }
    }
    if (!isMap(value)) return;
    for (const key of ['file', 'root'] as const) {
      const page = value.get(key);
      if (typeof page === 'string') names.add(pageName(page));
    }
    for (const key of ['glob', 'pattern'] as const) {
      const pattern = value.get(key);
      if (typeof pattern === 'string') patterns.push(pattern);
    }
    for (const key of LISTS) visit(value.get(key), depth + 1);
  };
  visit(node, 0);
  for (const { name } of entries) names.add(name);
  return {
    entries,
    lists: (name) => names.has(name) || patterns.some((pattern) => nameMatches(pattern, name)),
  };
}

function nameOf(item: unknown): string | undefined {
  const file = isMap(item) ? item.get('file') : isScalar(item) ? item.value : undefined;
  return typeof file === 'string' ? pageName(file) : undefined;
}

/**
 * Brings the part of a unit that is listed already up to date: what is no more goes, what is new comes
 * after the page before it. Returns what found no place.
 *
 * @param entry an entry for a page, as the table writes them
 */
export function updateEntries(
  { entries }: YamlEntries,
  plan: EntryPlan,
  entry: (name: string) => object,
  document: Document,
): { readonly changed: boolean; readonly left: readonly string[] } {
  const placed = new Map(entries.map((one) => [one.name, one]));
  let changed = false;
  const left: string[] = [];
  for (const name of plan.missing) {
    const item = document.createNode(entry(name));
    const before = plan.pages.slice(0, plan.pages.indexOf(name)).reverse();
    const previous = before.map((page) => placed.get(page)).find((one) => one !== undefined);
    const next = previous ?? plan.pages.map((page) => placed.get(page)).find((one) => one);
    if (next === undefined) {
      left.push(name);
      continue;
    }
    const under = previous === undefined ? undefined : ownList(previous.item, plan);
    const list = under ?? next.list;
    const at = under === undefined ? list.items.indexOf(next.item) + (previous ? 1 : 0) : 0;
    list.items.splice(at, 0, item);
    placed.set(name, { list, item, name });
    changed = true;
  }
  for (const { list, item, name } of entries) {
    if (!plan.isGone(name)) continue;
    replaceWithChildren(list, item);
    changed = true;
  }
  return { changed, left };
}

/** The list below an entry, where pages of the same unit are in it: they begin there. */
function ownList(item: unknown, plan: EntryPlan): YAMLSeq | undefined {
  if (!isMap(item)) return undefined;
  return listsOf(item).find((list) =>
    list.items.some((child) => plan.pages.includes(nameOf(child) ?? '')),
  );
}

function listsOf(item: YAMLMap): readonly YAMLSeq[] {
  return LISTS.map((key) => item.get(key)).filter((value) => isSeq(value));
}

/** What stood below an entry that goes takes its place: it may be somebody's own. */
function replaceWithChildren(list: YAMLSeq, item: unknown): void {
  const children = isMap(item) ? listsOf(item).flatMap(({ items }) => items) : [];
  list.items.splice(list.items.indexOf(item), 1, ...children);
}
