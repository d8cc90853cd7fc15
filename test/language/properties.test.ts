import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { interpret } from '../../src/language/interpret.ts';
import { readPath } from '../../src/language/read-path.ts';
import { tokenize } from '../../src/language/tokenize.ts';
import type { Utterance } from '../../src/language/utterance.ts';
import { anyText } from '../support/any-text.ts';
import { lexicon } from './lexicon.ts';

const line = anyText({ maxLength: 80 });

/** Texts made of the pieces that matter, which chance alone would hardly put together. */
const crafted = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['Fetch', 'Unzip', 'Publish', 'publicly', 'Undo', 'Help', 'Update', 'Readme', 'Chapter'],
        ...['Note', 'into', 'from', 'as', 'please', '.', ',', '..', '--nobuild', '(#12)', '\n'],
        ...['"', '“', '”', "'", '’', '""', '\u200b', '\u00a0', '🎉', 'https://a.org/b', 'a.zip'],
        ...['### Folder\n', '### Title\n', '_No response_', '/', '../', '.git'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));

/** A verb and what may stand behind it. */
const phraseLike = fc
  .tuple(
    fc.constantFrom(
      'Fetch https://a.org/b',
      'Unzip',
      'Publish',
      'Chapter',
      'Note',
      'Update Readme',
    ),
    fc.array(
      fc.oneof(
        fc.constantFrom('into', 'from', 'as', '"into"', 'a.zip', '“my notes”', "'b c'", '.', 'a/'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([verb, rest]) => [verb, ...rest].join(' '));

const text = fc.oneof(line, crafted, phraseLike);
const utterance: fc.Arbitrary<Utterance> = fc.oneof(
  fc.record({ channel: fc.constant('issue' as const), text, body: text }),
  fc.record({ channel: fc.constantFrom('comment' as const, 'commit', 'terminal'), text }),
);

describe('interpreting', () => {
  test('never throws, and never suggests or scolds in commits and comments', () => {
    fc.assert(
      fc.property(utterance, (said) => {
        const { kind } = interpret(said, lexicon);
        const quiet = said.channel === 'commit' || said.channel === 'comment';
        expect(
          quiet ? ['command', 'silence'] : ['command', 'near', 'mistake', 'silence'],
        ).toContain(kind);
      }),
      { numRuns: 2000 },
    );
  });

  test('writes a command so that it means the same when it is said again', () => {
    let commands = 0;
    fc.assert(
      fc.property(utterance, (said) => {
        const found = interpret(said, lexicon);
        if (found.kind !== 'command') return;
        commands += 1;
        const again = interpret({ channel: 'terminal', text: found.canonical }, lexicon);
        expect(again).toEqual({ ...found, onlyAfterOwnChange: false });
      }),
      { numRuns: 4000 },
    );
    expect(commands).toBeGreaterThan(50);
  });

  test('keeps every value through writing and reading, whatever characters are in it', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(name, name, (number, branch) => {
        const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
        const said = `Chapter ${quoted(number)} from ${quoted(branch)}`;
        const found = interpret({ channel: 'terminal', text: said }, lexicon);
        if (found.kind !== 'command') return;
        const again = interpret({ channel: 'commit', text: found.canonical }, lexicon);
        expect(again).toEqual(found);
      }),
      { numRuns: 2000 },
    );
  });

  test('suggests only what is then a command', () => {
    fc.assert(
      fc.property(crafted, (said) => {
        const found = interpret({ channel: 'issue', text: said, body: '' }, lexicon);
        if (found.kind !== 'near') return;
        const next = interpret({ channel: 'issue', text: found.suggestion, body: '' }, lexicon);
        expect(next).toMatchObject({ kind: 'command', canonical: found.suggestion });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('folding', () => {
  test('twice changes nothing, for any text', () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(fold(fold(said))).toBe(fold(said));
      }),
      { numRuns: 2000 },
    );
  });

  test('twice changes nothing, for any single character', () => {
    const unstable: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const folded = fold(String.fromCodePoint(point));
      if (fold(folded) !== folded) unstable.push(point.toString(16));
    }
    expect(unstable).toEqual([]);
  });
});

test('words know where they stood in the text as said', () => {
  fc.assert(
    fc.property(text, (said) => {
      let end = 0;
      for (const token of tokenize(said)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
        if (token.quotes === 'none')
          expect(fold(said.slice(token.start, token.end))).toBe(token.word);
      }
      expect(end).toBeLessThanOrEqual(said.length);
    }),
  );
});

test('a path never leads out of the repository, and reading it again changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.stringMatching(/^[./\\~a:]{0,12}$/)), (said) => {
      const read = readPath(said);
      if (read.kind !== 'path') return;
      expect(read.path).not.toMatch(/(^|\/)(\.\.?|)(\/|$)|\\|^~|^[A-Za-z]:/);
      expect(readPath(read.path)).toEqual(read);
    }),
    { numRuns: 1000 },
  );
});
