import { frontMatter } from '../front-matter.ts';
import { headerLines, objectOf, withForm, withoutFirstLines } from '../header.ts';
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
  const metadata = withForm(withoutFirstLines(keptOfNotebook(notebook.metadata)), form);
  const front = frontMatter(notebook.cells[0]);
  const header = ['---', ...(front ?? []), ...headerLines({ jupyter: metadata }), '---'];
  const rest = front === undefined ? notebook.cells : notebook.cells.slice(1);
  const cells = rest.map((cell) => cellLines(cell, language));
  const lines = joined([header.map(commented), ...cells], language);
  return `${[...firstLines(notebook, language), ...lines].join('\n')}\n`;
}

/** From the last one on, as what comes behind a cell says how far away it is. */
function joined(parts: readonly (readonly string[])[], language: string): readonly string[] {
  const behind: (readonly string[])[] = [];
  for (const part of parts.toReversed()) {
    const hasNext = behind.length > 0;
    if (hasNext) behind.push(blank(linesBetween(part, linesIn(behind), language)));
    behind.push(part);
  }
  return behind.reverse().flat();
}

function* linesIn(reversed: readonly (readonly string[])[]): Generator<string> {
  for (let at = reversed.length - 1; at >= 0; at -= 1) yield* reversed[at] ?? [];
}

function blank(count: number): readonly string[] {
  return Array.from({ length: count }, () => '');
}

/** What stood above the header: the program that runs the script, and its encoding. */
function firstLines({ metadata, cells }: Notebook, language: string): readonly string[] {
  const { executable, encoding } = objectOf(metadata.jupytext);
  const first = typeof executable === 'string' ? [`#!${executable}`] : [];
  if (typeof encoding === 'string') return [...first, encoding];
  const needsWord = language !== 'python' && cells.some(({ source }) => /[^\0-\x7f]/.test(source));
  return needsWord ? [...first, '# -*- coding: utf-8 -*-'] : first;
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
  if (!isCode) return [first, ...(aside.isEmpty ? [] : source.map(commented))];
  return aside.source === '' ? [first] : [first, ...withoutMagics(source, language)];
}

function commented(line: string): string {
  return line === '' ? '#' : `# ${line}`;
}
