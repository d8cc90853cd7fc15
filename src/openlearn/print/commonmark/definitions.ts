import type { ListItem, PhrasingContent } from 'mdast';
import type { DefinitionList, Flow } from '../../myst-nodes.ts';
import { anchorOf } from './anchors.ts';
import type { Plain } from './html-table.ts';
import { termKey, wordsOf } from './link-targets.ts';
import { plainPhrases } from './phrases.ts';
import { idOf, type Place } from './place.ts';

/** Terms in bold before what they mean. */
export function definitions(node: DefinitionList, place: Place, plain: Plain): readonly Flow[] {
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
      last.children = [...joined(last.children, plain(child.children))];
      last.spread = last.children.length > 1;
    }
  }
  const spread = items.some((item) => item.spread === true);
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, spread, children: items }];
}

/** The first paragraph of a meaning on the line of its term. */
export function joined(item: readonly Flow[], blocks: readonly Flow[]): readonly Flow[] {
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
