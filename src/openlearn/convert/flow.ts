import type { PhrasingContent } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';
import { elements } from '../xml/element.ts';
import type { Context } from './context.ts';
import { inLanguage, languageMark } from './language.ts';
import { text } from './nodes.ts';
import { tidy } from './tidy.ts';

/**
 * Converts a mixture of text, phrases and blocks into blocks: runs of text and phrases become
 * paragraphs, since OU-XML has bare text in list items, cells and captions, and figures within
 * paragraphs.
 */
export function flow(nodes: readonly XmlNode[], context: Context): Flow[] {
  const blocks: Flow[] = [];
  let line: PhrasingContent[] = [];
  const endLine = (): void => {
    blocks.push(...paragraph(line));
    line = [];
  };
  const inLine = nodes.some((node) => isPhrase(node, context));
  for (const node of nodes) {
    if (node.kind === 'text') {
      line.push(text(node.text));
    } else if (isPhrase(node, context) || (inLine && context.rules.phrases.has(node.name))) {
      line.push(...phrase(node, context));
    } else if (inLine && !context.rules.blocks.has(node.name) && !holdsBlocks(node, context)) {
      line.push(...phrase(node, context));
    } else {
      endLine();
      blocks.push(...block(node, context));
    }
  }
  endLine();
  return blocks;
}

/** Converts text and phrases into one line; a block in it gives its text. */
export function phrasing(nodes: readonly XmlNode[], context: Context): PhrasingContent[] {
  return tidy(loosePhrasing(nodes, context));
}

/** A paragraph of this content, or nothing where there is nothing in it. */
export function paragraph(content: readonly PhrasingContent[]): Flow[] {
  const children = tidy(content);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

export function block(element: XmlElement, context: Context): Flow[] {
  const rule = context.rules.blocks.get(element.name) ?? context.rules.unknownBlock;
  const blocks = rule(element, context);
  const mark = languageMark(element);
  return mark === undefined ? blocks : inLanguage(blocks, mark);
}

/** As `phrasing`, with the blanks at its edges, for content that goes on. */
export function loosePhrasing(nodes: readonly XmlNode[], context: Context): PhrasingContent[] {
  return nodes.flatMap((node) =>
    node.kind === 'text' ? [text(node.text)] : phrase(node, context),
  );
}

function phrase(element: XmlElement, context: Context): PhrasingContent[] {
  const rule = context.rules.phrases.get(element.name) ?? context.rules.unknownPhrase;
  return rule(element, context);
}

/** Whether it can only stand in a line. */
function isPhrase(node: XmlNode, { rules }: Context): boolean {
  if (node.kind === 'text') return node.text.trim() !== '';
  return rules.phrases.has(node.name) && !rules.blocks.has(node.name);
}

/** Whether an element that no table knows has blocks somewhere inside. */
export function holdsBlocks(element: XmlElement, context: Context): boolean {
  return elements(element).some(
    (child) => context.rules.blocks.has(child.name) || holdsBlocks(child, context),
  );
}
