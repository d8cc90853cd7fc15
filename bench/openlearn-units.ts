/**
 * Converts every OU-XML document of a folder and prints, per document, what is in the XML (counted
 * here with plain regular expressions, not by the converter) against what is in the Markdown (as
 * myst-parser reads it).
 *
 * Usage: node bench/openlearn-units.ts FOLDER [--write OUT]
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { GenericNode, GenericParent } from 'myst-common';
import { mystParse } from 'myst-parser';
import { unitAddress } from '../src/openlearn/address/unit-address.ts';
import { type ConvertedUnit, convertUnit } from '../src/openlearn/convert/convert-unit.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'string' }, verbose: { type: 'boolean' } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error('Usage: node bench/openlearn-units.ts FOLDER');

const rows = readdirSync(folder)
  .filter((file) => file.endsWith('.xml'))
  .map((file) => measured(folder, file));
console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));

function measured(from: string, file: string) {
  const name = file.replace(/\.xml$/, '');
  const bytes = readFileSync(path.join(from, file));
  const address = unitAddress(`https://www.open.edu/openlearn/local/${name}/content-section-0`);
  if (address.kind !== 'unit') throw new Error(`no address for ${name}`);
  convertUnit(bytes, { address });
  const started = performance.now();
  const unit = convertUnit(bytes, { address });
  const ms = performance.now() - started;
  if (unit.kind !== 'converted') return { name, problem: unit.problem.kind };
  if (values.write !== undefined) write(path.join(values.write, name), unit);
  const xml = bytes.toString('utf8').replace(/<settings>[\s\S]*?<\/settings>/g, '');
  const tree = unit.pages.map((page) => mystParse(page.text));
  const text = unit.pages.map((page) => page.text).join('\n');
  const region = (pattern: RegExp): string => (xml.match(pattern) ?? []).join(' ');
  const pagesAt = (wanted: (path: string) => boolean): GenericParent[] =>
    tree.filter((_, index) => wanted(unit.pages[index]?.path ?? ''));
  const share = (part: string, pages: GenericParent[]): string => {
    const { lost, total } = lostWords(wordsOfXml(part), wordsOfTree(pages));
    if (values.verbose === true && lost.length > 0) console.log(name, lost.slice(0, 60).join(' '));
    return total === 0 ? '-' : ((100 * (total - lost.length)) / total).toFixed(2);
  };
  const count = (pattern: RegExp): number => (xml.match(pattern) ?? []).length;
  const nodes = (wanted: (node: GenericNode) => boolean): number =>
    tree.flatMap((root) => all(root)).filter(wanted).length;
  return {
    name,
    pages: unit.pages.length,
    body: share(
      region(/<Session\b[\s\S]*<\/Session>/g),
      pagesAt((page) => /^\d/.test(page)),
    ),
    front: share(
      region(/<FrontMatter>[\s\S]*<\/FrontMatter>/g),
      pagesAt((page) => page === 'index.md' || page === 'acknowledgements.md'),
    ),
    back: share(
      region(/<BackMatter>[\s\S]*?<\/BackMatter>/g),
      pagesAt((page) => !/^\d|^index/.test(page)),
    ),
    images: `${nodes((node) => node.type === 'image')}/${count(/<Image\b/g)}`,
    links: `${nodes((node) => node.type === 'link' && !/^#|\.md$/.test(node.url ?? ''))}/${count(/<a\b/g)}`,
    refs: `${nodes((node) => node.type === 'link' && node.url?.startsWith('#') === true)}/${count(/<CrossRef\b/g)}`,
    maths: `${nodes((node) => node.type === 'math' || node.type === 'inlineMath')}/${count(/<(?:\w+:)?math\b|<TeX\b/g)}`,
    hidden: `${nodes((node) => node.type === 'admonition' && node.class === 'dropdown')}/${count(/<(?:Answer|Discussion|Matching)\b(?![^>]*\/>)/g)}`,
    items: `${nodes((node) => node.type === 'listItem')}/${count(/<(?:Sub)?ListItem\b/g)}`,
    tables: `${nodes((node) => node.type === 'table')}/${count(/<Table\b/g)}`,
    licence: unit.licence?.id ?? 'none',
    acknowledged: unit.pages.some((page) => page.path === 'acknowledgements.md'),
    kept: unit.elements
      .filter((element) => element.keptAsText > 0)
      .map((element) => `${element.name} ${element.keptAsText}`)
      .join(', '),
    errors:
      nodes((node) => /error/i.test(node.type)) + (text.match(/undefined|\[object/g) ?? []).length,
    ms: Number(ms.toFixed(1)),
  };
}

function all(node: GenericNode | GenericParent): GenericNode[] {
  return [node, ...(node.children ?? []).flatMap(all)];
}

function wordsOfXml(xml: string): string[] {
  const text = xml
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(\w+:)?math\b[\s\S]*?<\/(\w+:)?math>/g, ' ')
    .replace(/<TeX>[\s\S]*?<\/TeX>/g, ' ')
    // Emphasis and the like are inside words; all other elements are between them.
    .replace(
      /<\/?(?:b|i|u|sub|sup|smallCaps|font|language|a|CrossRef|ComputerCode|olink)\b[^>]*>/g,
      '',
    )
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
  return words(text);
}

function wordsOfTree(trees: readonly GenericParent[]): string[] {
  const inline = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'link', 'mystRole']);
  const text = (node: GenericNode): string => {
    if (node.type === 'math' || node.type === 'inlineMath') return ' ';
    if (node.type === 'image') return ` ${node.alt ?? ''} `;
    const inside =
      node.children?.map(text).join('') ??
      (node.type === 'mystDirective' ? '' : (node.value ?? ''));
    const isInline =
      inline.has(node.type) ||
      ['subscript', 'superscript', 'underline', 'smallcaps'].includes(node.type);
    return isInline ? inside : ` ${inside} `;
  };
  return words(trees.map(text).join(' '));
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function lostWords(wanted: readonly string[], found: readonly string[]) {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  const lost = wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  return { lost, total: wanted.length };
}

function write(out: string, unit: ConvertedUnit): void {
  mkdirSync(out, { recursive: true });
  for (const page of unit.pages) writeFileSync(path.join(out, page.path), page.text);
}
