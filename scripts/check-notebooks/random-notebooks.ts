import fc from 'fast-check';
import { newCell } from '../../src/notebooks/new-cell.ts';
import type { Cell, Json, JsonObject, Notebook } from '../../src/notebooks/notebook.ts';

/** Lines that mean something to one of the forms, or nearly so. */
const LINES = [
  '',
  '',
  ' ',
  'x = 1',
  'print("a")  # b',
  'def f(a):',
  '    return a',
  'class A:',
  '@decorated',
  'async def g():',
  '%matplotlib inline',
  '%%bash',
  '%%time',
  '!ls -l',
  'files = !ls',
  'ls',
  'cat x',
  'cat = 1',
  'help?',
  '?print',
  '# comment',
  '# # twice',
  '#no blank',
  '# %%',
  '# %% Title',
  '#%% [markdown]',
  '# + a',
  '# -',
  '# !ls',
  '# %time x',
  '"""',
  "'''",
  'a = """one',
  "b = 'it'",
  'f("\'")',
  '```',
  '```python',
  '```{code-cell}',
  '```{note}',
  '````',
  '~~~',
  '+++',
  '+++ {"a": 1}',
  '+ + +',
  '---',
  '----',
  ':tags: [a]',
  ':a',
  '# Title',
  '- item',
  '  - inner',
  '> quote',
  '<div>',
  '</div>',
  '<!-- comment -->',
  '$$',
  '| a | b |',
  '(label)=',
  ':::{note}',
  ':::',
  '\tindented',
  'trailing  ',
  'ünïcödé → 😀',
  '\\',
  'a \\',
];

const PLAIN: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    true,
    false,
    null,
    0,
    3,
    -1.5,
    'yes',
    '',
    'a b',
    'a: b',
    '# a',
    "it's",
    '"q"',
  ),
  fc.constantFrom<Json>('é', 'true', '1', '[a]', '{a}', '- a', 'a\nb', '=', 'x=1'),
);

const VALUE: fc.Arbitrary<Json> = fc.oneof(
  PLAIN,
  fc.array(PLAIN, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'slide_type'), PLAIN, { maxKeys: 2 }),
);

const TAGS = fc.subarray(['hide-input', 'parameters', 'a b', 'x'], { minLength: 1 });

const METADATA: fc.Arbitrary<JsonObject> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc.record({ tags: TAGS }),
  fc.record({ editable: fc.constant(false), deletable: fc.constant(false) }),
  fc.record({ slideshow: fc.record({ slide_type: fc.constantFrom('slide', '-') }) }),
  fc.record({ collapsed: fc.boolean(), scrolled: fc.boolean(), name: fc.constant('n') }),
  fc.record({ jupyter: fc.record({ source_hidden: fc.boolean() }) }),
  fc.dictionary(fc.constantFrom('a', 'title', 'x.y', 'k-l', 'not here'), VALUE, {
    maxKeys: 3,
  }),
);

const SOURCE = fc
  .array(fc.constantFrom(...LINES), { maxLength: 6 })
  .map((lines) => lines.join('\n'));

const CELL = fc.record({
  kind: fc.constantFrom<Cell['kind']>('code', 'code', 'code', 'markdown', 'markdown', 'raw'),
  source: SOURCE,
  metadata: METADATA,
  isRun: fc.boolean(),
});

const KERNELS: readonly JsonObject[] = [
  { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } },
  {
    kernelspec: { display_name: 'Python 3 (ipykernel)', language: 'python', name: 'python3' },
    language_info: { name: 'python', pygments_lexer: 'ipython3', version: '3.12.1' },
  },
  { kernelspec: { display_name: 'R', language: 'R', name: 'ir' } },
  { kernelspec: { display_name: 'Julia 1.11', language: 'julia', name: 'julia-1.11' } },
  { kernelspec: { display_name: 'Bash', language: 'bash', name: 'bash' } },
];

/** A notebook as people and tools make them, and as nobody does. */
const NOTEBOOK: fc.Arbitrary<Notebook> = fc
  .record({
    cells: fc.array(CELL, { maxLength: 6 }),
    metadata: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...KERNELS.slice(0, 2)) },
      { weight: 2, arbitrary: fc.constantFrom(...KERNELS.slice(2)) },
    ),
  })
  .map(({ cells, metadata }) => ({
    metadata,
    minor: 5,
    cells: cells.map(({ kind, source, metadata: own, isRun }, at) => {
      const output = { output_type: 'stream', name: 'stdout', text: `${at}\n` };
      const wasRun = kind === 'code' && isRun;
      return {
        ...newCell(kind, source, own, at),
        outputs: wasRun ? [output] : [],
        executionCount: wasRun ? at + 1 : null,
      };
    }),
  }));

/** The same ones for the same seed. */
export function randomNotebooks(count: number, seed: number): readonly Notebook[] {
  return fc.sample(NOTEBOOK, { numRuns: count, seed });
}
