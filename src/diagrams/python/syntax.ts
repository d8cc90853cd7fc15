import type { SyntaxNode } from '@lezer/common';

export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/** The statements of a file or a block: decorators are taken off, `a; b` are two. */
export function statementsIn(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === 'StatementGroup') return statementsIn(child);
    if (child.name === 'DecoratedStatement') {
      return childrenOf(child).filter(({ name }) => name.endsWith('Definition'));
    }
    return /Statement$|Definition$/.test(child.name) ? [child] : [];
  });
}

/** Source text on one line, without comments. */
export function textBetween(from: number, to: number, source: string): string {
  return source.slice(from, to).replace(/\\\n/g, ' ').replace(/\s+/g, ' ').trim();
}

export type Clause = {
  /** `if`, `elif`, `else`, `except`, … */
  readonly keyword: string;
  /** What stands between the keyword and the colon. */
  readonly head: string;
  readonly body: SyntaxNode;
};

const KEYWORDS = new Set([
  'if',
  'elif',
  'else',
  'for',
  'while',
  'try',
  'except',
  'finally',
  'with',
  'case',
]);

/** The parts of a statement that have a block each. */
export function clausesOf(statement: SyntaxNode, source: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let keyword: SyntaxNode | undefined;
  for (const child of childrenOf(statement)) {
    if (KEYWORDS.has(child.name) && keyword === undefined) keyword = child;
    if (child.name !== 'Body' || keyword === undefined) continue;
    const head = textBetween(keyword.to, child.from, source);
    clauses.push({ keyword: keyword.name, head, body: child });
    keyword = undefined;
  }
  return clauses;
}
