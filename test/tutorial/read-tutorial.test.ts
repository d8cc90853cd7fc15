import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTutorial } from '../../src/tutorial/read-tutorial.ts';
import { tutorialOf } from './play.ts';

const mayWrite = (path: string) => !path.startsWith('.github/workflows');

/** The mistakes as `line:column kind`, with what belongs to them. */
function mistakesIn(text: string): readonly string[] {
  const read = readTutorial(text, { mayWrite });
  if (read.kind === 'read') return [];
  return read.mistakes.map(({ line, column, problem: { kind, ...rest } }) =>
    `${line}:${column} ${kind} ${JSON.stringify(rest)}`.replaceAll('"', "'"),
  );
}

/** A step, as the only one of a tutorial; its lines begin at line 3. */
function step(lines: string): string {
  return `title: T\nsteps:\n${lines}\n`;
}

describe('a tutorial', () => {
  test('is read whole, with what is left out filled in', () => {
    const tutorial = tutorialOf(`
title: Learn by saying
show: issue
steps:
  - step: change-a-page
    done: { changed: about.md, said: [Done, Ready] }
    then: [{ reveal: notes.md }, { open-issue: Well done, body: '**Next** one' }]
    show: both
    ways:
      - when: { said: Skip, has: pass }
        if: { not: { been: last } }
        then: [{ lose: pass }, { say: Publish }]
        go: last
      - when: { said: Cheat }
        then: [{ get: [pass, lamp] }]
  - step: last
    text: docs/last.md
`);
    expect(tutorial).toMatchObject({
      title: { en: 'Learn by saying' },
      language: 'en',
      languages: ['en'],
      learners: 'one',
      anywhere: [],
    });
    const [first, last] = tutorial.steps;
    expect(first).toMatchObject({
      name: 'change-a-page',
      title: { en: 'Change a page' },
      text: '.github/steps/change-a-page.md',
      show: 'both',
      isEnd: false,
      at: { line: 5, column: 11 },
    });
    expect(last).toMatchObject({ text: 'docs/last.md', show: 'issue', isEnd: true, ways: [] });
    expect(first.ways.map(({ id, go }) => ({ id, go }))).toEqual([
      { id: 'way 0', go: { step: 'last' } },
      { id: 'way 1', go: undefined },
      { id: 'done', go: { step: 'last' } },
    ]);
    expect(first.ways[0]).toMatchObject({
      when: { kind: 'said', phrases: ['Skip'] },
      condition: {
        kind: 'all',
        checks: [
          { kind: 'has', thing: 'pass' },
          { kind: 'not', check: { kind: 'been', step: 'last' } },
        ],
      },
      effects: [
        { kind: 'lose', things: ['pass'], at: { line: 12, column: 16 } },
        { kind: 'say', phrase: 'Publish' },
      ],
    });
    expect(first.ways[2]).toMatchObject({
      when: { kind: 'all', checks: [{ kind: 'said' }, { kind: 'changed', glob: 'about.md' }] },
      effects: [
        { kind: 'reveal', paths: ['notes.md'], branch: 'scaffolding', to: undefined },
        { kind: 'open-issue', title: { en: 'Well done' }, body: { en: '**Next** one' } },
      ],
    });
  });

  test.each([
    ['is nothing', '', ["1:1 missing-key {'key':'title'}", "1:1 missing-key {'key':'steps'}"]],
    ['has no steps', 'title: T\nsteps: []', ['2:8 empty {}']],
    [
      'has a key that there is not',
      step('  - step: a\n    hint: Look'),
      [
        "4:5 unknown-key {'key':'hint','known':['step','title','text','show','also','done','hints','then','answer','next','ways','end']}",
      ],
    ],
    [
      'asks for what nobody can look at',
      step('  - step: a\n    done: { siad: Hello }'),
      [expect.stringMatching(/^4:13 unknown-key \{'key':'siad','known':\['said',/)],
    ],
    [
      'does what nobody can do',
      step('  - step: a\n    then: [{ remove: a }]'),
      [expect.stringMatching(/^4:12 no-step \{'known':\['copy','move','delete',.*'language'\]\}/)],
    ],
    [
      'leaves out a part of an effect',
      step('  - step: a\n    then: [{ copy: a }]'),
      ["4:12 missing-key {'key':'to'}"],
    ],
    [
      'waits for what happens in an "if"',
      step(
        '  - step: a\n    ways:\n      - { when: { said: a }, if: { said: b }, go: a }\n    next: a',
      ),
      [expect.stringMatching(/^5:36 unknown-key \{'key':'said','known':\['added'/)],
    ],
    ['waits for nothing', step('  - step: a\n    done: {}'), ['4:11 empty {}']],
    ['uses a name twice', step('  - step: a\n  - step: a'), ["4:11 step-twice {'name':'a'}"]],
    [
      'leads to a step that is not there',
      step('  - step: a\n    next: b\n    done: { been: c }'),
      [
        "4:11 no-such-step {'name':'b','known':['a']}",
        "5:19 no-such-step {'name':'c','known':['a']}",
      ],
    ],
    [
      'has a step that nothing leads to',
      step('  - step: a\n    next: c\n  - step: b\n  - step: c'),
      ["5:11 unreachable {'name':'b'}"],
    ],
    [
      'has a step that nothing leads on from',
      step(
        '  - step: a\n    ways:\n      - { when: { said: Look }, answer: Dark. }\n      - { when: { said: b }, answer: B }\n  - step: b\n    end: true',
      ),
      ["3:11 no-way-out {'name':'a'}", "7:11 unreachable {'name':'b'}"],
    ],
    [
      'goes on after its end',
      step('  - step: a\n    end: true\n    next: b\n  - step: b'),
      ["5:11 end-goes-on {'key':'next'}"],
    ],
    [
      'would repeat itself for ever',
      step(
        '  - step: a\n    ways: [{ when: { file: { path: x } }, answer: There. }]\n    done: { said: x }',
      ),
      ['4:20 repeats {}'],
    ],
    [
      'may repeat itself for ever',
      step(
        '  - step: a\n    ways:\n      - { when: { said: y }, then: [{ get: y }] }\n      - { when: { any: [{ said: x }, { has: y }] }, answer: A }\n    done: { said: x }',
      ),
      ['6:17 repeats {}'],
    ],
    [
      'has a way that does nothing',
      step('  - step: a\n    ways: [{ when: { said: x } }]\n    done: { said: y }'),
      ['4:12 does-nothing {}'],
    ],
    [
      'changes what rules the repository',
      step(
        '  - step: a\n    then:\n      - { copy: a, to: .github/workflows/ }\n      - { reveal: [x, .github/workflows/b.yml] }\n      - { append: x, to: .github/workflows/c.yml }\n      - { delete: .github/workflows }\n      - { move: .github/workflows/d.yml, to: e }\n    done: { said: x }',
      ),
      [
        "5:24 forbidden-path {'path':'.github/workflows/file'}",
        "6:19 forbidden-path {'path':'.github/workflows/b.yml'}",
        "7:26 forbidden-path {'path':'.github/workflows/c.yml'}",
        "8:19 forbidden-path {'path':'.github/workflows'}",
        "9:17 forbidden-path {'path':'.github/workflows/d.yml'}",
      ],
    ],
    [
      'begins with what rules the repository',
      'title: T\nbegin: [{ copy: a, to: b }, { copy: a, to: .github/workflows/b.yml }]\nsteps: [{ step: a }]',
      ["2:44 forbidden-path {'path':'.github/workflows/b.yml'}"],
    ],
    [
      'looks with a pattern that is too costly, or unknown',
      step(
        '  - step: a\n    done:\n      all:\n        - { file: { path: a, matches: "(a{50}){50}" } }\n        - { file: { path: a, matches: "a{900}b{900}c{900}" } }\n        - { file: { path: a, matches: "(.)\\\\1" } }',
      ),
      [
        expect.stringMatching(/^6:39 bad-pattern .*'why':'too-costly'/),
        expect.stringMatching(/^7:39 bad-pattern .*'why':'too-costly'/),
        expect.stringMatching(/^8:39 bad-pattern .*'why':'unknown'/),
      ],
    ],
    [
      'has phrases that nobody can say',
      step('  - step: a\n    done: { said: ["👍", "Go [north", "[please]"] }'),
      [
        "4:19 cannot-be-said {'phrase':'👍'}",
        "4:19 cannot-be-said {'phrase':'Go [north'}",
        "4:19 cannot-be-said {'phrase':'[please]'}",
      ],
    ],
    [
      'asks for a thing that nobody gets',
      step(
        '  - step: a\n    done: { said: x, has: lmap }\n    ways: [{ when: { said: a }, then: [{ get: lamp }] }]',
      ),
      ["4:27 no-such-thing {'thing':'lmap','known':['lamp']}"],
    ],
    [
      'is in languages that it does not name',
      'title: { de: Hallo, fr: Salut }\nlanguage: en\nlanguages: [en, de]\nsteps: [{ step: a }]',
      [
        "1:8 missing-language {'language':'en'}",
        "1:25 unknown-language {'language':'fr','known':['en','de']}",
      ],
    ],
    [
      'puts a title where there is nothing that has one',
      step('  - step: a\n    done: { said: x, title: y, label: z, from: b }'),
      [
        "4:29 belongs-to {'key':'title','to':['issue','pull']}",
        "4:39 belongs-to {'key':'label','to':['issue']}",
        "4:48 belongs-to {'key':'from','to':['pull']}",
      ],
    ],
    [
      'is nested too deep',
      step(`  - step: a\n    done: ${'{ not: '.repeat(6)}{ said: x }${' }'.repeat(6)}`),
      ["4:46 too-deep {'most':5}"],
    ],
    [
      'says something twice',
      'title: T\nsteps: []\ntitle: U\nsteps: []',
      ["3:1 twice {'key':'title'}", "4:1 twice {'key':'steps'}"],
    ],
    ['uses an alias', 'title: &a T\nsteps: *a', ['1:11 alias {}', '2:8 alias {}']],
    [
      'names settings and lists',
      'title: &a { en: T }\nsteps: !!seq []',
      ['1:11 alias {}', '2:14 tag {}'],
    ],
    ['uses a tag', 'title: !!js/function "x"\nsteps: []', ['1:22 tag {}']],
    ['is too big', `# ${'x'.repeat(262_144)}`, ["1:1 too-big {'most':262144}"]],
    [
      'has a name that every object has',
      step('  - step: constructor\n  - step: Big Name'),
      ["3:11 not-a-name {'name':'constructor'}", "4:11 not-a-name {'name':'Big Name'}"],
    ],
    ['has a number for a text', step('  - step: a\n    done: { said: 7 }'), [expect.anything()]],
  ])('that %s is told so', (_what, text, mistakes) => {
    expect(mistakesIn(text)).toEqual(mistakes);
  });
});

test('of very many mistakes the first hundred are told', () => {
  const wrong = Array.from({ length: 300 }, (_, index) => `x${index}: 1`).join('\n');
  expect(mistakesIn(wrong)).toHaveLength(100);
});

test('whatever the text, it is read or it has mistakes, each with its line', () => {
  const key = fc.constantFrom('title', 'steps', 'step', 'done', 'all', 'not', 'said', 'then', 'x');
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('a', 'b', 1, true, null, ''),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
    ),
  }));
  const text = fc.oneof(
    tree.map((value) => JSON.stringify(value)),
    fc.dictionary(key, tree).map((one) => JSON.stringify({ title: 'T', steps: [one] })),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (one) => {
      const read = readTutorial(one, { mayWrite });
      if (read.kind === 'read') return;
      expect(read.mistakes.length).toBeGreaterThan(0);
      for (const { line, column } of read.mistakes)
        expect(Math.min(line, column)).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});
