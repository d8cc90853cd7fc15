import { parseArgs } from 'node:util';
import { readMyst } from '../src/notebooks/myst/read-myst.ts';
import { checkUpdates } from './check-notebooks/check-update.ts';
import { compareBothWays, compareReading, type Difference } from './check-notebooks/compare.ts';
import { nameOf } from './check-notebooks/name-of.ts';
import { ownTexts } from './check-notebooks/own-texts.ts';
import { randomNotebooks } from './check-notebooks/random-notebooks.ts';
import { askPython } from './setup-python/ask-python.ts';

/**
 * `npm run check:notebooks -- [--count N] [--seed N] [--verbose]`: writes random notebooks, and the pages of our own
 * sample, as MyST Markdown and as scripts, reads them again and brings edited texts back into notebooks, here and with
 * the real Jupytext. Tells how often both are the same and names every difference; ends with 1 where one has no name.
 * `npm run setup:python` comes first.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const jupytext = askPython(
  'notebooks',
  new URL('check-notebooks/jupytext_says.py', import.meta.url),
);
try {
  const notebooks = randomNotebooks(count, seed);
  for (const form of ['markdown', 'script'] as const) {
    const found: Difference[] = [];
    for (const notebook of notebooks)
      found.push(...(await compareBothWays(notebook, form, jupytext)));
    tell(`${count} random notebooks as ${form}`, found);
  }
  await checkOwn();
  const misses = await checkUpdates(count, seed, jupytext);
  console.log(`${count} edited texts into notebooks: ${misses.length} with other cells`);
  for (const miss of misses.slice(0, 5)) console.log(`  MISS ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
} finally {
  await jupytext.end();
}

async function checkOwn(): Promise<void> {
  const texts = await ownTexts();
  const found: Difference[] = [];
  for (const { text } of texts) {
    found.push(...(await compareReading(text, 'markdown', 'python', jupytext)));
    found.push(...(await compareBothWays(readMyst(text), 'markdown', jupytext)));
    found.push(...(await compareBothWays(readMyst(text), 'script', jupytext)));
  }
  tell(`${texts.length} pages of our sample`, found);
}

function tell(about: string, found: readonly Difference[]): void {
  const named = Map.groupBy(found, (one) => `${one.what}: ${nameOf(one) ?? 'MISS'}`);
  console.log(`${about}: ${found.length} differences`);
  for (const [name, all] of named) {
    console.log(`  ${all.length} × ${name}`);
    if (!name.endsWith('MISS')) continue;
    process.exitCode = 1;
    for (const one of values.verbose ? all : all.slice(0, 2)) {
      console.log(
        `--- made of\n${one.from}\n--- ours\n${one.ours}\n--- Jupytext's\n${one.theirs}\n---`,
      );
    }
  }
}
