import { readFile } from 'node:fs/promises';
import { PageError } from './page-error.ts';
import type { Answer, Visit } from './visit.ts';

const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'live.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** `/-/style.css` and the like: our own files, and only these. */
export async function asset({ parts }: Visit): Promise<Answer> {
  const { name = '' } = parts;
  if (!isAsset(name)) throw new PageError(404, 'There is no such page.');
  const bytes = await readFile(new URL(`assets/${name}`, import.meta.url));
  return { kind: 'file', bytes, type: TYPES[name], own: true };
}

function isAsset(name: string): name is keyof typeof TYPES {
  return Object.hasOwn(TYPES, name);
}
