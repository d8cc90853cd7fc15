import type { DefinitionDescription, DefinitionTerm } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { childNamed, childrenNamed, partsOf } from '../xml/element.ts';
import type { BlockRule, Context } from './context.ts';
import { flow, paragraph, phrasing } from './flow.ts';
import { listOf } from './lists.ts';
import { oneLine } from './sections.ts';

/** The works of a References or FurtherReading as a list; whatever else is there stays in its place. */
export const referenceList: BlockRule = (element, context) => listOf(element, 'Reference', context);

/** Goals under a line that introduces them: each run of learning outcomes is a list. */
export const outcomeList: BlockRule = (element, context) =>
  listOf(element, 'LearningOutcome', context);

/** Terms and what they mean. */
export const glossary: BlockRule = (element, context) => {
  const entries = childrenNamed(element, 'GlossaryItem');
  const rest = element.children.filter(
    (node) => node.kind !== 'element' || node.name !== 'GlossaryItem',
  );
  const children = entries.flatMap((item) => entry(item, context));
  if (children.length === 0) return flow(rest, context);
  return [
    ...flow(rest, context),
    { type: 'glossary', children: [{ type: 'definitionList', children }] },
  ];
};

function entry(item: XmlElement, context: Context): (DefinitionTerm | DefinitionDescription)[] {
  const inside = { ...context, boxed: true };
  const term = childNamed(item, 'Term');
  const words = term === undefined ? [] : oneLine(phrasing(term.children, inside));
  const blocks = partsOf(item)
    .filter((child) => child !== term)
    .flatMap((child) => flow(child.name === 'Definition' ? child.children : [child], inside));
  const meaning = blocks.length > 0 ? blocks : paragraph([{ type: 'text', value: '—' }]);
  return [
    { type: 'definitionTerm', children: words.length > 0 ? words : [{ type: 'text', value: '—' }] },
    { type: 'definitionDescription', children: meaning },
  ];
}
