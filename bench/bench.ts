import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedCommands } from '../src/hosts/book.ts';
import { sampleSource } from '../src/openlearn/download/sample-source.ts';
import { measureCommit } from './commit-many-files.ts';
import type { Figure } from './figure.ts';
import { measureIssues } from './issue-to-site.ts';
import { measureLanguage } from './language-throughput.ts';
import { printFigures, readFigures, saveFigures } from './report.ts';
import { measureUnzip } from './unzip-large.ts';

/**
 * `npm run bench -- [FOLDER] [--saved FILE] [--save FILE]`: measures, prints a table, and compares
 * with figures saved earlier. FOLDER holds units (OU-XML and images) to fetch beside the sample.
 */
async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { saved: { type: 'string' }, save: { type: 'string' } },
    allowPositionals: true,
  });
  const folder = await mkdtemp(join(tmpdir(), 'sayso-bench-'));
  try {
    const figures: Figure[] = [
      // First, while this process is small: a large one takes long to start git.
      ...(await measureIssues(folder, positionals[0])),
      ...(await measureLanguage(shippedCommands(sampleSource()))),
      ...(await measureCommit(folder)),
      ...(await measureUnzip(folder)),
    ];
    printFigures(figures, values.saved === undefined ? [] : await readFigures(values.saved));
    if (values.save !== undefined) await saveFigures(values.save, figures);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await bench();
