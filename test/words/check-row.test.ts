import { expect, test } from 'vitest';
import { type CheckRow, checkTable as english } from '../../src/words/english/course/check-row.ts';
import { checkTable as german } from '../../src/words/german/course/check-row.ts';
import type { Links } from '../../src/words/links.ts';

const LINKS: Links = {
  repositoryUrl: 'https://github.com/you/my-course',
  branch: 'main',
};

const file = { kind: 'file', path: 'a.md', contains: 'sun', matches: undefined } as const;
const row = (more: Pick<CheckRow, 'wanted' | 'found' | 'met'>, isNot = false): CheckRow => {
  return { isNot, isOneOf: false, ...more };
};
const there = { kind: 'file', state: 'there' } as const;

test('a row tells what stands in a file, also where it must not', () => {
  const rows = [
    row({ wanted: file, met: true, found: there }),
    row({ wanted: file, met: false, found: there }),
    row({ wanted: file, met: true, found: there }, true),
    row({ wanted: file, met: false, found: there }, true),
  ];
  expect(english(rows, LINKS)).toMatchInlineSnapshot(`
    "| | What I looked for | What I found |
    | --- | --- | --- |
    | ✅ | \`sun\` in \`a.md\` | it stands there |
    | ❌ | \`sun\` in \`a.md\` | the file is there, and this does not stand in it |
    | ✅ | not: \`sun\` in \`a.md\` | the file is there, and this does not stand in it |
    | ❌ | not: \`sun\` in \`a.md\` | it stands there |"
  `);
  expect(german(rows, { ...LINKS, language: 'de' })).toMatchInlineSnapshot(`
    "| | Wonach ich geschaut habe | Was ich gefunden habe |
    | --- | --- | --- |
    | ✅ | \`sun\` in \`a.md\` | es steht da |
    | ❌ | \`sun\` in \`a.md\` | die Datei ist da, und das steht nicht darin |
    | ✅ | nicht: \`sun\` in \`a.md\` | die Datei ist da, und das steht nicht darin |
    | ❌ | nicht: \`sun\` in \`a.md\` | es steht da |"
  `);
});

test('a row names the branch, and its links lead there', () => {
  const branch = 'my#draft/1';
  const rows = [
    row({
      wanted: { kind: 'commit', touches: 'b.md', branch },
      met: false,
      found: { kind: 'other-files', paths: ['a.md'], more: 0, branch },
    }),
    row({
      wanted: { ...file, branch },
      met: false,
      found: { kind: 'file', state: 'no-branch' },
    }),
    row({
      wanted: { kind: 'pull', action: 'opened', title: undefined, from: branch },
      met: false,
      found: { kind: 'pull', action: 'opened', number: 2, title: 'Mine', branch: 'main-2' },
    }),
    row({
      wanted: { kind: 'commit', touches: undefined, branch: 'idea' },
      met: false,
      found: { kind: 'branch', name: branch },
    }),
  ];
  expect(english(rows, LINKS)).toMatchInlineSnapshot(`
    "| | What I looked for | What I found |
    | --- | --- | --- |
    | ❌ | a commit that touches \`b.md\` on the branch \`my#draft/1\` | you changed \`a.md\` ([open](https://github.com/you/my-course/blob/my%23draft/1/a.md)) on the branch \`my#draft/1\` instead |
    | ❌ | \`sun\` in \`a.md\` on the branch \`my#draft/1\` | there is no such branch |
    | ❌ | a pull request opened from the branch \`my#draft/1\` | \`Mine\` was opened from the branch \`main-2\` |
    | ❌ | a commit on the branch \`idea\` | the branch \`my#draft/1\` |"
  `);
  expect(german(rows, { ...LINKS, language: 'de' })).toMatchInlineSnapshot(`
    "| | Wonach ich geschaut habe | Was ich gefunden habe |
    | --- | --- | --- |
    | ❌ | ein Commit auf dem Branch \`my#draft/1\`, der \`b.md\` berührt | geändert hast du stattdessen \`a.md\` ([öffnen](https://github.com/you/my-course/blob/my%23draft/1/a.md)) auf dem Branch \`my#draft/1\` |
    | ❌ | \`sun\` in \`a.md\` auf dem Branch \`my#draft/1\` | es gibt keinen solchen Branch |
    | ❌ | ein Pull Request vom Branch \`my#draft/1\`, geöffnet | \`Mine\` vom Branch \`main-2\` wurde geöffnet |
    | ❌ | ein Commit auf dem Branch \`idea\` | der Branch \`my#draft/1\` |"
  `);
});
