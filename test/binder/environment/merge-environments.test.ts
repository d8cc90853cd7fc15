import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type EnvironmentOptions,
  type EnvironmentSource,
  mergeEnvironments,
} from '../../../src/binder/environment/merge-environments.ts';
import { requirementsOfLines } from '../../../src/binder/environment/pip-source.ts';
import { readEnvironment } from '../../../src/binder/environment/read-environment.ts';
import { anyText } from '../../support/any-text.ts';

const MAPS = `# Maps
name: maps
channels:
  - conda-forge

dependencies:
  # Pin it!
  - python=3.11   # as in class
  - "cartopy"
  - pip
  - pip:
    - folium==0.16  # for the web
`;

describe('merging environments', () => {
  test('leaves the first as it is written, and adds what others have under their names', () => {
    const { text, told } = merge([
      of('maps', MAPS),
      of(
        'music',
        'name: music\nchannels: [conda-forge]\ndependencies:\n# Sound\n- sox=14 # loud\n- Cartopy\n- pip: [folium==0.16.0, "music21"]\nvariables: {LOUD: 3.10}\n',
      ),
    ]);
    expect(text).toBe(`# Maps
name: maps
channels:
  - conda-forge

dependencies:
  # Pin it!
  - python=3.11   # as in class
  - "cartopy"
  - pip
  # --- from music
  # Sound
  - sox=14  # loud
  - pip:
    - folium==0.16  # for the web
    # --- from music
    - music21
variables:
  LOUD: 3.10
`);
    expect(told).toEqual(['note python-for-all']);
  });

  test('keeps different lines, and calls a contradiction only what is one', () => {
    const sources = [
      of('a', 'dependencies:\n  - numpy=1.20\n  - scipy>=1\n  - foo=1=py_*\n  - ch::bar\n'),
      of('b', 'dependencies:\n  - numpy>=1.21\n  - scipy<2\n  - foo=1=*_cpu\n  - other::bar\n'),
      of('c', 'dependencies:\n  - foo=1=jl_cpu\n'),
    ];
    const { findings, text } = merge(sources);
    expect(findings.map(({ level, kind, values }) => [level, kind, values.lines])).toEqual([
      ['clash', 'conda-contradiction', ['numpy=1.20', 'numpy>=1.21']],
      ['note', 'conda-different', ['scipy>=1', 'scipy<2']],
      ['clash', 'conda-builds', ['foo=1=py_*', 'foo=1=*_cpu', 'foo=1=jl_cpu']],
      ['clash', 'conda-channels', ['ch::bar', 'other::bar']],
    ]);
    expect(parse(text).dependencies).toHaveLength(9);
    expect(findings[0]?.places).toEqual([
      { source: 'a', path: 'binder/environment.yml', line: 2 },
      { source: 'b', path: 'binder/environment.yml', line: 2 },
    ]);
  });

  test('leaves out what contradicts a preferred source, and says so in the file', () => {
    const sources = [
      of('a', 'dependencies:\n  - numpy=1.20\n'),
      of('b', 'dependencies: [numpy=2]'),
    ];
    const { text, findings } = merge(sources, { prefer: ['b'] });
    expect(text).toBe('dependencies:\n  # left out: numpy=1.20\n  # --- from b\n  - numpy=2\n');
    expect(findings[0]?.values.kept).toEqual(['numpy=2']);
    expect(merge(sources).text).toContain('- numpy=1.20');
  });

  test('takes the first source’s Python, or the preferred one’s, and keeps it where repo2docker looks', () => {
    const sources = [
      of('a', 'dependencies:\n  - python=3.9\n  - git\n'),
      of('b', 'dependencies:\n  - python=3.11.4\n  - python>=3.10\n'),
    ];
    const first = merge(sources);
    expect([first.python, parse(first.text).dependencies]).toEqual(['3.9', ['python=3.9', 'git']]);
    expect(first.told).toEqual(['clash pythons', 'note python-refused']);
    const other = merge(sources, { prefer: ['b'] });
    expect(parse(other.text).dependencies).toEqual(['python=3.11.4', 'git', 'python>=3.10']);
    expect(other.findings[0]?.values).toEqual({ said: ['a: 3.9', 'b: 3.11'], kept: '3.11' });
  });

  test('tells of packages that were built for another Python', () => {
    const { text, findings } = merge([
      of('a', 'dependencies:\n  - python=3.9\n'),
      of(
        'b',
        'dependencies:\n  - python=3.11\n  - six=1.16=py311_0\n  - python_abi=3.11=2_cp311\n  - sip=1=h_0\n  - x=1=py39_1\n',
      ),
    ]);
    expect(text).toContain('- six=1.16=py311_0');
    expect(findings.find(({ kind }) => kind === 'python-builds')).toMatchObject({
      level: 'clash',
      places: [{ line: 3 }, { line: 4 }],
      values: { lines: ['six=1.16=py311_0', 'python_abi=3.11=2_cp311'], kept: '3.9' },
    });
  });

  test('writes the Python of a folded source, and tells who had the default', () => {
    const python = { version: '3.12', from: 'runtime', line: 1, startsFrom: '3.12' } as const;
    const { text, told } = merge([of('a', 'dependencies:\n  - git\n')], {
      pythons: [{ id: 'r', path: 'runtime.txt', python }],
    });
    expect(parse(text).dependencies).toEqual(['python=3.12', 'git']);
    expect(told).toEqual(['note python-for-all']);
  });

  test('orders channels so that every source’s order stays, and tells where that cannot be', () => {
    const list = (id: string, ...channels: readonly string[]) =>
      of(id, `channels: [${channels.join(', ')}]\ndependencies: [git]\n`);
    const both = merge([list('a', 'x', 'conda-forge', 'nodefaults'), list('b', 'y', 'x')]);
    expect(parse(both.text).channels).toEqual(['y', 'x', 'conda-forge', 'nodefaults']);
    expect(both.told).toEqual(['warning channels-differ']);
    const contrary = merge([list('a', 'x', 'y'), list('b', 'y', 'x', 'defaults')]);
    expect(parse(contrary.text).channels).toEqual(['x', 'y', 'defaults']);
    expect(contrary.told).toContain('clash channel-order');
    const defaults = [list('a', 'x', 'nodefaults'), list('b', 'x', 'defaults')];
    expect(parse(merge(defaults).text).channels).toEqual(['x', 'nodefaults']);
    expect(merge(defaults, { prefer: ['b'] }).findings[0]).toMatchObject({
      level: 'clash',
      kind: 'channel-defaults',
      values: { kept: 'defaults' },
    });
    const address = list('b', 'https://conda.anaconda.org/x/');
    expect(merge([list('a', 'x'), address]).told).toEqual([]);
    const secret = merge([list('a', 'https://me:word@host/t/TOKEN/c'), list('b', 'x')]);
    expect(JSON.stringify(secret.findings)).not.toMatch(/word|TOKEN/);
  });

  test('says when a source without a list gets another’s channels', () => {
    const { text, told } = merge([
      of('a', 'dependencies:\n- git\n'),
      of('b', 'channels:\n- bio\n- conda-forge\ndependencies:\n- git\n'),
    ]);
    expect(text).toBe('channels:\n- bio\n- conda-forge\ndependencies:\n- git\n');
    expect(told).toEqual(['warning channels-differ']);
  });

  test('joins variables, and tells of two values', () => {
    const sources = [
      of('a', 'dependencies: [git]\nvariables:\n  A: 1  # one\n  B: x\n'),
      of('b', 'dependencies: [git]\nvariables:\n  A: "2"\n  B: x\n  C: y\n'),
    ];
    expect(parse(merge(sources).text).variables).toEqual({ A: 1, B: 'x', C: 'y' });
    expect(merge(sources).findings[0]?.values).toEqual({ name: 'A', said: ['1', '2'], kept: '1' });
    expect(parse(merge(sources, { prefer: ['b'] }).text).variables.A).toBe('2');
  });

  test('drops prefixes, joins several lists for pip, and tells what is odd', () => {
    const { text, told } = merge([
      of(
        'a',
        'name: x\nprefix: /home/me\nfoo: 1\ndependencies:\n  - pip: [a]\n  - git # [win]\n  - pip:\n  - pip: [b]\n',
      ),
      of('b', 'foo: 2\ndependencies: [git, uv]\n'),
    ]);
    expect(parse(text)).toEqual({
      name: 'x',
      dependencies: ['git', 'uv', { pip: ['a', 'b'] }],
      foo: 1,
    });
    expect(told).toEqual([
      'note environment-key-unknown',
      'warning environment-selector-in-comment',
      'note environment-pip-empty',
      'note environment-pip-twice',
      'note environment-key-unknown',
      'note prefix-dropped',
      'note key-left-out',
      'note uv-for-all',
    ]);
  });

  test('tells what conda and pip are both asked for', () => {
    const { findings } = merge([
      of('a', 'dependencies: [numpy=1.20, pytorch, graphviz, scipy, pip: [scipy]]\n'),
      of('b', 'dependencies: [pip: ["numpy>=1.21", torch, graphviz]]\n'),
    ]);
    expect(findings.map(({ level, kind, values }) => [level, kind, values.name])).toEqual([
      ['note', 'conda-and-pip', 'scipy'],
      ['clash', 'conda-against-pip', 'numpy'],
      ['warning', 'conda-and-pip', 'torch'],
    ]);
  });

  test('keeps selectors of mamba, and judges only what is for Linux', () => {
    const { text, told } = merge([
      of('a', 'dependencies:\n  - sel(linux): gcc=1\n  - sel(win): vs=1\n'),
      of('b', 'dependencies:\n  - gcc=2\n  - sel(win): vs=2\n'),
    ]);
    expect(parse(text).dependencies).toEqual([
      { 'sel(linux)': 'gcc=1' },
      { 'sel(win)': 'vs=1' },
      'gcc=2',
      { 'sel(win)': 'vs=2' },
    ]);
    expect(told).toEqual(['clash conda-contradiction']);
  });

  test('takes any way of writing YAML for the first source', () => {
    const other = of('b', 'channels: [x]\ndependencies: [sox, pip: [m]]\nvariables: {"a c": 2}\n');
    const ways = [
      '# Head\n{dependencies: [git], variables: {"a b": one}, "my key": {deep: [one]}}',
      '%YAML 1.2\n---\n"dependencies":\n  -\n    git\n"variables":\n  "a b": one\n"my key": {deep: [one]}\n...\n',
      `my key: {deep: [one]}\nvariables: {a b: one}\ndependencies:\n  - >-\n    git\n`,
      'x: &x [git]\nmy key: {deep: [one]}\nvariables: {a b: one}\ndependencies: *x\n',
    ];
    for (const way of ways) {
      const { text } = merge([of('a', way), other]);
      expect(parse(text)).toMatchObject({
        channels: ['conda-forge', 'x'],
        dependencies: ['git', 'sox', 'pip', { pip: ['m'] }],
        variables: { 'a b': 'one', 'a c': 2 },
        'my key': { deep: ['one'] },
      });
    }
    expect(merge([of('a', ways[0] ?? ''), other]).text).toMatch(/^# Head\n/);
    const long = `"${'k'.repeat(2000)}"`;
    expect(readEnvironment(`? ${long}\n: 1\ndependencies: [git]\n`).kind).toBe('environment');
    const { text } = merge([of('a', `? ${long}\n: 1\ndependencies: [git]\n`), other]);
    expect(parse(text).dependencies).toContain('git');
  });

  test('writes one list for pip at the end where there was none to add to', () => {
    expect(merge([of('a', 'dependencies: []\n'), of('b', 'dependencies: [git]\n')]).text).toBe(
      'dependencies:\n  # --- from b\n  - git\n',
    );
  });

  test('leaves out what is no environment, and goes on with the others', () => {
    const { text, findings } = merge([
      of('a', 'dependencies: [a'),
      of('b', 'dependencies: [git]\n'),
    ]);
    expect(text).toBe('dependencies: [git]\n');
    expect(findings).toMatchObject([
      { level: 'error', kind: 'environment-not-yaml', places: [{ source: 'a', line: 1 }] },
    ]);
    expect(mergeEnvironments([of('a', '')]).files).toEqual([]);
    expect(mergeEnvironments([]).findings).toEqual([]);
  });
});

describe('folding requirements into an environment', () => {
  const base = of('a', 'dependencies:\n  - git\n');

  test('rewrites paths, as pip then runs in the folder of the environment', () => {
    const text = '# Ours\n-e .\n./tools[x]  # tools\n-r more.txt\njupyterlab\nnotebook==7.0\n';
    const files = new Map([['binder/more.txt', 'numpy\n']]);
    const folded = [{ id: 'r', path: 'binder/requirements.txt', text, files }];
    const merged = merge([base], { folded });
    expect(merged.text).toBe(`dependencies:
  - git
  - pip
  - pip:
      # --- from r
      # Ours
      - -e ..
      - ../tools[x]  # tools
      # via more.txt
      - numpy
      - jupyterlab
      - notebook==7.0
`);
    expect(merged.findings).toMatchObject([
      { kind: 'folded-upgrades', values: { names: ['jupyterlab'] }, places: [{ line: 5 }] },
    ]);
  });

  test('understands paths of an environment from where it lies', () => {
    const root = { ...of('a', 'dependencies:\n  - pip:\n    - -e .\n'), path: 'environment.yml' };
    expect(merge([root]).text).toContain('- -e ..\n');
    const inside = of('a', 'dependencies:\n  - pip:\n    - -e ..\n    - ./x\n');
    expect(parse(merge([inside]).text).dependencies.at(-1)).toEqual({
      pip: ['-e ..', '../binder/x'],
    });
    const remote = { url: 'https://github.com/o/n', commit: 'c'.repeat(40), folder: '' };
    expect(merge([{ ...inside, remote }]).text).toContain(
      `- git+https://github.com/o/n@${'c'.repeat(40)}\n`,
    );
  });

  test('puts in what an environment includes, and keeps constraints in a file beside it', () => {
    const files = new Map([
      ['binder/r.txt', 'numpy\n'],
      ['binder/c.txt', 'numpy<2\n'],
    ]);
    const source = of('a', 'dependencies:\n  - pip\n  - pip:\n    - -r r.txt\n    - -c c.txt\n');
    const { text, files: written } = merge([{ ...source, files }]);
    expect(parse(text).dependencies[1]).toEqual({ pip: ['-c constraints.txt', 'numpy'] });
    expect(written[1]).toMatchObject({ path: 'constraints.txt', content: 'numpy<2\n' });
    expect(merge([source]).told).toEqual(['error include-missing', 'error include-missing']);
    expect(merge([source]).text).toContain('- -r r.txt');
  });

  test('has indexes come first, as pip forgets what stands before one', () => {
    const { text } = merge(
      [of('a', 'dependencies: [pip, pip: [x, --extra-index-url https://a]]\n')],
      {
        folded: [{ id: 'r', path: 'requirements.txt', text: '-i https://b\ny\n' }],
      },
    );
    expect(parse(text).dependencies[1].pip).toEqual([
      '--index-url https://b',
      '--extra-index-url https://a',
      'x',
      'y',
    ]);
  });

  test('takes lines with where they stand', () => {
    const place = { source: 'p', path: 'Pipfile' };
    const folded = requirementsOfLines([
      { ...place, line: 'numpy==1', number: 7 },
      { ...place, line: 'numpy==2', number: 9 },
    ]);
    expect(merge([base], { folded }).findings).toMatchObject([
      { kind: 'contradiction', file: 'environment.yml', places: [{ line: 7 }, { line: 9 }] },
    ]);
  });

  test('can leave them in a file of their own, with a stage that installs it', () => {
    const folded = [{ id: 'r', path: 'requirements.txt', text: '-e .\n' }];
    const { text, files, stage } = merge([base], { folded, fold: 'postBuild', folder: '.binder' });
    expect(text).toBe('dependencies:\n  - git\n');
    expect(files[1]).toMatchObject({ path: 'requirements.txt', content: '-e .\n' });
    expect(stage).toBe(
      '"$KERNEL_PYTHON_PREFIX/bin/pip" install --no-cache-dir -r .binder/requirements.txt',
    );
    expect(merge([base], { fold: 'postBuild' }).stage).toBeUndefined();
  });
});

describe('whatever the sources say', () => {
  const dependency = fc.oneof(
    fc.constantFrom('git', 'numpy', 'numpy=1', 'Numpy>=2', 'python=3.9', 'python >=3.11', 'ch::a'),
    fc.constantFrom("'x=1'  # why", '"b" # [win]', 'sel(linux): gcc', 'a=1=*_2', '~', 'pip'),
    fc.constantFrom(
      'pip: [a, b==1]',
      'pip:',
      'pip:\n    - c # d\n    # e\n    - -e .',
      '>-\n    z',
    ),
  );
  const tail = fc.constantFrom(
    '',
    '# end',
    'variables: {A: 1}',
    'variables:\n  A: 2',
    'prefix: /x',
  );
  const environment = fc
    .tuple(
      fc.constantFrom('', '# head', 'name: n', 'channels: [a, b]', 'channels:\n- b\n- nodefaults'),
      fc.array(fc.oneof(dependency, fc.constant('# note'), fc.constant('#')), { minLength: 1 }),
      fc.constantFrom('', '  ', '    '),
      tail,
    )
    .map(([head, items, indent, end]) => {
      const lines = items.map((item) => (item.startsWith('#') ? item : `- ${item}`));
      const body = lines.join('\n').replace(/^(?=.)/gm, indent);
      return `${head}\n\ndependencies:\n${body}\n${end}\n`;
    });

  test('the result is an environment that has all of them, and merging it again changes nothing', () => {
    fc.assert(
      fc.property(environment, environment, (one, other) => {
        const sources = [of('a', one), of('b', other)];
        const { text } = merge(sources);
        const readable = sources.filter(
          (source) => readEnvironment(source.text).kind !== 'problem',
        );
        if (readable.length === 0) return;
        const read = readEnvironment(text);
        if (read.kind === 'problem') throw new Error(`${read.problem} in:\n${text}`);
        const { packages, pip } = read.environment;
        const texts = new Set(packages.map((one) => one.text.toLowerCase()));
        expect(packages.length).toBeGreaterThanOrEqual(texts.size);
        for (const source of readable) {
          const own = readEnvironment(source.text);
          if (own.kind === 'problem') continue;
          for (const { text } of own.environment.packages) {
            if (!/python/.test(text)) expect([...texts]).toContain(text.toLowerCase());
          }
          for (const { text } of own.environment.pip) {
            expect(pip.map((line) => line.text.replace('../binder', '.'))).toContain(
              text.replace('-e .', '-e ../binder').replace('../binder', '.'),
            );
          }
        }
        expect(merge([of('a', text)]).text).toBe(text);
        expect(merge([of('a', one), of('a', one)]).text).toBe(merge([of('a', one)]).text);
      }),
    );
  });

  test('takes many of everything', () => {
    const many = (count: number, line: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => line(index)).join('\n');
    const other = of(
      'b',
      [
        'dependencies:',
        many(3000, (index) => `- x=${index}`),
        '- pip:',
        many(3000, (index) => `  # ${index}`),
        many(2000, (index) => `  - p==${index}`),
        'variables:',
        many(3000, (index) => `  V${index}: 1`),
      ].join('\n'),
    );
    const first = mergeEnvironments([of('a', 'dependencies: [git]\n'), other], { prefer: ['b'] });
    expect(first.files).toHaveLength(1);
    // What is written out is longer than what was read, and must not be refused for it.
    const tight = `dependencies: [${`${'a'.repeat(20)},`.repeat(21_000)}a]\n`;
    expect(merge([of('a', tight), of('b', 'dependencies: [git]\n')]).text).toContain('- git');
  });

  test('takes any text', () => {
    const text = fc.oneof(anyText(), environment);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const sources = [of('a', `\uFEFF${one.replaceAll('\n', '\r\n')}`), of('b', other)];
        expect(mergeEnvironments(sources, { prefer: ['b'] }).files.length).toBeLessThan(2);
      }),
    );
  });
});

function of(id: string, text: string): EnvironmentSource {
  return { id, path: 'binder/environment.yml', text };
}

function merge(sources: readonly EnvironmentSource[], options?: EnvironmentOptions) {
  const merged = mergeEnvironments(sources, options);
  const told = merged.findings.map(({ level, kind }) => `${level} ${kind}`);
  return { ...merged, told, text: String(merged.files[0]?.content ?? '') };
}
