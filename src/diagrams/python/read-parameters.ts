import type { SyntaxNode } from '@lezer/common';
import type { CodeParameter } from './code.ts';
import { childrenOf, textBetween } from './syntax.ts';

/** The parameters of a function, without their types; a bare `*` and `/` are none. */
export function readParameters(list: SyntaxNode | null, source: string): readonly CodeParameter[] {
  if (list === null) return [];
  const parts: SyntaxNode[][] = [[]];
  for (const child of childrenOf(list)) {
    if (child.name === ',') parts.push([]);
    else if (child.name !== '(' && child.name !== ')' && child.name !== 'Comment') {
      parts.at(-1)?.push(child);
    }
  }
  return parts.flatMap((part) => readParameter(part, source));
}

function readParameter(part: readonly SyntaxNode[], source: string): readonly CodeParameter[] {
  const named = part.find(({ name }) => name === 'VariableName');
  if (named === undefined) return [];
  const stars = part.find(({ name }) => name === '*' || name === '**')?.name ?? '';
  const equals = part.find(({ name }) => name === 'AssignOp');
  const end = part.at(-1)?.to ?? named.to;
  return [
    {
      name: `${stars}${source.slice(named.from, named.to)}`,
      otherwise: equals === undefined ? undefined : textBetween(equals.to, end, source),
    },
  ];
}
