import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfiguration } from '../../../src/configuration/read-configuration.ts';
import { listTemplates } from '../../../src/hosts/playground/pages/list-templates.ts';

/** What the greeting fills in; see docs/template-authors.md. */
const PLACES = ['owner', 'name', 'repository', 'title', 'url', 'site', 'branch', 'switches'];

test('every template has a title, a sentence, and places that are filled in', async () => {
  const templates = await listTemplates();
  expect(templates.map(({ id }) => id)).toContain('open-course');
  for (const { folder, title, about } of templates) {
    expect(title).not.toBe('');
    expect(about).toMatch(/\.$/);
    const personal = join(folder, '.github/template');
    // A course with steps makes its page itself.
    const options = { recursive: true, withFileTypes: true } as const;
    for (const entry of await readdir(personal, options).catch(() => [])) {
      if (!entry.isFile()) continue;
      const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
      for (const [, place] of text.matchAll(/\{\{(\w+)\}\}/g)) expect(PLACES).toContain(place);
    }
  }
});

test('the settings of the open course can be read, and its own phrase finds its file', async () => {
  const [course] = (await listTemplates()).filter(({ id }) => id === 'open-course');
  const folder = course?.folder ?? '';
  const read = readConfiguration(await readFile(join(folder, '.github/sayso.yml'), 'utf8'));
  expect(read.kind === 'mistakes' ? read.mistakes : []).toEqual([]);
  const phrases = read.kind === 'read' ? read.configuration.phrases : [];
  expect(phrases.map(({ say }) => say)).toEqual(['Add page {name}']);
  // Without a heading: the page is called by the name of its file.
  await expect(readFile(join(folder, '.github/new-page.md'), 'utf8')).resolves.toMatch(/^Press /);
});

test('the personal first page leads to the units, the site and the help', async () => {
  const [course] = (await listTemplates()).filter(({ id }) => id === 'open-course');
  const personal = join(course?.folder ?? '', '.github/template');
  const readme = await readFile(join(personal, 'README.md'), 'utf8');
  expect(readme).toMatch(/^# \{\{title\}\}\n/);
  expect(readme).toContain('[Open the site]({{site}})');
  expect(readme).toContain('[Pick a unit](.github/units.md)');
  expect(readme).toContain('{{url}}/issues/new?title=Help&body=');
  expect(await readdir(join(personal, '.github'))).toContain('units.md');
});
