import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogueUnit } from '../catalogue/catalogue.ts';
import { folderSource } from './folder-source.ts';
import type { Source } from './source.ts';

/** The address at which the project's own sample unit answers. */
export const SAMPLE_UNIT = 'https://www.open.edu/openlearn/sayso/a-sample-unit/content-section-0';

/** The sample unit as a catalogue would list it. */
export const SAMPLE = catalogueUnit('sayso/a-sample-unit', 'How tides work');

/** It lies at the top of the project, which is nearer for a bundle than for this file. */
const FOLDER =
  ['../../sample', '../../../sample']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path)) ?? '';

/** Serves the sample unit that comes with the project, written for it under CC0. Needs no network. */
export function sampleSource(): Source {
  return { ...folderSource(FOLDER), units: [SAMPLE] };
}
