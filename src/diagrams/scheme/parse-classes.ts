import { LIMITS } from '../graph.ts';
import { DIRECTIONS } from '../mermaid/directions.ts';
import { labelText } from '../mermaid/label-text.ts';
import type { MermaidText } from '../mermaid/read-header.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import { buildScheme, type SchemeBuilder } from './build-scheme.ts';
import { readClassRelation } from './read-class-relation.ts';
import type { Scheme } from './scheme.ts';

const NAME = String.raw`(\x60[^\x60]+\x60|[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*(?:~[\p{L}\p{N}_~, ]*~)?)`;
const CLASS = new RegExp(
  String.raw`^class\s+${NAME}(?:\s*\["([^"]*)"\])?(?::::[\w-]+)?\s*(\{)?\s*([^{}]*\})?$`,
  'u',
);
const MEMBER = new RegExp(String.raw`^${NAME}\s*:\s*(.+)$`, 'u');
const SORT = new RegExp(String.raw`^<<(.+?)>>\s*${NAME}$`, 'u');
const NOTE = new RegExp(String.raw`^note(?:\s+for\s+${NAME})?\s+"([^"]*)"$`, 'u');
const NAMESPACE = /^namespace\s+(\S+)\s*\{$/;
const DIRECTION = /^direction\s+(\w\w)$/;
/** How it looks, and what a click does. */
const LOOKS = /^(?:style|classDef|cssClass|click|link|callback|accTitle|accDescr)\b/;

/** Where one is: in a class, in a namespace, or in both. */
type Open = { readonly kind: 'class' | 'namespace'; readonly id: string; readonly line: number };

/**
 * Reads `classDiagram`.
 *
 * Source: https://mermaid.js.org/syntax/classDiagram.html
 *
 * @throws {DiagramMistakeError}
 */
export function parseClasses({ lines }: MermaidText): Scheme {
  const builder = buildScheme();
  const open: Open[] = [];
  let direction: string | undefined;
  for (const [index, written] of lines.entries()) {
    const text = written.trim().replace(/;$/, '');
    if (text.length > LIMITS.text * 2)
      throw new DiagramMistakeError({ why: 'unreadable', line: index + 1 });
    const at = { open, line: index + 1 };
    direction = DIRECTION.exec(text)?.[1] ?? direction;
    if (text === '' || LOOKS.test(text) || DIRECTION.test(text)) continue;
    if (open.at(-1)?.kind === 'class') readInside(text, at, builder);
    else readLine(text, at, builder);
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined)
    throw new DiagramMistakeError({ why: 'unclosed', line: unclosed.line });
  return builder.finish('classes', DIRECTIONS.get(direction ?? '') ?? 'down');
}

type At = { readonly open: Open[]; readonly line: number };

function readInside(text: string, { open }: At, builder: SchemeBuilder): void {
  const id = open.at(-1)?.id ?? '';
  const inside = text.replace(/\}$/, '').trim();
  const [, sort] = /^<<(.+?)>>$/.exec(inside) ?? [];
  if (sort !== undefined) builder.sort(id, sort);
  else if (inside !== '') addPart(id, inside, builder);
  if (text.endsWith('}')) open.pop();
}

function readLine(text: string, { open, line }: At, builder: SchemeBuilder): void {
  const group = open.at(-1)?.id;
  const [, namespace] = NAMESPACE.exec(text) ?? [];
  const [, name, label, begins, ends] = CLASS.exec(text) ?? [];
  const [, noted, note] = NOTE.exec(text) ?? [];
  const [, sort, sorted] = SORT.exec(text) ?? [];
  const relation = readClassRelation(text);
  if (text === '}') {
    if (open.pop() === undefined) throw new DiagramMistakeError({ why: 'unreadable', line });
  } else if (namespace !== undefined && group === undefined) {
    open.push({ kind: 'namespace', id: builder.group(namespace), line });
  } else if (name !== undefined) {
    const id = idOf(name);
    builder.member(id, { name: label === undefined ? nameOf(name) : labelText(label), group });
    if (begins !== undefined) open.push({ kind: 'class', id, line });
    if (begins !== undefined && ends !== undefined) readInside(ends, { open, line }, builder);
  } else if (note !== undefined) {
    if (noted !== undefined) builder.add(idOf(noted), 'notes', labelText(note));
  } else if (sort !== undefined && sorted !== undefined) {
    builder.sort(idOf(sorted), sort);
  } else if (relation !== undefined) {
    const ids = { from: idOf(relation.from), to: idOf(relation.to) };
    for (const side of [relation.left, relation.right]) {
      builder.member(idOf(side), side.includes('~') ? { name: nameOf(side), group } : { group });
    }
    builder.relation({ ...relation, ...ids });
  } else {
    const [, whose, part] = MEMBER.exec(text) ?? [];
    if (whose === undefined || part === undefined) {
      throw new DiagramMistakeError({ why: 'unreadable', line });
    }
    addPart(idOf(whose), part, builder);
  }
}

/** A method has brackets; `*` and `$` at the end say how it is shown. */
function addPart(id: string, written: string, builder: SchemeBuilder): void {
  const text = generic(written.trim()).replace(/(\)|\w)\s*[*$](?=\s|$)/, '$1');
  builder.add(id, /\(.*\)/.test(text) ? 'methods' : 'fields', text);
}

/** `List~int~` and `List` are one class. */
function idOf(name: string): string {
  return name.replace(/~.*$/, '').replaceAll('`', '');
}

function nameOf(name: string): string {
  return generic(name.replaceAll('`', ''));
}

/** `List~List~int~~` is `List<List<int>>`. */
function generic(text: string): string {
  let before = '';
  let now = text;
  while (now !== before) {
    before = now;
    now = now.replace(/(\w)~(\w[^~]*)~/, '$1<$2>');
  }
  return now;
}
