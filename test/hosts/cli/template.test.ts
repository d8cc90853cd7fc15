import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../src/hosts/cli/run-cli.ts';
import { TEMPLATES } from '../../../src/hosts/playground/templates.ts';
import { git } from '../../support/bare-repository.ts';
import type { Seen } from './stage.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-template-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

async function sayso(...args: readonly string[]): Promise<Seen> {
  const seen = { out: [] as string[], error: [] as string[] };
  const code = await runCli(args, {
    folder,
    out: (text) => void seen.out.push(text),
    error: (text) => void seen.error.push(text),
    progress: () => {},
  });
  return { code, out: seen.out.join('\n'), error: seen.error.join('\n'), progress: [] };
}

describe('template check', () => {
  test('names everything that a newcomer would stumble over, and fails', async () => {
    const personal = `# {{title}} {{colour}}

[Begin]({{url}}/issues/new?title=Publsh) · [Read](.github/guide.md) · [Write]({{url}}/edit/{{branch}}/first.md)
· [Fill in]({{url}}/issues/new?template=none.yml) · [Site]({{site}}) · [Ask]({{url}}/isues) · [Help]({{url}}/issues/new?title=Help)
· [Elsewhere](https://example.org/gone) · [Top](#top) · ![](http://:x)
`;
    await write('mine/README.md', '# Mine\n\nA template.\n');
    await write('mine/.github/template/README.md', personal);
    await write('mine/.github/sayso.yml', 'publish:\n  on: word\ncolour: red\n');
    await write('mine/_notes/a.md', 'Hidden.\n');
    await write('mine/index.md', 'Mine is at {{url}}; write `{{owner}}` for your name.\n');
    await write('mine/film.mp4', new Uint8Array(26 * 1024 * 1024));
    await write('mine/.github/ISSUE_TEMPLATE/help.yml', 'name: Help\n');
    await write('mine/.github/workflows/sayso.yml', 'on: push\njobs: {}\n');
    await write('mine/.github/tutorial.yml', 'title: Steps\nsteps:\n  - step: one\n    dun: 1\n');
    const { code, out, error } = await sayso('template', 'check', 'mine');
    expect([code, out]).toEqual([1, '']);
    expect(error).toMatchInlineSnapshot(`
      "_notes/a.md
        a name that begins with an underscore (“_notes”) looks like something one must not touch. Give it another one.

      film.mp4
        26 MB are more than GitHub takes from a browser (25 MB), so nobody could put a new one in its place.

      README.md
        nothing is known to fill in for “{{colour}}”.

      index.md
        “{{url}}” is not filled in here. Move the file into .github/template/, below the same path.

      .github/sayso.yml
        Line 3 of .github/sayso.yml [.github/sayso.yml:3]: I do not know “colour”.

      README.md
        the link “Begin” says “Publsh”, which a copy does not understand. Did you mean “Publish”?

      README.md
        the link “Read” leads to nothing: there is no “.github/guide.md” in a copy.

      README.md
        the link “Write” leads to nothing: there is no “first.md” in a copy.

      README.md
        the link “Fill in” leads to nothing: there is no “.github/ISSUE_TEMPLATE/none.yml” in a copy.

      README.md
        the link “Ask” leads to nothing: there is no “isues” in a copy.

      README.md
        the link “” is not an address: http://:x

      .github/ISSUE_TEMPLATE/help.yml
        this form is not that of the command “help”. Take it anew from a template that comes with Sayso.

      .github/workflows/sayso.yml
        this is not the workflow that comes with Sayso. Where that is not on purpose, take it anew: sayso template export open-course, or tutorial for a course with steps.

      .github/tutorial.yml
        .github/tutorial.yml:4:5
          I do not know “dun”. Did you mean “done”?
        
        One mistake to mend.

      I made a copy, and looked at its first run, 8 files and 10 links. Above are 14 things to mend."
    `);
  });

  test('a template without a page is none; one that says the same to its copies is told so', async () => {
    const none = await sayso('template', 'check', '.');
    expect([none.code, none.error]).toEqual([1, expect.stringContaining('README.md')]);
    await write('README.md', '# Mine\n\nA template.\n');
    const { code, out } = await sayso('template', 'check', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      findings: [{ kind: 'page-unchanged' }, { kind: 'workflow-missing' }],
    });
    expect((await sayso('template', 'check', 'a', 'b')).code).toBe(2);
  });

  test('the smallest that is shipped has nothing to mend, wherever it lies', async () => {
    await cp(join(TEMPLATES, 'binder-blend'), join(folder, 'a blend'), { recursive: true });
    const { code, out } = await sayso('template', 'check', 'a blend');
    expect([code, out]).toEqual([0, expect.stringContaining('Nothing to mend')]);
  });
});

describe('template export', () => {
  test('writes a repository with one commit, and tells how to offer it', async () => {
    const { code, out } = await sayso('template', 'export', 'website', 'my-template');
    expect(code).toBe(0);
    expect(out).toContain('https://github.com/YOU/my-template/settings');
    const there = join(folder, 'my-template');
    expect(await git(there, 'log', '--format=%s')).toBe('Website: a template\n');
    expect(await git(there, 'status', '--porcelain')).toBe('');
    const workflow = '.github/workflows/sayso.yml';
    expect(await readFile(join(there, workflow), 'utf8')).toBe(
      await readFile(join(TEMPLATES, 'website', workflow), 'utf8'),
    );
  });

  test('writes over nothing', async () => {
    await write('mine/notes.md', 'Mine.\n');
    const { code, error } = await sayso('template', 'export', 'website', 'mine');
    expect([code, error]).toEqual([1, expect.stringContaining('so I wrote nothing')]);
    expect(await readdir(join(folder, 'mine'))).toEqual(['notes.md']);
  });

  test('says which there are', async () => {
    const { code, error } = await sayso('template', 'export', 'web-site', 'mine');
    expect(code).toBe(2);
    expect(error).toContain('Did you mean “website”?');
    expect((await sayso('template', 'export', 'website')).error).toContain('open-course, website');
    expect((await sayso('template')).code).toBe(2);
  });
});
