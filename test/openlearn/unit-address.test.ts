import { describe, expect, test } from 'vitest';
import { unitAddress } from '../../src/openlearn/address/unit-address.ts';

const base = 'https://www.open.edu/openlearn/nature-environment/aquatic-mammals';

describe('the address of a unit', () => {
  test.each([
    `${base}/content-section-0`,
    `${base}/content-section-0?active-tab=description-tab`,
    `${base}/content-section-0?intro=1#top`,
    `${base}/content-section-1.1`,
    `${base}/content-section-overview`,
    `${base}/content-section-overview-0`,
    `${base}/content-section-0-0`,
    `${base}/altformat-ouxml`,
    `${base}/altformat-word`,
    `${base}/content-section-2.3.2`,
    `${base}/content-section-5.2`,
    `${base}/content-section-overview?active-tab=description-tab`,
    `${base}/content-section-acknowledgements`,
    `${base}/content-section---glossary`,
    `${base}/content-section-0?LKCAMPAIGN=ebook_&MEDIA=ol`,
    `${base}/altformat-html`,
    `${base}/`,
    base,
    base.replace('https://www.', 'http://'),
    ` ${base.replace('https://www.open.edu', 'HTTPS://WWW.OPEN.EDU')} `,
  ])('%s leads to its OU-XML', (text) => {
    expect(unitAddress(text)).toEqual({
      kind: 'unit',
      base,
      page: `${base}/content-section-0`,
      xmlUrl: `${base}/altformat-ouxml`,
      name: 'aquatic-mammals',
    });
  });

  test.each([
    'https://www.open.edu/openlearn/mod/oucontent/view.php?id=12345&section=2',
    'https://www.open.edu/openlearn/ocw/mod/oucontent/view.php?id=12345',
    'https://www.open.edu/openlearncreate/mod/oucontent/view.php?id=12345&printable=1',
  ])('%s has a number in place of a name', (text) => {
    const address = unitAddress(text);
    expect(address).toMatchObject({ kind: 'unit', name: undefined });
    if (address.kind !== 'unit') return;
    const url = new URL(address.xmlUrl);
    expect([...url.searchParams]).toEqual([
      ['id', '12345'],
      ['content', 'scxml'],
    ]);
  });

  test.each([
    ['whales', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['ftp://www.open.edu/openlearn/a/b', 'not-an-address'],
    ['https://www.example.org/openlearn/a/b/content-section-0', 'other-site'],
    ['https://www.open.edu.example.org/openlearn/a/b', 'other-site'],
    ['https://www.open.edu@example.org/openlearn/a/b', 'other-site'],
    ['https://you@www.open.edu/openlearn/a/b', 'other-site'],
    ['https://www.open.edu:8443/openlearn/a/b', 'other-site'],
    ['https://www.open.edu/about/us/now', 'other-page'],
    ['https://www.open.edu/openlearn/mod/forum/view.php?id=1', 'other-page'],
    ['https://www.open.edu/openlearn/ocw/pluginfile.php/1/a/whale.jpg', 'other-page'],
    ['https://learn2.open.ac.uk/mod/oucontent/view.php?id=1', 'other-site'],
    ['https://example.org/unit.xml', 'other-site'],
    ['https://www.open.edu.example.org/unit.xml', 'other-site'],
    ['https://gist.github.com/a/b/raw/unit.xml', 'other-site'],
    ['https://github.com/a/b/unit.xml', 'other-site'],
    ['https://you:secret@raw.githubusercontent.com/a/b/main/unit.xml', 'other-site'],
    ['file:///etc/unit.xml', 'not-an-address'],
    ['/etc/unit.xml', 'not-an-address'],
    ['../unit.xml', 'not-an-address'],
    ['a/../../unit.xml', 'not-an-address'],
    ['C:\\units\\unit.xml', 'not-an-address'],
    ['~/unit.xml', 'not-an-address'],
    ['.xml', 'not-an-address'],
    ['https://www.open.edu/openlearn/nature-environment', 'not-one-unit'],
    ['https://www.open.edu/openlearn/nature-environment/content-section-0', 'not-one-unit'],
    ['https://www.open.edu/openlearn/mod/oucontent/view.php?id=one', 'not-one-unit'],
    ['https://www.open.edu/openlearn/mod/oucontent/view.php', 'not-one-unit'],
  ])('%s is none, because %s', (text, why) => {
    expect(unitAddress(text)).toEqual({ kind: 'not-a-unit', why, text });
  });
});

describe('the address of a document', () => {
  const raw = 'https://raw.githubusercontent.com/anna/course/main/units/the%20sea.xml';
  const page = 'https://github.com/anna/course/blob/main/units/the%20sea.xml';

  test.each([
    raw,
    page,
    page.replace('blob', 'raw'),
    `${page}?raw=true#L10`,
    raw.replace('/main/', '/refs/heads/main/'),
    page.replace('https', 'http'),
  ])('%s is that of a file on GitHub', (text) => {
    expect(unitAddress(text)).toEqual({
      kind: 'document',
      base: raw,
      page,
      xmlUrl: raw,
      name: 'the sea',
    });
  });

  test('can be on any host of the Open University, and keeps its query there', () => {
    const url = 'https://media-podcast.open.edu/a/Unit.XML?version=2';
    expect(unitAddress(url)).toMatchObject({ kind: 'document', xmlUrl: url, name: 'Unit' });
  });
});

describe('a path', () => {
  test.each([
    ['sources/unit.xml', 'sources/unit.xml'],
    ['./unit.xml', 'unit.xml'],
    ['a//b/./../unit.XML', 'a/unit.XML'],
    ['units/über uns.xml', 'units/über uns.xml'],
  ])('%s leads to a document', (text, path) => {
    expect(unitAddress(text)).toMatchObject({ kind: 'file', path, base: path });
  });

  test.each([
    ['units/', 'units'],
    ['./units', 'units'],
    ['./', ''],
    ['.', ''],
    ['a/../units/', 'units'],
  ])('%s leads to a folder', (text, path) => {
    expect(unitAddress(text)).toEqual({ kind: 'folder', path });
  });
});
