import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { readCommit } from '../../../src/hosts/playground/world/read-commits.ts';
import { fileAt, readText } from '../../../src/hosts/playground/world/read-files.ts';
import { visitor } from '../../../src/hosts/playground/world/users.ts';
import { openPlayground, type Playground } from './open-playground.ts';

let playground: Playground;

beforeEach(async () => {
  playground = await openPlayground();
  await playground.send('/new', { template: 'open-course', name: 'my-course' });
});

afterEach(() => playground.close());

function newest() {
  return readCommit(playground.repository('my-course'), 'main');
}

function textOf(path: string) {
  return readText(playground.repository('my-course'), 'main', path);
}

/** The blob an editor page was opened on, as its hidden field says. */
async function baseOf(path: string): Promise<string> {
  const { text } = await playground.open(`/you/my-course/edit/main/${path}`);
  return text.match(/name="base" value="(\w+)"/)?.[1] ?? '';
}

function upload(files: readonly (readonly [string, string])[], fields = {}): FormData {
  const form = new FormData();
  for (const [name, text] of files) form.append('files', new Blob([text]), name);
  for (const [name, value] of Object.entries({ message: '', description: '', ...fields })) {
    form.append(name, String(value));
  }
  return form;
}

describe('the start page', () => {
  test('a copy of a template has its files in one commit, and its page is shown', async () => {
    const made = await playground.send('/new', { template: 'open-course', name: 'my second' });
    expect(made.path).toBe('/you/my-second');
    expect(made.text).toContain('made from templates/open-course');
    expect((await newest())?.message).toBe('Initial commit');
    expect(await textOf('.github/template/README.md')).toContain('{{title}}');
  });

  test('suggests a free name, and says so when a name is taken or strange', async () => {
    expect((await playground.open('/')).text).toContain('value="my-course-2"');
    const taken = await playground.send('/new', { template: 'open-course', name: 'my-course' });
    expect(taken.status).toBe(422);
    expect(taken.text).toContain('already');
    const strange = await playground.send('/new', { template: 'open-course', name: 'a/b' });
    expect(strange.status).toBe(422);
    expect(strange.text).toContain('value="a/b"');
  });

  test('knows only the templates it ships', async () => {
    const page = await playground.send('/new', { template: '../src', name: 'x' });
    expect(page.status).toBe(404);
  });
});

describe('changing a file', () => {
  test('an edit is one commit with the suggested message, by the visitor', async () => {
    const base = await baseOf('README.md');
    const page = await playground.send('/you/my-course/edit/main/README.md', {
      base,
      name: 'README.md',
      text: '\r\n# Mine\r\n\r\nText.\r\n',
      message: '',
      description: 'Because.\r\nReally.',
    });
    expect(page.path).toBe('/you/my-course/blob/main/README.md');
    expect(await textOf('README.md')).toBe('\n# Mine\n\nText.\n');
    const commit = await newest();
    expect(commit?.message).toBe('Update README.md\n\nBecause.\nReally.');
    expect(commit?.author.name).toBe('You');
  });

  test('the editor shows a text that begins with an empty line as it is', async () => {
    const base = await baseOf('LICENSE');
    const fields = { base, name: 'LICENSE', text: '\n\nA', message: '', description: '' };
    await playground.send('/you/my-course/edit/main/LICENSE', fields);
    const { text } = await playground.open('/you/my-course/edit/main/LICENSE');
    expect(text).toMatch(/<textarea[^>]*name="text"[^>]*>\n\n\nA</);
  });

  test('a file that somebody changed meanwhile is not overwritten, and nothing typed is lost', async () => {
    const base = await baseOf('README.md');
    await commitFiles(playground.world, playground.repository('my-course'), {
      edits: [{ kind: 'write', path: 'README.md', content: 'theirs\n' }],
      message: 'Theirs',
      by: playground.repository('my-course').owner,
    });
    const fields = { base, name: 'README.md', text: 'mine', message: 'M', description: 'D' };
    const page = await playground.send('/you/my-course/edit/main/README.md', fields);
    expect(page.status).toBe(409);
    expect(page.text).toContain('changed while you were editing');
    expect(page.text).toMatch(/>\nmine<\/textarea>/);
    expect(await textOf('README.md')).toBe('theirs\n');
  });

  test('another name moves the file; a name that is taken is refused', async () => {
    const base = await baseOf('LICENSE');
    const fields = { base, text: 'words', message: 'Move it', description: '' };
    const taken = await playground.send('/you/my-course/edit/main/LICENSE', {
      ...fields,
      name: 'README.md',
    });
    expect(taken.status).toBe(409);
    await playground.send('/you/my-course/edit/main/LICENSE', { ...fields, name: 'a/b.txt' });
    expect(await textOf('a/b.txt')).toBe('words');
    expect(await textOf('LICENSE')).toBeUndefined();
  });

  test('a new file is filled in by the address as on GitHub', async () => {
    const { text } = await playground.open(
      '/you/my-course/new/main/content?filename=index.md&value=%23%20Hi',
    );
    expect(text).toContain('value="content/index.md"');
    expect(text).toContain('# Hi</textarea>');
    const fields = { base: '', name: 'content/index.md', text: '# Hi', message: '' };
    await playground.send('/you/my-course/new/main/content', { ...fields, description: '' });
    expect(await textOf('content/index.md')).toBe('# Hi');
    expect((await newest())?.message).toBe('Create index.md');
  });

  test.each(['../x', 'a/../../x', '.git/config', 'a/.GIT/hooks/x', '', '/'])(
    'the name %j is refused',
    async (name) => {
      const before = await newest();
      const fields = { base: '', name, text: 'x', message: '', description: '' };
      const page = await playground.send('/you/my-course/new/main', fields);
      expect(page.status).toBe(422);
      expect((await newest())?.oid).toBe(before?.oid);
    },
  );

  test('deleting asks first', async () => {
    const asked = await playground.open('/you/my-course/delete/main/LICENSE');
    expect(asked.text).toContain('Delete this file');
    expect(await textOf('LICENSE')).toBeDefined();
    await playground.send('/you/my-course/delete/main/LICENSE', { message: '', description: '' });
    expect(await textOf('LICENSE')).toBeUndefined();
    expect((await newest())?.message).toBe('Delete LICENSE');
  });
});

