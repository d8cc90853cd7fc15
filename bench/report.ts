import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Figure } from './figure.ts';

const savedFigures = z.array(z.object({ name: z.string(), value: z.number(), unit: z.string() }));

/** Prints the figures as a table, beside the saved ones where there are any. */
export function printFigures(figures: readonly Figure[], saved: readonly Figure[]): void {
  const rows = figures.map((figure) => {
    const before = saved.find(({ name }) => name === figure.name);
    return [figure.name, shown(figure), before ? shown(before) : '', change(figure, before)];
  });
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0), 6),
  );
  const header = ['what', 'now', 'saved', 'change'];
  for (const row of [header, ...rows]) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  }
}

function shown({ value, unit }: Figure): string {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : 1;
  return `${value.toLocaleString('en', { maximumFractionDigits: digits })} ${unit}`;
}

function change(now: Figure, before: Figure | undefined): string {
  if (before === undefined || before.value === 0) return '';
  const percent = Math.round((now.value / before.value - 1) * 100);
  return `${percent > 0 ? '+' : ''}${percent} %`;
}

/** Figures saved by an earlier run, or none. */
export async function readFigures(file: string): Promise<readonly Figure[]> {
  try {
    return savedFigures.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return [];
  }
}

export async function saveFigures(file: string, figures: readonly Figure[]): Promise<void> {
  await writeFile(file, `${JSON.stringify(figures, null, 2)}\n`);
}
