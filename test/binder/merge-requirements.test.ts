import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarker } from '../../src/binder/requirements/marker.ts';
import { binderEnvironments, markerHolds } from '../../src/binder/requirements/marker-holds.ts';
import {
  mergeRequirements,
  type RequirementsOptions,
} from '../../src/binder/requirements/merge-requirements.ts';
import type { RequirementsSource } from '../../src/binder/requirements/requirement-entries.ts';
import { anyText } from '../support/any-text.ts';

const REMOTE = { url: 'https://a.example/o/r', commit: '1234567', folder: '' };

describe('merging requirements.txt', () => {
  test('writes equal lines once and says who else asked', () => {
    const { text, told } = merge([
      of('a', '# Numbers\nNumPy==1.26.0  # fast\n\nscipy\n'),
      of('b', 'numpy == 1.26\r\npandas\r\n'),
    ]);
    expect(text).toBe(
      '# --- from a\n# Numbers\nNumPy==1.26.0  # fast # also in b\n\nscipy\n\n# --- from b\npandas\n',
    );
    expect(told).toEqual([]);
  });

  test.each<[string, readonly string[], readonly string[], RequirementsOptions?]>([
    ['two pins', ['x==1', 'x==2'], ['clash contradiction']],
    ['two ranges that meet', ['x>=1', 'x<3'], ['note different-versions']],
    ['two ranges that do not', ['x>=3', 'x<3'], ['clash contradiction']],
    ['a pin for Windows only', ['x==1; sys_platform=="win32"', 'x==2'], []],
    ['pins for other Pythons', ['x==1; python_version<"3.9"', 'x==2; python_version>="3.9"'], []],
    [
      'a pin for the Python chosen',
      ['x==1; python_version<"3.9"', 'x==2'],
      ['clash contradiction'],
      { python: '3.8' },
    ],
    [
      'a pin for another than the Python chosen',
      ['x==1; python_version<"3.9"', 'x==2'],
      [],
      { python: '3.10' },
    ],
    [
      'a pin for some Pythons',
      ['x==1; python_version<"3.9"', 'x==2'],
      ['warning possible-contradiction'],
    ],
    [
      'a pin that nobody can judge',
      ['x==1; extra=="y"', 'x==2'],
      ['warning possible-contradiction'],
    ],
    [
      'two addresses',
      ['x @ https://a.example/1.zip', 'x @ https://a.example/2.zip'],
      ['clash addresses'],
    ],
    [
      'one address in two spellings',
      ['git+https://a.example/x@1#egg=x', 'x @ git+https://a.example/x.git@1'],
      ['warning address-spelled-twice'],
    ],
    ['an address and a name', ['x @ https://a.example/1.zip', 'x'], ['note address-and-name']],
    [
      'an address and a version',
      ['x @ https://a.example/1.zip', 'x>1'],
      ['warning address-and-version'],
    ],
    ['an address that moves', ['git+https://a.example/x', ''], ['note address-not-fixed']],
    ['hashes for one', ['x==1 --hash=sha256:aa', 'y'], ['error hashes-mixed']],
    [
      'hashes given up',
      ['x==1 --hash=sha256:aa', 'y'],
      ['warning hashes-removed'],
      { hashes: 'strip' },
    ],
    ['two indexes', ['-i https://a.example', '-i https://b.example'], ['clash index-urls']],
    ['an option of one', ['--pre', 'x'], ['warning option-for-all']],
    ['no index for one', ['--no-index', 'x'], ['error no-index']],
    ['conda syntax', ['x=1=py36_0', 'y'], ['error unreadable']],
    ['a marker that is none', ['x; python < 3', 'y'], ['error unreadable']],
  ])('judges %s', (_, texts, expected, options) => {
    const sources = texts.map((text, index) => of(String(index), text));
    expect(merge(sources, options).told).toEqual(expected);
  });

  test('lets the preferred source win a clash', () => {
    const { text, findings } = merge([of('a', 'x==1'), of('b', 'x==2')], { prefer: ['b'] });
    expect(text).toBe('# --- from a\n# left out: x==1\n\n# --- from b\nx==2\n');
    expect(findings[0]?.values.kept).toEqual(['x==2']);
  });

  test('puts in what is included, and keeps constraints as constraints', () => {
    const files = new Map([
      ['binder/more/a.txt', 'pandas\n-r ../requirements.txt\n'],
      ['binder/limits.txt', 'numpy<2\n'],
    ]);
    const merged = merge([
      { ...of('a', 'numpy\n-r more/a.txt\n-c limits.txt\n-r gone.txt'), files },
      of('b', 'numpy>=2'),
    ]);
    expect(merged.text).toBe(
      '-c constraints.txt\n\n# --- from a\nnumpy\n# via more/a.txt\npandas\n\n# --- from b\nnumpy>=2\n',
    );
    expect(merged.files[1]).toMatchObject({ path: 'constraints.txt', content: 'numpy<2\n' });
    expect(merged.told).toEqual([
      'error include-circle',
      'error include-missing',
      'warning constraints-for-all',
      'clash contradiction',
    ]);
    expect(merged.findings[0]?.places).toEqual([
      { source: 'a', path: 'binder/more/a.txt', line: 2 },
    ]);
  });

  test('installs the folders of another repository from there', () => {
    const remote = { url: 'https://a.example/o/r', commit: '1234567', folder: '' };
    const files = new Map([['pyproject.toml', '[project]\nname = "thing"\n']]);
    const { text, told } = merge([{ ...of('a', '-e .[dev]\n./sub\n./x.whl\n'), remote, files }]);
    expect(text).toContain('thing[dev] @ git+https://a.example/o/r@1234567\n');
    expect(text).toContain('git+https://a.example/o/r@1234567#subdirectory=sub\n');
    expect(told).toEqual([
      'note path-translated',
      'note path-translated',
      'error path-out-of-reach',
    ]);
    expect(merge([of('a', '-e .\n./sub[x]\n')], { pathsFrom: 'folder' }).text).toBe(
      '-e ..\n../sub[x]\n',
    );
  });

  test('writes the index before all, and every hash of a pin', () => {
    const { text } = merge([
      of('a', 'x==1 --hash=sha256:aa\n--extra-index-url https://e.example'),
      of('b', '-i https://i.example\nx==1.0 --hash=sha256:bb'),
    ]);
    expect(text).toBe(
      '--index-url https://i.example\n--extra-index-url https://e.example\n\nx==1 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb  # also in b\n',
    );
  });

  test('keeps comments that stand further in with the line above them', () => {
    const exported = (...names: string[]) =>
      `# made by uv\n${names.map((name) => `${name}==1\n    # via\n    #   x\n`).join('')}`;
    const { text } = merge([of('a', exported('b', 'c')), of('d', exported('c', 'e'))]);
    expect(text).toBe(
      `# --- from a\n${exported('b', 'c').replace('c==1', 'c==1  # also in d')}\n# --- from d\ne==1\n    # via\n    #   x\n`,
    );
  });

  test('knows the name of a project from whichever file says it', () => {
    const table: readonly (readonly [string, string])[] = [
      ['pyproject.toml', '[tool.poetry]\nname = "thing"\n'],
      ['setup.cfg', '[metadata]\nversion = 1\nname = thing\n'],
      ['setup.py', 'x(name="other")\nsetup(\n  # name="no",\n  version="1",\n  name="thing",\n)\n'],
      ['setup.py', "setuptools.setup(name='thing')"],
      ['setup.py', 'setup(**{"name": "thing", "version": "1"})'],
    ];
    for (const [path, content] of table) {
      const source = { ...of('a', '.'), remote: REMOTE, files: new Map([[path, content]]) };
      expect(merge([source]).text).toBe(`thing @ git+${REMOTE.url}@${REMOTE.commit}\n`);
    }
    for (const content of ['setup(name=NAME)', 'x(name="a")', `setup(${'\n'.repeat(199_000)}`]) {
      const source = { ...of('a', '.'), remote: REMOTE, files: new Map([['setup.py', content]]) };
      expect(merge([source]).text).toBe(`git+${REMOTE.url}@${REMOTE.commit}\n`);
    }
  });

  test('looks for links where pip did: beside the file, else in the base folder', () => {
    const paths = new Set(['binder/near/a.whl', 'far/b.whl']);
    const a = { ...of('a', '-f near\n--find-links ./far\n-f https://x.example/\n'), paths };
    const inBinder = { ...a, path: 'binder/requirements.txt' };
    expect(merge([inBinder]).text).toBe(
      '--find-links near\n--find-links far\n--find-links https://x.example/\n',
    );
    expect(merge([inBinder], { pathsFrom: 'folder' }).text).toContain('--find-links ../far\n');
    const remote = merge([{ ...inBinder, remote: REMOTE }]);
    expect(remote.text).toBe('--find-links near\n--find-links https://x.example/\n');
    expect(remote.told).toEqual(['clash links-out-of-reach']);
  });

  test('lets nothing hide behind a rare line end', () => {
    expect(merge([of('a', '# note\u2028evil')]).text).toBe('# note\nevil\n');
  });

  test('gives the same again for what is merged already, and loses nothing', () => {
    const line = fc.constantFrom(
      ...['numpy', 'numpy==1', 'Numpy==1.0', 'x>1 # why', '# a', '', '--pre', '-e .', 'y; bad'],
      ...[
        'git+https://a.example/z@1#egg=z',
        'x==1; python_version<"3"',
        'a=b',
        '-i https://a.example',
      ],
    );
    const lines = fc.array(line).map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const once = merge([of('a', one), of('b', other)]).text;
        expect(merge([of('c', once)]).text).toBe(once);
        expect(merge([of('a', one), of('a', one)]).text).toBe(merge([of('a', one)]).text);
        for (const name of ['numpy', 'x>1', 'x==1;', 'egg=z', 'y; bad', 'a=b', '-e .', '--pre']) {
          expect(once.toLowerCase().includes(name)).toBe(
            `${one}
${other}`
              .toLowerCase()
              .includes(name),
          );
        }
      }),
    );
  });

  test('takes any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const once = merge([of('a', text)]).text;
        expect(merge([of('a', once)]).text).toBe(once);
      }),
    );
    for (const text of ['\uFEFFx', 'a\0b', '\t', 'x'.repeat(1_000_000), ' '.repeat(1_000_001)]) {
      expect(merge([of('a', text)]).told.length).toBeLessThan(2);
    }
  });
});

test.each([
  ['python_version >= "3.10" and sys_platform == "linux"', true],
  ['"3.9" > python_version or os.name == "nt"', false],
  ['(python_version in "2.7 3.6" or extra == "x") and os_name == "posix"', undefined],
  ['platform_release < "5"', undefined],
])('the marker %s', (text, expected) => {
  const marker = readMarker(text);
  const [environment = {}] = binderEnvironments('3.10');
  expect(marker && markerHolds(marker, environment)).toBe(expected);
  if (marker === undefined) throw new Error('not read');
});

test('a file of endless lines is told, in good time', () => {
  const pins = Array.from({ length: 60_000 }, (_, index) => `x==${index}`).join('\n');
  expect(merge([of('a', pins)]).told).toEqual([
    'error file-too-large',
    'warning possible-contradiction',
  ]);
});

function of(id: string, text: string): RequirementsSource {
  return { id, path: 'binder/requirements.txt', text };
}

function merge(sources: readonly RequirementsSource[], options?: RequirementsOptions) {
  const { files, findings } = mergeRequirements(sources, options);
  const told = findings.map(({ level, kind }) => `${level} ${kind}`);
  return { files, findings, told, text: String(files[0]?.content) };
}
