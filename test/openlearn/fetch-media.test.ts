import { describe, expect, test } from 'vitest';
import { SAMPLE_UNIT, sampleSource } from '../../src/openlearn/download/sample-source.ts';
import type { Source } from '../../src/openlearn/download/source.ts';
import { type FetchedUnit, fetchUnit, type Progress } from '../../src/openlearn/fetch-unit.ts';
import { item } from './item.ts';

const UNIT = 'https://www.open.edu/openlearn/a/b/content-section-0';
const BASE = 'https://www.open.edu/ocw/1/';
const MP4 = Buffer.from('\0\0\0\x18ftypmp42....');
const HASHES = 'x_folderhash="12" x_contenthash="34"';
const VIDEO = `<MediaContent type="video" src="${BASE}film.mp4" ${HASHES} x_subtitles="film.srt">
  <Figure><Image src="${BASE}poster.png"/></Figure><Caption>Film 1</Caption>
  <Transcript><Speaker>ANNA</Speaker><Remark>Look!</Remark></Transcript></MediaContent>`;

/** Answers what it is given, and nothing else. */
function having(
  files: Readonly<Record<string, Uint8Array | string>>,
): Source & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async read(url, { maxBytes }) {
      asked.push(url);
      const file = files[url.replace(BASE, '')];
      if (file === undefined) return { kind: 'missing' };
      const bytes = Buffer.from(file);
      if (bytes.length > maxBytes) return { kind: 'too-big', limit: maxBytes };
      return { kind: 'ok', bytes, type: '' };
    },
  };
}

const XML = 'https://www.open.edu/openlearn/a/b/altformat-ouxml';

async function fetched(
  session: string,
  files: Readonly<Record<string, Uint8Array | string>>,
  media: 'link' | 'download' = 'download',
): Promise<FetchedUnit> {
  const unit = await fetchUnit(UNIT, having({ [XML]: item(session), ...files }), { media });
  if (unit.kind !== 'fetched') throw new Error(unit.kind);
  return unit;
}

function pageOf(unit: FetchedUnit): string {
  return unit.pages.find(({ path }) => path === '01-one.md')?.text ?? '';
}

