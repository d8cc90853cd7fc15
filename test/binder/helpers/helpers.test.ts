import { afterEach, describe, expect, test } from 'vitest';
import type { Merged } from '../../../src/binder/finding.ts';
import { type Home, homeOf, merged } from '../scripts/run-merged.ts';
import { sourceOf } from '../source-of.ts';

const homes: Home[] = [];

function said(result: Merged): string {
  const home = homeOf(result);
  homes.push(home);
  const { code, said: text } = home.postBuild();
  expect(code).toBe(0);
  return text;
}

afterEach(() => {
  for (const home of homes.splice(0)) home.remove();
});

function paths({ files }: Merged): readonly string[] {
  return files.map(({ path }) => path).sort();
}

function found({ findings }: Merged, kind: string) {
  return findings.filter((finding) => finding.kind === kind);
}

const OTHER = sourceOf({ 'binder/postBuild': '#!/bin/sh\necho other\n' }, { id: 'other' });

describe('helpers', () => {
  test('lie beside their script, and where it mentions them', () => {
    const one = sourceOf(
      {
        'binder/postBuild': '#!/bin/sh\nsh binder/say.sh\n"$(dirname "$0")/own.sh"\n',
        'binder/say.sh': 'echo said\n',
        'binder/own.sh': '#!/bin/sh\necho own\n',
        'binder/apt.txt': 'git\n',
      },
      { id: 'one' },
    );
    const result = merged([one, OTHER]);
    expect(paths(result)).toEqual([
      'one/own.sh',
      'one/postBuild',
      'one/say.sh',
      'other/postBuild',
      'postBuild',
      'say.sh',
    ]);
    expect(said(result)).toBe('== one\nsaid\nown\n== other\nother\n');
  });

  test('of the same name are told apart, each mention turned to its own', () => {
    const source = (id: string) =>
      sourceOf(
        {
          'binder/postBuild': '#!/bin/sh\ncat ./binder/note.txt "$PWD"/binder/note.txt\n',
          'binder/note.txt': `${id}\n`,
        },
        { id },
      );
    const result = merged([source('a'), source('b')]);
    expect(said(result)).toBe('== a\na\na\n== b\nb\nb\n');
    expect(found(result, 'helper-conflict').map(({ values }) => values)).toEqual([
      { path: 'note.txt', to: 'b/note.txt' },
    ]);
    expect(found(result, 'reference-rewritten').map(({ values }) => values)).toEqual([
      { from: 'binder/note.txt', to: 'binder/b/note.txt' },
      { from: 'binder/note.txt', to: 'binder/b/note.txt' },
    ]);
  });

  test('meant by a pattern cannot be told apart, which is a clash', () => {
    const source = (id: string) =>
      sourceOf(
        { 'binder/postBuild': '#!/bin/sh\ncat binder/*.txt\n', 'binder/note.txt': `${id}\n` },
        { id },
      );
    const [stays] = found(merged([source('a'), source('b')]), 'helper-conflict-stays');
    expect(stays?.level).toBe('clash');
    expect(stays?.places).toEqual([{ source: 'b', path: 'binder/postBuild', line: 2 }]);
  });

  test('of `.binder` come along into `binder`', () => {
    const hidden = sourceOf(
      {
        '.binder/postBuild': '#!/bin/sh\nsh .binder/a.sh\ncd .binder && cat b\n',
        '.binder/a.sh': 'cat .binder/b\n',
        '.binder/b': 'b\n',
      },
      { id: 'hidden' },
    );
    expect(said(merged([hidden]))).toBe('b\nb\n');
    expect(said(merged([hidden, OTHER]))).toBe('== hidden\nb\nb\n== other\nother\n');
  });

  test('that are no scripts stay as they are, which weighs less in prose', () => {
    const hidden = sourceOf(
      {
        '.binder/postBuild': '#!/bin/sh\n',
        '.binder/README.md': 'See .binder/x.\n',
        '.binder/a.ipynb': '{"source": "cat .binder/x"}\n',
      },
      { id: 'hidden' },
    );
    const stays = found(merged([hidden, OTHER]), 'helper-conflict-stays');
    expect(stays.map(({ level, file }) => `${level} ${file}`)).toEqual([
      'note README.md',
      'warning a.ipynb',
    ]);
  });

  test('include the configuration that a script reads by itself', () => {
    const source = (id: string) =>
      sourceOf(
        {
          'binder/postBuild': '#!/bin/sh\ncat binder/requirements.txt\n',
          'binder/requirements.txt': `${id}\n`,
        },
        { id },
      );
    const result = merged([source('a'), source('b')]);
    expect(said(result)).toBe('== a\na\n== b\nb\n');
    expect(paths(result)).not.toContain('requirements.txt');
  });

  test('include packages that pip looks for beside a list', () => {
    const one = sourceOf({
      'binder/requirements.txt': '--find-links wheels\nx\n',
      'binder/wheels/x.whl': 'x',
      'binder/other/x.whl': 'x',
    });
    expect(paths(merged([one, OTHER]))).toContain('wheels/x.whl');
    expect(paths(merged([one, OTHER]))).not.toContain('other/x.whl');
  });

  test('are not wanted by what a comment of a list says', () => {
    const one = sourceOf({
      'binder/postBuild': '#!/bin/sh\n',
      'binder/apt.txt': '# see binder/apt.txt and binder/environment.yml\ngit\n',
      'binder/environment.yml': '# conda env update --file binder/environment.yml\n',
    });
    const result = merged([one, OTHER]);
    expect(paths(result)).toEqual(['other/postBuild', 'owner-one-1234567/postBuild', 'postBuild']);
    expect(result.findings).toEqual([]);
  });

  test('links are followed inside the source only', () => {
    const one = sourceOf({
      'binder/postBuild': '#!/bin/sh\n',
      'binder/near': '-> real.txt',
      'binder/real.txt': 'real',
      'binder/out': '-> ../../../etc/passwd',
      'binder/round': '-> round',
    });
    const result = merged([one]);
    expect(paths(result)).toEqual(['near', 'postBuild', 'real.txt']);
    expect(found(result, 'helper-lost').map(({ values }) => values.path)).toEqual([
      'binder/out',
      'binder/round',
    ]);
  });
});

