import { describe, expect, test } from 'vitest';
import { imageKind } from '../../src/openlearn/download/image-kind.ts';

const svg = (inside: string, more = '') =>
  Buffer.from(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${more}>${inside}</svg>`,
  );

describe('what kind of picture bytes are', () => {
  test.each([
    ['png', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['jpeg', Buffer.from('ffd8ffe000', 'hex')],
    ['gif', Buffer.from('GIF89a....')],
    ['webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
    ['svg', svg('<circle r="1"/><use href="#a"/>')],
  ])('%s is known by its bytes', (kind, bytes) => {
    expect(imageKind(bytes)).toBe(kind);
  });

  test.each([
    ['an error page', Buffer.from('<!DOCTYPE html><html>Not found</html>')],
    ['nothing', Buffer.alloc(0)],
    ['a TIFF', Buffer.from('II*\0')],
    ['other XML', Buffer.from('<Item/>')],
  ])('%s is no picture for the web', (_name, bytes) => {
    expect(imageKind(bytes)).toBeUndefined();
  });

  test.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a handler', svg('', 'onload="alert(1)"')],
    ['foreign content', svg('<foreignObject/>')],
    ['a link that acts', svg('<a href="javascript:alert(1)"/>')],
    [
      'an address elsewhere',
      svg(
        '<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://example.org/a.png"/>',
      ),
    ],
    ['a link that comes later', svg('<a><set attributeName="href" to="javascript:1"/></a>')],
    ['a style sheet', svg('<style>@import url(https://example.org)</style>')],
    ['definitions', Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')],
  ])('an SVG with %s is none either', (_name, bytes) => {
    expect(imageKind(bytes)).toBeUndefined();
  });
});
