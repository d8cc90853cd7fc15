import type { ElementContent } from 'hast';
import type { Handler, State } from 'mdast-util-to-hast';
import { type MystNode, textField } from '../../myst-node.ts';
import { element, textNode } from '../element.ts';

/** What stands inside of a line. */
export const phraseHandlers: Record<string, Handler> = {
  keyboard: wrapIn('kbd'),
  subscript: wrapIn('sub'),
  superscript: wrapIn('sup'),
  underline: wrapIn('u'),
  insert: wrapIn('ins'),
  span: wrapIn('span'),
  smallcaps: (state, node) => element('span', { className: ['smallcaps'] }, state.all(node)),
  abbreviation: (state, node: MystNode) =>
    element('abbr', { title: textField(node, 'title') ?? null }, childrenOf(state, node)),
  crossReference,
  cite,
  citeGroup,
  mystRole: (state, node: MystNode) =>
    element('span', { className: ['unknown-role'] }, childrenOf(state, node)),
  inlineExpression: (_state, node: MystNode) => element('code', {}, [textNode(node.value ?? '')]),
  chemicalFormula: (_state, node: MystNode) => element('span', {}, [textNode(node.value ?? '')]),
  si: (_state, node: MystNode) => element('span', {}, [textNode(quantity(node))]),
  button: (state, node: MystNode) =>
    element(
      'a',
      { href: textField(node, 'url') ?? null, className: ['button'] },
      childrenOf(state, node),
    ),
};

function wrapIn(tagName: string): Handler {
  return (state, node: MystNode) => element(tagName, {}, childrenOf(state, node));
}

/** The children; for a node that has none, its value as text. */
export function childrenOf(state: State, node: MystNode): ElementContent[] {
  const children = state.all(asParent(node));
  return children.length > 0 || node.value === undefined ? children : [textNode(node.value)];
}

/** mdast's functions take nodes of mdast's kinds; MyST has more kinds, in the same shape. */
export function asParent(node: MystNode): Parameters<State['all']>[0] {
  return { ...node, children: node.children ?? [] } as Parameters<State['all']>[0];
}

/** A reference that `resolveReferences` found; what it did not find stays readable as text. */
function crossReference(state: State, node: MystNode): ElementContent {
  const children = childrenOf(state, node);
  const shown =
    children.length > 0 ? children : [textNode(textField(node, 'label') ?? 'reference')];
  if (node.resolved !== true) return element('span', { className: ['unresolved'] }, shown);
  const href = `${textField(node, 'url') ?? ''}#${encodeURIComponent(textField(node, 'html_id') ?? '')}`;
  return element('a', { href, className: ['reference'] }, shown);
}

/** A work that is cited, as it was written: the site has no list of works. `@name` of a person too. */
function cite(state: State, node: MystNode): ElementContent {
  const children = childrenOf(state, node);
  const label = textField(node, 'label') ?? '';
  const text = [textField(node, 'prefix'), `@${label}`, textField(node, 'suffix')];
  const words = text.filter((part) => part !== undefined).join(' ');
  return element(
    'span',
    { className: ['cite'] },
    children.length > 0 ? children : [textNode(words)],
  );
}

function citeGroup(state: State, node: MystNode): ElementContent {
  const cites = childrenOf(state, node).flatMap((child, index) =>
    index === 0 ? [child] : [textNode('; '), child],
  );
  const brackets = node.kind === 'parenthetical';
  const inside = brackets ? [textNode('['), ...cites, textNode(']')] : cites;
  return element('span', { className: ['cites'] }, inside);
}

function quantity(node: MystNode): string {
  const number = typeof node.number === 'number' ? String(node.number) : textField(node, 'number');
  const unit = textField(node, 'unit');
  if (number === undefined || unit === undefined) return node.value ?? '';
  return `${number}\u00a0${textField(node, 'alt') ?? unit}`;
}