describe('a single source', () => {
  const files = {
    'binder/postBuild': '#!/bin/sh\nsh binder/a.sh\n',
    'binder/start': '#!/bin/sh\nexec "$@"\n',
    'binder/a.sh': 'echo a\n',
  };

  test('stays as it is, also beside sources without scripts', () => {
    const expected = Object.entries(files).map(([path, text]) => [path.slice(7), text]);
    for (const more of [[], [sourceOf({ 'binder/apt.txt': 'git' }, { id: 'apt' })]]) {
      const { files: written, findings } = merged([sourceOf(files), ...more]);
      expect(written.map(({ path, content }) => [path, String(content)])).toEqual(expected);
      expect(findings).toEqual([]);
    }
  });

  test('keeps its helpers in place without scripts, too', () => {
    const one = sourceOf({ 'binder/overrides.json': '{}', 'binder/apt.txt': 'git' });
    expect(paths(merged([one]))).toEqual(['overrides.json']);
  });

  test('merged twice is itself', () => {
    const again = merged([sourceOf(files), sourceOf(files, { id: 'again' })]);
    expect(paths(again)).toEqual(['a.sh', 'postBuild', 'start']);
  });
});

describe('files of its own repository', () => {
  const script = [
    '#!/bin/bash',
    'mv init_db /tmp # notebooks',
    'jupyter trust *.ipynb notebooks/*.ipynb',
    'echo see README.md',
    'python ./setup/run.py "$HOME/data/x.csv" made-up.py',
    'pip install -e .',
  ].join('\n');
  const others = 'init_db/a README.md a.ipynb notebooks/b.ipynb setup/run.py data/x.csv'.split(' ');
  const far = { url: 'https://github.com/owner/one', commit: 'abc', folder: '' };
  const source = { ...sourceOf({ 'binder/postBuild': script }, { others }), remote: far };

  test('that are not here are a clash that names them', () => {
    const result = merged([source], ['x.ipynb']);
    const [missing] = found(result, 'missing-files');
    expect(missing?.level).toBe('clash');
    expect(missing?.values.paths).toEqual([
      'init_db',
      'notebooks/*.ipynb',
      'setup/run.py',
      'data/x.csv',
    ]);
    expect(missing?.places.map(({ line }) => line)).toEqual([2, 3, 5, 5]);
    expect(found(result, 'installs-its-repository')[0]?.places[0]?.line).toBe(6);
  });

  test('come along where that is wanted, and nothing that is here is touched', () => {
    const text = '#!/bin/sh\ncat data/a.txt *.tsv "my file"/x.md\nls -l run.sh | cut -c4\n';
    const files = {
      'binder/postBuild': text,
      'data/a.txt': 'a\n',
      'x.tsv': 'x\n',
      'y.csv': 'theirs\n',
      'my file/x.md': 'm\n',
      'run.sh': '#!/bin/sh\n',
      'binder/repository': 'a helper',
    };
    const one = { ...sourceOf(files, { id: 'one' }), remote: far };
    const result = merged([one, OTHER], ['y.csv', 'data/b.txt'], { missing: 'copy' });
    expect(found(result, 'missing-files')).toEqual([]);
    expect(found(result, 'missing-files-copied')[0]?.values.paths).toEqual([
      'data/a.txt',
      '*.tsv',
      'my file/x.md',
      'run.sh',
    ]);
    expect(paths(result)).toContain('one/repository-2/data/a.txt');
    expect(said(result)).toBe('== one\na\nx\nm\nx\n== other\nother\n');
  });

  test('that cannot come along stay missing', () => {
    const files = {
      'binder/postBuild': '#!/bin/sh\ncat data/a data/link\n',
      'data/link': '-> ../..',
    };
    const one = { ...sourceOf(files, { id: 'one', others: ['data/a'] }), remote: far };
    const result = merged([one, OTHER], [], { missing: 'copy' });
    expect(found(result, 'missing-files')[0]?.values.paths).toEqual(['data/a', 'data/link']);
    const large = {
      path: 'data/a',
      mode: '100644',
      bytes: Buffer.alloc(51 * 1024 * 1024),
    } as const;
    const tooMuch = merged([{ ...one, files: [...one.files, large] }, OTHER], [], {
      missing: 'copy',
    });
    expect(tooMuch.files.every(({ content }) => content.length < 10_000)).toBe(true);
  });

  test('that are here are none', () => {
    expect(found(merged([{ ...source, remote: undefined }], others), 'missing-files')).toEqual([]);
  });
});

test('a script that looks around from its own folder is told of, as that folder moves', () => {
  const up = sourceOf({ 'binder/postBuild': '#!/bin/bash\ncd "$(dirname "$0")/.."\nls\n' });
  expect(found(merged([up]), 'script-own-folder')).toEqual([]);
  expect(found(merged([up, OTHER]), 'script-own-folder')[0]?.level).toBe('clash');
});

test('what is no text or far too large is an error, never a crash', () => {
  for (const text of ['#!/bin/sh\0', `#!/bin/sh\n${'"${\'`(<<'.repeat(200_000)}`]) {
    const result = merged([sourceOf({ 'binder/start': text, 'binder/postBuild': text }), OTHER]);
    expect(found(result, 'script-unreadable')).toHaveLength(2);
  }
  const odd = `#!/bin/sh\n${'"${\'`(<<A\n'.repeat(8_000)}`;
  expect(paths(merged([sourceOf({ 'binder/start': odd }), OTHER]))).toContain('start');
});
