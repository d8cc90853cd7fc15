import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/openlearn/xml/element.ts';
import { readXml } from '../../src/openlearn/xml/read-xml.ts';

function read(text: string | Uint8Array) {
  return readXml(typeof text === 'string' ? Buffer.from(text) : text);
}

function textIn(bytes: string | Uint8Array): string {
  const reading = read(bytes);
  return reading.kind === 'document' ? plainText(reading.root) : reading.problem.kind;
}

describe('reading XML', () => {
  test('makes a tree of elements in their namespaces', () => {
    const reading = read('<a x="1"><m:math xmlns:m="http://www.w3.org/1998/Math/MathML"/> b</a>');
    expect(reading).toMatchObject({
      kind: 'document',
      root: {
        name: 'a',
        namespace: '',
        children: [
          { name: 'math', namespace: 'http://www.w3.org/1998/Math/MathML' },
          { kind: 'text', text: ' b' },
        ],
      },
    });
  });

  test('leaves out comments, takes CDATA as text, and resolves the five entities', () => {
    expect(textIn('<a>1 &lt; 2 <!-- no --><![CDATA[& <3>]]> &#x263A;</a>')).toBe('1 < 2 & <3> ☺');
  });

  test.each([
    ['a byte order mark', Buffer.from('\uFEFF<a>é</a>')],
    ['Windows line ends', Buffer.from('<?xml version="1.0"?>\r\n<a>\r\né\r\n</a>\r\n')],
    [
      'Latin-1 that says so',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1'),
    ],
    ['UTF-16', Buffer.from('\uFEFF<a>é</a>', 'utf16le')],
  ])('reads %s', (_name, bytes) => {
    expect(textIn(bytes)).toBe('é');
  });

  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n ', 'empty'],
    ['a web page', '<!DOCTYPE html><html><p>Sign in', 'web-page'],
    ['a web page without doctype', '<html><body>', 'web-page'],
    ['no XML', 'hello', 'not-xml'],
    ['tags that cross', '<a><b></a></b>', 'not-xml'],
    ['an entity of its own', '<a>&mine;</a>', 'not-xml'],
    ['a document cut short', '<a><b>text', 'cut-short'],
    ['a tag cut short', '<a><b', 'cut-short'],
    ['definitions', '<!DOCTYPE a [<!ENTITY b "bomb">]><a>&b;</a>', 'has-doctype'],
    ['a definition elsewhere', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'has-doctype'],
    ['101 levels', '<a>'.repeat(101), 'too-deep'],
    ['half a million elements', `<a>${'<b/>'.repeat(500_000)}</a>`, 'too-many-elements'],
    [
      'an encoding nobody knows',
      '<?xml version="1.0" encoding="klingon"?><a/>',
      'unknown-encoding',
    ],
    ['bytes of another encoding', Buffer.from('<a>é</a>', 'latin1'), 'unknown-encoding'],
    ['21 MB', Buffer.alloc(21 * 1024 * 1024, ' '), 'too-big'],
  ])('answers what is wrong with %s', (_name, bytes, kind) => {
    expect(read(bytes)).toMatchObject({ kind: 'problem', problem: { kind } });
  });

  test('says on which line a document breaks', () => {
    expect(read('<a>\n<b>\n</c>\n</a>')).toMatchObject({ problem: { kind: 'not-xml', line: 3 } });
  });
});
