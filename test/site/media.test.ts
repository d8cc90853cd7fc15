import { describe, expect, test } from 'vitest';
import { build } from './build.ts';

const FILES = {
  'unit/media/film.mp4': new Uint8Array([0]),
  'unit/media/film.vtt': 'WEBVTT\n',
  'unit/media/song.mp3': new Uint8Array([0]),
  'unit/images/still.png': new Uint8Array([0]),
};

async function page(markdown: string) {
  const site = await build({ 'unit/index.md': `# Unit\n\n${markdown}`, ...FILES });
  return { site, html: site.content('unit/index.html') };
}

const box = (inside: string) => `:::::{admonition} Media\n:class: media\n\n${inside}\n\n:::::`;
const FILM =
  '![A film](media/film.mp4)\n\n[Watch the video (mp4)](media/film.mp4) · [Subtitles](media/film.vtt)';
const STILL = '::::{figure} images/still.png\n:alt: A whale\n::::\n\n';

describe('a box of media', () => {
  test('plays a film with its subtitles, and links to both', async () => {
    const { site, html } = await page(box(FILM));
    expect(html).toContain(
      '<video src="media/film.mp4" controls preload="metadata" aria-label="A film"><track kind="captions" src="media/film.vtt" label="Subtitles"></video>',
    );
    expect(html).toContain('<a href="media/film.mp4">Watch the video (mp4)</a>');
    expect(site.paths).toContain('unit/media/film.mp4');
    expect(site.paths).toContain('unit/media/film.vtt');
  });

  test('shows its picture before the film begins', async () => {
    const { html } = await page(box(STILL + FILM));
    expect(html).toContain('poster="images/still.png"');
    expect(html).not.toContain('<figure');
    expect(html).toContain('A whale</video>');
  });

  test('keeps a picture that says something by itself', async () => {
    const { html } = await page(box(STILL.replace(/\n::::\n/, '\n\nBy Anna\n::::\n') + FILM));
    expect(html).toContain('By Anna');
    expect(html).not.toContain('poster=');
  });

  test('plays a sound above the line that links to it', async () => {
    const { html } = await page(box('[Listen to the audio (mp3)](media/song.mp3)'));
    expect(html).toMatch(
      /<p><audio src="media\/song\.mp3" controls preload="metadata"><\/audio><\/p>\s*<p><a href="media\/song\.mp3">/,
    );
  });

  test('loads nothing from elsewhere unasked', async () => {
    const { html } = await page(box('[Listen](https://www.open.edu/a/song.mp3)'));
    expect(html).not.toContain('<audio');
    expect(html).toContain('href="https://www.open.edu/a/song.mp3"');
  });
});

test('elsewhere a link to a sound is a link', async () => {
  const { html } = await page('[Listen](media/song.mp3)');
  expect(html).not.toContain('<audio');
});
