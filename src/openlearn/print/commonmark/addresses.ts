import type { PhrasingContent, Text } from 'mdast';

const ADDRESS = /(?:https?:\/\/|\bwww\.)[^\s<>|]+/gi;
/** What ends a sentence rather than an address (GFM 6.9). */
const TRAILING = /[?!.,:;*_~'"’”]+$/;

/**
 * Makes links of the addresses in a text. GitHub would make them anyway, but of the text as it is
 * escaped, and lead elsewhere: `a\_b`.
 */
export function addressesAsLinks(node: Text): readonly PhrasingContent[] {
  const phrases: PhrasingContent[] = [];
  let done = 0;
  for (const found of node.value.matchAll(ADDRESS)) {
    const address = addressIn(found[0]);
    const url = /^www\./i.test(address) ? `http://${address}` : address;
    if (address.length < 8 || !URL.canParse(url)) continue;
    if (found.index > done) phrases.push(text(node.value.slice(done, found.index)));
    phrases.push({ type: 'link', url, children: [text(address)] });
    done = found.index + address.length;
  }
  if (done === 0) return [node];
  return done < node.value.length ? [...phrases, text(node.value.slice(done))] : phrases;
}

/** A bracket at the end is the sentence's, unless the address opened it. */
function addressIn(found: string): string {
  const address = found.replace(TRAILING, '');
  const closes = address.endsWith(')') && address.split(')').length > address.split('(').length;
  return closes ? addressIn(address.slice(0, -1)) : address;
}

function text(value: string): Text {
  return { type: 'text', value };
}
