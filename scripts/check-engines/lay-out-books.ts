import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { ConvertedUnit } from '../../src/openlearn/convert/convert-unit.ts';

/** A dot, where only the name of a picture matters. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export type Book = { readonly name: string; readonly xml: string; readonly unit: ConvertedUnit };

/** Writes units side by side below `content/`, and what both engines need to build them. */
export async function layOutBooks(folder: string, books: readonly Book[]): Promise<void> {
  const documents = ['index', ...documentsOf(books)];
  const files = new Map<string, string | Buffer>([
    ['conf.py', CONF],
    ['index.md', '# Units\n'],
    ['contents.md', `# Contents\n\n\`\`\`{toctree}\n${documents.join('\n')}\n\`\`\`\n`],
    ['_config.yml', stringify(CONFIG)],
    ['_toc.yml', stringify(tableOfContents(books))],
  ]);
  for (const { name, unit } of books) {
    for (const page of unit.pages) files.set(`content/${name}/${page.path}`, page.text);
    for (const image of unit.images) files.set(`content/${name}/images/${image.name}`, DOT);
    for (const medium of unit.media) files.set(`content/${name}/media/${medium.name}`, DOT);
  }
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** No more than the syntax of MyST that is not on by default in Sphinx. */
const CONF = `project = 'Units'
extensions = ['myst_parser', 'sphinx_design']
myst_enable_extensions = ['colon_fence', 'dollarmath']
root_doc = 'contents'
html_theme = 'basic'
exclude_patterns = ['_build']
`;

/** What \`jupyter-book create\` writes, as far as it matters here. */
const CONFIG = {
  title: 'Units',
  execute: { execute_notebooks: 'off' },
  only_build_toc_files: true,
};

function documentsOf(books: readonly Book[]): string[] {
  return books.flatMap(({ name, unit }) =>
    unit.pages.map((page) => `content/${name}/${page.path.replace(/\.md$/, '')}`),
  );
}

function tableOfContents(books: readonly Book[]) {
  const parts = books.map((book) => ({
    caption: book.unit.title,
    chapters: documentsOf([book]).map((file) => ({ file })),
  }));
  return { format: 'jb-book', root: 'index', parts };
}
