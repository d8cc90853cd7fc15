import { SaxesParser } from 'saxes';

const RUNS = new Set([
  'script',
  'foreignobject',
  'handler',
  'listener',
  'iframe',
  'embed',
  'object',
]);
const SAFE_LINK = /^(?:#|https?:\/\/|data:image\/(?:png|jpeg|gif|webp);)/i;

/**
 * Whether a drawing is only a drawing. Opened by itself, an SVG is a document whose programs run with
 * the rights of the whole site. Read as XML, so that no way of writing hides what it is: no elements
 * or attributes that run anything, no declared entities, no style sheets from elsewhere. A text that
 * is no XML is refused too.
 *
 * Source: SVG 2, "Scripting and Interactivity" and "Linking".
 */
export function isHarmlessSvg(bytes: Uint8Array): boolean {
  let harmless = true;
  const refuse = (): void => {
    harmless = false;
  };
  const parser = new SaxesParser();
  parser.on('error', refuse);
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse();
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target.toLowerCase() === 'xml-stylesheet') refuse();
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (RUNS.has(localName(name))) refuse();
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!isHarmlessAttribute(localName(attribute), String(value))) refuse();
    }
  });
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  } catch {
    return false;
  }
  return harmless;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

function isHarmlessAttribute(name: string, value: string): boolean {
  if (name.startsWith('on')) return false;
  // What an animation writes could be an address that runs.
  if (name === 'attributename') return !/^(?:.*:)?(?:href|on\w*)$/i.test(value.trim());
  if (name === 'href' || name === 'src') return value.trim() === '' || SAFE_LINK.test(value.trim());
  return true;
}
