import { frontMatter } from '../front-matter.ts';
import { headerLines, withForm } from '../header.ts';
import { keptOfCell, keptOfNotebook } from '../kept-metadata.ts';
import { languageOf, scriptEnding } from '../language.ts';
import type { Cell, Notebook } from '../notebook.ts';
import { withLanguageAside } from './cell-language.ts';
import { linesBetween } from './lines-between.ts';
import { withoutMagics } from './magics.ts';
import { writeCellLine } from './options.ts';

/**
 * A notebook as a script in which `# %%` begins each cell; outputs are not in it. Undefined for a language whose
 * scripts do not comment with `#`.
 *
 * Source: Jupytext's documentation, "Notebooks as scripts", "The percent format".
 */
export function writePercent(notebook: Notebook): string | undefined {
  const language = languageOf(notebook);
  const ending = scriptEnding(language);
  if (ending === undefined) return undefined;
  const form = { extension: `.${ending}`, format_name: 'percent', format_version: '1.3' } as const;
  const metadata = withForm(keptOfNotebook(notebook.metadata), form);
  const front = frontMatter(notebook.cells[0]);
  const header = ['---', ...(front ?? []), ...headerLines({ jupyter: metadata }), '---'];
  const rest = front === undefined ? notebook.cells : notebook.cells.slice(1);
  const cells = rest.map((cell) => cellLines(cell, language));
  const parts = [header.map(commented), ...cells];
  const lines = parts.flatMap((part, at) => {
    const next = parts[at + 1];
    return next === undefined ? part : [...part, ...linesBetween(part, next, language)];
  });
  return `${lines.join('\n')}\n`;
}

function cellLines(cell: Cell, language: string): readonly string[] {
  const aside = withLanguageAside({ ...cell, metadata: keptOfCell(cell.metadata) }, language);
  const { title, ...metadata } = aside.metadata;
  const isTitle = typeof title === 'string' && /^[^{}=[\]\n%]+$/.test(title);
  const rest = isTitle || title === undefined ? metadata : { title, ...metadata };
  const said = writeCellLine({
    title: isTitle ? title : undefined,
    kind: cell.kind,
    metadata: rest,
  });
  const isCode = cell.kind === 'code' && !aside.isOther;
  const source = aside.source.split('\n');
  const indent = isCode ? (/^\s*(?=\S)/.exec(source[0] ?? '')?.[0] ?? '') : '';
  const first = `${indent}# %%${said === '' ? '' : ` ${said}`}`;
  if (!isCode) return [first, ...source.map(commented)];
  return aside.source === '' ? [first] : [first, ...withoutMagics(source, language)];
}

function commented(line: string): string {
  return line === '' ? '#' : `# ${line}`;
}
