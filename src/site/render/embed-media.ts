import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element, textNode, textProperty } from './element.ts';

const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov)$/i;
const AUDIO = /\.(?:mp3|m4a|ogg|oga|wav)$/i;

/** Readies pictures, recordings and what is embedded from elsewhere, once their addresses are known. */
export function embedMedia(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.tagName === 'iframe') {
      parent.children[index] = embedded(node);
      return SKIP;
    }
    if (node.tagName === 'img') parent.children[index] = picture(node);
    if (node.tagName === 'video' || node.tagName === 'audio') {
      node.properties.controls = true;
      node.properties.preload = 'metadata';
    }
    return undefined;
  });
}

function picture(node: Element): Element {
  const src = textProperty(node, 'src') ?? '';
  const [path = ''] = src.split(/[?#]/);
  const title = textProperty(node, 'alt') ?? textProperty(node, 'title');
  const label = title === undefined ? {} : { ariaLabel: title };
  if (VIDEO.test(path)) {
    return element('video', { src, controls: true, preload: 'metadata', ...label }, []);
  }
  if (AUDIO.test(path)) {
    return element('audio', { src, controls: true, preload: 'metadata', ...label }, []);
  }
  node.properties.alt ??= '';
  node.properties.loading = 'lazy';
  node.properties.decoding = 'async';
  sizePicture(node);
  return node;
}

/** `50%`, `300px`, `20em`; a plain number is pixels. */
const SIZE = /^(\d{1,4}(?:\.\d{1,3})?)(%|px|em|rem|ch|vw)?$/;

function sizePicture(node: Element): void {
  const wanted = textProperty(node, 'dataWidth') ?? String(node.properties.width ?? '');
  delete node.properties.dataWidth;
  const size = SIZE.exec(wanted.trim());
  if (size === null) {
    delete node.properties.width;
  } else {
    const [, number = '', unit = 'px'] = size;
    node.properties.style = `width:${number}${unit}`;
    delete node.properties.width;
  }
  // The width says enough; with a height of its own, a narrow screen would press the picture.
  delete node.properties.height;
}

/**
 * Something embedded from elsewhere, only over https and in a sandbox that keeps it from leading the
 * reader away. A link to it stands below, for print and for where it does not load.
 */
function embedded(node: Element): ElementContent {
  const url = embedUrl(textProperty(node, 'src') ?? '');
  const title = textProperty(node, 'title');
  if (url === undefined) {
    const src = textProperty(node, 'src');
    return src === undefined
      ? textNode('')
      : element('p', {}, [element('a', { href: src }, [textNode(title ?? src)])]);
  }
  const frame = element(
    'iframe',
    {
      src: url.embed.href,
      title: title ?? `From ${url.page.hostname}`,
      loading: 'lazy',
      allowFullScreen: true,
      referrerPolicy: 'strict-origin-when-cross-origin',
      sandbox: [
        'allow-scripts',
        'allow-same-origin',
        'allow-presentation',
        'allow-popups',
        'allow-forms',
      ],
    },
    [],
  );
  const link = element('a', { href: url.page.href, rel: ['noopener'] }, [
    textNode(`Open this on ${url.page.hostname.replace(/^www\./, '')}`),
  ]);
  return element('div', { className: ['embed'] }, [
    element('div', { className: ['embed-frame'] }, [frame]),
    element('p', { className: ['embed-link'] }, [link]),
  ]);
}

/** YouTube and Vimeo do not let their pages be embedded, and have another address for it. */
function embedUrl(src: string): { embed: URL; page: URL } | undefined {
  if (!URL.canParse(src)) return undefined;
  const page = new URL(src);
  if (page.protocol !== 'https:') return undefined;
  const host = page.hostname.replace(/^(?:www|m)\./, '');
  const video =
    host === 'youtu.be'
      ? page.pathname.slice(1)
      : host === 'youtube.com' && page.pathname === '/watch'
        ? page.searchParams.get('v')
        : undefined;
  if (video !== undefined && video !== null && /^[\w-]+$/.test(video)) {
    return { embed: new URL(`https://www.youtube-nocookie.com/embed/${video}`), page };
  }
  if (host === 'vimeo.com' && /^\/\d+$/.test(page.pathname)) {
    return { embed: new URL(`https://player.vimeo.com/video${page.pathname}`), page };
  }
  return { embed: page, page };
}
