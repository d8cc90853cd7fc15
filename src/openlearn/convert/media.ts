import type { PhrasingContent } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, childNamed, childrenNamed, plainText } from '../xml/element.ts';
import type { BlockRule, Context } from './context.ts';
import { flow, paragraph, phrasing } from './flow.ts';
import { labelled } from './labels.ts';
import { admonition, details } from './nodes.ts';
import { webAddress } from './phrases.ts';
import { oneLine } from './sections.ts';

const PARTS = new Set(['Caption', 'Transcript', 'Description', 'Alternative', 'SourceReference']);

type Kind = { readonly name: string; readonly action: string };

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['video', { name: 'Video', action: 'Watch the video' }],
  ['audio', { name: 'Audio', action: 'Listen to the audio' }],
  ['pdf', { name: 'Document', action: 'Open the document' }],
  ['file', { name: 'File', action: 'Download the file' }],
  ['oembed', { name: 'Media', action: 'Open it where it is published' }],
  ['embed', { name: 'Media', action: 'Open it where it is published' }],
]);
const INTERACTIVE: Kind = { name: 'Interactive content', action: 'Use it on the unit’s own page' };

/**
 * Video, audio, documents and interactive content: a box with the caption as title, the picture that
 * stands for it, a link to where it is published (such media are rarely free to copy), what is said
 * about it, and the transcript behind a line that opens it.
 */
export const media: BlockRule = (element, context) => {
  const kind = KINDS.get(attribute(element, 'type')?.toLowerCase() ?? '') ?? INTERACTIVE;
  const inside = { ...context, boxed: true };
  const part = (name: string): Flow[] =>
    childrenNamed(element, name).flatMap((child) => flow(child.children, inside));
  const caption = childNamed(element, 'Caption');
  const title = caption === undefined ? [] : oneLine(phrasing(caption.children, inside));
  const others = element.children.filter((node) => node.kind === 'text' || !PARTS.has(node.name));
  const transcripts = childrenNamed(element, 'Transcript').flatMap((child) =>
    transcript(child, inside),
  );
  const shown: PhrasingContent[] = title.length > 0 ? title : [{ type: 'text', value: kind.name }];
  const blocks = [
    ...flow(others, inside),
    ...paragraph(links(element, kind, context)),
    ...part('Alternative'),
    ...part('Description'),
    ...part('SourceReference'),
    ...(transcripts.length === 0 ? [] : [details('Transcript', transcripts)]),
  ];
  return [admonition(shown, 'media', blocks, labelled(element, context))];
};

function links(element: XmlElement, kind: Kind, context: Context): PhrasingContent[] {
  const url =
    kind === INTERACTIVE ? undefined : mediaUrl(element, attribute(element, 'src'), context);
  const link = (text: string, address: string): PhrasingContent => ({
    type: 'link',
    url: address,
    children: [{ type: 'text', value: text }],
  });
  if (url === undefined) return [link(INTERACTIVE.action, context.page)];
  const subtitles = mediaUrl(element, attribute(element, 'x_subtitles'), context);
  const extension = /\.([a-z0-9]{2,5})$/i.exec(url)?.[1]?.toLowerCase();
  const main = link(
    extension === undefined ? kind.action : `${kind.action} (${extension})`,
    context.media.add(url),
  );
  if (subtitles === undefined) return [main];
  return [main, { type: 'text', value: ' · ' }, link('Subtitles', context.media.add(subtitles))];
}

/** Beside the source, in the folder of the two hashes where there are any, as with pictures. */
function mediaUrl(
  element: XmlElement,
  file: string | undefined,
  context: Context,
): string | undefined {
  const src = attribute(element, 'src');
  if (src === undefined || file === undefined || src.includes('\\')) return undefined;
  const folder = attribute(element, 'x_folderhash');
  const content = attribute(element, 'x_contenthash');
  const beside = src.slice(0, src.lastIndexOf('/') + 1);
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (folder !== undefined && content !== undefined) {
    // Subtitles have a hash of their own that the document does not give.
    const path = file === src ? `${folder}/${content}/${name}` : undefined;
    return path === undefined ? undefined : webAddress(beside + path, context.page);
  }
  return webAddress(file === src ? src : beside + name, context.page);
}

/** Who says what: the speaker in bold before the first words. */
function transcript(element: XmlElement, context: Context): Flow[] {
  let speaker = '';
  return element.children
    .flatMap((node) => {
      if (node.kind === 'element' && node.name === 'Speaker') {
        const unheard = speaker;
        speaker = plainText(node);
        return unheard === '' ? [] : voice(unheard, []);
      }
      const blocks = flow([node], context);
      if (speaker === '' || blocks.length === 0) return blocks;
      const said = voice(speaker, blocks);
      speaker = '';
      return said;
    })
    .concat(speaker === '' ? [] : voice(speaker, []));
}

function voice(speaker: string, blocks: readonly Flow[]): Flow[] {
  const name: PhrasingContent = {
    type: 'strong',
    children: [{ type: 'text', value: `${speaker}:` }],
  };
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [...paragraph([name]), ...blocks];
  return [{ ...first, children: [name, { type: 'text', value: ' ' }, ...first.children] }, ...rest];
}
