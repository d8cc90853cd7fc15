import type { LicenceField } from '../parse/frontmatter.ts';

export type Licence = { readonly name: string; readonly url: string | undefined };

const CREATIVE_COMMONS =
  /^CC[- ](BY(?:-(?:NC|SA|ND|NC-SA|NC-ND))?)[- ](\d\.\d)(?:[- ]([A-Z]{2,3}))?$/i;

/**
 * What to call a licence and where its text is, from the SPDX identifier in frontmatter. A name that
 * is no identifier is shown as it is.
 *
 * Source: https://spdx.org/licenses/
 */
export function licenceOf(field: LicenceField | undefined): Licence | undefined {
  if (field === undefined) return undefined;
  const known = field.id === undefined ? undefined : bySpdx(field.id.trim());
  const name = field.name ?? known?.name ?? field.id;
  if (name === undefined && field.url === undefined) return undefined;
  const url = webAddress(field.url) ?? known?.url;
  return { name: name ?? field.url ?? '', url };
}

function bySpdx(id: string): Licence | undefined {
  if (/^CC0(?:-1\.0)?$/i.test(id)) {
    return {
      name: 'CC0 1.0 (public domain)',
      url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    };
  }
  const match = CREATIVE_COMMONS.exec(id);
  if (match !== null) {
    const [, terms = '', version = '', place] = match;
    const port = place === undefined ? '' : `${place.toLowerCase()}/`;
    return {
      name: `CC ${terms.toUpperCase()} ${version}${place === undefined ? '' : ` ${place.toUpperCase()}`}`,
      url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/${port}`,
    };
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(id)) return undefined;
  return { name: id, url: `https://spdx.org/licenses/${id}.html` };
}

/** An address as a link may have it: http or https, nothing else. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
