import type { Element, ElementContent, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import type { Nodes as MdastNodes } from 'mdast';
import { defaultHandlers, type Handler, toHast } from 'mdast-util-to-hast';
import { type MystNode, textField } from '../myst-node.ts';
import type { SiteWords } from '../site-words.ts';
import { blockHandlers } from './handlers/blocks.ts';
import { codeHandlers } from './handlers/code.ts';
import { figureHandlers } from './handlers/figures.ts';
import { footnoteHandlers } from './handlers/footnotes.ts';
import { hiddenHandlers } from './handlers/hidden.ts';
import { listHandlers } from './handlers/lists.ts';
import { mathHandlers } from './handlers/maths.ts';
import { phraseHandlers } from './handlers/phrases.ts';
import { tableHandlers } from './handlers/tables.ts';

const { root: _asItIs, ...standardHandlers } = defaultHandlers;

/** Handlers for the nodes of a page on which the site says these words. */
function handlersFor(words: SiteWords): Record<string, Handler> {
  return named({
    ...standardHandlers,
    ...blockHandlers(words),
    ...codeHandlers,
    ...figureHandlers,
    ...footnoteHandlers,
    ...hiddenHandlers,
    ...listHandlers(words),
    ...mathHandlers,
    ...phraseHandlers,
    ...tableHandlers,
  });
}

/**
 * Turns a page's tree into HTML's tree. HTML that the author wrote is parsed together with all around
 * it, as a browser would, so that `<div>` in one place and `</div>` in another hold what is between
 * them. The result is as unsafe as its author: `sanitise` comes next.
 */
export function pageToHast(tree: MystNode, words: SiteWords): Root {
  // MyST's tree is mdast's with further kinds of nodes, for which the handlers are.
  const hast = toHast(tree as MystNode & MdastNodes, {
    allowDangerousHtml: true,
    handlers: handlersFor(words),
    clobberPrefix: '',
    footnoteLabel: words.notes,
    footnoteBackLabel: (note, again) => backLabel(note, again, words),
    footnoteLabelProperties: { className: ['footnotes-title'] },
  });
  const root = asRoot(hast);
  return holdsRaw(root) ? asRoot(raw(root)) : root;
}

/** As the library counts them: a note that is referred to twice has two links back. */
function backLabel(note: number, again: number, { backToReference }: SiteWords): string {
  return backToReference.replace('%s', `${note + 1}${again > 1 ? `-${again}` : ''}`);
}

function asRoot(node: Nodes): Root {
  if (node.type === 'root') return node;
  return { type: 'root', children: node.type === 'doctype' ? [] : [node] };
}

function holdsRaw(node: Nodes): boolean {
  if (node.type === 'raw') return true;
  return 'children' in node && node.children.some(holdsRaw);
}

/** Nodes whose name is that of what they refer to. */
const REFERRING = new Set([
  'crossReference',
  'footnoteReference',
  'footnoteDefinition',
  'captionNumber',
]);

/** Gives what has a name its `id`, and what has classes its classes, whatever kind of node it is. */
function named(all: Record<string, Handler>): Record<string, Handler> {
  const wrapped = Object.entries(all).map(([type, handler]) => {
    const withName: Handler = (state, node: MystNode, parent) => {
      const result = handler(state, node, parent);
      if (result === undefined || Array.isArray(result)) return result;
      return result.type === 'element' ? nameElement(result, node) : result;
    };
    return [type, withName];
  });
  return Object.fromEntries(wrapped);
}

function nameElement(result: Element, node: MystNode): ElementContent {
  const id = REFERRING.has(node.type) ? undefined : textField(node, 'html_id');
  if (id !== undefined) result.properties.id ??= id;
  const classes = textField(node, 'class')?.split(/\s+/) ?? [];
  if (classes.length > 0) {
    const { className } = result.properties;
    const own = Array.isArray(className) ? className : [];
    result.properties.className = [...new Set([...own, ...classes])];
  }
  return result;
}
