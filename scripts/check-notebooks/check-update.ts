import fc from 'fast-check';
import { z } from 'zod';
import { keepResults } from '../../src/notebooks/keep-results.ts';
import { newCell } from '../../src/notebooks/new-cell.ts';
import type { Cell, Notebook } from '../../src/notebooks/notebook.ts';
import { readPercent } from '../../src/notebooks/percent/read-percent.ts';
import { writePercent } from '../../src/notebooks/percent/write-percent.ts';
import { readNotebook } from '../../src/notebooks/read-notebook.ts';
import { writeNotebook } from '../../src/notebooks/write-notebook.ts';
import type { Asked } from '../setup-python/ask-python.ts';
import { asked } from './compare.ts';

/** A notebook and a text that was made of it and edited since: cells that changed, went, came and moved. */
const EDITED: fc.Arbitrary<{ readonly before: Notebook; readonly after: readonly Cell[] }> = fc
  .array(fc.tuple(fc.constantFrom('code', 'markdown'), fc.integer({ min: 0, max: 6 })), {
    maxLength: 7,
  })
  .chain((said) => {
    const cells = said.map(([kind, number], at): Cell => {
      const isCode = kind === 'code';
      const source = isCode ? `x = ${number}\nprint(x + ${number})` : `Text ${number}.`;
      const output = { name: 'stdout', output_type: 'stream', text: `${at}` };
      const outputs = isCode ? [output] : [];
      const cell = newCell(isCode ? 'code' : 'markdown', source, {}, at);
      return { ...cell, id: `id-${at}`, outputs, metadata: isCode ? { scrolled: true } : {} };
    });
    const kept = fc.subarray(cells, { minLength: 0 });
    const added = fc.array(fc.constantFrom('new = 1', 'x = 0\nprint(x)', 'print(x)'), {
      maxLength: 2,
    });
    return fc
      .tuple(kept, added, fc.boolean(), fc.boolean())
      .map(([stay, come, isMoved, isChanged]) => {
        const changed = stay.map((cell, at) =>
          isChanged && at === 0 ? { ...cell, source: `${cell.source}\n# more` } : cell,
        );
        const moved = isMoved ? changed.toReversed() : changed;
        const fresh = come.map((source, at) => newCell('code', source, {}, 100 + at));
        return { before: { metadata: KERNEL, minor: 5, cells }, after: [...fresh, ...moved] };
      });
  });

const KERNEL = { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } };

const ids = z.object({ cells: z.array(z.object({ id: z.string().optional() })) });

/** How often the cells of an edited text find another cell of the notebook before than Jupytext's do. */
export async function checkUpdates(
  count: number,
  seed: number,
  jupytext: Asked,
): Promise<readonly string[]> {
  const misses: string[] = [];
  for (const { before, after } of fc.sample(EDITED, { numRuns: count, seed })) {
    const text = writePercent({ ...before, cells: after }) ?? '';
    const file = writeNotebook(before);
    const { notebook = '{}' } = await asked(jupytext, {
      do: 'update',
      form: 'py:percent',
      text,
      notebook: file,
    });
    const known = readNotebook(file);
    if (known.kind !== 'notebook') continue;
    const ours = keepResults(readPercent(text, 'python'), known.notebook);
    const own = knownIds(ours.cells.map(({ id }) => id));
    const theirs = knownIds(ids.parse(JSON.parse(notebook)).cells.map(({ id }) => id));
    if (own !== theirs) misses.push(`${own} | ${theirs} | ${JSON.stringify(text)}`);
  }
  return misses;
}

/** A cell that is new has any id. */
function knownIds(found: readonly (string | undefined)[]): string {
  return found.map((id) => (id?.startsWith('id-') === true ? id : 'new')).join(' ');
}
