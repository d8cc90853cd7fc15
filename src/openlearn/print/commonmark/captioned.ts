import type { PhrasingContent, Table } from 'mdast';
import type { Container, Flow } from '../../myst-nodes.ts';
import { dollarsApart } from './dollars.ts';
import { emphasised } from './emphasised.ts';
import { htmlTable, needsHtml, type Plain } from './html-table.ts';
import { wordsOf } from './link-targets.ts';
import { html, plainPhrases } from './phrases.ts';
import type { Place } from './place.ts';

/** A picture or a table with its caption in italics, or within a table in HTML. */
export function captioned(node: Container, place: Place, plain: Plain): readonly Flow[] {
  const [caption = [], legend = []] = (['caption', 'legend'] as const).map((type) =>
    node.children.flatMap((child) => (child.type === type ? child.children : [])),
  );
  const line = plain(caption);
  const pictures = node.children.flatMap((child): readonly Flow[] => {
    if (child.type === 'image') {
      const alt = child.alt ? child.alt : line.map(wordsOf).join(' ').trim();
      return [{ type: 'paragraph', children: [...plainPhrases([{ ...child, alt }], place)] }];
    }
    if (child.type !== 'table') return [];
    return table(child, line, place, plain);
  });
  const below = node.kind === 'figure' ? line.map(emphasised) : [];
  return [...pictures, ...below, ...plain(legend)];
}

/** A table under its caption. */
export function table(
  node: Table,
  caption: readonly Flow[],
  place: Place,
  plain: Plain,
): readonly Flow[] {
  return needsHtml(node)
    ? [htmlTable(node, caption, plain)]
    : [...caption.map(emphasised), plainTable(node, place)];
}

function plainTable(node: Table, place: Place): Flow {
  const children = node.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({
      ...cell,
      children: dollarsApart(plainPhrases(cell.children, place)).map(inPipes),
    })),
  }));
  return { ...node, children };
}

/** A line break as HTML, and maths without the sign that ends a cell. */
function inPipes(phrase: PhrasingContent): PhrasingContent {
  if (phrase.type === 'break') return html('<br>');
  if (phrase.type !== 'inlineMath') return phrase;
  const value = phrase.value.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ');
  return { ...phrase, value };
}
