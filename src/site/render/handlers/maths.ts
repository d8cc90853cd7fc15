import type { ElementContent } from 'hast';
import type { Handler, State } from 'mdast-util-to-hast';
import { type MystNode, textField } from '../../myst-node.ts';
import { element, textNode } from '../element.ts';
import { asParent } from './phrases.ts';

const OWN_TAG = /\\tag\*?\{/;

/** Maths as its source, in elements that `renderMaths` fills. */
export const mathHandlers: Record<string, Handler> = {
  inlineMath: (_state, node: MystNode) =>
    element('span', { className: ['math'] }, [textNode(node.value ?? '')]),
  math,
  mathGroup: (state: State, node: MystNode) => element('div', {}, state.all(asParent(node))),
};

function math(_state: State, node: MystNode): ElementContent {
  // A formula that brings its own number (`\\tag`) shows it itself.
  const hasOwn = node.enumerated === false || OWN_TAG.test(node.value ?? '');
  const number = hasOwn ? undefined : textField(node, 'enumerator');
  return element(
    'div',
    { className: ['math'], ...(number === undefined ? {} : { dataNumber: number }) },
    [textNode(node.value ?? '')],
  );
}
