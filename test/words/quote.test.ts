import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { quote } from '../../src/words/quote.ts';
import { anyText } from '../support/any-text.ts';

/** The kinds of node that a Markdown reader sees in a text. */
function kindsIn(markdown: string): string[] {
  const [block] = fromMarkdown(markdown).children;
  return block?.type === 'paragraph'
    ? block.children.map(({ type }) => type)
    : [String(block?.type)];
}

describe('quoting a stranger', () => {
  test('shows what was said, in one line', () => {
    expect(quote('Fecth\n  this')).toBe('`Fecth this`');
  });

  test.each([
    '@everyone look',
    'fixes #1',
    '<img src=x onerror=alert(1)>',
    '![x](https://example.org/x.png)',
    '[click](javascript:alert(1))',
    '``` js',
    'a ` b `` c ``` d',
    '`',
    '`@you`',
  ])('turns %j into nothing but code', (text) => {
    expect(kindsIn(quote(text))).toEqual(['inlineCode']);
  });

  test('drops what cannot be seen but changes what is seen', () => {
    expect(quote('safe\u202Efdp.exe\u0000\u200B')).toBe('`safefdp.exe`');
  });

  test('cuts long texts between characters, not inside one', () => {
    expect(quote('🎓'.repeat(300))).toBe(`\`${'🎓'.repeat(200)}…\``);
  });

  test('says so when there is nothing to show', () => {
    expect(quote(' \u200B ')).toBe('`(nothing)`');
  });

  test('stays one piece of code whatever is said', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 300 }), (text) => {
        expect(kindsIn(quote(text))).toEqual(['inlineCode']);
      }),
    );
  });
});
