import { allNodes } from './markdown-runs.ts';
import type { ReadPage } from './read-pages.ts';
import { type Share, share, wordsOf } from './runs.ts';
import { ownAlternative, xmlRuns } from './xml-runs.ts';
import { allNamed, childrenNamed, type Element, isInside } from './xml-tree.ts';

/** A file of pictures that the converter asks for: its name in `images/`, and where it is to be had. */
export type ImageFile = { readonly name: string; readonly url: string | undefined };

export type ImageShares = { readonly images: Share; readonly alternatives: Share };

/** Pictures by their addresses where the document gives any, else by their names; and their words. */
export function measureImages(
  item: Element,
  pages: readonly ReadPage[],
  files: readonly ImageFile[],
  page: string,
): ImageShares {
  const wanted = allNamed(item, 'Image').filter(
    (image) => (image.attributes.src ?? '').trim() !== '' && !isInside(image, 'Covers'),
  );
  const nodes = pages
    .flatMap((page) => allNodes([page.myst]))
    .filter((node) => node.type === 'image');
  const shown = nodes.map((node) => {
    const name = decodeURI(String(node.url)).replace(/^images\//, '');
    const file = files.find((candidate) => candidate.name === name);
    return file === undefined ? `no file ${name}` : (file.url ?? plainName(name));
  });
  const alternatives = wanted.map(alternativeOf).filter(Boolean);
  const alts = nodes.map(({ alt }) => wordsOf(typeof alt === 'string' ? alt : '').join(' '));
  return {
    images: share(
      wanted.map((image) => addressOf(image, page)),
      shown,
    ),
    alternatives: share(alternatives, alts),
  };
}

/** Source: OpenLearn's rule, found on its own pages: folder of `src`, both hashes, name for the web. */
function addressOf(image: Element, page: string): string {
  const { src = '', x_folderhash, x_contenthash, x_imagesrc } = image.attributes;
  if (x_folderhash && x_contenthash && x_imagesrc && !src.includes('\\')) {
    const folder = src
      .trim()
      .replace(/[^/]*$/, '')
      .replace(/^http:/, 'https:');
    return `${folder}${x_folderhash}/${x_contenthash}/${encodeURIComponent(x_imagesrc)}`;
  }
  const base = page.replace(/[^/]*$/, '');
  if (!src.includes('\\') && URL.canParse(src.trim(), base)) {
    return new URL(src.trim(), base).href.replace(/^http:/, 'https:');
  }
  return plainName((x_imagesrc || src).replace(/^.*[\\/]/, ''));
}

/** A name without what may differ: signs that files cannot have, and the number of a second one. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/-\d+(?=\.[a-z]+$)/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function alternativeOf(image: Element): string {
  const { parent } = image;
  const isAlone = parent !== undefined && childrenNamed(parent, 'Image').length === 1;
  const said = isAlone ? childrenNamed(parent, 'Alternative').flatMap(xmlRuns) : [];
  return wordsOf(said.length > 0 ? said.join(' ') : ownAlternative(image)).join(' ');
}
