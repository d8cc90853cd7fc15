import { buildGraph, type GraphBuilder } from '../build-graph.ts';
import { type Direction, type Graph, LIMITS, type Shape } from '../graph.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import { DIRECTIONS } from './directions.ts';
import { labelText } from './label-text.ts';
import type { MermaidText } from './read-header.ts';
import { type Statement, splitStatements } from './split-statements.ts';

const TRANSITION = /^(\[\*\]|[^\s:]+?)\s*-->\s*(\[\*\]|[^\s:]+)\s*(?::([\s\S]*))?$/;
const NAMED = /^state\s+"([^"]*)"\s+as\s+([^\s{]+)\s*(\{)?$/;
const COMPOSITE = /^state\s+([^\s{]+)\s*\{$/;
const SPECIAL = /^state\s+(\S+)\s+(?:<<|\[\[)(choice|fork|join)(?:>>|\]\])$/;
const PLAIN = /^(?:state\s+)?([^\s:]+)\s*(?::\s*([\s\S]+))?$/;
const NOTE = /^note\s+(?:left|right)\s+of\s+([^\s:]+)\s*:\s*([\s\S]+)$/;
const NOTE_BEGINS = /^note\s+(?:left|right)\s+of\s+([^\s:]+)$/;

/**
 * Reads a diagram of states: states, transitions, states inside of states, notes.
 *
 * Source: https://mermaid.js.org/syntax/stateDiagram.html
 *
 * @throws {DiagramMistakeError}
 */
export function parseStates(text: MermaidText): Graph {
  const builder = buildGraph();
  const inside: string[] = [];
  let direction: Direction = 'down';
  for (const statement of takeNotes(splitStatements(text.lines), builder)) {
    const said = statement.text;
    const way = /^direction\s+(\w\w)$/.exec(said)?.[1];
    if (way !== undefined && inside.length === 0) direction = DIRECTIONS.get(way) ?? direction;
    else if (way !== undefined || /^(?:(?:hide|scale|style|classDef|class)\s|--)/.test(said))
      continue;
    else if (said === '}') leave(statement, inside);
    else if (!readTransition(said, inside.at(-1), builder)) readState(statement, inside, builder);
  }
  return builder.finish('states', direction);
}

/** `note right of A : words`, and over several lines up to `end note`. */
function takeNotes(statements: readonly Statement[], builder: GraphBuilder): readonly Statement[] {
  let open: { readonly about: string; readonly words: string[] } | undefined;
  return statements.filter(({ text }) => {
    if (open !== undefined) {
      if (text !== 'end note') open.words.push(text);
      else builder.note(open.about, labelText(open.words.join('\n')));
      if (text === 'end note') open = undefined;
      return false;
    }
    if (!/^note\s/.test(text)) return true;
    const about = NOTE_BEGINS.exec(text)?.[1];
    const [, beside, words] = NOTE.exec(text) ?? [];
    if (about !== undefined) open = { about, words: [] };
    else if (beside !== undefined) builder.note(beside, labelText(words ?? ''));
    return false;
  });
}

function leave({ line }: Statement, inside: string[]): void {
  if (inside.pop() === undefined) throw new DiagramMistakeError({ why: 'unreadable', line });
}

function readTransition(said: string, group: string | undefined, builder: GraphBuilder): boolean {
  const [whole, from = '', to = '', label = ''] = TRANSITION.exec(said) ?? [];
  if (whole === undefined) return false;
  builder.edge({
    from: stateOf(from, 'start-point', group, builder),
    to: stateOf(to, 'end-point', group, builder),
    label: labelText(label),
    line: 'solid',
    heads: 'to',
  });
  return true;
}

/** `[*]` is where the state around it begins and ends: two points of their own. */
function stateOf(
  name: string,
  point: Shape,
  group: string | undefined,
  builder: GraphBuilder,
): string {
  const id = name === '[*]' ? `${point} of ${group ?? ''}` : name.replace(/:::[\w-]+$/, '');
  const known = builder.has(id);
  builder.node(id, {
    ...(name === '[*]' ? { shape: point, text: '' } : {}),
    ...(known ? {} : { shape: name === '[*]' ? point : 'state' }),
    ...(group === undefined ? {} : { group }),
  });
  return id;
}

function readState({ text, line }: Statement, inside: string[], builder: GraphBuilder): void {
  const group = inside.at(-1);
  const placed = group === undefined ? {} : { group };
  const [, words = '', name = '', opens] = NAMED.exec(text) ?? [];
  const composite = opens === undefined ? COMPOSITE.exec(text)?.[1] : name;
  if (composite !== undefined) {
    if (inside.length >= LIMITS.depth) throw new DiagramMistakeError({ why: 'unreadable', line });
    builder.group({
      id: composite,
      title: words === '' ? composite : labelText(words),
      parent: group,
    });
    inside.push(composite);
    return;
  }
  if (name !== '') {
    builder.node(name, { shape: 'state', text: labelText(words), ...placed });
    return;
  }
  const [, special = '', kind] = SPECIAL.exec(text) ?? [];
  if (kind !== undefined) {
    const shape = kind === 'choice' ? 'question' : 'parallel';
    builder.node(special, { shape, text: '', ...placed });
    return;
  }
  const [, id, description] = PLAIN.exec(text) ?? [];
  if (id === undefined) throw new DiagramMistakeError({ why: 'unreadable', line });
  const said = description === undefined ? {} : { text: labelText(description) };
  builder.node(id, { shape: 'state', ...said, ...placed });
}
