import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkMachinery, type Hearing } from '../../../src/hosts/cli/template/check-machinery.ts';
import { TEMPLATES } from '../../../src/hosts/playground/templates.ts';
import { looksAtBranches } from '../../../src/tutorial/looks-at-branches.ts';
import { readTutorial } from '../../../src/tutorial/read-tutorial.ts';
import { rehearsalOf } from './rehearsal-of.ts';

const WORKFLOW = '.github/workflows/sayso.yml';

/** What is said of a template that needs this, and has the workflow of another one. */
async function said(needs: Hearing, template: string) {
  const text = await readFile(join(TEMPLATES, template, WORKFLOW), 'utf8');
  const found = await checkMachinery(rehearsalOf({ [WORKFLOW]: text }), { needs });
  return found.map(({ kind }) => kind);
}

test.each([
  ['words', 'open-course', []],
  ['words', 'learn-by-saying', []],
  ['words', 'tutorial', []],
  ['steps', 'open-course', ['workflow-other']],
  ['steps', 'adventure', []],
  ['steps', 'tutorial', []],
  ['branches', 'learn-by-saying', ['workflow-other']],
  ['branches', 'tutorial', []],
] as const)('where %s are to be heard, the workflow of %s: %j', async (needs, template, finds) => {
  expect(await said(needs, template)).toEqual(finds);
});

test.each([
  ['{ commit: { touches: about.md } }', false],
  ['{ branch: idea }', false],
  ["{ commit: { touches: about.md, branch: '*' } }", true],
  ['{ any: [{ said: Go }, { not: { file: { path: a.md, contains: x, branch: idea } } }] }', true],
])('a course that waits for %s looks at other branches: %j', (done, looks) => {
  const read = readTutorial(`title: A\nsteps:\n  - step: one\n    done: ${done}\n  - step: two\n`, {
    mayWrite: () => true,
  });
  if (read.kind !== 'read') throw new Error(JSON.stringify(read));
  expect(looksAtBranches(read.tutorial)).toBe(looks);
});
