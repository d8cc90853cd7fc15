import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSpecs } from '../../src/binder/merge-specs.ts';
import type { MergedSpec } from '../../src/binder/merged-spec.ts';
import type { SpecFile, SpecSource } from '../../src/binder/spec/source.ts';
import { sourceOf } from './source-of.ts';

type Content = string | Uint8Array;

const GOOD = {
  conda: {
    'binder/environment.yml': 'dependencies:\n  - python=3.11\n  - numpy\n',
    'binder/apt.txt': 'git\n',
    'binder/postBuild': '#!/bin/sh\necho good\n',
  },
  pip: { 'binder/requirements.txt': 'numpy\n', 'binder/apt.txt': 'git\n' },
  r: {
    'binder/runtime.txt': 'r-4.4-2024-06-01\n',
    'binder/install.R': 'install.packages("sf")\n',
  },
  julia: {
    'binder/Project.toml': '[deps]\nZipFile = "a5390f91-8eb1-5f08-bee0-b1d1ffed6cea"\n',
  },
} as const;

function bad(files: Readonly<Record<string, Content>>, id = 'bad'): SpecSource {
  const texts = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : '',
    ]),
  );
  const source = sourceOf(texts, { id });
  return {
    ...source,
    files: source.files.map((file): SpecFile => {
      const content = files[file.path];
      return typeof content === 'string' || content === undefined
        ? file
        : { ...file, bytes: content };
    }),
  };
}

function mergedWith(good: keyof typeof GOOD, source: SpecSource): MergedSpec {
  const merged = mergeSpecs([sourceOf(GOOD[good], { id: 'good' }), source]);
  expectSafe(merged);
  return merged;
}

/** Refused with nothing at all, or whole, with paths that stay inside and no two files at one place. */
function expectSafe(merged: MergedSpec): void {
  if (merged.kind === 'refused') {
    expect(merged.findings.some(({ level }) => level === 'error')).toBe(true);
    return;
  }
  const paths = merged.files.map(({ path }) => path);
  expect(paths.filter((path) => !isSafe(path))).toEqual([]);
  const taken = new Set(paths);
  expect(taken.size).toBe(paths.length);
  expect(paths.filter((path) => foldersOf(path).some((folder) => taken.has(folder)))).toEqual([]);
}

function isSafe(path: string): boolean {
  const parts = path.split('/');
  return !/[\p{Cc}\\]/u.test(path) && parts.every((part) => !/^(?:|\.|\.\.|\.git)$/i.test(part));
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

function textOf(merged: MergedSpec, path: string): string {
  if (merged.kind === 'refused') return '';
  const content = merged.files.find((file) => file.path === path)?.content ?? '';
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** What is told of the bad source: `level kind@line`. */
function told({ findings }: MergedSpec, id = 'bad'): readonly string[] {
  return findings.flatMap(({ level, kind, places }) => {
    const lines = places.flatMap(({ source, line }) => (source === id ? [line] : []));
    return lines.length === 0 ? [] : [`${level} ${kind}@${lines.join()}`];
  });
}

function utf16(text: string, isBig = false): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

const TEN_MEGABYTES = 'x'.repeat(10_000_000);
const BINARY = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0xff, 0xfe]);
const BOMB = `a: &a [x,x,x,x,x,x,x,x]
b: &b [*a,*a,*a,*a,*a,*a,*a,*a]
c: &c [*b,*b,*b,*b,*b,*b,*b,*b]
dependencies: [*c,*c,*c,*c,*c,*c,*c,*c]
`;

