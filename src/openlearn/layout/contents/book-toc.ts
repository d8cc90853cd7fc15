import { type Document, isMap, isSeq, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { editYaml } from './edit-yaml.ts';
import { type EntryPlan, planEntries } from './plan-entries.ts';
import type { Extended, RepositoryContents, UnitContents } from './unit-contents.ts';
import { updateEntries, yamlEntries } from './yaml-entries.ts';

const file = (name: string): { file: string } => ({ file: name });

/**
 * Puts a unit into a `_toc.yml`, as a part of its own or, where a book has no parts, as a chapter with
 * its pages below; or brings its part up to date.
 *
 * Sources: https://jupyterbook.org/v1/structure/toc.html; the list that it was before Jupyter Book 0.11:
 * https://jupyterbook.org/v1/reference/_changelog.html.
 */
export function extendBookToc(
  text: string,
  unit: UnitContents,
  repository: RepositoryContents,
): Extended {
  if (text.trim() === '') return { kind: 'text', text: newBookToc(unit, repository) };
  return editYaml(text, (document) => {
    if (!isKnown(document.contents)) return 'unknown-form';
    const found = yamlEntries(document.contents);
    const plan = planEntries(found.lists, unit, repository);
    const { changed, left } = updateEntries(found, plan, file, document);
    if (left.length > 0) addPart(document, unit.title, { ...plan, missing: left });
    return changed || left.length > 0 ? 'changed' : 'unchanged';
  });
}

/** A `_toc.yml` for a book that has none: its first page, and the unit. */
export function newBookToc(unit: UnitContents, { paths }: RepositoryContents): string {
  const names = unit.pages.map(({ path }) => path.replace(/\.\w+$/, ''));
  const own = ['index', 'intro', 'README'].find((name) =>
    ['md', 'ipynb', 'rst'].some((ending) => paths.includes(`${name}.${ending}`)),
  );
  const root = names.includes('index') ? 'index' : (own ?? names[0] ?? 'index');
  const chapters = names.filter((name) => name !== root).map(file);
  const toc = { format: 'jb-book', root, parts: [{ caption: unit.title, chapters }] };
  return stringify(toc, { lineWidth: 0 });
}

/** A map with a root, or the older list, whose first entry is a file. */
function isKnown(contents: unknown): contents is YAMLMap | YAMLSeq {
  if (isMap(contents)) return typeof contents.get('root') === 'string';
  if (!isSeq(contents)) return false;
  const [first] = contents.items;
  return isMap(first) && typeof first.get('file') === 'string';
}

function addPart(document: Document, title: string, { missing }: EntryPlan): void {
  const pages = missing.map(file);
  const { contents } = document;
  if (isSeq(contents)) {
    const hasParts = contents.items.some((item) => isMap(item) && item.has('part'));
    const items = hasParts ? [{ part: title, chapters: pages }] : asChapter(pages, 'sections');
    for (const item of items) contents.add(document.createNode(item));
    return;
  }
  if (!isMap(contents)) return;
  const format = contents.get('format');
  const [parts, chapters, sections] =
    format === 'jb-book'
      ? (['parts', 'chapters', 'sections'] as const)
      : format === 'jb-article'
        ? ([undefined, 'sections', 'sections'] as const)
        : (['subtrees', 'entries', 'entries'] as const);
  const flat = contents.get(chapters);
  if (isSeq(flat) || parts === undefined) {
    for (const item of asChapter(pages, sections)) add(document, contents, chapters, item);
  } else add(document, contents, parts, { caption: title, [chapters]: pages });
}

function add(document: Document, map: YAMLMap, key: string, item: object): void {
  const list = map.get(key);
  if (isSeq(list)) list.add(document.createNode(item));
  else map.set(document.createNode(key), document.createNode([item]));
}

/** The first page with the others below it. */
function asChapter(pages: readonly { file: string }[], below: string): readonly object[] {
  const [front, ...others] = pages;
  if (front === undefined) return [];
  return [others.length === 0 ? front : { ...front, [below]: others }];
}
