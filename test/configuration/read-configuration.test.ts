import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { anyText } from '../support/any-text.ts';

/** The mistakes as `line:column path problem`, as a person would look for them. */
function mistakesIn(text: string): readonly string[] {
  const read = readConfiguration(text);
  if (read.kind === 'read') return [];
  return read.mistakes.map(({ line, column, path, problem: { kind, ...rest } }) =>
    `${line}:${column} ${path.join('.')} ${kind} ${JSON.stringify(rest)}`.replaceAll('"', "'"),
  );
}

const EVERYTHING = `# Our own commands
changes: propose
title: A course
publish:
  { on: word, as: [pdf] }
switched-off: [undo, publish]
phrases:
  - say: Update Readme
    about: Shows the course notes on the first page.
    steps:
      - move: README.md
        to: scaffolding/start.md
      - copy: scaffolding/course.md
        to: README.md
  - say: Next chapter {number}
    about: Brings in the next chapter.
    parameters:
      number:
        type: word
        label: Number
        example: "2"
    steps:
      - reveal: [a.md, b.md]
        from-branch: scaffolding
        to: chapters
      - reveal: c.md
        from-branch: scaffolding
      - delete: old.md
      - append: "* {number}\\n"
        to: index.md
      - say: Publish
units:
  pages: notebooks
  with: [media, database]
binder: { merge: direct, environment: binder-build }
build: on merge
image: { registry: "localhost:5000", name: you/my-course, folder: courses/one/ }
language: de
pairs:
  - { notebooks: ., as: markdown }
  - { notebooks: maps/nb/, as: [markdown, script], in: maps/text }
`;

describe('a configuration', () => {
  test('is read whole, each step with its place in the file', () => {
    expect(readConfiguration(EVERYTHING)).toEqual({
      kind: 'read',
      configuration: {
        changes: 'propose',
        publish: { on: 'word', as: ['pdf'] },
        units: { pages: 'notebooks', with: ['media', 'database'] },
        binder: { merge: 'direct', environment: 'binder-build' },
        build: 'on merge',
        image: { registry: 'localhost:5000', name: 'you/my-course', folder: 'courses/one' },
        pairs: [
          { notebooks: '', as: ['markdown'], in: undefined },
          { notebooks: 'maps/nb', as: ['markdown', 'script'], in: 'maps/text' },
        ],
        story: undefined,
        title: 'A course',
        language: 'de',
        switchedOff: [
          { name: 'undo', at: { line: 6, column: 16 } },
          { name: 'publish', at: { line: 6, column: 22 } },
        ],
        phrases: [
          {
            say: 'Update Readme',
            about: 'Shows the course notes on the first page.',
            parameters: {},
            at: { line: 8, column: 10 },
            steps: [
              {
                kind: 'move',
                from: 'README.md',
                to: 'scaffolding/start.md',
                at: { line: 11, column: 9 },
              },
              {
                kind: 'copy',
                from: 'scaffolding/course.md',
                to: 'README.md',
                at: { line: 13, column: 9 },
              },
            ],
          },
          {
            say: 'Next chapter {number}',
            about: 'Brings in the next chapter.',
            parameters: { number: { type: 'word', label: 'Number', example: '2' } },
            at: { line: 15, column: 10 },
            steps: [
              {
                kind: 'reveal',
                paths: ['a.md', 'b.md'],
                branch: 'scaffolding',
                to: 'chapters',
                at: { line: 23, column: 9 },
              },
              {
                kind: 'reveal',
                paths: ['c.md'],
                branch: 'scaffolding',
                to: undefined,
                at: { line: 26, column: 9 },
              },
              { kind: 'delete', paths: ['old.md'], at: { line: 28, column: 9 } },
              {
                kind: 'append',
                text: '* {number}\n',
                to: 'index.md',
                at: { line: 29, column: 9 },
              },
              { kind: 'say', phrase: 'Publish', at: { line: 31, column: 9 } },
            ],
          },
        ],
      },
    });
  });

  test.each(['', '# Nothing yet\n', '\n\n', '{}', 'null'])('may say nothing: %j', (text) => {
    expect(readConfiguration(text)).toEqual({
      kind: 'read',
      configuration: {
        changes: 'direct',
        publish: { on: 'push', as: undefined },
        units: { pages: 'markdown', with: [] },
        binder: { merge: 'propose', environment: 'here' },
        build: 'on word',
        image: { registry: 'ghcr.io', name: undefined, folder: undefined },
        pairs: [],
        story: undefined,
        title: undefined,
        language: undefined,
        switchedOff: [],
        phrases: [],
      },
    });
  });
});

