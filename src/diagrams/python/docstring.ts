import type { SyntaxNode } from '@lezer/common';
import { statementsIn } from './syntax.ts';

const STRING = /^[rRuU]?("""|'''|"|')([\s\S]*)\1$/;

/** The first line of the text at the beginning of a block, which says what it is for (PEP 257). */
export function docstringOf(block: SyntaxNode, source: string): string | undefined {
  const text = docstringNode(block);
  if (text === undefined) return undefined;
  const words = STRING.exec(source.slice(text.from, text.to))?.[2]?.trim();
  const [line = ''] = words?.split(/\n\s*\n/) ?? [];
  const short = line.replace(/\s+/g, ' ').trim();
  return short === '' ? undefined : short;
}

export function docstringNode(block: SyntaxNode): SyntaxNode | undefined {
  const [first] = statementsIn(block);
  const text = first?.name === 'ExpressionStatement' ? first.firstChild : null;
  return text !== null && text?.name === 'String' && text.nextSibling === null ? text : undefined;
}
