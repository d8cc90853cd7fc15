import { describe, expect, test } from 'vitest';
import { mergeInstallR } from '../../../src/binder/r/merge-install-r.ts';
import { mergeScripts } from '../../../src/binder/scripts/merge-scripts.ts';
import type { SpecSource } from '../../../src/binder/spec/source.ts';
import { sourceOf } from '../source-of.ts';

function mergedOf(...texts: string[]) {
  const sources = texts.map((text, at) => {
    const source = sourceOf({ 'binder/install.R': text }, { id: `s${at}` });
    return { source, folder: 'binder' as const };
  });
  const { files, findings } = mergeInstallR(sources, 'binder');
  return { files: files.map(({ path, content }) => [path, String(content)]), findings };
}

test('one stays as it is, and the same one runs once', () => {
  const text = 'install.packages("sf")\n';
  expect(mergedOf(text)).toEqual({ files: [['install.R', text]], findings: [] });
  expect(mergedOf(text, text).files).toEqual([['install.R', text]]);
  expect(mergedOf(text, text).findings.map(({ kind }) => kind)).toEqual(['same-install']);
});

test('those that cannot disturb each other become one file', () => {
  expect(mergedOf('install.packages("sf")', 'remotes::install_github("a/b")\n').files).toEqual([
    [
      'install.R',
      '# --- from s0:binder/install.R\ninstall.packages("sf")\n\n# --- from s1:binder/install.R\nremotes::install_github("a/b")\n',
    ],
  ]);
});

test('those that can run as processes of their own', () => {
  const { files, findings } = mergedOf('x <- 1\nquit (status = 0)\n', 'install.packages("sf")\n');
  expect(files.map(([path]) => path)).toEqual(['install.R', 's0/install.R', 's1/install.R']);
  expect(files[0]?.[1]).toContain('"binder/s0/install.R",\n  "binder/s1/install.R"\n');
  expect(findings[0]).toEqual({
    level: 'note',
    kind: 'install-r-apart',
    file: 'install.R',
    places: [{ source: 's0', path: 'binder/install.R', line: 2 }],
    values: { why: ['quit'] },
  });
});

describe('a package', () => {
  const package_ = sourceOf({ DESCRIPTION: 'Package: far\n' }, { id: 'far' });
  const remote = { url: 'https://github.com/owner/far', commit: 'c0ffee1', folder: '' };
  const written = (source: SpecSource) => {
    const { files } = mergeInstallR([{ source, folder: '' }], 'binder');
    return files.map(({ content }) => String(content));
  };

  test('of another repository is installed from there at its commit', () => {
    expect(written({ ...package_, remote })).toEqual([
      'remotes::install_github("owner/far@c0ffee1")\n',
    ]);
    expect(written({ ...package_, remote: { ...remote, folder: 'r' } })).toEqual([
      'remotes::install_github("owner/far/r@c0ffee1")\n',
    ]);
    expect(written({ ...package_, remote: { ...remote, url: 'https://gitlab.com/a/b' } })).toEqual([
      'remotes::install_git("https://gitlab.com/a/b", ref = "c0ffee1")\n',
    ]);
  });

  test('of this repository is installed from where it lies', () => {
    expect(written(package_)).toEqual(['remotes::install_local()\n']);
  });

  test('comes behind the script of its source', () => {
    const both = sourceOf({ DESCRIPTION: '', 'install.R': 'quit()\n' }, { id: 'far' });
    const { files, findings } = mergeInstallR([{ source: both, folder: '' }], 'binder');
    expect(files.map(({ path }) => path)).toEqual(['install.R', 'far/install.R', 'far/package.R']);
    expect(findings.map(({ kind }) => kind)).toEqual(['r-package', 'install-r-apart']);
  });

  test('beside a folder for configuration is none', () => {
    const source = sourceOf({ DESCRIPTION: '', 'binder/runtime.txt': 'r-2024-01-01' });
    expect(mergeInstallR([{ source, folder: 'binder' }], 'binder').files).toEqual([]);
  });
});

test('scripts of R lie where the other scripts of their source do', () => {
  const script = { 'binder/postBuild': '#!/bin/sh\n' };
  const all = [
    sourceOf({ ...script, 'binder/x': '1' }, { id: 'a b' }),
    sourceOf({ 'binder/postBuild': '#!/bin/bash\n', 'binder/install.R': 'quit()' }, { id: 'a-b' }),
    sourceOf({ 'binder/a-b-3': '', 'binder/install.R': 'q()' }, { id: 'a_b' }),
  ].map((source) => ({ source, folder: 'binder' as const }));
  const install = mergeInstallR(all.slice(1), 'binder', all).files.map(({ path }) => path);
  expect(install).toEqual(['install.R', 'a-b-2/install.R', 'a_b/install.R']);
  const target = { folder: 'binder', paths: new Set<string>(), taken: new Set(install) } as const;
  const scripts = mergeScripts(all, target).files.map(({ path }) => path);
  expect(scripts).toContain('a-b-2/postBuild');
  expect(scripts.filter((path) => install.includes(path))).toEqual([]);
});
