import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { SiteWords } from '../site-words.ts';
import { element, hasClass, textNode, textProperty } from './element.ts';

const SOUND = /\.(?:mp3|m4a|ogg|oga|wav)$/i;
const SUBTITLES = /\.vtt$/i;
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Makes boxes of the class `media` play what lies in the repository. Markdown can only link to a sound
 * and to subtitles, and show a picture before a film: here the sound gets a player, the film its
 * subtitles, and the picture is what the film shows before it begins. The links stay.
 */
export function playMedia(tree: Root, { subtitles }: SiteWords): void {
  visit(tree, 'element', (box) => {
    if (!hasClass(box, 'media')) return;
    addPlayer(box);
    const [player] = elementsIn(box, ({ tagName }) => tagName === 'video' || tagName === 'audio');
    if (player === undefined) return;
    addSubtitles(player, box, subtitles);
    if (player.tagName === 'video') usePoster(player, box);
  });
}

/** Before the line with the link. */
function addPlayer(box: Element): void {
  if (elementsIn(box, ({ tagName }) => tagName === 'audio').length > 0) return;
  const [link] = linksTo(SOUND, box);
  if (link === undefined) return;
  const at = box.children.findIndex(
    (child) => child.type === 'element' && elementsIn(child, (one) => one === link).length > 0,
  );
  if (at < 0) return;
  const { href: src } = link.properties;
  const player = element('audio', { src: String(src), controls: true, preload: 'metadata' }, []);
  box.children.splice(at, 0, element('p', {}, [player]));
}

/** As captions, since those, unlike subtitles, need not say which language they are in. */
function addSubtitles(player: Element, box: Element, label: string): void {
  if (elementsIn(player, ({ tagName }) => tagName === 'track').length > 0) return;
  for (const { properties } of linksTo(SUBTITLES, box)) {
    const src = String(properties.href);
    player.children.push(element('track', { kind: 'captions', src, label }, []));
  }
}

/** A picture that says nothing by itself and is no target of a link, directly in the box. */
function usePoster(video: Element, box: Element): void {
  if (video.properties.poster !== undefined) return;
  const figure = box.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'figure',
  );
  if (figure === undefined || figure.properties.id !== undefined) return;
  const [picture, ...more] = elementsIn(figure, ({ tagName }) => tagName === 'img');
  const captions = elementsIn(figure, ({ tagName }) => tagName === 'figcaption');
  const src = picture === undefined ? undefined : textProperty(picture, 'src');
  if (picture === undefined || src === undefined || more.length + captions.length > 0) return;
  video.properties.poster = src;
  video.children.push(textNode(textProperty(picture, 'alt') ?? ''));
  box.children = box.children.filter((child) => child !== figure);
}

/** Of this site only: what is published elsewhere is not loaded before somebody asks for it. */
function linksTo(ending: RegExp, box: Element): readonly Element[] {
  return elementsIn(box, (one) => {
    const href = one.tagName === 'a' ? textProperty(one, 'href') : undefined;
    return href !== undefined && ending.test(href) && !ELSEWHERE.test(href);
  });
}

function elementsIn(root: Element, isWanted: (one: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  visit(root, 'element', (one) => {
    if (isWanted(one)) found.push(one);
  });
  return found;
}
