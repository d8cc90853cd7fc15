import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byOffer, TEMPLATES } from '../templates.ts';

export type Template = {
  /** The name of its folder. */
  readonly id: string;
  readonly folder: string;
  readonly title: string;
  readonly about: string;
};

/** The templates this project ships: every folder with a README, which begins with a title and a sentence. */
export async function listTemplates(folder = TEMPLATES): Promise<Template[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: Template[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    const readme = await readFile(join(folder, entry.name, 'README.md'), 'utf8').catch(() => '');
    const [heading = '', sentence = ''] = readme.split(/\n\s*\n/, 2);
    if (!heading.startsWith('# ')) continue;
    found.push({
      id: entry.name,
      folder: join(folder, entry.name),
      title: heading.slice(2).trim(),
      about: sentence.trim(),
    });
  }
  return found.sort((a, b) => byOffer(a.id, b.id));
}
