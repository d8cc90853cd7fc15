import type { SyntaxNode } from '@lezer/common';
import type { CodeStep, CodeWay } from './code.ts';
import { docstringNode, docstringOf } from './docstring.ts';
import { readDeed } from './read-deed.ts';
import { type Clause, childrenOf, clausesOf, statementsIn, textBetween } from './syntax.ts';

/** What a block does, in order. A docstring and `pass` do nothing. */
export function readSteps(block: SyntaxNode, source: string): readonly CodeStep[] {
  const docstring = docstringNode(block);
  return statementsIn(block)
    .filter((statement) => docstring === undefined || statement.from !== docstring.from)
    .flatMap((statement) => readStep(statement, source));
}

function readStep(statement: SyntaxNode, source: string): readonly CodeStep[] {
  const text = textBetween(statement.from, statement.to, source);
  const clauses = clausesOf(statement, source);
  const [first] = clauses;
  switch (statement.name) {
    case 'PassStatement':
      return [];
    case 'ClassDefinition':
      return classStep(statement, source);
    case 'FunctionDefinition': {
      const name = statement.getChild('VariableName');
      return name === null ? [] : [{ kind: 'define', name: source.slice(name.from, name.to) }];
    }
    case 'ReturnStatement':
      return [{ kind: 'return', value: text.slice('return'.length).trim() }];
    case 'RaiseStatement':
      return [{ kind: 'raise', value: text.slice('raise'.length).trim() }];
    case 'BreakStatement':
      return [{ kind: 'break' }];
    case 'ContinueStatement':
      return [{ kind: 'continue' }];
    case 'IfStatement':
      return [{ kind: 'branch', ways: clauses.map((clause) => wayOf(clause, source)) }];
    case 'ForStatement':
      return [forStep(statement, clauses, source)];
    case 'WhileStatement':
      return [
        {
          kind: 'while',
          test: first?.head ?? '',
          steps: stepsOf(first, source),
          otherwise: stepsOf(clauses[1], source),
        },
      ];
    case 'WithStatement':
      return [{ kind: 'with', what: first?.head ?? '', steps: stepsOf(first, source) }];
    case 'TryStatement':
      return [tryStep(clauses, source)];
    case 'MatchStatement':
      return [matchStep(statement, source)];
    default:
      return [{ kind: 'do', text, deed: readDeed(statement, source) }];
  }
}

function classStep(statement: SyntaxNode, source: string): readonly CodeStep[] {
  const name = statement.getChild('VariableName');
  const body = statement.getChild('Body');
  if (name === null || body === null) return [];
  const list = statement.getChild('ArgList');
  return [
    {
      kind: 'class',
      name: source.slice(name.from, name.to),
      of: list === null ? '' : textBetween(list.from + 1, list.to - 1, source),
      about: docstringOf(body, source),
      steps: readSteps(body, source).filter(({ kind }) => kind !== 'define'),
    },
  ];
}

function stepsOf(clause: Clause | undefined, source: string): readonly CodeStep[] {
  return clause === undefined ? [] : readSteps(clause.body, source);
}

function wayOf(clause: Clause, source: string): CodeWay {
  const { head } = clause;
  return { test: head === '' ? undefined : head, steps: stepsOf(clause, source) };
}

function forStep(statement: SyntaxNode, clauses: readonly Clause[], source: string): CodeStep {
  const [first] = clauses;
  const children = childrenOf(statement);
  const keyword = children.find(({ name }) => name === 'for');
  const middle = children.find(({ name }) => name === 'in');
  return {
    kind: 'for',
    each: textBetween(keyword?.to ?? 0, middle?.from ?? 0, source),
    of: textBetween(middle?.to ?? 0, first?.body.from ?? 0, source),
    steps: stepsOf(first, source),
    otherwise: stepsOf(clauses[1], source),
  };
}

function tryStep(clauses: readonly Clause[], source: string): CodeStep {
  const named = (keyword: string): Clause | undefined =>
    clauses.find((clause) => clause.keyword === keyword);
  return {
    kind: 'try',
    steps: stepsOf(named('try'), source),
    handlers: clauses
      .filter(({ keyword }) => keyword === 'except')
      .map((clause) => wayOf({ ...clause, head: clause.head.replace(/^\*\s*/, '') }, source)),
    otherwise: stepsOf(named('else'), source),
    always: stepsOf(named('finally'), source),
  };
}

function matchStep(statement: SyntaxNode, source: string): CodeStep {
  const children = childrenOf(statement);
  const body = children.find(({ name }) => name === 'MatchBody');
  const keyword = children.find(({ name }) => name === 'match');
  const clauses =
    body === undefined ? [] : childrenOf(body).filter(({ name }) => name === 'MatchClause');
  return {
    kind: 'match',
    subject: textBetween(keyword?.to ?? 0, body?.from ?? 0, source),
    ways: clauses.flatMap((clause) => clausesOf(clause, source).map((one) => wayOf(one, source))),
  };
}