describe('is refused with the line it stands in:', () => {
  const environment: readonly (readonly [string, Content, string])[] = [
    ['a key twice', 'dependencies:\n  - a\ndependencies:\n  - b\n', 'key-twice@3'],
    ['a tab', 'dependencies:\n\t- a\n', 'not-yaml@2'],
    ['a tag', 'dependencies:\n  - !!python/object:os.system a\n', 'tag@2'],
    ['a bomb of aliases', BOMB, 'aliases-endless@1'],
    ['an alias of itself', 'a: &a [*a]\ndependencies: *a\n', 'aliases-endless@1'],
    ['brackets without end', `dependencies: ${'['.repeat(20_000)}`, 'not-yaml@1'],
    ['several documents', 'dependencies: [a]\n---\ndependencies: [b]\n', 'several-documents@2'],
    ['no mapping', '- a\n', 'not-a-mapping@1'],
    ['an empty file', '', 'not-a-mapping@1'],
    ['no dependencies', 'name: x\ndependencies:\n', 'no-dependencies@2'],
    ['dependencies that are no list', 'dependencies: {a: 1}\n', 'not-a-list@1'],
    ['ten megabytes', `dependencies: [a]\n#${TEN_MEGABYTES}`, 'too-large@0'],
  ];
  test.each(environment)('environment.yml with %s', (_, content, expected) => {
    const merged = mergedWith('conda', bad({ 'binder/environment.yml': content }));
    expect(merged.kind).toBe('refused');
    expect(told(merged)).toContain(`error environment-${expected}`);
  });

  const requirements: readonly (readonly [string, Content, string])[] = [
    ['commands', 'a\nb; rm -rf /\n$(x)\n', 'unreadable@2'],
    ['a missing include', 'a\n-r gone.txt\n', 'include-missing@2'],
    ['itself', '\n-r requirements.txt\n', 'include-circle@2'],
    ['an include from outside', '-r ../../../etc/passwd\n', 'include-missing@1'],
    ['an include from the machine', '-c /etc/passwd\n', 'include-missing@1'],
    ['a folder outside', '-e ../../x\n', 'path-out-of-reach@1'],
    ['a name of an object', 'a\n__proto__\n', 'unreadable@2'],
    ['a hash for some', 'a==1 --hash=sha256:aa\nb==1\n', 'hashes-mixed@2'],
    ['ten megabytes', TEN_MEGABYTES, 'file-too-large@0'],
    ['a NUL', 'a==1\0\n', 'not-text@0'],
  ];
  test.each(requirements)('requirements.txt with %s', (_, content, expected) => {
    for (const good of ['pip', 'conda'] as const) {
      const merged = mergedWith(good, bad({ 'binder/requirements.txt': content }));
      expect(merged.kind).toBe('refused');
      expect(told(merged).join('\n')).toContain(`error ${expected}`);
    }
  });

  test('a circle of includes', () => {
    const files = {
      'binder/requirements.txt': '-r a.txt\n',
      'binder/a.txt': '-r b/b.txt\n',
      'binder/b/b.txt': 'x\n\n-r ../a.txt\n',
    };
    const merged = mergedWith('pip', bad(files));
    expect(told(merged)).toContain('error include-circle@3');
  });

  const apt: readonly (readonly [string, Content, string])[] = [
    ['a second command', 'vim\ngit; touch /pwned\n', 'apt-refused@2'],
    ['what a shell puts in', '$(x)\n', 'apt-refused@1'],
    ['what a shell pipes', 'git|sh\n', 'apt-refused@1'],
    ['an option', '-t=noble-backports\n', 'apt-refused@1'],
    ['capitals', '\n\nGIT\n', 'apt-refused@3'],
    ['a command', 'apt-get install -y x\n', 'apt-refused@1'],
    ['a line that goes on', 'git \\\n  vim\n', 'apt-refused@1'],
    ['ten megabytes', TEN_MEGABYTES, 'apt-too-large@0'],
    ['something else than text', BINARY, 'not-text@0'],
  ];
  test.each(apt)('apt.txt with %s', (_, content, expected) => {
    const files = { 'binder/apt.txt': content, 'binder/requirements.txt': '' };
    const merged = mergedWith('pip', bad(files));
    expect(merged.kind).toBe('refused');
    expect(told(merged)).toContain(`error ${expected}`);
  });

  const scripts: readonly (readonly [string, Content, string])[] = [
    ['line ends of Windows', '#!/bin/sh\r\necho\r\n', 'script-windows-lines@1'],
    ['a byte order mark', '\uFEFF#!/bin/sh\necho\n', 'script-byte-order-mark@1'],
    ['two bytes a letter', utf16('#!/bin/sh\n'), 'script-unreadable@0'],
    ['a program', BINARY, 'script-unreadable@0'],
    ['ten megabytes', `#!/bin/sh\n${TEN_MEGABYTES}`, 'script-unreadable@0'],
  ];
  test.each(scripts)('a script with %s', (_, content, expected) => {
    for (const name of ['postBuild', 'start']) {
      const files = { [`binder/${name}`]: content, 'binder/requirements.txt': '' };
      const merged = mergedWith('conda', bad(files));
      expect(merged.kind).toBe('refused');
      expect(told(merged)).toContain(`error ${expected}`);
    }
  });

  const others: readonly (readonly [keyof typeof GOOD, string, Content, string])[] = [
    ['pip', 'Pipfile', '[packages]\na = "*"\na = "*"\n', 'pipfile-unreadable@3'],
    ['pip', 'Pipfile', '[packages]\n"a\\nb" = "*"\n', 'unreadable@0'],
    ['pip', 'Pipfile', `#${TEN_MEGABYTES}`, 'pipfile-unreadable@0'],
    ['pip', 'Pipfile', BINARY, 'not-text@0'],
    ['pip', 'Pipfile.lock', '{"default": {', 'pipfile-lock-unreadable@0'],
    ['julia', 'Project.toml', '[deps]\nA = "x"\nA = "y"\n', 'julia-unreadable@3'],
    ['julia', 'Project.toml', BINARY, 'not-text@0'],
    ['julia', 'Project.toml', `#${TEN_MEGABYTES}`, 'julia-unreadable@0'],
    ['r', 'install.R', BINARY, 'install-r-unreadable@0'],
    ['r', 'install.R', TEN_MEGABYTES, 'install-r-unreadable@0'],
    ['pip', 'Dockerfile', 'FROM x\n', 'dockerfile@0'],
    ['pip', 'default.nix', '', 'nix@0'],
    ['pip', 'REQUIRE', '', 'julia-require@0'],
  ];
  test.each(others)('beside %s, %s', (good, name, content, expected) => {
    const more = good === 'r' ? { 'binder/runtime.txt': 'r-4.4-2024-06-01' } : {};
    const merged = mergedWith(good, bad({ ...more, [`binder/${name}`]: content }));
    expect(merged.kind).toBe('refused');
    expect(told(merged)).toContain(`error ${expected}`);
  });

  test('two folders for configuration', () => {
    const merged = mergedWith('pip', bad({ 'binder/apt.txt': '', '.binder/apt.txt': '' }));
    expect(told(merged)).toEqual(['error two-folders@0,0']);
  });

  test('five thousand files', () => {
    const files = Array.from({ length: 5000 }, (_, at) => [`binder/d${at % 100}/${at}`, 'x']);
    const merged = mergedWith('pip', bad({ ...Object.fromEntries(files), 'binder/apt.txt': '' }));
    expect(told(merged)).toContain('error helpers-too-large@0');
  });
});

