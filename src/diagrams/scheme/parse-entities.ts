import { LIMITS } from '../graph.ts';
import { DIRECTIONS } from '../mermaid/directions.ts';
import { labelText } from '../mermaid/label-text.ts';
import type { MermaidText } from '../mermaid/read-header.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import { buildScheme, type SchemeBuilder } from './build-scheme.ts';
import type { Scheme } from './scheme.ts';

const NAME = String.raw`("[^"]+"|[\p{L}\p{N}_](?:[\p{L}\p{N}_.]|-(?!-))*)`;
const RELATION = new RegExp(
  String.raw`^${NAME}\s*(\|o|\|\||\}o|\}\||u)(--|\.\.)(o\||\|\||o\{|\|\{)\s*${NAME}\s*(?::\s*(.*))?$`,
  'u',
);
const ENTITY = new RegExp(
  String.raw`^${NAME}(?:\s*\[("[^"]*"|[^\]"]*)\])?(?::::[\w-]+)?\s*(\{)?\s*(\})?$`,
  'u',
);
const DIRECTION = /^direction\s+(\w\w)$/;
const LOOKS = /^(?:style|classDef|class|accTitle|accDescr)\s/;

const COUNTS: Readonly<Record<string, string>> = {
  '|o': '0..1',
  'o|': '0..1',
  '||': '1',
  '}o': '0..*',
  'o{': '0..*',
  '}|': '1..*',
  '|{': '1..*',
};

/**
 * Reads `erDiagram`: entities with their attributes, and how many of one belong to how many of the other.
 *
 * Source: https://mermaid.js.org/syntax/entityRelationshipDiagram.html
 *
 * @throws {DiagramMistakeError}
 */
export function parseEntities({ lines }: MermaidText): Scheme {
  const builder = buildScheme();
  let open: { readonly id: string; readonly line: number } | undefined;
  let direction: string | undefined;
  for (const [index, written] of lines.entries()) {
    const text = written.trim();
    const line = index + 1;
    if (text.length > LIMITS.text * 2) throw new DiagramMistakeError({ why: 'unreadable', line });
    direction = DIRECTION.exec(text)?.[1] ?? direction;
    if (text === '' || LOOKS.test(text) || DIRECTION.test(text)) continue;
    if (open === undefined) {
      const begun = readLine(text, line, builder);
      if (begun !== undefined) open = { id: begun, line };
      continue;
    }
    const attribute = text.replace(/\}$/, '').trim();
    if (attribute !== '')
      builder.add(open.id, 'fields', attribute.replace(/\s*"([^"]*)"$/, ' ($1)'));
    if (text.endsWith('}')) open = undefined;
  }
  if (open !== undefined) throw new DiagramMistakeError({ why: 'unclosed', line: open.line });
  return builder.finish('entities', DIRECTIONS.get(direction ?? '') ?? 'down');
}

/** Answers the entity whose attributes begin here. */
function readLine(text: string, line: number, builder: SchemeBuilder): string | undefined {
  const [, left, one = '', stroke, other = '', right, words = ''] = RELATION.exec(text) ?? [];
  if (left !== undefined && right !== undefined) {
    builder.relation({
      kind: 'related',
      from: bare(left),
      to: bare(right),
      label: labelText(words),
      fromCount: COUNTS[one] ?? '',
      toCount: COUNTS[other] ?? '',
      isLoose: stroke === '..',
    });
    return undefined;
  }
  const [, name, label, begins, ends] = ENTITY.exec(text) ?? [];
  if (name === undefined) throw new DiagramMistakeError({ why: 'unreadable', line });
  builder.member(bare(name), label === undefined ? {} : { name: labelText(label) });
  return begins !== undefined && ends === undefined ? bare(name) : undefined;
}

function bare(name: string): string {
  return name.replace(/^"|"$/g, '');
}
