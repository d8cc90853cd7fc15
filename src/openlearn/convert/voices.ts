import type { Flow } from '../myst-nodes.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';
import { childNamed, childrenNamed, partsOf } from '../xml/element.ts';
import type { BlockRule } from './context.ts';
import { flow, paragraph, phrasing } from './flow.ts';
import { target } from './labels.ts';
import { mediaFile } from './media-files.ts';
import { details, link, text } from './nodes.ts';
import { boldLine } from './sections.ts';
import { transcript } from './transcript.ts';

/** A conversation: set apart, each speaker in bold before what they say, its source as last line. */
export const dialogue: BlockRule = (element, context) => {
  const inside = { ...context, boxed: true };
  const heading = childNamed(element, 'Heading');
  const isOther = (node: XmlNode): boolean =>
    node === heading || (node.kind === 'element' && node.name === 'SourceReference');
  const title = heading === undefined ? [] : boldLine(phrasing(heading.children, inside));
  const said = element.children.filter((node) => !isOther(node));
  const sources = childrenNamed(element, 'SourceReference').flatMap((source) =>
    paragraph([text('— '), ...phrasing(source.children, inside)]),
  );
  const children = [...title, ...transcript({ ...element, children: said }, inside), ...sources];
  if (children.length === 0) return target(element, context);
  return [...target(element, context), { type: 'blockquote', children }];
};

const RECORDINGS: ReadonlyMap<string, string> = new Map([
  ['Listen', 'Listen to the recording'],
  ['Record', 'Record yourself'],
  ['Model', 'Listen to a model answer'],
]);

/** Speaking practice. What it plays is linked; recording needs OpenLearn, so that is only said. */
export const voiceRecorder: BlockRule = (element, context) => {
  const steps = partsOf(element).flatMap((step): Flow[] => {
    const words = RECORDINGS.get(step.name);
    return words === undefined ? flow([step], context) : recording(step, words, context);
  });
  return [...target(element, context), ...steps];
};

function recording(step: XmlElement, words: string, context: Parameters<BlockRule>[1]): Flow[] {
  const address = mediaFile(step, context);
  const line = address === undefined ? text(words) : link(address, words);
  const isTranscript = (node: XmlNode): boolean =>
    node.kind === 'element' && node.name === 'Transcript';
  const said = childrenNamed(step, 'Transcript').flatMap((child) => transcript(child, context));
  return [
    ...paragraph([line]),
    ...flow(
      step.children.filter((node) => !isTranscript(node)),
      context,
    ),
    ...(said.length === 0 ? [] : [details('Transcript', said)]),
  ];
}