describe('is read all the same:', () => {
  test.each([
    ['a byte order mark', '\uFEFFvim\n'],
    ['line ends of Windows', 'vim\r\n'],
    ['line ends of old machines', 'vim\rless\r'],
    ['a tab', '\tvim\t\n'],
  ])('lists with %s', (_, content) => {
    const files = { 'binder/apt.txt': content, 'binder/requirements.txt': content };
    const merged = mergedWith('pip', bad(files));
    expect(textOf(merged, 'apt.txt')).toMatch(/^vim$/m);
    expect(textOf(merged, 'requirements.txt')).toMatch(/^vim$/m);
    expect(textOf(merged, 'requirements.txt')).not.toMatch(/[\r\uFEFF\0]/);
  });

  test.each([
    ['a byte order mark', '\uFEFFdependencies:\n  - vim=9\n'],
    ['line ends of Windows', 'dependencies:\r\n  - vim=9\r\n'],
  ])('an environment with %s', (_, content) => {
    const merged = mergedWith('conda', bad({ 'binder/environment.yml': content }));
    expect(textOf(merged, 'environment.yml')).toMatch(/^ {2}- vim=9$/m);
    expect(textOf(merged, 'environment.yml')).not.toMatch(/[\r\uFEFF\0]/);
  });
});

