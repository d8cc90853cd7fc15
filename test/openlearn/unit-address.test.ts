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
    ['https://www.open.edu/openlearn/nature-environment', 'not-one-unit'],
    ['https://www.open.edu/openlearn/nature-environment/content-section-0', 'not-one-unit'],
    ['https://www.open.edu/openlearn/mod/oucontent/view.php?id=one', 'not-one-unit'],
    ['https://www.open.edu/openlearn/mod/oucontent/view.php', 'not-one-unit'],
  ])('%s is none, because %s', (text, why) => {
    expect(unitAddress(text)).toEqual({ kind: 'not-a-unit', why, text });
  });
});
