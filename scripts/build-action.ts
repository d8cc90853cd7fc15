import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAction } from './bundle-action.ts';

const DIST = fileURLToPath(new URL('../action/dist', import.meta.url));

/** `npm run build:action`: writes `action/dist`, which is committed, because GitHub runs it from there. */
const files = await bundleAction();
await rm(DIST, { recursive: true, force: true });
await mkdir(DIST, { recursive: true });
for (const [name, text] of files) {
  await writeFile(join(DIST, name), text);
  console.log(`action/dist/${name}: ${Math.round(text.length / 1024)} kB`);
}