describe('a mistake is told with its line', () => {
  test.each([
    ['chnages: propose', "1:1 chnages unknown-key {'key':'chnages','known':['changes',"],
    ['title: A\nchanges: later', "2:10 changes not-one-of {'known':['direct','propose']}"],
    [
      'units:\n  pages: word',
      "2:10 units.pages not-one-of {'known':['markdown','commonmark','notebooks']}",
    ],
    ['publish:\n  as: [pdf, word]', "2:13 publish.as.1 not-one-of {'known':['pdf','epub']}"],
    ['publish:\n  as: pdf', "2:7 publish.as wrong-type {'expected':'list'}"],
    ['publish:\n  when: word', "2:3 publish.when unknown-key {'key':'when','known':['on','as']}"],
    ['binder:\n  merge: yes', "2:10 binder.merge not-one-of {'known':['propose','direct']}"],
    [
      'binder: { enviroment: here }',
      "1:11 binder.enviroment unknown-key {'key':'enviroment','known':['merge','environment','missing']}",
    ],
    ['build: on push', "1:8 build not-one-of {'known':['on word','on merge']}"],
    ['build: { on: merge }', "1:8 build not-one-of {'known':['on word','on merge']}"],
    [
      'image:\n  tag: latest',
      "2:3 image.tag unknown-key {'key':'tag','known':['registry','name','folder']}",
    ],
    [
      'pairs:\n  - notebooks: nb\n    as: html',
      "3:9 pairs.0.as not-one-of {'known':['markdown','script']}",
    ],
    ['pairs:\n  - as: script', "2:5 pairs.0.notebooks missing-key {'key':'notebooks'}"],
    [
      'pairs:\n  - notebooks: ../nb\n    as: script',
      "2:16 pairs.0.notebooks not-a-folder {'text':'../nb'}",
    ],
    [
      'pairs:\n  - notebooks: nb\n    as: [script]\n    into: x',
      "4:5 pairs.0.into unknown-key {'key':'into','known':['notebooks','as','in']}",
    ],
    ['image: ghcr.io/you/x', "1:8 image wrong-type {'expected':'settings'}"],
    ['title: 2024', "1:8 title wrong-type {'expected':'text'}"],
    ['title: ""', '1:8 title empty {}'],
    [`title: ${'x'.repeat(201)}`, "1:8 title too-long {'most':200}"],
    ['phrases: Hello', "1:10 phrases wrong-type {'expected':'list'}"],
    ['- a', "1:1  wrong-type {'expected':'settings'}"],
    ['just a text', "1:1  wrong-type {'expected':'settings'}"],
    ['switched-off: [Undo it]', "1:16 switched-off.0 not-a-name {'name':'Undo it'}"],
    ['title: A\ntitle: B', "2:1  twice {'key':'title'}"],
    ['title: A\n\tchanges: direct', "2:1  not-yaml {'code':'TAB_AS_INDENT'}"],
    ['title: "A', "1:8  not-yaml {'code':'MISSING_CHAR'}"],
    ['title: A\n---\ntitle: B', '2:1  several-documents {}'],
  ])('%j', (text, mistake) => {
    const [found] = mistakesIn(text);
    expect(found).toContain(mistake);
  });

  test('in a phrase and in its steps, all at once', () => {
    const text = `phrases:
  - say: One
    steps:
      - copy: a.md
      - move: a.md
        too: b.md
        to: b.md
      - remove: a.md
      - delete: []
      - delete: [a.md, 5]
      - Publish
    abuot: x
  - about: x
    steps: []
    say: 5
    parameters:
      Number: {}
      constructor: {}
      a: { typ: word, type: number }
`;
    expect(mistakesIn(text)).toEqual([
      "2:5 phrases.0.about missing-key {'key':'about'}",
      "4:9 phrases.0.steps.0.to missing-key {'key':'to'}",
      "6:9 phrases.0.steps.1.too unknown-key {'key':'too','known':['move','to']}",
      "8:9 phrases.0.steps.2 no-step {'known':['copy','move','delete','reveal','append','say']}",
      '9:17 phrases.0.steps.3.delete empty {}',
      "10:24 phrases.0.steps.4.delete.1 wrong-type {'expected':'text'}",
      "11:9 phrases.0.steps.5 wrong-type {'expected':'settings'}",
      "12:5 phrases.0.abuot unknown-key {'key':'abuot','known':['say','about','language','parameters','steps']}",
      '14:12 phrases.1.steps empty {}',
      "15:10 phrases.1.say wrong-type {'expected':'text'}",
      "17:7 phrases.1.parameters.Number not-a-name {'name':'Number'}",
      "18:7 phrases.1.parameters.constructor not-a-name {'name':'constructor'}",
      "19:12 phrases.1.parameters.a.typ unknown-key {'key':'typ','known':['type','label','hint','example']}",
      "19:29 phrases.1.parameters.a.type not-one-of {'known':['url','file','folder','word','text']}",
    ]);
  });
});

