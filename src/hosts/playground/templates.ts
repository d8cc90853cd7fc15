import { fileURLToPath } from 'node:url';

/** The folder of the templates this project ships. */
export const TEMPLATES = fileURLToPath(new URL('../../../templates/', import.meta.url));
