import type { Flow } from '../myst-nodes.ts';
import type { XmlNode } from '../xml/element.ts';
import { attribute, childNamed } from '../xml/element.ts';
import type { BlockRule } from './context.ts';
import { flow, phrasing } from './flow.ts';
import { target } from './labels.ts';
import { boldLine } from './sections.ts';

/** What a computer reads or shows: every paragraph and every `br` is one line, and nothing is escaped. */
export const codeBlock: BlockRule = (element, context) => {
  const heading = childNamed(element, 'Heading');
  const title = heading === undefined ? [] : boldLine(phrasing(heading.children, context));
  const notCode = (node: XmlNode): boolean =>
    node.kind === 'element' && ['Figure', 'Table', 'MediaContent', 'Image'].includes(node.name);
  const code = element.children.filter((node) => node !== heading && !notCode(node));
  const value = linesOf(code)
    .replace(/^\s*\n/, '')
    .trimEnd();
  const language = attribute(element, 'language') ?? attribute(element, 'typ');
  const lang =
    language !== undefined && /^[\w+#.-]{1,30}$/.test(language) ? language.toLowerCase() : null;
  const block: Flow[] = value === '' ? [] : [{ type: 'code', lang, value }];
  return [
    ...target(element, context),
    ...title,
    ...block,
    ...flow(element.children.filter(notCode), context),
  ];
};

function linesOf(nodes: readonly XmlNode[]): string {
  const blocks = nodes.some((node) => node.kind === 'element' && node.name === 'Paragraph');
  return nodes
    .map((node) => {
      if (node.kind === 'text') return blocks && node.text.trim() === '' ? '' : node.text;
      if (node.name === 'br') return `\n${linesOf(node.children)}`;
      const inside = linesOf(node.children);
      return node.name === 'Paragraph' ? `${inside}\n` : inside;
    })
    .join('');
}
