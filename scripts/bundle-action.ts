import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { z } from 'zod';
import { readMathsAssets, readOwnAssets } from '../src/site/assets/read-asset.ts';
import { readInterpreter } from '../src/story/read-interpreter.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * CommonJS inside a module: some libraries still ask for Node's own parts by `require`. Node keeps
 * its warnings about old parts from code in `node_modules`; in a bundle it has to be told.
 */
const BANNER = `import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
process.noDeprecation = true;`;

/** Puts style sheets, scripts and fonts into the bundle, in place of the module that reads them. */
const assetsInside: Plugin = {
  name: 'assets-inside',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]site[\\/]assets[\\/]read-asset\.ts$/ }, async () => ({
      contents: await assetsModule(),
      loader: 'js',
    }));
  },
};

/** Puts the interpreter of stories into the bundle, as the text that goes into a process of its own. */
const interpreterInside: Plugin = {
  name: 'interpreter-inside',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]story[\\/]read-interpreter\.ts$/ }, async () => ({
      contents: `const text = ${JSON.stringify(await readInterpreter())};
export const readInterpreter = async () => text;
`,
      loader: 'js',
    }));
  },
};

async function assetsModule(): Promise<string> {
  return `
const decoded = ([name, { text, base64 }]) => [name, text ?? Buffer.from(base64, 'base64')];
const own = ${JSON.stringify(encoded(await readOwnAssets()))};
const maths = ${JSON.stringify(encoded(await readMathsAssets()))};
export const readOwnAssets = async () => new Map(own.map(decoded));
export const readMathsAssets = async () => new Map(maths.map(decoded));
`;
}

function encoded(files: ReadonlyMap<string, string | Uint8Array>) {
  return [...files].map(([name, content]) => [
    name,
    typeof content === 'string'
      ? { text: content }
      : { base64: Buffer.from(content).toString('base64') },
  ]);
}

/**
 * Bundles the Action into files by their names in `action/dist`: one module, what it starts or
 * installs when a PDF is asked for, and the licences of what is in it. The same sources give the same bytes.
 */
export async function bundleAction(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/hosts/action/main.ts'],
    outfile: 'action/dist/index.mjs',
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    banner: { js: BANNER },
    plugins: [assetsInside, interpreterInside],
    // Readable: whoever runs it may look at what it does.
    minify: false,
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  return new Map([
    ['index.mjs', outputFiles[0]?.text ?? ''],
    // A process of its own, started by its name; and what names the one library that is too large.
    [
      'compile-process.ts',
      await readFile(join(ROOT, 'src/editions/pdf/compile-process.ts'), 'utf8'),
    ],
    ['machine-process.ts', await readFile(join(ROOT, 'src/story/machine-process.ts'), 'utf8')],
    ...(await Promise.all(['typst-package.json', 'typst-package-lock.json'].map(besideTheAction))),
    ['licences.txt', await licencesOf(metafile)],
  ]);
}

async function besideTheAction(name: string): Promise<[string, string]> {
  return [name, await readFile(join(ROOT, 'src/hosts/action', name), 'utf8')];
}

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('see its text'),
});

/** Names, licences and licence texts of all packages that the bundle holds something of. */
async function licencesOf({ inputs }: Metafile): Promise<string> {
  const folders = Object.keys(inputs).flatMap((path) => {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
    return folder === undefined ? [] : [folder];
  });
  // What stands in the bundle as a text, and not as a module of its own.
  const all = [...folders, 'node_modules/ifvms'];
  const texts = await Promise.all([...new Set(all)].sort().map(licenceOf));
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

async function licenceOf(folder: string): Promise<string> {
  const text = await readFile(join(ROOT, folder, 'package.json'), 'utf8');
  const { name, version, license } = packageSchema.parse(JSON.parse(text));
  const names = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE', 'license.md'];
  for (const file of names) {
    const found = await readFile(join(ROOT, folder, file), 'utf8').catch(() => undefined);
    if (found !== undefined) return `${name} ${version} (${license})\n\n${found.trim()}\n`;
  }
  return `${name} ${version} (${license})\n`;
}
