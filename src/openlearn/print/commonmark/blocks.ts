import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type {
  Admonition,
  Container,
  DefinitionList,
  Details,
  Flow,
  MystTarget,
} from '../../myst-nodes.ts';
import { dollarsApart } from './dollars.ts';
import { emphasised } from './emphasised.ts';
import { htmlLine } from './html-line.ts';
import { htmlTable, needsHtml } from './html-table.ts';
import { termKey, wordsOf } from './link-targets.ts';
import { html, plainPhrases } from './phrases.ts';
import { idOf, type Place } from './place.ts';

/** Blocks of MyST as what every Markdown has; in the same order, with all their words. */
export function plainBlocks(nodes: readonly Flow[], place: Place): readonly Flow[] {
  const blocks: Flow[] = [];
  let waiting: Flow[] = [];
  for (const node of nodes) {
    if (node.type === 'mystTarget') {
      waiting.push(...anchor(node, place));
      continue;
    }
    const [first, ...rest] = plainBlock(node, place);
    // An anchor is one with the paragraph that it names; before anything else it stands alone.
    const named =
      first?.type === 'paragraph' && waiting.length > 0
        ? [{ ...first, children: [...waiting.flatMap(phrasesOf), ...first.children] }]
        : [...waiting, ...(first === undefined ? [] : [first])];
    blocks.push(...named, ...rest);
    waiting = [];
  }
  return [...blocks, ...waiting];
}

function plainBlock(node: Flow, place: Place): readonly Flow[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [{ ...node, children: [...dollarsApart(plainPhrases(node.children, place))] }];
    case 'blockquote':
      return [{ ...node, children: [...plainBlocks(node.children, place)] }];
    case 'list':
      return [{ ...node, children: node.children.map((item) => listItem(item, place)) }];
    case 'footnoteDefinition':
      return place.footnotes === 'gfm'
        ? [{ ...node, children: [...plainBlocks(node.children, place)] }]
        : note(node.label ?? node.identifier, node.children, place);
    case 'admonition':
      return box(node, place);
    case 'details':
      return [...anchor(node, place), ...hidden(node.children[0].children, rest(node), place)];
    case 'div':
      return [...anchor(node, place), quote(plainBlocks(node.children, place))];
    case 'container':
      return [...anchor(node, place), ...captioned(node, place)];
    case 'table':
      return [
        needsHtml(node)
          ? htmlTable(node, [], (blocks) => plainBlocks(blocks, place))
          : plainTable(node, place),
      ];
    case 'glossary':
      return node.children.flatMap((list) => definitions(list, place));
    case 'math':
      return [...anchor(node, place), node];
    case 'mystTarget':
      return anchor(node, place);
    default:
      return [node];
  }
}

function listItem(item: ListItem, place: Place): ListItem {
  return { ...item, children: [...plainBlocks(item.children, place)] };
}

function rest({ children: [, ...blocks] }: Admonition | Details): readonly Flow[] {
  return blocks;
}

/** The place that links lead to. */
function anchor(node: { label?: string } | MystTarget, place: Place): Flow[] {
  const id = idOf(node.label, place);
  return id === undefined ? [] : [{ type: 'paragraph', children: anchorOf(id) }];
}

function anchorOf(id: string): PhrasingContent[] {
  return [html(`<a id="${id}">`), html('</a>')];
}

function phrasesOf(node: Flow): readonly PhrasingContent[] {
  return node.type === 'paragraph' ? node.children : [];
}

/** A box: its title in bold above its content, all set apart; or behind a line that opens it. */
function box(node: Admonition, place: Place): readonly Flow[] {
  const title = node.children[0].children;
  const blocks = rest(node);
  if (node.class?.split(' ').includes('dropdown') === true) {
    return [...anchor(node, place), ...hidden(title, blocks, place)];
  }
  const heading: Flow = {
    type: 'paragraph',
    children: [{ type: 'strong', children: [...plainPhrases(title, place)] }],
  };
  return [...anchor(node, place), quote([heading, ...plainBlocks(blocks, place)])];
}

