import type { XmlElement, XmlNode } from '../xml/element.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Presentational attributes that change what a formula means; all others stay behind. */
const ATTRIBUTES = new Set([
  'mathvariant',
  'open',
  'close',
  'separators',
  'linethickness',
  'columnalign',
  'rowalign',
  'accent',
  'accentunder',
  'notation',
  'width',
  'stretchy',
  'fence',
  'columnspan',
  'rowspan',
]);

/** Elements of MathML; what has another name has no place in a formula, but its text has. */
const NAME = /^(?:m[a-z]+|none|semantics)$/;

/** What could act or link: none of it has a place in a formula. */
const LEFT_OUT = new Set(['maction', 'annotation', 'annotation-xml', 'script', 'style']);

/** Writes a formula as MathML in the default namespace, with nothing in it that could act. */
export function mathmlSource(math: XmlElement, display: 'inline' | 'block'): string {
  const content = math.children.map(write).join('');
  return `<math xmlns="${MATHML}"${display === 'block' ? ' display="block"' : ''}>${content}</math>`;
}

function write(node: XmlNode): string {
  if (node.kind === 'text') return escaped(node.text);
  if (LEFT_OUT.has(node.name)) return '';
  const inside = node.children.map(write).join('');
  if (!NAME.test(node.name)) return inside;
  const attributes = [...node.attributes]
    .filter(([name]) => ATTRIBUTES.has(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  return `<${node.name}${attributes}>${inside}</${node.name}>`;
}

/** Between tags Markdown goes on, so its signs are written as references that mean the sign only. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[&<>"*_`$[\]\\{}|~@]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
