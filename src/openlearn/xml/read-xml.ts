import { SaxesParser } from 'saxes';
import { decodeXml } from './decode-xml.ts';
import type { XmlElement, XmlNode } from './element.ts';

/** Why bytes were not read as an XML document; `line` counts from 1. */
export type XmlProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'too-big'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'unknown-encoding' }
  | { readonly kind: 'not-xml'; readonly line: number; readonly why: string }
  | { readonly kind: 'cut-short'; readonly line: number }
  | { readonly kind: 'has-doctype' }
  | { readonly kind: 'too-deep' | 'too-many-elements'; readonly limit: number };

export type XmlReading =
  | { readonly kind: 'document'; readonly root: XmlElement }
  | { readonly kind: 'problem'; readonly problem: XmlProblem };

const LIMITS = { bytes: 20 * 1024 * 1024, depth: 100, elements: 500_000 } as const;

/** Ends the parse: saxes goes on after an error unless its handler throws. */
class Refused extends Error {
  readonly problem: XmlProblem;
  constructor(problem: XmlProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/**
 * Reads an XML document into a tree, with namespaces. A document type is refused, so there are no
 * entities but XML's own five; size, depth and number of elements are capped, since the document
 * comes from outside. Comments and processing instructions are left out.
 *
 * Source: XML 1.0 (fifth edition) and Namespaces in XML, as saxes implements them.
 */
export function readXml(bytes: Uint8Array): XmlReading {
  const problem = (found: XmlProblem): XmlReading => ({ kind: 'problem', problem: found });
  if (bytes.length > LIMITS.bytes) {
    return problem({ kind: 'too-big', bytes: bytes.length, limit: LIMITS.bytes });
  }
  const text = decodeXml(bytes);
  if (text === undefined) return problem({ kind: 'unknown-encoding' });
  const start = text.slice(0, 1000).trimStart();
  if (start === '') return problem({ kind: 'empty' });
  if (/^<(?:!doctype\s+html|html)\b/i.test(start)) return problem({ kind: 'web-page' });
  try {
    return { kind: 'document', root: parse(text) };
  } catch (error) {
    if (error instanceof Refused) return problem(error.problem);
    throw error;
  }
}

type Open = { readonly element: XmlElement; readonly children: XmlNode[] };

function parse(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const refuse = (problem: XmlProblem): never => {
    throw new Refused(problem);
  };
  const add = (node: XmlNode): void => {
    open.at(-1)?.children.push(node);
  };
  parser.on('doctype', () => refuse({ kind: 'has-doctype' }));
  parser.on('error', (error) => {
    const why = error.message.replace(/^(?:[^ ]*:)?\d+:\d+: /, '').replace(/[.]$/, '');
    const cut = /unclosed tag|unexpected end|must contain a root/.test(why);
    refuse(
      cut ? { kind: 'cut-short', line: parser.line } : { kind: 'not-xml', line: parser.line, why },
    );
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > LIMITS.elements) refuse({ kind: 'too-many-elements', limit: LIMITS.elements });
    if (open.length >= LIMITS.depth) refuse({ kind: 'too-deep', limit: LIMITS.depth });
    const attributes = new Map(
      Object.values(tag.attributes).map((found) => [found.name, found.value] as const),
    );
    const children: XmlNode[] = [];
    const element: XmlElement = {
      kind: 'element',
      name: tag.local,
      namespace: tag.uri,
      attributes,
      children,
    };
    add(element);
    open.push({ element, children });
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (open.length === 0) root = closed?.element;
  });
  parser.on('text', (piece) => add({ kind: 'text', text: piece }));
  parser.on('cdata', (piece) => add({ kind: 'text', text: piece }));
  parser.write(text).close();
  return root ?? refuse({ kind: 'cut-short', line: parser.line });
}
