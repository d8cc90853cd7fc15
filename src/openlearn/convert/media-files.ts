import type { XmlElement } from '../xml/element.ts';
import { attribute } from '../xml/element.ts';
import type { Context } from './context.ts';
import { namesBeside, partsOf, safeFileName } from './file-names.ts';
import { webAddress } from './phrases.ts';

/** Where a page finds the file of a medium, or undefined when the document does not say it. */
export function mediaFile(element: XmlElement, context: Context): string | undefined {
  const src = attribute(element, 'src');
  if (src === undefined) return undefined;
  const [url, ...otherUrls] = addresses(element, src, context);
  return context.media.add({
    preferredName: src,
    url,
    otherUrls,
    beside: namesBeside([src]),
    known: 'exactly',
  });
}

/**
 * Where a page finds the subtitles of a medium. They lie beside it, but in the folder of a hash of
 * their own, which the document does not give: so they are asked for, and not linked unseen. Once
 * here they are WebVTT, the one form that browsers show, under the name of their recording.
 */
export function subtitlesFile(element: XmlElement, context: Context): string | undefined {
  const src = attribute(element, 'src');
  const name = attribute(element, 'x_subtitles');
  if (src === undefined || name === undefined) return undefined;
  const beside = src.slice(0, src.lastIndexOf('/') + 1) + (name.split(/[\\/]/).at(-1) ?? '');
  const [url, ...otherUrls] = addresses(element, beside, context);
  return context.media.add({
    preferredName: `${partsOf(safeFileName(src, 'video')).stem}.vtt`,
    url,
    otherUrls,
    beside: namesBeside([name]),
    known: isHashed(element) ? 'named' : 'exactly',
  });
}

/**
 * The addresses of a file that the document gives beside others: in the folder of the two hashes, as
 * with pictures, where there are any, then as it is written.
 */
function addresses(element: XmlElement, src: string, context: Context): readonly string[] {
  if (src.includes('\\')) return [];
  const slash = src.lastIndexOf('/') + 1;
  const hashes = ['x_folderhash', 'x_contenthash'].map((name) => attribute(element, name));
  const hashed = `${src.slice(0, slash)}${hashes.join('/')}/${src.slice(slash)}`;
  const written = isHashed(element) ? [hashed, src] : [src];
  return written.flatMap((address) => webAddress(address, context.page) ?? []);
}

function isHashed(element: XmlElement): boolean {
  return ['x_folderhash', 'x_contenthash'].every((name) => attribute(element, name) !== undefined);
}
