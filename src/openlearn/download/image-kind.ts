import { descendants, type XmlElement } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';

const SIGNATURES: readonly { readonly kind: string; readonly bytes: readonly number[] }[] = [
  { kind: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
];

/**
 * What kind of picture the bytes are, by the bytes themselves and not by what the server called them;
 * undefined for anything that is no picture for the web, so that an error page never becomes one.
 * An SVG that could act (scripts, foreign content, addresses elsewhere) is none either, since opened
 * by itself it would act on the site it is published on.
 */
export function imageKind(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find(({ bytes: start }) =>
    start.every((byte, index) => bytes[index] === byte),
  );
  if (known !== undefined) return known.kind;
  const text = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (text.startsWith('RIFF') && text.endsWith('WEBP')) return 'webp';
  return isStillSvg(bytes) ? 'svg' : undefined;
}

/** The media type of a kind of picture. */
export function imageType(kind: string | undefined): string | undefined {
  if (kind === undefined) return undefined;
  return kind === 'svg' ? 'image/svg+xml' : `image/${kind}`;
}

const ACTING = new Set([
  'script',
  'foreignObject',
  'iframe',
  'object',
  'embed',
  'handler',
  'style',
]);

function isStillSvg(bytes: Uint8Array): boolean {
  if (!/^(?:\uFEFF)?\s*</.test(Buffer.from(bytes.subarray(0, 100)).toString('utf8'))) return false;
  const reading = readXml(bytes);
  if (reading.kind !== 'document' || reading.root.name !== 'svg') return false;
  return [reading.root, ...descendants(reading.root)].every(isStill);
}

function isStill(element: XmlElement): boolean {
  const attributes = [...element.attributes];
  const acts = attributes.some(
    ([name, value]) =>
      /^on/i.test(name) ||
      (/(?:^|:)href$/i.test(name) && !value.trim().startsWith('#')) ||
      // An animation can give an element a link later.
      (name === 'attributeName' && /href$|^on/i.test(value.trim())),
  );
  return !ACTING.has(element.name) && !acts;
}
