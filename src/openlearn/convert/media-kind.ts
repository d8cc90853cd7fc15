import type { XmlElement } from '../xml/element.ts';
import { attribute } from '../xml/element.ts';

/** What a kind of medium is called, and what its link says. */
export type MediaKind = {
  readonly kind: 'video' | 'audio' | 'file' | 'elsewhere' | 'interactive';
  readonly name: string;
  readonly action: string;
};

const INTERACTIVE: MediaKind = {
  kind: 'interactive',
  name: 'Interactive content',
  action: 'Use it on the unit’s own page',
};
const VIDEO: MediaKind = { kind: 'video', name: 'Video', action: 'Watch the video' };
const AUDIO: MediaKind = { kind: 'audio', name: 'Audio', action: 'Listen to the audio' };
const ELSEWHERE: MediaKind = {
  kind: 'elsewhere',
  name: 'Media',
  action: 'Open it where it is published',
};
const DOCUMENT: MediaKind = { kind: 'file', name: 'Document', action: 'Open the document' };

/** By the `type` of MediaContent. What needs a program of OpenLearn's to work is interactive. */
const KINDS: ReadonlyMap<string, MediaKind> = new Map([
  ['video', VIDEO],
  ['audio', AUDIO],
  ['pdf', DOCUMENT],
  ['file', { kind: 'file', name: 'File', action: 'Download the file' }],
  ['oembed', ELSEWHERE],
  ['embed', ELSEWHERE],
]);

/** By the ending of the file, where the document does not say the type. */
const BY_ENDING: readonly (readonly [RegExp, MediaKind])[] = [
  [/\.(?:mp4|m4v|webm|ogv|mov)$/i, VIDEO],
  [/\.(?:mp3|m4a|oga|ogg|wav)$/i, AUDIO],
  [/\.pdf$/i, DOCUMENT],
];

export function mediaKind(element: XmlElement): MediaKind {
  const type = attribute(element, 'type')?.toLowerCase();
  const src = attribute(element, 'src') ?? '';
  if (type !== undefined && type !== '') return KINDS.get(type) ?? INTERACTIVE;
  return BY_ENDING.find(([ending]) => ending.test(src))?.[1] ?? INTERACTIVE;
}