test('what goes on and on is read in good time', () => {
  const texts = ['\\\n'.repeat(400_000), `x${' '.repeat(900_000)}#`, 'x[a,'.repeat(200_000)];
  for (const text of texts) {
    const begin = performance.now();
    mergedWith('pip', bad({ 'binder/requirements.txt': text }));
    expect(performance.now() - begin).toBeLessThan(5000);
  }
});

test('two bytes a letter are read by pip alone', () => {
  for (const isBig of [false, true]) {
    const pip = bad({ 'binder/requirements.txt': utf16('vim\n', isBig) });
    expect(textOf(mergedWith('pip', pip), 'requirements.txt')).toMatch(/^vim$/m);
    const apt = bad({ 'binder/apt.txt': utf16('vim\n', isBig), 'binder/requirements.txt': '' });
    const environment = utf16('dependencies:\n  - vim=9\n', isBig);
    for (const source of [apt, bad({ 'binder/environment.yml': environment })]) {
      const merged = mergedWith('pip', source);
      expect(merged.kind).toBe('refused');
      expect(told(merged)).toContain('error not-utf-8@0');
    }
  }
});

describe('names that mean something elsewhere', () => {
  test('of packages, keys and variables stay what they are', () => {
    const merged = mergedWith(
      'conda',
      bad({
        'binder/environment.yml':
          'dependencies:\n  - constructor=1\n  - __proto__\n__proto__: 1\nvariables:\n  __proto__: x\n  constructor: y\n',
      }),
    );
    expect(textOf(merged, 'environment.yml')).toContain(
      '  - constructor=1\n  - __proto__\nvariables:\n  __proto__: x\n  constructor: y\n',
    );
    expect(told(merged)).toContain('note key-left-out@4');
    const pip = mergedWith('pip', bad({ 'binder/requirements.txt': 'constructor\ntoString==1\n' }));
    expect(textOf(pip, 'requirements.txt')).toContain('constructor\ntoString==1\n');
    const lock =
      '{"default":{"__proto__":{"version":"==1"},"constructor":{"version":"==2"}},"develop":{}}';
    const locked = mergedWith('pip', bad({ 'binder/Pipfile': '', 'binder/Pipfile.lock': lock }));
    expect(textOf(locked, 'requirements.txt')).toContain('constructor==2\n');
  });

  test.each([
    '',
    '__proto__',
    'constructor',
    'good/postBuild',
    'apt.txt',
    'postBuild',
    '../..',
    '.',
    '-rf',
    '#',
    'a/b\nc\'"$(touch pwned)`x`',
    '\u2028evil',
    '\0',
    '# --- from\n[deps]',
    'x'.repeat(5000),
  ])('of sources are names only: %j', (id) => {
    for (const good of ['conda', 'pip', 'r', 'julia'] as const) {
      const source = bad({ ...GOOD[good], 'binder/apt.txt': 'vim\n', 'binder/note': 'n' }, id);
      const more = { 'binder/postBuild': '#!/bin/sh\necho bad\n', 'binder/install.R': 'quit()\n' };
      const both = bad({ ...GOOD[good], ...more }, `${id}-2`);
      const merged = mergeSpecs([sourceOf(GOOD[good], { id: 'good' }), source, both]);
      expectSafe(merged);
      expect(merged.kind).toBe('merged');
      expect(textOf(merged, 'apt.txt')).toMatch(/^vim$/m);
      for (const name of ['postBuild', 'install.R']) {
        expect(textOf(merged, name)).not.toMatch(/pwned['"]?\)|[\0\u2028]/);
      }
    }
  });

  test('of files lead nowhere', () => {
    const names = [
      ...['a\nb', '$(x)', '`y`', "it's", '"q"', '-rf', ' ', 'a b', '..', '../x', '../../etc/x'],
      ...['a//b', '.git/config', '.GIT/hooks/x', 'c:\\x', 'a\0b', '__proto__', 'constructor'],
      ...['binder', 'start/x', 'x'.repeat(300), 'good/postBuild', 'é', '\u202etxt', 'bad/x', '/x'],
    ];
    const files = Object.fromEntries(names.map((name) => [`binder/${name}`, 'x']));
    const postBuild = '#!/bin/sh\ncat binder/* "binder/a b"\n';
    const merged = mergedWith('conda', bad({ ...files, 'binder/postBuild': postBuild }));
    expect(merged.kind).toBe('merged');
    expect(told(merged).filter((one) => one.startsWith('warning helper-lost'))).toHaveLength(11);
  });
});

describe('links', () => {
  test('out of the source, nowhere, in circles and to folders are told', () => {
    const chain = Array.from({ length: 20 }, (_, at) => [`binder/c${at}`, `-> c${at + 1}`]);
    const merged = mergedWith(
      'conda',
      bad({
        'binder/environment.yml': '-> ../../outside.yml',
        'binder/apt.txt': '-> apt.txt',
        'binder/postBuild': '-> gone',
        'binder/start': '-> sub',
        'binder/sub/x': 'x',
        'binder/helper': '-> /etc/passwd',
        'binder/other': '-> a\0b',
        ...Object.fromEntries(chain),
      }),
    );
    const lost = merged.findings.filter(({ kind }) => kind === 'configuration-lost');
    expect(lost.map(({ level, values }) => `${level} ${values.path}`)).toEqual([
      'clash binder/apt.txt',
      'clash binder/environment.yml',
      'clash binder/postBuild',
      'clash binder/start',
    ]);
    expect(JSON.stringify(merged)).not.toContain('passwd');
  });

  test('inside the source are followed', () => {
    const files = {
      'envs/all.yml': 'dependencies:\n  - vim\n',
      'binder/environment.yml': '-> ../envs/all.yml',
    };
    const merged = mergedWith('conda', bad(files));
    expect(textOf(merged, 'environment.yml')).toContain('- vim');
  });

  test('in place of the folder are told, and a file there is none', () => {
    const linked = mergedWith('pip', bad({ binder: '-> elsewhere', 'requirements.txt': 'a' }));
    expect(told(linked)).toContain('clash configuration-lost@0');
    const plain = mergedWith('pip', bad({ binder: 'a text', 'requirements.txt': 'a' }));
    expect(textOf(plain, 'requirements.txt')).toMatch(/^a$/m);
  });
});

describe('comments', () => {
  test.each(['\u2028', '\u2029', '\u0085', '\v', '\f', '\u001c', '\r'])(
    'cannot hide a line behind %j',
    (end) => {
      const comment = `# x${end}evil`;
      const conda = bad({
        'binder/environment.yml': `dependencies:\n  - a ${comment}\n`,
        'binder/apt.txt': `vim ${comment}\n`,
      });
      const pip = bad({ 'binder/requirements.txt': `a ${comment}\n` }, 'pip');
      const merged = mergeSpecs([sourceOf(GOOD.conda, { id: 'good' }), conda, pip]);
      expectSafe(merged);
      for (const name of ['environment.yml', 'apt.txt']) {
        const lines = textOf(merged, name).split(/[\p{Cc}\u2028\u2029]/u);
        // Where the tool itself ends a line, the rest is what the source asked for; elsewhere it is a comment.
        for (const line of lines) expect(line).not.toMatch(/^evil/);
      }
    },
  );

  test('cannot change how the file is read', () => {
    const text = '# -*- coding: latin-1 -*-\n# goes on \\\na\n';
    const merged = mergedWith('pip', bad({ 'binder/requirements.txt': text }));
    expect(textOf(merged, 'requirements.txt')).not.toMatch(/coding[:=]|\\$/m);
    expect(textOf(merged, 'requirements.txt')).toMatch(/^a$/m);
  });
});

test('all that is wrong is told, and each thing once', () => {
  const files = { 'apt.txt': 'git;rm -rf\n', 'requirements.txt': '"a: b"\n@c\n' };
  const { findings } = mergedWith('conda', bad(files));
  const errors = findings.filter(({ level }) => level === 'error');
  expect(errors.map(({ values }) => values.word ?? values.text)).toEqual([
    'git;rm',
    '-rf',
    '"a: b"',
    '@c',
  ]);
});

test('sources without anything in them are merged into nothing', () => {
  for (const source of [bad({}), bad({ 'README.md': 'x' }), bad({ 'binder/.gitkeep': '' })]) {
    expect(mergedWith('pip', source).kind).toBe('merged');
    expectSafe(mergeSpecs([source]));
  }
});

describe('whatever the sources are', () => {
  const line = fc.constantFrom(
    ...[
      'numpy',
      'numpy==1.26',
      'numpy<1',
      'python=3.9',
      '-r more.txt',
      '-e .',
      '-c c.txt',
      '# note',
    ],
    ...[
      '  - x',
      '  - pip:',
      '      - y==1',
      'dependencies:',
      'channels: [a, b]',
      'name: x',
      '\t',
      '',
    ],
    ...[
      '#!/bin/sh',
      '#!/usr/bin/env python3',
      'exec "$@"',
      'cd /tmp',
      'cat binder/more.txt',
      '$(x)',
    ],
    ...[
      '[deps]',
      '[compat]',
      'julia = "1.6"',
      'A = "a5390f91-8eb1-5f08-bee0-b1d1ffed6cea"',
      'A = "1"',
    ],
    ...[
      'r-4.1-2022-01-01',
      'python-3.9',
      'install.packages("x")',
      'quit()',
      '!x',
      '*',
      '[packages]',
    ],
    ...['a = "*"', '--hash=sha256:aa', '-i https://x.example', '\u2028', '\0', '&a *a', '{', '"'],
  );
  const content = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
  const name = fc.constantFrom(
    ...['requirements.txt', 'environment.yml', 'apt.txt', 'postBuild', 'start', 'runtime.txt'],
    ...['install.R', 'Project.toml', 'Pipfile', 'more.txt', 'c.txt', '.dockerignore', 'sub/x'],
    ...['Manifest.toml', 'setup.py', 'DESCRIPTION', 'Pipfile.lock'],
  );
  const folder = fc.constantFrom('binder/', '.binder/', '');
  const spec = fc.tuple(
    folder,
    fc.dictionary(name, fc.oneof(content, fc.constantFrom('-> more.txt', '-> ../x')), {
      maxKeys: 6,
    }),
    fc.boolean(),
  );
  const sources = fc.array(spec, { minLength: 1, maxLength: 4 }).map((all) =>
    all.map(([where, files, isRemote], at): SpecSource => {
      const named = Object.entries(files).map(([path, text]) => [`${where}${path}`, text]);
      const source = sourceOf(Object.fromEntries(named), { id: `s${at}` });
      const remote = { url: 'https://a.example/o/r', commit: '1234567', folder: '' };
      return isRemote ? { ...source, remote } : source;
    }),
  );
  const options = fc.record({
    prefer: fc.constantFrom([], ['s1'], ['s2', 's0'], ['none']),
    folder: fc.constantFrom('binder', '.binder'),
    hashes: fc.constantFrom('keep', 'strip'),
    dormant: fc.constantFrom('leave', 'fold'),
    juliaAndR: fc.constantFrom('refuse', 'bridge'),
    snapshot: fc.constant('2024-01-01'),
  });

  test('the merge ends, is the same each time, and stays in its folder', () => {
    fc.assert(
      fc.property(sources, options, (all, chosen) => {
        const merged = mergeSpecs(all, chosen);
        expectSafe(merged);
        const turned = all.map((one) => ({ ...one, files: one.files.toReversed() }));
        expect(mergeSpecs(turned, chosen)).toEqual(merged);
        for (const { places } of merged.findings) {
          for (const { line: at } of places) expect(Number.isInteger(at) && at >= 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
