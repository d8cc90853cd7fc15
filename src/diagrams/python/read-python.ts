import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { CODE_LIMITS, type CodeFunction, type CodeOutline, type ReadCode } from './code.ts';
import { docstringOf } from './docstring.ts';
import { readParameters } from './read-parameters.ts';
import { readSteps } from './read-steps.ts';
import { childrenOf, statementsIn, textBetween } from './syntax.ts';

/**
 * Reads what a Python program does: its functions with their parameters, branches and loops. The program
 * is not run, and no Python is needed.
 *
 * Source: https://docs.python.org/3/reference/compound_stmts.html; the grammar is lezer's.
 */
export function readPython(source: string): ReadCode {
  if (source.length > CODE_LIMITS.characters) {
    return { kind: 'too-long', most: CODE_LIMITS.characters };
  }
  const top = parser.parse(source).topNode;
  const problem = firstProblem(top, source);
  if (problem !== undefined) return problem;
  const outline = readOutline(top, withoutComments(top, source));
  const isEmpty = outline.functions.length === 0 && outline.steps.length === 0;
  return isEmpty ? { kind: 'empty' } : { kind: 'read', outline };
}

/** Statements that became functions; the grammar still knows them. */
const PYTHON_2 = new Set(['PrintStatement']);

/** The first place that is not Python, or is nested deeper than anybody reads. */
function firstProblem(top: SyntaxNode, source: string): ReadCode | undefined {
  const lineAt = (place: number): number => source.slice(0, place).split('\n').length;
  let problem: ReadCode | undefined;
  let depth = 0;
  top.cursor().iterate(
    ({ type, from }) => {
      if (problem !== undefined) return false;
      if (PYTHON_2.has(type.name)) problem = { kind: 'python-2', line: lineAt(from) };
      if (type.isError) problem = { kind: 'unreadable', line: lineAt(from) };
      if (type.name === 'Body') depth += 1;
      if (depth > CODE_LIMITS.depth) problem = { kind: 'too-deep', line: lineAt(from) };
      return undefined;
    },
    ({ type }) => {
      if (type.name === 'Body') depth -= 1;
    },
  );
  return problem;
}

/** With blanks in the place of comments, so that every place stays where it is. */
function withoutComments(top: SyntaxNode, source: string): string {
  let text = '';
  let done = 0;
  top.cursor().iterate(({ type, from, to }) => {
    if (type.name !== 'Comment') return;
    text += source.slice(done, from) + ' '.repeat(to - from);
    done = to;
  });
  return text + source.slice(done);
}

function readOutline(top: SyntaxNode, source: string): CodeOutline {
  return {
    about: docstringOf(top, source),
    functions: functionsIn(top, source, ''),
    steps: readSteps(top, source).filter(({ kind }) => kind !== 'define'),
  };
}

/** Functions in the order in which they stand, those inside of others right after them. */
function functionsIn(node: SyntaxNode, source: string, prefix: string): readonly CodeFunction[] {
  return statementsIn(node).flatMap((statement) => {
    const name = nameOf(statement, source);
    const body = statement.getChild('Body');
    if (body === null) return [];
    if (statement.name === 'ClassDefinition') return functionsIn(body, source, `${prefix}${name}.`);
    if (statement.name !== 'FunctionDefinition')
      return blocksIn(statement).flatMap((block) => functionsIn(block, source, prefix));
    const own: CodeFunction = {
      name: `${prefix}${name}`,
      marks: marksOf(statement, source),
      parameters: readParameters(statement.getChild('ParamList'), source),
      about: docstringOf(body, source),
      steps: readSteps(body, source),
    };
    return [own, ...functionsIn(body, source, `${prefix}${name}.`)];
  });
}

function marksOf({ parent }: SyntaxNode, source: string): readonly string[] {
  if (parent?.name !== 'DecoratedStatement') return [];
  return parent.getChildren('Decorator').map(({ from, to }) => textBetween(from, to, source));
}

function blocksIn(statement: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(statement).filter(({ name }) => name === 'Body');
}

function nameOf(statement: SyntaxNode, source: string): string {
  const name = statement.getChild('VariableName');
  return name === null ? '' : source.slice(name.from, name.to);
}
