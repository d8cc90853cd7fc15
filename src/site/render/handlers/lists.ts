import type { ElementContent } from 'hast';
import type { Handler, State } from 'mdast-util-to-hast';
import type { MystNode } from '../../myst-node.ts';
import type { SiteWords } from '../../site-words.ts';
import { element, textNode } from '../element.ts';
import { asParent } from './phrases.ts';

export function listHandlers(words: SiteWords): Record<string, Handler> {
  return {
    list: (state, node: MystNode) => {
      const items = state.wrap(state.all(asParent(node)), true);
      const tasks = node.children?.some(({ checked }) => typeof checked === 'boolean') ?? false;
      const className = tasks ? { className: ['contains-task-list'] } : {};
      if (node.ordered !== true) return element('ul', className, items);
      const start = typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {};
      return element('ol', { ...className, ...start }, items);
    },
    listItem: (state, node: MystNode) => listItem(state, node, words),
  };
}

/**
 * An item of one paragraph (and perhaps a list below it) needs no paragraph: MyST's parser has one in
 * every item.
 */
function listItem(state: State, node: MystNode, { done, toDo }: SiteWords): ElementContent {
  const children = node.children ?? [];
  const paragraphs = children.filter(({ type }) => type === 'paragraph').length;
  const tight = paragraphs <= 1 && children[0]?.type === 'paragraph';
  const content = children.flatMap((child, index) => {
    const flat = tight && index === 0;
    const one = state.all(
      asParent({ type: 'root', children: flat ? (child.children ?? []) : [child] }),
    );
    return flat ? one : [textNode('\n'), ...one];
  });
  if (typeof node.checked !== 'boolean') return element('li', {}, content);
  const box = element(
    'input',
    {
      type: 'checkbox',
      disabled: true,
      ariaLabel: node.checked ? done : toDo,
      ...(node.checked ? { checked: true } : {}),
    },
    [],
  );
  return element('li', { className: ['task-list-item'] }, [box, textNode(' '), ...content]);
}
