import { describe, expect, test } from 'vitest';
import { parseTrailers, withTrailers } from '../../src/git/trailers.ts';

describe('trailers', () => {
  test('are the last paragraph, by lower-case name, the last one of a name winning', () => {
    const message =
      'Fetch a unit\n\nNote: this is text.\n\nSayso-Command: fetch\nSayso-For: a\nsayso-for:  b \n';
    expect(parseTrailers(message)).toEqual({ 'sayso-command': 'fetch', 'sayso-for': 'b' });
  });

  test.each([
    'Sayso-Command: fetch',
    'Subject\n\nSayso-Command: fetch\nand some prose that is no trailer',
    'Subject\n\nSayso-Command: fetch\n\nA last paragraph.',
    'Subject\nSayso-Command: fetch',
    '',
  ])('are not found in %j', (message) => {
    expect(parseTrailers(message)).toEqual({});
  });

  test('may be folded, end in carriage returns, and share their paragraph with lines of git', () => {
    expect(parseTrailers('S\r\n\r\nSayso-For: one\r\n two\r\n')).toEqual({
      'sayso-for': 'one two',
    });
    const picked = 'S\n\nSayso-For: one\n(cherry picked from commit abc)\n';
    expect(parseTrailers(picked)).toEqual({ 'sayso-for': 'one' });
  });

  test('a name such as __proto__ is no trap', () => {
    expect(parseTrailers('S\n\nconstructor: x\n')).toEqual({ constructor: 'x' });
  });

  test('are added after the text, or to those that are there', () => {
    const once = withTrailers('Unpack a file', { 'Sayso-Command': 'unzip' });
    expect(once).toBe('Unpack a file\n\nSayso-Command: unzip\n');
    const twice = withTrailers(once, { 'Sayso-For': 'issue-1\nSayso-Undid: x' });
    expect(twice).toBe(
      'Unpack a file\n\nSayso-Command: unzip\nSayso-For: issue-1 Sayso-Undid: x\n',
    );
    expect(parseTrailers(twice)['sayso-for']).toBe('issue-1 Sayso-Undid: x');
    expect(withTrailers('S\n\nBody.\n\n\n', {})).toBe('S\n\nBody.\n');
    expect(() => withTrailers('S', { 'bad name': 'x' })).toThrow();
  });
});
