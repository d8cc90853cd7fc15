import type { OwnWords, ParsedDiagram } from '../graph.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import { parsePie } from '../pie/parse-pie.ts';
import { parsePlan, titleOfPlan } from '../plan/parse-plan.ts';
import { parseClasses } from '../scheme/parse-classes.ts';
import { parseEntities } from '../scheme/parse-entities.ts';
import { parseSequence } from '../sequence/parse-sequence.ts';
import { parseFlow } from './parse-flow.ts';
import { parseStates } from './parse-states.ts';
import { type MermaidText, readHeader } from './read-header.ts';

const GRAPHS = new Map([
  ['flowchart', parseFlow],
  ['flowchart-elk', parseFlow],
  ['graph', parseFlow],
  ['stateDiagram', parseStates],
  ['stateDiagram-v2', parseStates],
]);

const SCHEMES = new Map([
  ['classDiagram', parseClasses],
  ['classDiagram-v2', parseClasses],
  ['erDiagram', parseEntities],
]);

/**
 * Reads those of Mermaid's diagrams that are boxes and lines, who says what to whom, parts of a whole,
 * classes and entities, or what is done when.
 *
 * @param words what the author says of it in the rest of the block
 * @throws {DiagramMistakeError}
 */
export function parseMermaid(source: string, words: OwnWords): ParsedDiagram {
  const text = readHeader(source);
  const said = { ...words, title: words.title ?? text.title ?? sequenceTitle(text) };
  if (text.kind === '') throw new DiagramMistakeError({ why: 'empty' });
  if (text.kind === 'sequenceDiagram') {
    return { kind: 'sequence', sequence: parseSequence(text), words: said };
  }
  if (text.kind === 'pie') {
    const pie = parsePie(text);
    return { kind: 'pie', pie, words: { ...said, title: said.title ?? pie.title } };
  }
  if (text.kind === 'gantt') {
    const title = said.title ?? titleOfPlan(text);
    return { kind: 'plan', plan: parsePlan(text), words: { ...said, title } };
  }
  const parseScheme = SCHEMES.get(text.kind);
  if (parseScheme !== undefined) {
    return { kind: 'scheme', scheme: parseScheme(text), words: said };
  }
  const parse = GRAPHS.get(text.kind);
  if (parse === undefined) throw new DiagramMistakeError({ why: 'other-kind', name: text.kind });
  return { kind: 'graph', graph: parse(text), words: said };
}

/** Diagrams of this kind may have a line of their own for it. */
function sequenceTitle({ kind, lines }: MermaidText): string | undefined {
  if (kind !== 'sequenceDiagram') return undefined;
  return lines.map((line) => /^\s*title\s*:?\s+(.+)$/.exec(line)?.[1]?.trim()).find((one) => one);
}
