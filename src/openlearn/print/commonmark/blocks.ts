import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Admonition, Details, Flow } from '../../myst-nodes.ts';
import { anchor, anchorOf } from './anchors.ts';
import { captioned, table } from './captioned.ts';
import { definitions, joined } from './definitions.ts';
import { dollarsApart } from './dollars.ts';
import { isSaidAgain } from './film-with-link.ts';
import { htmlLine } from './html-line.ts';
import { html, plainPhrases } from './phrases.ts';
import type { Place } from './place.ts';

/** Blocks of MyST as what every Markdown has; in the same order, with all their words. */
export function plainBlocks(nodes: readonly Flow[], place: Place): readonly Flow[] {
  const blocks: Flow[] = [];
  let waiting: Flow[] = [];
  for (const node of nodes) {
    if (isSaidAgain(node, nodes)) continue;
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
  const plain = (blocks: readonly Flow[]): readonly Flow[] => plainBlocks(blocks, place);
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
      return [...anchor(node, place), ...captioned(node, place, plain)];
    case 'table':
      return table(node, [], place, plain);
    case 'glossary':
      return node.children.flatMap((list) => definitions(list, place, plain));
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
