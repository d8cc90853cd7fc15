import type { ElementContent } from 'hast';
import type { Handler, State } from 'mdast-util-to-hast';
import { type MystNode, textField } from '../../myst-node.ts';
import type { SiteWords } from '../../site-words.ts';
import { element, textNode } from '../element.ts';
import { asParent } from './phrases.ts';

/** What stands by itself: headings, boxes, what opens, groups. */
export function blockHandlers(words: SiteWords): Record<string, Handler> {
  return {
    heading: (state, node: MystNode) => {
      const depth = typeof node.depth === 'number' ? Math.min(Math.max(node.depth, 1), 6) : 2;
      return element(`h${depth}`, {}, state.all(asParent(node)));
    },
    admonition: (state, node: MystNode) => admonition(state, node, words),
    admonitionTitle: (state, node: MystNode) =>
      element('p', { className: ['admonition-title'] }, state.all(asParent(node))),
    details: (state, node: MystNode) => details(state, node, ['dropdown'], words),
    summary: (state, node: MystNode) => element('summary', {}, state.all(asParent(node))),
    div: (state, node: MystNode) => element('div', {}, loose(state, node)),
    aside: (state, node: MystNode) => element('div', { className: ['margin'] }, loose(state, node)),
    margin: (state, node: MystNode) =>
      element('div', { className: ['margin'] }, loose(state, node)),
    glossary: (state, node: MystNode) =>
      element('div', { className: ['glossary'] }, loose(state, node)),
    definitionList: (state, node: MystNode) => element('dl', {}, loose(state, node)),
    definitionTerm: (state, node: MystNode) => element('dt', {}, state.all(asParent(node))),
    definitionDescription: (state, node: MystNode) => element('dd', {}, loose(state, node)),
    linkBlock: (state, node: MystNode) =>
      element('div', { className: ['card'] }, loose(state, node)),
    block,
    html: namedHtml,
    toc: (_state, node: MystNode) =>
      element('div', { dataToc: textField(node, 'kind') ?? 'project' }, []),
  };
}

/** Children that are blocks, with the line ends between them that make HTML readable. */
export function loose(state: State, node: MystNode): ElementContent[] {
  return state.wrap(state.all(asParent(node)), true);
}

function block(state: State, node: MystNode): ElementContent | ElementContent[] {
  if (node.hidden === true || node.visibility === 'remove') return [];
  const children = state.all(asParent(node));
  if (node.kind !== 'notebook-code') {
    const named = textField(node, 'html_id') ?? textField(node, 'class');
    return named === undefined ? children : element('div', {}, children);
  }
  return element('div', { className: ['cell'] }, children);
}

/** HTML is not taken apart here, so what others refer to is a place right before it. */
function namedHtml(_state: State, node: MystNode): ElementContent[] {
  const id = textField(node, 'html_id');
  const place = id === undefined ? [] : [element('span', { id }, [])];
  return [...place, { type: 'raw', value: node.value ?? '' }];
}

/** Admonitions whose class says `dropdown` open when they are pressed. */
function admonition(state: State, node: MystNode, words: SiteWords): ElementContent {
  const kind = textField(node, 'kind') ?? 'admonition';
  const classes = textField(node, 'class')?.split(/\s+/) ?? [];
  const names = ['admonition', ...(kind === 'admonition' ? [] : [kind])];
  if (classes.includes('dropdown')) return details(state, node, names, words);
  return element('div', { className: names, role: 'note' }, loose(state, node));
}

function details(
  state: State,
  node: MystNode,
  className: string[],
  words: SiteWords,
): ElementContent {
  const isTitle = ({ type }: MystNode): boolean => type === 'summary' || type === 'admonitionTitle';
  const children = node.children ?? [];
  const title = children.find(isTitle);
  const rest = children.filter((child) => child !== title);
  const shown = title === undefined ? [textNode(words.details)] : state.all(asParent(title));
  const open = node.open === true || /\bopen\b/.test(textField(node, 'class') ?? '');
  return element('details', { className, ...(open ? { open: true } : {}) }, [
    element('summary', {}, shown),
    element('div', { className: ['details-body'] }, loose(state, { ...node, children: rest })),
  ]);
}