describe('media of a unit', () => {
  test('are linked where they are published, and not asked for', async () => {
    const source = having({ [XML]: item(VIDEO) });
    const unit = await fetchUnit(UNIT, source);
    if (unit.kind !== 'fetched') throw new Error(unit.kind);
    expect(source.asked).toEqual([XML, `${BASE}poster.png`]);
    expect(unit.assets.at(-1)).toMatchObject({
      path: 'media/film.mp4',
      kind: 'media',
      url: `${BASE}12/34/film.mp4`,
      status: { kind: 'linked' },
    });
    expect(unit.assets).toHaveLength(2);
    expect(pageOf(unit)).toContain(`[Watch the video (mp4)](${BASE}12/34/film.mp4)`);
  });

  test('lie beside the pages when they were asked for, with subtitles that browsers show', async () => {
    const unit = await fetched(VIDEO, {
      '12/34/film.mp4': MP4,
      'film.srt': '\uFEFF1\r\n00:00:01,5 --> 0:0:02,250\r\nLook, a whale!\r\n',
    });
    const files = new Map(unit.files.map(({ path, content }) => [path, content]));
    expect(files.get('media/film.mp4')).toEqual(MP4);
    expect(String(files.get('media/film.vtt'))).toBe(
      'WEBVTT\n\n1\n00:00:01.500 --> 00:00:02.250\nLook, a whale!\n',
    );
    expect(pageOf(unit)).toContain(
      '![Film 1](media/film.mp4)\n\n[Watch the video (mp4)](media/film.mp4) · [Subtitles](media/film.vtt)',
    );
    expect(pageOf(unit)).toContain('**ANNA:** Look!');
    expect(unit.assets.map(({ mime }) => mime)).toEqual([undefined, 'video/mp4', 'text/vtt']);
  });

  test('that cannot be had stay linked, and are told', async () => {
    const unit = await fetched(VIDEO, {});
    expect(unit.missing.filter(({ kind }) => kind === 'media')).toMatchObject([
      { name: 'film.mp4', why: 'missing' },
      { name: 'film.vtt', why: 'missing' },
    ]);
    expect(pageOf(unit)).toContain(`[Watch the video (mp4)](${BASE}12/34/film.mp4)`);
    expect(pageOf(unit)).not.toContain('media/film');
  });

  test('that are a page to sign in, or could run on the site, stay linked', async () => {
    const page = '<!DOCTYPE html><title>Sign in</title>';
    const file = (name: string) => `<MediaContent type="file" src="${BASE}${name}"/>`;
    const unit = await fetched(['a.zip', 'b.html', 'c.svg', 'd.txt'].map(file).join(''), {
      'a.zip': page,
      'b.html': page,
      'c.svg': '<svg onload="alert(1)"/>',
      'd.txt': 'Words',
    });
    expect(unit.files.filter(({ path }) => path.startsWith('media/'))).toEqual([
      { path: 'media/d.txt', content: Buffer.from('Words') },
    ]);
    expect(unit.missing).toMatchObject([{ name: 'a.zip', why: 'not-a-medium' }]);
    for (const name of ['a.zip', 'b.html', 'c.svg']) {
      expect(pageOf(unit)).toContain(`](${BASE}${name})`);
    }
  });

  test('that work only on OpenLearn lead to its page, with the picture that stands for them', async () => {
    const unit = await fetched(
      `<MediaContent type="html5" src="${BASE}game.zip"><Figure><Image src="${BASE}p.png"/></Figure><Description>Drag the whale.</Description></MediaContent>
       <MediaContent type="oembed" src="https://youtu.be/abc"/>`,
      { 'p.png': Buffer.from('89504e470d0a1a0a', 'hex') },
    );
    expect(pageOf(unit)).toContain(`[Use it on the unit’s own page](${UNIT})`);
    expect(pageOf(unit)).toContain('images/p.png');
    expect(pageOf(unit)).toContain('Drag the whale.');
    expect(pageOf(unit)).toContain('[Open it where it is published](https://youtu.be/abc)');
    expect(unit.assets.map(({ path }) => path)).toEqual(['images/p.png']);
  });

  test('with one name in different folders, or in other capitals, are different files', async () => {
    const audio = (name: string) => `<MediaContent type="audio" src="${BASE}${name}"/>`;
    const unit = await fetched(['a/Song.mp3', 'b/song.mp3', 'a/Song.mp3'].map(audio).join(''), {
      'a/Song.mp3': 'ID3 one',
      'b/song.mp3': 'ID3 two',
    });
    expect(unit.files.flatMap(({ path }) => (path.startsWith('media/') ? [path] : []))).toEqual([
      'media/Song.mp3',
      'media/song-2.mp3',
    ]);
  });

  test('on the disk of somebody else are told, and their words stay', async () => {
    const unit = await fetched(
      '<MediaContent type="pdf" src="\\\\SERVER\\content\\a.pdf"><Caption>Paper</Caption></MediaContent>',
      {},
      'link',
    );
    expect(unit.missing).toMatchObject([{ name: 'a.pdf', why: 'no-address' }]);
    expect(pageOf(unit)).toContain(`{admonition} Paper`);
    expect(pageOf(unit)).toContain(`[Find it on the unit’s own page](${UNIT})`);
  });

  test('of the sample come with a sound, and progress is told', async () => {
    const steps: Progress[] = [];
    const unit = await fetchUnit(SAMPLE_UNIT, sampleSource(), {
      media: 'download',
      progress: (now) => steps.push(now),
    });
    if (unit.kind !== 'fetched') throw new Error(unit.kind);
    expect(unit.assets.find(({ name }) => name === 'harbour-bell.wav')).toMatchObject({
      mime: 'audio/wav',
      status: { kind: 'had' },
    });
    expect(steps.at(-1)).toMatchObject({ kind: 'media', done: 2, of: 2 });
    expect(steps.at(-1)).toHaveProperty('bytes', 17644);
  });
});

describe('a server that is gone', () => {
  test('is not asked a thousand times', async () => {
    let asked = 0;
    const xml = item(
      Array.from(
        { length: 50 },
        (_, at) => `<Figure><Image src="${BASE}${at}.png"/></Figure>`,
      ).join(''),
    );
    const unit = await fetchUnit(UNIT, {
      async read(url) {
        if (url === XML) return { kind: 'ok', bytes: Buffer.from(xml), type: '' };
        asked += 1;
        return { kind: 'unreachable', detail: 'ECONNREFUSED' };
      },
    });
    if (unit.kind !== 'fetched') throw new Error(unit.kind);
    expect(unit.missing).toHaveLength(50);
    expect(asked).toBeLessThan(12);
  });
});