function quote(children: readonly Flow[]): Flow {
  return { type: 'blockquote', children: [...children] };
}

/** HTML that opens; what is in it stays Markdown, between blank lines. */
function hidden(
  title: readonly PhrasingContent[],
  blocks: readonly Flow[],
  place: Place,
): readonly Flow[] {
  const summary = htmlLine(plainPhrases(title, place));
  return [
    html(`<details>\n<summary>${summary}</summary>`),
    ...plainBlocks(blocks, place),
    html('</details>'),
  ];
}

function captioned(node: Container, place: Place): readonly Flow[] {
  const [caption = [], legend = []] = (['caption', 'legend'] as const).map((type) =>
    node.children.flatMap((child) => (child.type === type ? child.children : [])),
  );
  const line = plainBlocks(caption, place);
  const pictures = node.children.flatMap((child): Flow[] => {
    if (child.type === 'image') {
      const alt = child.alt ? child.alt : line.map(wordsOf).join(' ').trim();
      return [{ type: 'paragraph', children: [...plainPhrases([{ ...child, alt }], place)] }];
    }
    if (child.type !== 'table') return [];
    return needsHtml(child)
      ? [htmlTable(child, line, (blocks) => plainBlocks(blocks, place))]
      : [...line.map(emphasised), plainTable(child, place)];
  });
  const below = node.kind === 'figure' ? line.map(emphasised) : [];
  return [...pictures, ...below, ...plainBlocks(legend, place)];
}

function plainTable(node: Extract<Flow, { type: 'table' }>, place: Place): Flow {
  const children = node.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({
      ...cell,
      children: dollarsApart(plainPhrases(cell.children, place)).map((phrase) =>
        phrase.type === 'break' ? html('<br>') : phrase,
      ),
    })),
  }));
  return { ...node, children };
}

/** Terms in bold before what they mean. */
function definitions(node: DefinitionList, place: Place): readonly Flow[] {
  const items: ListItem[] = [];
  for (const child of node.children) {
    const last = items.at(-1);
    if (child.type === 'definitionTerm') {
      const id = idOf(termKey(wordsOf(child)), place);
      const term: PhrasingContent[] = [
        ...(id === undefined ? [] : anchorOf(id)),
        { type: 'strong', children: [...plainPhrases(child.children, place)] },
        { type: 'text', value: ':' },
      ];
      items.push({ type: 'listItem', children: [{ type: 'paragraph', children: term }] });
    } else if (last !== undefined) {
      last.children = [...joined(last.children, plainBlocks(child.children, place))];
      last.spread = last.children.length > 1;
    }
  }
  const spread = items.some((item) => item.spread === true);
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, spread, children: items }];
}

/** The first paragraph of a meaning on the line of its term. */
function joined(item: readonly Flow[], blocks: readonly Flow[]): readonly Flow[] {
  const [first, ...others] = blocks;
  const last = item.at(-1);
  if (first?.type !== 'paragraph' || last?.type !== 'paragraph') return [...item, ...blocks];
  const children: PhrasingContent[] = [
    ...last.children,
    { type: 'text', value: ' ' },
    ...first.children,
  ];
  return [...item.slice(0, -1), { type: 'paragraph', children }, ...others];
}

function note(mark: string, blocks: readonly Flow[], place: Place): readonly Flow[] {
  const number: PhrasingContent[] = [
    ...anchorOf(`note-${mark}`),
    { type: 'text', value: `[${mark}]` },
  ];
  return joined([{ type: 'paragraph', children: number }], plainBlocks(blocks, place));
}

/** The blocks of a page; what is no block there (nothing that we make) stays as it is. */
export function plainPage(nodes: readonly RootContent[], place: Place): readonly RootContent[] {
  return plainBlocks(nodes.filter(isFlow), place);
}

function isFlow(node: RootContent): node is Flow {
  return !NOT_FLOW.has(node.type);
}

const NOT_FLOW: ReadonlySet<string> = new Set(['yaml']);
