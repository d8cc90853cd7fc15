import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, childNamed, childrenNamed, elements, plainText } from '../xml/element.ts';
import type { BlockRule } from './context.ts';
import { flow, paragraph, phrasing } from './flow.ts';
import { letters } from './list-marks.ts';
import { markedItem } from './lists.ts';
import { admonition, bulletList, listItem, text } from './nodes.ts';
import { boldLine } from './sections.ts';

/** "Allow about 5 minutes", or hours and minutes as numbers. */
export const timing: BlockRule = (element, context) => {
  const count = (name: string, unit: string): string[] => {
    const number = plainText(childNamed(element, name));
    return number === '' || number === '0' ? [] : [`${number} ${unit}${number === '1' ? '' : 's'}`];
  };
  const numbers = [...count('Hours', 'hour'), ...count('Minutes', 'minute')];
  if (elements(element).some((child) => child.name === 'Hours' || child.name === 'Minutes')) {
    const words = numbers.length === 0 ? '' : `Allow about ${numbers.join(' ')}`;
    return paragraph([{ type: 'emphasis', children: [text(words)] }]);
  }
  return paragraph([{ type: 'emphasis', children: phrasing(element.children, context) }]);
};

/** A part of an activity: its heading in bold, its question, its answer. */
export const part: BlockRule = (element, context) => {
  const heading = childNamed(element, 'Heading');
  const title = heading === undefined ? [] : boldLine(phrasing(heading.children, context));
  return [
    ...title,
    ...flow(
      element.children.filter((node) => node !== heading),
      context,
    ),
  ];
};

/** A place to write in: nothing to print but what it already says. */
export const freeResponse: BlockRule = (element, context) => {
  const blocks = flow(element.children, context);
  if (blocks.length === 0) context.tally.leftOut(element);
  return blocks;
};

/**
 * Things to pair: both columns as lists, the second in the order of its letters as OpenLearn shows
 * it, and the pairs behind a line that opens them.
 */
export const matching: BlockRule = (element, context) => {
  const options = childrenNamed(element, 'Option');
  const matches = childrenNamed(element, 'Match');
  const rest = element.children.filter(
    (node) => node.kind !== 'element' || (node.name !== 'Option' && node.name !== 'Match'),
  );
  const letter = (match: XmlElement): string => attribute(match, 'x_letter') ?? '';
  const shuffled = [...matches].sort((a, b) => (letter(a) < letter(b) ? -1 : 1));
  const pairs = options.map((option, index) => {
    const match = matches[index];
    return `${plainText(option)}: ${match === undefined ? '—' : plainText(match)}`;
  });
  const pairList = asList(pairs.map((pair) => paragraph([text(pair)])));
  return [
    ...flow(rest, context),
    ...asList(options.map((option) => flow(option.children, context))),
    ...asList(
      shuffled.map((match) => flow(match.children, context)),
      letters,
    ),
    ...(pairs.length === 0 ? [] : [admonition([text('Answer')], 'dropdown', pairList)]),
  ];
};

/** Answers to choose from: lettered, and behind a line which ones are right and what is said of them. */
export const choice: BlockRule = (element, context) => {
  const isOption = (child: XmlElement): boolean => child.name === 'Right' || child.name === 'Wrong';
  const options = elements(element).filter(isOption);
  const rest = element.children.filter((node) => node.kind !== 'element' || !isOption(node));
  const withoutFeedback = options.map((option) =>
    flow(
      option.children.filter((node) => node.kind !== 'element' || node.name !== 'Feedback'),
      context,
    ),
  );
  const verdicts = options.map((option, index): Flow[] => {
    const verdict = `(${letters(index + 1)}) ${option.name === 'Right' ? 'Right' : 'Not right'}`;
    const feedback = childrenNamed(option, 'Feedback').flatMap((child) =>
      flow(child.children, context),
    );
    return [...paragraph([text(verdict)]), ...feedback];
  });
  return [
    ...flow(rest, context),
    ...asList(withoutFeedback, letters),
    ...(options.length === 0 ? [] : [admonition([text('Answer')], 'dropdown', asList(verdicts))]),
  ];
};

function asList(items: readonly Flow[][], mark?: (number: number) => string): Flow[] {
  if (items.length === 0) return [];
  const children = items.map((blocks, index) =>
    mark === undefined ? listItem([...blocks]) : markedItem(blocks, mark(index + 1)),
  );
  return [bulletList(children)];
}
