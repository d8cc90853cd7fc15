import type { ElementContent } from 'hast';
import type { Handler, State } from 'mdast-util-to-hast';
import { type MystNode, textField } from '../../myst-node.ts';
import { element } from '../element.ts';
import { asParent, childrenOf } from './phrases.ts';

export const figureHandlers: Record<string, Handler> = {
  container,
  caption: (state, node: MystNode) => element('figcaption', {}, state.all(asParent(node))),
  legend: (state, node: MystNode) =>
    element('div', { className: ['legend'] }, state.all(asParent(node))),
  captionNumber: (state, node: MystNode) =>
    element('span', { className: ['caption-number'] }, [
      ...childrenOf(state, node),
      { type: 'text', value: ' ' },
    ]),
  image,
  iframe: (_state, node: MystNode) =>
    element(
      'iframe',
      { src: textField(node, 'src') ?? null, title: textField(node, 'title') ?? null },
      [],
    ),
};

/**
 * A figure with one caption, which HTML wants first or last: above tables and code, below pictures.
 * The legend is a part of it.
 */
function container(state: State, node: MystNode): ElementContent {
  const children = node.children ?? [];
  const isCaption = ({ type }: MystNode): boolean => type === 'caption' || type === 'legend';
  const content = state.all(
    asParent({ type: 'root', children: children.filter((child) => !isCaption(child)) }),
  );
  const captions = children.filter(isCaption);
  const words = captions.flatMap((child) =>
    child.type === 'caption' ? state.all(asParent(child)) : state.one(asParent(child), undefined),
  );
  const flat = words.filter((word): word is ElementContent => word !== undefined);
  const caption = flat.length === 0 ? [] : [element('figcaption', {}, flat)];
  const kind = textField(node, 'kind') ?? 'figure';
  const above = kind === 'table' || kind === 'code';
  return element(
    'figure',
    { className: [`figure-${kind.replace(/[^\w-]/g, '')}`] },
    state.wrap(above ? [...caption, ...content] : [...content, ...caption], true),
  );
}

/** The size goes into `data-width`, because HTML's own attribute takes pixels only. */
function image(_state: State, node: MystNode): ElementContent {
  const align = textField(node, 'align');
  return element(
    'img',
    {
      src: textField(node, 'url') ?? null,
      alt: textField(node, 'alt') ?? '',
      title: textField(node, 'title') ?? null,
      dataWidth: textField(node, 'width') ?? null,
      ...(align === undefined ? {} : { className: [`align-${align.replace(/[^a-z]/g, '')}`] }),
    },
    [],
  );
}
