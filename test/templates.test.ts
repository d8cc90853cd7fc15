import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../src/hosts/playground/templates.ts';

const NEXT_STEP = /\byour next step\b/gi;

const read = (template: string, path: string) =>
  readFile(join(TEMPLATES, template, path), 'utf8').catch(() => undefined);

describe.each(await readdir(TEMPLATES))('the template %s', async (template) => {
  const paths = (await readdir(join(TEMPLATES, template), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(TEMPLATES, template).length + 1),
    );

  test('has one page with one next step, and its licence', async () => {
    const page = (await read(template, 'README.md')) ?? '';
    expect(page.match(NEXT_STEP)).toHaveLength(1);
    expect(page.split('\n').length).toBeLessThan(12);
    expect(paths).toContain('LICENSE');
  });

  test('gives its copies one page with one next step, or one for each step', async () => {
    const page = await read(template, '.github/template/README.md');
    const steps = paths.filter((path) => /^\.github\/steps\/[^.]+\.md$/.test(path));
    expect(page === undefined).toBe(steps.length > 0);
    if (page !== undefined) expect(page.match(NEXT_STEP)).toHaveLength(1);
    for (const path of steps) {
      expect((await read(template, path))?.match(NEXT_STEP)?.length ?? 0, path).toBeLessThan(2);
    }
  });

  test('keeps its scaffolding in dot-folders, and frightens nobody with underscores', () => {
    expect(paths.filter((path) => path.split('/').some((part) => part.startsWith('_')))).toEqual(
      [],
    );
    const shown = paths.filter((path) => !path.startsWith('.'));
    expect(shown.length).toBeLessThan(8);
  });
});
