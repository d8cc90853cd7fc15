import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The only file of the site room that reads from this machine's disk. A bundle that stands alone
 * replaces it by one with the same functions and the files inside.
 */
const require = createRequire(import.meta.url);
const HERE = dirname(fileURLToPath(import.meta.url));

/** The parts of the style sheet, in their order. */
const STYLE = [
  'colours',
  'frame',
  'contents',
  'text',
  'figures',
  'diagrams',
  'boxes',
  'maths',
  'code',
  'below',
  'search',
  'screens',
];

/**
 * What a site does beyond showing pages. Each part stands alone, and every page can be read without
 * any of them.
 */
const SCRIPT = ['light-and-dark', 'scrolling', 'contents', 'on-this-page', 'tabs', 'search'];

/** The style sheet and scripts of every site, by their names on the site. */
export async function readOwnAssets(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const style = STYLE.map((name) => readFile(join(HERE, 'style', `${name}.css`), 'utf8'));
  files.set('site.css', (await Promise.all(style)).join('\n'));
  const script = SCRIPT.map((name) => readFile(join(HERE, 'script', `${name}.js`), 'utf8'));
  files.set('site.js', (await Promise.all(script)).join('\n'));
  for (const name of ['icon.svg', 'theme.js']) {
    files.set(name, await readFile(join(HERE, name), 'utf8'));
  }
  // `require` finds the module for Node; the one for browsers lies beside it.
  const minisearch = dirname(dirname(require.resolve('minisearch')));
  const module = await readFile(join(minisearch, 'es', 'index.js'), 'utf8');
  files.set('minisearch.js', module.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
  return files;
}

/** KaTeX's style sheet and its fonts (WOFF2, which every browser that knows the rest knows). */
export async function readMathsAssets(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const folder = dirname(require.resolve('katex/dist/katex.min.css'));
  const css = await readFile(join(folder, 'katex.min.css'), 'utf8');
  const files = new Map<string, string | Uint8Array>([['katex.css', onlyWoff2(css)]]);
  const fonts = (await readdir(join(folder, 'fonts'))).filter((name) => name.endsWith('.woff2'));
  for (const name of fonts.sort()) {
    files.set(`fonts/${name}`, await readFile(join(folder, 'fonts', name)));
  }
  return files;
}

function onlyWoff2(css: string): string {
  return css.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
}
