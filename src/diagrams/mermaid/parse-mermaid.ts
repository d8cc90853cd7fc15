import type { Graph } from '../graph.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import { parseFlow } from './parse-flow.ts';
import { parseStates } from './parse-states.ts';
import { readHeader } from './read-header.ts';

const PARSERS = new Map([
  ['flowchart', parseFlow],
  ['flowchart-elk', parseFlow],
  ['graph', parseFlow],
  ['stateDiagram', parseStates],
  ['stateDiagram-v2', parseStates],
]);

/**
 * Reads those of Mermaid's diagrams that are boxes and lines.
 *
 * @throws {DiagramMistakeError}
 */
export function parseMermaid(source: string): {
  readonly graph: Graph;
  readonly title: string | undefined;
} {
  const text = readHeader(source);
  if (text.kind === '') throw new DiagramMistakeError({ why: 'empty' });
  const parse = PARSERS.get(text.kind);
  if (parse === undefined) throw new DiagramMistakeError({ why: 'other-kind', name: text.kind });
  return { graph: parse(text), title: text.title };
}
