import type { PhrasingContent } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, childNamed, childrenNamed, partsOf, plainText } from '../xml/element.ts';
import type { BlockRule, Context } from './context.ts';
import { flow, paragraph, phrasing } from './flow.ts';
import { labelled } from './labels.ts';
import { mediaFile, subtitlesFile } from './media-files.ts';
import { type MediaKind, mediaKind } from './media-kind.ts';
import { admonition, details, link, text } from './nodes.ts';
import { webAddress } from './phrases.ts';
import { oneLine } from './sections.ts';
import { transcript } from './transcript.ts';

const PARTS = new Set([
  'Caption',
  'Transcript',
  'Description',
  'Alternative',
  'SourceReference',
  'Attachments',
  'Parameters',
]);

/**
 * Video, audio, documents and interactive content: a box with the caption as title, the picture that
 * stands for it, a link to it, what is said about it, and the transcript behind a line that opens it.
 * The link leads to where it is published (such media are rarely free to copy), or to the file in
 * `media/` where that was asked for; a film that is there shows in the box.
 *
 * A picture whose address is a film's is how MyST shows films; Markdown has nothing for sound, which
 * therefore has its link only.
 */
export const media: BlockRule = (element, context) => {
  const kind = mediaKind(element);
  const inside = { ...context, boxed: true };
  const part = (name: string): Flow[] =>
    childrenNamed(element, name).flatMap((child) => flow(child.children, inside));
  const caption = childNamed(element, 'Caption');
  const title = caption === undefined ? [] : oneLine(phrasing(caption.children, inside));
  const others = element.children.filter((node) => node.kind === 'text' || !PARTS.has(node.name));
  for (const child of childrenNamed(element, 'Parameters')) context.tally.leftOut(child);
  const transcripts = childrenNamed(element, 'Transcript').flatMap((child) =>
    transcript(child, inside),
  );
  const shown: PhrasingContent[] = title.length > 0 ? title : [text(kind.name)];
  const blocks = [
    ...flow(others, inside),
    ...file(element, kind, plainText(caption) || kind.name, context),
    ...attachments(element, context),
    ...part('Alternative'),
    ...part('Description'),
    ...part('SourceReference'),
    ...(transcripts.length === 0 ? [] : [details('Transcript', transcripts)]),
  ];
  return [admonition(shown, 'media', blocks, labelled(element, context))];
};

/** The film where it is at hand, and in any case a line that leads to the file. */
function file(element: XmlElement, kind: MediaKind, alt: string, context: Context): Flow[] {
  if (kind.kind === 'interactive') return ownPage(kind.action, context);
  const src = attribute(element, 'src') ?? '';
  if (kind.kind === 'elsewhere') {
    const url = webAddress(src, context.page);
    return url === undefined ? ownPage(OWN_PAGE, context) : paragraph([link(url, kind.action)]);
  }
  const address = mediaFile(element, context);
  const subtitles = subtitlesFile(element, context);
  if (address === undefined) return ownPage(OWN_PAGE, context);
  const extension = /\.([a-z0-9]{2,5})$/i.exec(address)?.[1]?.toLowerCase();
  const line = [
    link(address, extension === undefined ? kind.action : `${kind.action} (${extension})`),
    ...(subtitles === undefined ? [] : [text(' · '), link(subtitles, 'Subtitles')]),
  ];
  const isFilm = kind.kind === 'video' && address.startsWith('media/');
  const film = isFilm ? paragraph([{ type: 'image', url: address, alt }]) : [];
  return [...film, ...paragraph(line)];
}

const OWN_PAGE = 'Find it on the unit’s own page';

/** For what works, or can be had, nowhere else. */
function ownPage(words: string, { page }: Context): Flow[] {
  if (page !== undefined) return paragraph([link(page, words)]);
  return paragraph([{ type: 'emphasis', children: [text('[Not available here]')] }]);
}

/** Files that come with a medium, each by its own words or its name. */
function attachments(element: XmlElement, context: Context): Flow[] {
  return childrenNamed(element, 'Attachments').flatMap((all) =>
    partsOf(all).flatMap((one) => {
      const address = mediaFile(one, context);
      const named = plainText(one) || attribute(one, 'name');
      const words = named || (attribute(one, 'src')?.split(/[\\/]/).at(-1) ?? '');
      return paragraph([address === undefined ? text(words) : link(address, words)]);
    }),
  );
}