describe('an image', () => {
  test.each([
    ['registry', 'ghcr.io'],
    ['registry', 'registry.example.org:443'],
    ['registry', 'localhost'],
    ['registry', '127.0.0.1:5000'],
    ['registry', 'xn--bcher-kva.example'],
    ['name', 'my-course'],
    ['name', 'you/my_course.one/a__b--c'],
    ['folder', 'courses/one'],
    ['folder', '.binder'],
    ['folder', 'Übung 1/..a'],
    ['folder', '.github'],
  ])('may have the %s “%s”', (key, value) => {
    expect(mistakesIn(`image:\n  ${key}: "${value}"`)).toEqual([]);
  });

  test.each([
    ['registry', ['', 'ghcr', 'GHCR.io', 'https://ghcr.io', 'ghcr.io/you', 'ghcr.io:', 'a.b:0']],
    [
      'registry',
      ['a.b:123456', '-a.example', 'a..b', 'you@a.example', 'a.b c', 'a.b\\n', '[::1]:5'],
    ],
    ['name', ['', 'You/course', '/a', 'a/', 'a//b', 'a:latest', 'a@sha256:0', '-a', 'a-', 'a..b']],
    ['name', ['a___b', 'a;b', '$(a)', 'a b', 'a\\n', 'ü', '../a']],
    ['folder', ['', '/', '/etc', '..', '../a', 'a/../b', 'a/..', '.', './a', 'a//b', 'a\\\\b']],
    ['folder', ['-x', 'a\\nb', 'a\\0', '.git', 'a/.GIT/b', '.git/', 'a/./b', 'a\u2028/../b']],
  ])('has a %s that registries and folders allow: none of %j', (key, values) => {
    const kind = { registry: 'not-a-registry', name: 'not-an-image' }[key] ?? 'not-a-folder';
    for (const value of values) {
      expect(mistakesIn(`image:\n  ${key}: "${value}"`)).toEqual([
        expect.stringContaining(`image.${key} ${kind} `),
      ]);
    }
  });
});

describe('a file from a stranger', () => {
  test.each([
    ['title: &a x\nchanges: *a', '1:11  alias {}'],
    ['a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]', '1:7  alias {}'],
    ['title: *nobody', '1:8  alias {}'],
    ['title: !!js/function "x"', '1:22  tag {}'],
    ['title: !!str x', '1:14  tag {}'],
    ['title: !mine x', '1:14  tag {}'],
    ['__proto__: { title: x }', "1:1  not-a-name {'name':'__proto__'}"],
    ['phrases: [{ parameters: { __proto__: {} } }]', "1:27  not-a-name {'name':'__proto__'}"],
    ['<<: { title: x }', "1:1 << unknown-key {'key':'<<'"],
    ['? [a]\n: b', "1:3  not-yaml {'code':'NON_STRING_KEY'}"],
    ['%YAML 1.1\n---\ntitle: yes\nchanges: !!binary eA==', '4:19  tag {}'],
    [`title: ${'x'.repeat(70_000)}`, "1:1  too-big {'most':65536}"],
    ['['.repeat(60_000), "not-yaml {'code':'RESOURCE_EXHAUSTION'}"],
    ['- '.repeat(30_000), "not-yaml {'code':'RESOURCE_EXHAUSTION'}"],
  ])('cannot do more than be wrong: %#', (text, mistake) => {
    expect(mistakesIn(text)[0]).toContain(mistake);
    expect('title' in {}).toBe(false);
  });

  test('never makes the reader throw', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...['phrases:', '\n  - say: x', 'steps:', '\n      - copy: a', 'to: b', '&a', '*a', '!t'],
        ...['{', '}', '[', ']', '"', "'", '|', '>', '\n', '\t', ': ', '- ', '__proto__', '<<: '],
      ),
      anyText({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const read = readConfiguration(pieces.join(''));
        if (read.kind === 'read') return;
        expect(read.mistakes.length).toBeGreaterThan(0);
        for (const { line, column } of read.mistakes) {
          expect(Math.min(line, column)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
