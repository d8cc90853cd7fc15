import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeInWords } from '../../src/commands/describe-code/code-in-words.ts';
import { writeMermaid } from '../../src/diagrams/mermaid/write-mermaid.ts';
import { chartOfCode } from '../../src/diagrams/python/chart-of-code.ts';
import type { CodeOutline } from '../../src/diagrams/python/code.ts';
import { decodeSource } from '../../src/diagrams/python/decode-source.ts';
import { readPython } from '../../src/diagrams/python/read-python.ts';
import { codeChartWords } from '../../src/words/english/code/program.ts';
import { stepsInWords } from '../../src/words/english/code/steps.ts';
import { codeAsPage } from '../../src/words/english/describe-code.ts';
import { boxes, graphOf, lines } from './read.ts';

function outlineOf(source: string): CodeOutline {
  const read = readPython(source);
  if (read.kind !== 'read') throw new Error(JSON.stringify(read));
  return read.outline;
}

/** What a program does when it is run, as a list. */
function told(source: string): string {
  return stepsInWords(outlineOf(source).steps);
}

function chart(source: string) {
  const graph = chartOfCode({ parameters: [], steps: outlineOf(source).steps }, codeChartWords);
  if (graph === undefined) throw new Error('There is no chart');
  return graph;
}

describe('a program', () => {
  test('has functions, in classes and in functions, with their parameters', () => {
    const source = `"""Tides."""
class Boat:
    @property
    def name(self): return self._name

    async def sail(self, to: str, *stops, by="wind", **more) -> None:
        '''Go there.

        At once.'''
        def inner(x, /, y=1 + 2, *, z): pass

if True:
    def late(): ...
`;
    const { about, functions } = outlineOf(source);
    expect(about).toBe('Tides.');
    expect(functions.map(({ name }) => name)).toEqual([
      ...['Boat.name', 'Boat.sail', 'Boat.sail.inner', 'late'],
    ]);
    expect(functions[1]).toMatchObject({
      about: 'Go there.',
      parameters: [
        { name: 'self', otherwise: undefined },
        { name: 'to', otherwise: undefined },
        { name: '*stops', otherwise: undefined },
        { name: 'by', otherwise: '"wind"' },
        { name: '**more', otherwise: undefined },
      ],
    });
    expect(functions[2]?.parameters.map(({ name }) => name)).toEqual(['x', 'y', 'z']);
    expect(functions.map(({ marks }) => marks)).toEqual([['@property'], [], [], []]);
  });

  test('has classes, which are told with what stands in them', () => {
    expect(
      told(`class Animal: pass
class Dog(Animal):
    "Barks."
    legs = 4
    def bark(self): print("Wuff")`),
    ).toMatchInlineSnapshot(`
      "1. Makes the class \`Animal\`.
      2. Makes the class \`Dog\`, a kind of \`Animal\`. It says of itself: \`Barks.\`

         In it:

         1. Sets \`legs\` to \`4\`."
    `);
  });

  test('is told without the comments in it', () => {
    expect(
      told(`ages = [1,  # mine
  2]  # yours
text = "# no comment"
for a in (  # each
    ages): f(a,  # one
      "b")`),
    ).toMatchInlineSnapshot(`
      "1. Sets \`ages\` to \`[1, 2]\`.
      2. Sets \`text\` to \`"# no comment"\`.
      3. For each \`a\` in \`( ages)\`:

         1. Carries out \`f(a, "b")\`."
    `);
  });

  test('is told in plain words', () => {
    expect(
      told(`import math
total = 0
total += 1; total -= 2; total *= 3; total //= 4
name = input("Who? ")
input()
print()
print("Hello", name)
a = b = 1
x: int = 3
del x
boat.sail()`),
    ).toMatchInlineSnapshot(`
      "1. Brings in what others wrote: \`import math\`.
      2. Sets \`total\` to \`0\`.
      3. Adds \`1\` to \`total\`.
      4. Takes \`2\` away from \`total\`.
      5. Multiplies \`total\` by \`3\`.
      6. Changes \`total\`: \`total //= 4\`.
      7. Asks \`"Who? "\`, and keeps the answer in \`name\`.
      8. Waits for an answer.
      9. Shows an empty line.
      10. Shows \`"Hello", name\`.
      11. Carries out \`a = b = 1\`.
      12. Sets \`x\` to \`3\`.
      13. Carries out \`del x\`.
      14. Carries out \`boat.sail()\`."
    `);
  });

  test('is told with its branches, loops and errors as lists in lists', () => {
    expect(
      told(`for i, (j, k) in enumerate(xs):  # each
    if i > 1 and j:
        break
    elif k:
        continue
    else:
        pass
else:
    done()
while True:
    while x < 3:
        x += 1
    break
try:
    open("a")
except (OSError, ValueError) as error:
    raise
except:
    raise Late("so") from error
else:
    fine()
finally:
    close()
with open("a") as f, g:
    f.read()
match command:
    case "go" | "walk" if ready:
        go()
    case _:
        stay()`),
    ).toMatchInlineSnapshot(`
      "1. For each \`i, (j, k)\` in \`enumerate(xs)\`:

         1. If \`i > 1 and j\`:

            1. Leaves the loop.

            Otherwise, if \`k\`:

            1. Goes on with the next round of the loop.

            Otherwise:

            1. Does nothing.

         When the loop has come to its end and was not left:

         1. Carries out \`done()\`.
      2. Again and again, until the loop is left:

         1. As long as \`x < 3\`:

            1. Adds \`1\` to \`x\`.
         2. Leaves the loop.
      3. Tries this:

         1. Carries out \`open("a")\`.

         If that fails with \`(OSError, ValueError) as error\`:

         1. Passes the error on.

         If that fails:

         1. Stops with the error \`Late("so") from error\`.

         If nothing failed:

         1. Carries out \`fine()\`.

         In any case, at the end:

         1. Carries out \`close()\`.
      4. With \`open("a") as f, g\`:

         1. Carries out \`f.read()\`.
      5. Looks at \`command\`.

         If it is \`"go" | "walk" if ready\`:

         1. Carries out \`go()\`.

         If it is anything else:

         1. Carries out \`stay()\`."
    `);
  });

  test('is drawn: yes and no, back to the loop, out of it, and to its ends', () => {
    const source = `for x in xs:
    if x:
        continue
    elif y:
        break
    print(x)
else:
    a = 1
    b = 2
    c = input()
while True:
    if z: break`;
    const graph = chart(source);
    expect(boxes(graph)).toEqual([
      'n1 terminal: Start',
      'n2 question: Is there another x in xs?',
      'n3 question: x',
      'n4 question: y',
      'n5 data: print(x)',
      'n6 step: a = 1 / b = 2',
      'n7 data: c = input()',
      'n8 hexagon: Repeat',
      'n9 question: z',
      'n10 terminal: End',
    ]);
    expect(lines(graph)).toEqual([
      ...['n1 → n2', 'n2 → n3: yes', 'n3 → n2: yes', 'n3 → n4: no', 'n4 → n5: no'],
      ...['n5 → n2', 'n2 → n6: no', 'n6 → n7'],
      ...['n7 → n8', 'n4 → n8: yes', 'n8 → n9', 'n9 → n8: no', 'n9 → n10: yes'],
    ]);
  });

  test('is drawn: what may fail, and what it is compared with', () => {
    const source = `def f(a):
    with a as b:
        try:
            return g(b)
        except Late:
            x = 1
        finally:
            y = 2
    match x:
        case 1: raise Late
    def inner(): pass`;
    const [first] = outlineOf(source).functions;
    const graph = first === undefined ? undefined : chartOfCode(first, codeChartWords);
    expect(graph === undefined ? [] : [...boxes(graph), ...lines(graph)]).toMatchInlineSnapshot(`
      [
        "n1 terminal: f(a)",
        "n2 step: with a as b",
        "n3 hexagon: try",
        "n4 terminal: return g(b)",
        "n5 step: x = 1",
        "n6 step: y = 2",
        "n7 question: match x",
        "n8 terminal: raise Late",
        "n9 part: def inner",
        "n10 terminal: End",
        "n1 → n2",
        "n2 → n3",
        "n3 → n4",
        "n3 → n5: except Late",
        "n5 → n6",
        "n6 → n7",
        "n7 → n8: case 1",
        "n7 → n9: no",
        "n9 → n10",
      ]
    `);
  });

  test('is no chart when it is too long, and says so', () => {
    const source = Array.from({ length: 70 }, (_, index) => `if a${index}: b()`).join('\n');
    const { chart: none } = codeInWords(outlineOf(source));
    expect(none).toBeUndefined();
    const page = codeAsPage('a.py', codeInWords(outlineOf(source)));
    expect(page).toContain('It is too long for one flowchart.');
  });

  test.each([
    ['', { kind: 'empty' }],
    ['# nothing\n"""Only words."""\n', { kind: 'empty' }],
    ['x = 1\n\nif x\n    y', { kind: 'unreadable', line: 3 }],
    ['x = = 1', { kind: 'unreadable', line: 1 }],
    ['def f(:\n  pass', { kind: 'unreadable', line: 1 }],
    ['x = 1\nprint "Hello"\n', { kind: 'python-2', line: 2 }],
    ['try:\n  a\nexcept E, e:\n  print e\n', { kind: 'python-2', line: 4 }],
    ['x'.repeat(30_001), { kind: 'too-long', most: 30_000 }],
    [
      Array.from({ length: 13 }, (_, depth) => `${' '.repeat(depth)}if x:`).join('\n'),
      { kind: 'too-deep', line: 13 },
    ],
  ])('that cannot be told says where: %j', (source, expected) => {
    expect(readPython(source)).toEqual(expected);
  });

  test('is read whatever it is, and never fails', () => {
    const piece = fc.constantFrom(
      ...[
        'def f(a, *b):',
        'if x:',
        'elif',
        'else:',
        'for i in y:',
        'while True:',
        'try:',
        'except E:',
        'finally:',
      ],
      ...[
        '\n',
        '\n    ',
        '\n        ',
        'x = 1',
        'break',
        'return',
        'continue',
        'match x:',
        'case 1:',
        '"""',
        ')',
        ';',
      ],
      ...[
        'print(x)',
        'input(',
        'a += 1',
        '#',
        '\\',
        'with a:',
        'class A:',
        '\u0000',
        'é',
        '\ud800',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const read = readPython(pieces.join(''));
        if (read.kind === 'read') codeAsPage('a.py', codeInWords(read.outline));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the text of a file', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');

  test.each([
    ['x = 1', 'x = 1'],
    ['\xef\xbb\xbfx = "\xc3\xa9"', 'x = "é"'],
    ['# -*- coding: latin-1 -*-\nx = "\xe9"', '# -*- coding: latin-1 -*-\nx = "é"'],
    [
      '#!/usr/bin/python\n# vim: fileencoding=cp1252\n"\x80"',
      '#!/usr/bin/python\n# vim: fileencoding=cp1252\n"€"',
    ],
    ['x = "\xe9"', undefined],
    ['\n\n# coding: latin-1\n"\xe9"', undefined],
    ['# coding: klingon\nx = 1', undefined],
  ])('%j', (said, text) => {
    expect(decodeSource(bytes(said))).toBe(text);
  });
});

describe('a flowchart written for Mermaid', () => {
  test('says the same when it is read again', () => {
    const source = `if __name__ == "__main__" and a < b > c & d | e:
    print("#1; \`x\` <b>*y*</b> \\n [z] {w} ~~v~~", a*b, c * d)
elif snake_case:
    x = "水"
`;
    const graph = chart(source);
    const written = writeMermaid(graph, 'What; it "does"\n <here>');
    expect(written).toMatch(/^flowchart TD\n {2}accTitle: What it "does" here\n/);
    expect(graphOf('mermaid', written)).toEqual(graph);
    expect(written).toContain('snake_case');
  });

  test('has every kind of box and line', () => {
    const graph = graphOf(
      'mermaid',
      `flowchart LR
a[A] --> b(B) --- c([C]) -.-> d[[D]] -.- e[(E)] ==> f((F)) === g>G]
g <--> h{H} ~~~ i{{I}} -->|words| j[/J/]`,
    );
    expect(graphOf('mermaid', writeMermaid(graph, 'x'))).toEqual(graph);
  });
});
