import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generate/generated-files.ts';
import { staleFiles } from './generate/stale-files.ts';
import { shipped } from './shipped.ts';

/** `npm run generate [-- --check]`: writes what comes from the registry, or tells what is stale. */
const root = join(import.meta.dirname, '..');
const files = generatedFiles(shipped);
const stale = await staleFiles(files, root);

if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`${path} is stale: run \`npm run generate\``);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const path of stale) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path) ?? '');
    console.log(`wrote ${path}`);
  }
  if (stale.length === 0) console.log('everything is up to date');
}
