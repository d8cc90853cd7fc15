import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { shippedCommands } from '../../src/hosts/book.ts';
import { lineThatRuns } from '../../src/language/line-that-runs.ts';
import { english } from '../../src/words/english.ts';
import { german } from '../../src/words/german.ts';
import type { Language } from '../../src/words/language.ts';
import type { Message } from '../../src/words/message.ts';
import { render } from '../../src/words/render.ts';
import { everySentence, links } from './every-sentence.ts';

/** All that a reply is made of. Whatever else a Markdown reader sees in one came from a stranger. */
const OURS = new Set<string>([
  'root',
  'paragraph',
  'list',
  'listItem',
  'text',
  'strong',
  'break',
  'link',
  'inlineCode',
  'code',
  'table',
  'tableRow',
  'tableCell',
]);

const PLACES =
  /^https:\/\/(github\.com\/you\/my-course([/?#]|$)|github\.com\/owner\/a\/(?:tree|blob)\/c{40}(?:[/?#]|$)|you\.github\.io\/my-course\/(?:[\w-]+\.(?:pdf|epub))?$|www\.open\.edu\/openlearn\/|creativecommons\.org\/licenses\/|raw\.githubusercontent\.com\/you\/my-course\/main\/|lite\.datasette\.io\/\?url=https%3A%2F%2Fraw\.githubusercontent\.com%2Fyou%2Fmy-course%2Fmain%2F|datasette\.io\/$|cloud\.digitalocean\.com\/droplets(?:\/new)?$|www\.digitalocean\.com\/pricing\/droplets$|console\.hetzner\.cloud\/projects$|www\.hetzner\.com\/cloud$)/;

/** The only HTML of ours: what is behind a line that opens it. */
const HIDES = /^(?:<details><summary>[\p{L}0-9 ]+<\/summary>|<\/details>)$/u;

/** What GitHub acts on in text outside of code and links. */
const ACTS = /[@#][\p{L}\p{N}]|\bgh-\d|:\/\/|\bwww\.[\p{L}\p{N}]/iu;

/**
 * Everything in a reply that is not ours and not within a code span, where GitHub acts on nothing.
 * `quoted`: what comes first is one quotation of ours, with all of a stranger's lines in it.
 */
function outOfHand(markdown: string, quoted: boolean): readonly string[] {
  const found: string[] = [];
  function look(node: Nodes, inLink: boolean): void {
    const hides = node.type === 'html' && HIDES.test(node.value);
    if (!OURS.has(node.type) && !hides) found.push(node.type);
    if (node.type === 'link' && !PLACES.test(node.url)) found.push(`link to ${node.url}`);
    if (node.type === 'text' && !inLink && ACTS.test(node.value)) found.push(node.value);
    if ('children' in node) {
      for (const child of node.children) look(child, inLink || node.type === 'link');
    }
  }
  const root = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const [first, ...more] = root.children;
  const isQuotation = quoted && first?.type === 'blockquote';
  const nodes = isQuotation ? [...first.children, ...more] : root.children;
  for (const node of nodes) look(node, false);
  return found;
}

const looked = new Map<string, readonly string[]>();

/** A sentence in which nobody else's words stand is the same every time, and reading Markdown takes long. */
function outOfHandOnce(markdown: string, quoted: boolean): readonly string[] {
  const found = looked.get(markdown) ?? outOfHand(markdown, quoted);
  looked.set(markdown, found);
  return found;
}

/** Words that a repository wrote for its own people: formatted as its author meant them. */
const AUTHORED = new Set<string>([
  'tutorialText',
  'tutorialStep',
  'tutorialIssue',
  'tutorialHint',
  'storyAgain',
]);

/** What of such words acts on others: whatever mentions or closes, and HTML, which may pass for a mark of ours. */
function actsOnOthers(markdown: string): readonly string[] {
  const found: string[] = [];
  function look(node: Nodes): void {
    if (node.type === 'html') found.push(node.value);
    if (node.type === 'text' && /[@#][\p{L}\p{N}]|\bgh-\d/iu.test(node.value))
      found.push(node.value);
    if (node.type === 'link') return;
    if ('children' in node) for (const child of node.children) look(child);
  }
  look(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return found;
}

const commands = shippedCommands({ read: async () => ({ kind: 'missing' }) });

/** The sentences that do something with these words other than showing them, each with what it does. */
function trouble(said: string, language: Language): readonly string[] {
  return everySentence(said, language).flatMap((message) => {
    const markdown = render(message, { ...links, language });
    const found = AUTHORED.has(message.say)
      ? actsOnOthers(markdown)
      : [...outOfHandOnce(markdown, message.say === 'storyTurn'), ...whatRuns(message, markdown)];
    return found.map((what) => `${message.say}: ${what}`);
  });
}

/** The sentences with a line that would be a command if somebody said it. */
function running(said: string, language: Language): readonly string[] {
  return everySentence(said, language).flatMap((message) =>
    whatRuns(message, render(message, { ...links, language })),
  );
}

function whatRuns({ say }: Message, markdown: string): readonly string[] {
  if (AUTHORED.has(say)) return [];
  const runs = lineThatRuns(markdown, commands);
  return runs === undefined ? [] : [`runs: ${runs}`];
}

/** Those that have harmed most come first. */
const TEXTS = [
  '@everyone fixes #1, closes GH-1 and you/my-course#1',
  'https://evil.example http://evil.example www.evil.example you@evil.example',
  '_www.evil.example *www.evil.example* _gh-1 ~www.evil.example',
  '<img src=x onerror=alert(1)> <b>b</b> <!-- <https://evil.example> &#64;everyone &lt;b&gt;',
  '![x](https://evil.example/x.png) [y](https://evil.example) [z][z] [^1] [ ]',
  '](https://evil.example)',
  '\n\n[z]: https://evil.example\n\n# Title\n\n> quoted\n\n| a | b |\n|---|---|\n',
  '`',
  '``` js',
  '`a ``b ```c',
  '\\',
  '\\`@everyone',
  '**a** __b__ ~~c~~ *a* _b_',
  '\u202E@everyone\u200B \u0000#1 \uD800',
  '$x$ $$y$$ $`z`$',
  '- [ ] x',
  '1. x',
  '    code',
];

describe('every sentence of the catalogues', () => {
  test('is tried here', () => {
    const tried = new Set(everySentence('x').map(({ say }) => say));
    expect([...tried].sort()).toEqual(Object.keys(english).sort());
    expect([...tried].sort()).toEqual(Object.keys(german).sort());
  });

  test.each(TEXTS)('shows %j and does nothing with it', (said) => {
    expect(trouble(said, 'en')).toEqual([]);
  });

  // Both catalogues quote with the same hands; what differs are words of ours around it.
  test.each(TEXTS.slice(0, 8))('shows %j in German and does nothing with it', (said) => {
    expect(trouble(said, 'de')).toEqual([]);
  });

  test.each([
    'Undo',
    '\nUndo\n',
    '\r\rPublish\r',
    '\u2028Help\u2029Help',
    '`Undo`',
    'Fetch https://www.open.edu/openlearn/nature/whales/content-section-0',
    'x\n\nFetch https://www.open.edu/openlearn/nature/whales/content-section-0\n\nx',
  ])('holding %j has no line that would run if it were said', (said) => {
    expect(running(said, 'en')).toEqual([]);
    expect(running(said, 'de')).toEqual([]);
  });

  test('does nothing with anything that is made of what Markdown is made of', () => {
    const piece = fc.constantFrom(
      ...'\\`*_{}[]()<>#+-.!|~&@$:/ \n\t"\'',
      ...['a', '1', '``', '\n\n', 'https://', 'www.', '@a', '#1', '<b>', '](', '![', '--', 'Undo'],
    );
    const said = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(said, fc.constantFrom<Language[]>('en', 'de'), (text, language) => {
        expect(trouble(text, language)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