describe('uploading', () => {
  test('files land in the folder, with GitHub’s own message or with the one that was typed', async () => {
    const files = [
      ['a b.txt', 'one'],
      ['ü.txt', 'two'],
    ] as const;
    const page = await playground.send('/you/my-course/upload/main/content', upload(files));
    expect(page.path).toBe('/you/my-course/tree/main/content');
    expect(await textOf('content/a b.txt')).toBe('one');
    expect(await textOf('content/ü.txt')).toBe('two');
    expect((await newest())?.message).toBe('Add files via upload');
    const zip = upload([['content.zip', 'PK']], { message: 'Unzip' });
    await playground.send('/you/my-course/upload/main', zip);
    expect((await newest())?.message).toBe('Unzip');
  });

  test('a name with folders in it counts by its last part only', async () => {
    await playground.send('/you/my-course/upload/main', upload([['../../x.txt', 'x']]));
    expect(await textOf('x.txt')).toBe('x');
    const page = await playground.send('/you/my-course/upload/main', upload([['a/.git', 'x']]));
    expect(page.status).toBe(422);
    expect(await fileAt(playground.repository('my-course'), 'main', '.git')).toBeUndefined();
  });

  test('no file, too many files and a body that is none are refused in words', async () => {
    const none = await playground.send('/you/my-course/upload/main', upload([]));
    expect(none.status).toBe(422);
    const many = Array.from({ length: 101 }, (_, at) => [`${at}.txt`, 'x'] as const);
    const tooMany = await playground.send('/you/my-course/upload/main', upload(many));
    expect(tooMany.status).toBe(413);
    const broken = await playground.open('/you/my-course/upload/main', {
      method: 'POST',
      body: 'nothing of the kind',
      headers: { origin: playground.url, 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(broken.status).toBe(400);
  });

  test('a file beyond 25 MB is refused', async () => {
    const form = upload([['big.bin', 'x'.repeat(25 * 1024 * 1024 + 1)]]);
    const page = await playground.send('/you/my-course/upload/main', form);
    expect(page.status).toBe(413);
    expect(page.text).toContain('25 MB');
  });
});

describe('looking around', () => {
  test('a branch with a slash in its name has its own addresses', async () => {
    const repository = playground.repository('my-course');
    await commitFiles(playground.world, repository, {
      branch: 'feature/one',
      from: 'main',
      edits: [{ kind: 'write', path: 'notes/x.md', content: '[up](../README.md) ![p](p.png)' }],
      message: 'On a branch',
      by: repository.owner,
    });
    const { text } = await playground.open('/you/my-course/blob/feature/one/notes/x.md');
    expect(text).toContain('href="/you/my-course/blob/feature/one/README.md"');
    expect(text).toContain('src="/you/my-course/raw/feature/one/notes/p.png"');
  });

  test('a notebook reads as its cells, and what is none as it is', async () => {
    const cell = { id: 'a', cell_type: 'markdown', metadata: {}, source: '# Tides <b>' };
    const notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] };
    await commitFiles(playground.world, playground.repository('my-course'), {
      edits: [
        { kind: 'write', path: 'a.ipynb', content: JSON.stringify(notebook) },
        { kind: 'write', path: 'b.ipynb', content: '{"cells": 1}' },
      ],
      message: 'Add notebooks',
      by: visitor(playground.world),
    });
    const { text } = await playground.open('/you/my-course/blob/main/a.ipynb');
    expect(text).toContain('Tides <b></b></h1>');
    expect(text).not.toContain('cell_type');
    const plain = await playground.open('/you/my-course/blob/main/a.ipynb?plain=1');
    expect(plain.text).toContain('cell_type');
    const broken = await playground.open('/you/my-course/blob/main/b.ipynb');
    expect(broken.text).toContain('{&quot;cells&quot;: 1}');
  });

  test('folders and files find each other, and what is not there is said', async () => {
    const folder = await playground.open('/you/my-course/blob/main/.github');
    expect(folder.path).toBe('/you/my-course/tree/main/.github');
    const file = await playground.open('/you/my-course/tree/main/LICENSE');
    expect(file.path).toBe('/you/my-course/blob/main/LICENSE');
    expect((await playground.open('/you/my-course/blob/main/nope')).status).toBe(404);
    expect((await playground.open('/you/my-course/tree/nope')).status).toBe(404);
    expect((await playground.open('/you/my-course/tree/main/nope')).status).toBe(404);
    expect((await playground.open('/you/nope')).text).toBe('not a page');
    const lost = await playground.open('/you/nope', { headers: { accept: 'text/html' } });
    expect(lost.status).toBe(404);
    expect(lost.text).toContain('There is no page at this address.');
    expect((await playground.open('/pages/you/my-course/')).text).toBe('not a page');
  });

  test('the history and a commit show what happened', async () => {
    const base = await baseOf('README.md');
    const fields = { base, name: 'README.md', text: '# <New>', message: '', description: '' };
    await playground.send('/you/my-course/edit/main/README.md', fields);
    const history = await playground.open('/you/my-course/commits/main');
    expect(history.text).toContain('Update README.md');
    expect(history.text).toContain('Initial commit');
    const commit = await newest();
    const page = await playground.open(`/you/my-course/commit/${commit?.oid}`);
    expect(page.text).toContain('1 file changed');
    expect(page.text).toContain('<span class="plus">+# &lt;New&gt;</span>');
    await playground.send(`/you/my-course/commit/${commit?.oid}`, { body: 'Well done' });
    expect((await playground.open(page.path)).text).toContain('Well done');
  });

  test('the site is switched on and off, and a branch protected', async () => {
    await playground.send('/you/my-course/settings/pages', { branch: 'main' });
    const on = await playground.open('/you/my-course');
    expect(on.text).toContain('Open the site');
    expect(playground.repository('my-course').pages.mode).toBe('manual');
    await playground.send('/you/my-course/settings/pages', { branch: '', automatic: 'yes' });
    expect((await playground.open('/you/my-course')).text).toContain('No site is published');
    await playground.send('/you/my-course/settings/branches', { protected: 'yes' });
    expect(playground.repository('my-course').protectedBranches.has('main')).toBe(true);
    await playground.send('/you/my-course/settings/branches', {});
    expect(playground.repository('my-course').protectedBranches.has('main')).toBe(false);
  });
});

describe('branches and pull requests', () => {
  const home = '/you/my-course';

  test('a branch is made, edited, proposed, reviewed and merged in the browser', async () => {
    const made = await playground.send(`${home}/branches`, { name: 'my edits' });
    expect(made.path).toBe(`${home}/tree/my-edits`);
    const page = await playground.open(`${home}/branches`);
    // Nothing to propose yet.
    expect(page.text).not.toContain('Create pull request');
    await playground.send(`${home}/new/my-edits`, { name: 'a.md', content: 'A', message: 'Write' });
    expect((await playground.open(`${home}/branches`)).text).toContain('Create pull request');
    const pull = { head: 'my-edits', title: 'My first' };
    const proposed = await playground.send(`${home}/pulls/new`, pull);
    expect(proposed.path).toMatch(/^\/you\/my-course\/pull\/\d+$/);
    const reviewed = await playground.send(`${proposed.path}/review`, { review: 'Well <b>done' });
    expect(reviewed.text).toContain('reviewed this: Well &lt;b&gt;done');
    await playground.send(`${proposed.path}/merge`, {});
    expect((await playground.open(`${home}/blob/main/a.md`)).status).toBe(200);
  });

  test.each(['', '../x', 'a..b', '.hidden', 'main', 'x.lock'])(
    '“%s” is no name for a new one',
    async (name) => {
      expect((await playground.send(`${home}/branches`, { name })).status).toBe(422);
    },
  );
});
