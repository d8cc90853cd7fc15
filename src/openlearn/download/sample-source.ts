import { fileURLToPath } from 'node:url';
import { folderSource } from './folder-source.ts';
import type { Source } from './source.ts';

/** The address at which the project's own sample unit answers. */
export const SAMPLE_UNIT = 'https://www.open.edu/openlearn/sayso/a-sample-unit/content-section-0';

/** Serves the sample unit that comes with the project, written for it under CC0. Needs no network. */
export function sampleSource(): Source {
  return folderSource(fileURLToPath(new URL('../../../sample', import.meta.url)));
}
