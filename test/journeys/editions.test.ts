import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_UNIT } from '../../src/openlearn/download/sample-source.ts';
import { epubTexts } from '../editions/read-epub.ts';
import { pdfText } from '../editions/read-pdf.ts';
import { begin, type Journey, steady } from './journey.ts';

const SITE = '/pages/you/my-course';

describe('a teacher who wants it on paper, and on an e-reader', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin();
    await journey.say(`Fetch ${SAMPLE_UNIT}`);
  });
  afterAll(() => journey.close());

  async function download(name: string): Promise<{ type: string | null; bytes: Uint8Array }> {
    const response = await fetch(new URL(`${SITE}/${name}`, journey.playground.url));
    expect(response.status).toBe(200);
    return {
      type: response.headers.get('content-type'),
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  }

  test('says so, and finds both linked in the answer', async () => {
    const { reply } = await journey.say('Publish as pdf and epub');
    expect(steady(journey, reply)).toContain(
      'To print, or to read without a network: [PDF](https://pages.test/you/my-course/a-sample-unit.pdf) · [ePub](https://pages.test/you/my-course/a-sample-unit.epub)',
    );
  });

  test('downloads them from the site, where every page of the unit links them', async () => {
    const pdf = await download('a-sample-unit.pdf');
    expect(pdf.type).toBe('application/pdf');
    expect((await pdfText(pdf.bytes)).text).toContain('Twice a day, on most coasts');
    const epub = await download('a-sample-unit.epub');
    expect(epub.type).toBe('application/epub+zip');
    expect(await epubTexts(epub.bytes)).toHaveProperty(
      ['book/chapter-1.xhtml'],
      expect.stringContaining('Twice a day, on most coasts'),
    );
    const page = await journey.get(`${SITE}/content/a-sample-unit/glossary`);
    expect(page.text).toContain('href="../../a-sample-unit.pdf"');
    expect(page.text).toContain('href="../../a-sample-unit.epub"');
  });

  test('corrects a page, and both follow without another word', async () => {
    const path = 'content/a-sample-unit/index.md';
    const text = await journey.text(path);
    await journey.commit({ [path]: text.replace('Twice a day', 'Two times a day') }, 'Mend it');
    const pdf = await pdfText((await download('a-sample-unit.pdf')).bytes);
    expect(pdf.text).toContain('Two times a day, on most coasts');
    const epub = await epubTexts((await download('a-sample-unit.epub')).bytes);
    expect(epub['book/chapter-1.xhtml']).toContain('Two times a day');
  });

  test('lets the configuration say what stays', async () => {
    const settings = await journey.text('.github/sayso.yml');
    await journey.commit(
      { '.github/sayso.yml': settings.replace('  on: push', '  on: push\n  as: [epub]') },
      'Only for e-readers',
    );
    expect((await journey.get(`${SITE}/a-sample-unit.pdf`)).status).toBe(404);
    expect((await journey.get(`${SITE}/a-sample-unit.epub`)).status).toBe(200);
  });
});
