import type { SyntaxNode } from '@lezer/common';
import type { CodeDeed } from './code.ts';
import { childrenOf, textBetween } from './syntax.ts';

/** What a simple statement does, by its form: `x = 1`, `x += 1`, `print(x)`, `input()`, `import x`. */
export function readDeed(statement: SyntaxNode, source: string): CodeDeed {
  switch (statement.name) {
    case 'ImportStatement':
      return { is: 'import', text: textBetween(statement.from, statement.to, source) };
    case 'AssignStatement':
      return assignment(statement, source);
    case 'UpdateStatement':
      return change(statement, source);
    case 'ExpressionStatement':
      return call(statement.firstChild, undefined, source) ?? { is: 'other' };
    default:
      return { is: 'other' };
  }
}

function assignment(statement: SyntaxNode, source: string): CodeDeed {
  const signs = statement.getChildren('AssignOp');
  const [sign] = signs;
  if (sign === undefined || signs.length > 1) return { is: 'other' };
  const type = statement.getChild('TypeDef');
  const name = textBetween(statement.from, type?.from ?? sign.from, source);
  const asked = call(sign.nextSibling, name, source);
  if (asked?.is === 'ask') return asked;
  return { is: 'set', name, value: textBetween(sign.to, statement.to, source) };
}

function change(statement: SyntaxNode, source: string): CodeDeed {
  const sign = statement.getChild('UpdateOp');
  if (sign === null) return { is: 'other' };
  return {
    is: 'change',
    name: textBetween(statement.from, sign.from, source),
    sign: source.slice(sign.from, sign.to).replace(/=$/, ''),
    value: textBetween(sign.to, statement.to, source),
  };
}

/** A call of `print` or `input` by itself. */
function call(
  node: SyntaxNode | null,
  name: string | undefined,
  source: string,
): CodeDeed | undefined {
  if (node?.name !== 'CallExpression' || node.nextSibling !== null) return undefined;
  const [called, list] = childrenOf(node);
  if (called === undefined || list === undefined) return undefined;
  const inside = textBetween(list.from + 1, list.to - 1, source);
  const callee = source.slice(called.from, called.to);
  if (callee === 'print' && name === undefined) return { is: 'show', what: inside };
  return callee === 'input' ? { is: 'ask', name, prompt: inside } : undefined;
}
