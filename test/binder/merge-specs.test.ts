import { describe, expect, test } from 'vitest';
import { mergeSpecs } from '../../src/binder/merge-specs.ts';
import type { MergeOptions } from '../../src/binder/merged-spec.ts';
import type { SpecSource } from '../../src/binder/spec/source.ts';
import { sourceOf } from './source-of.ts';

type Files = Readonly<Record<string, string>>;

function specs(...all: readonly Files[]): readonly SpecSource[] {
  return all.map((files, at) =>
    sourceOf(files, { id: ['maps', 'music', 'more'][at] ?? String(at) }),
  );
}

/** Merges, and shows the result as its files' texts and `level kind` of its findings. */
function merge(all: readonly SpecSource[], options: MergeOptions = {}) {
  const merged = mergeSpecs(all, options);
  const told = merged.findings.map(({ level, kind }) => `${level} ${kind}`);
  if (merged.kind === 'refused') return { kind: merged.kind, told };
  const files = Object.fromEntries(
    merged.files
      .filter(({ path }) => path !== 'merge-lock.json')
      .map(({ path, content }) => [
        path,
        typeof content === 'string' ? content : new TextDecoder().decode(content),
      ]),
  );
  return { kind: merged.kind, buildpack: merged.buildpack, files, told };
}

describe('what the result is built with', () => {
  test('two lists for pip stay lists for pip', () => {
    expect(
      merge(
        specs(
          { 'binder/requirements.txt': 'folium\n', 'binder/apt.txt': 'git\n' },
          { 'binder/requirements.txt': 'music21==9.1\n', 'binder/apt.txt': 'lilypond\ngit\n' },
        ),
      ),
    ).toMatchInlineSnapshot(`
      {
        "buildpack": "Python",
        "files": {
          "apt.txt": "# --- from maps
      git

      # --- from music
      lilypond
      ",
          "requirements.txt": "# --- from maps
      folium

      # --- from music
      music21==9.1
      ",
        },
        "kind": "merged",
        "told": [],
      }
    `);
  });

  test('an environment takes in what the others have for pip, and their Python', () => {
    expect(
      merge(
        specs(
          { 'binder/requirements.txt': 'folium\n', 'binder/runtime.txt': 'python-3.11' },
          { 'environment.yml': 'dependencies:\n  - music21\n' },
        ),
      ),
    ).toMatchInlineSnapshot(`
      {
        "buildpack": "Conda",
        "files": {
          "environment.yml": "dependencies:
        - python=3.11
        - music21
        - pip
        - pip:
            # --- from maps
            - folium
      ",
        },
        "kind": "merged",
        "told": [
          "note folded",
          "note python-for-all",
        ],
      }
    `);
  });

  test('R keeps its day of CRAN, and both other lists beside it', () => {
    expect(
      merge(
        specs(
          { 'runtime.txt': 'r-4.3-2024-01-10', 'install.R': 'install.packages("sf")\n' },
          { 'environment.yml': 'dependencies:\n  - music21\n' },
          { 'requirements.txt': 'folium\n' },
        ),
      ),
    ).toMatchInlineSnapshot(`
      {
        "buildpack": "R",
        "files": {
          "environment.yml": "dependencies:
        - music21
      ",
          "install.R": "install.packages("sf")
      ",
          "requirements.txt": "# --- from more
      folium
      ",
          "runtime.txt": "r-4.3-2024-01-10
      ",
        },
        "kind": "merged",
        "told": [],
      }
    `);
  });

  test('constraints bind the run of pip that they were made for, and no other', () => {
    const { files, told } = merge(
      specs(
        {
          'binder/environment.yml':
            'dependencies:\n  - x\n  - pip:\n    - -c bounds.txt\n    - y\n',
          'binder/bounds.txt': 'b<1\n',
        },
        { 'binder/requirements.txt': '-c other.txt\nz\n', 'binder/other.txt': 'c<1\n' },
        { 'binder/runtime.txt': 'r-2024-01-01\n' },
      ),
    );
    expect(files).toMatchObject({
      'constraints.txt': '# --- from music\nc<1\n',
      'environment-constraints.txt': 'b<1\n',
      'environment.yml': expect.stringContaining('- -c environment-constraints.txt\n'),
      'requirements.txt': '-c constraints.txt\n\n# --- from music\nz\n',
    });
    expect(told).toEqual([]);
  });

  test('where R takes the file for languages, no Python is said to be kept in it', () => {
    const { files, told } = merge(
      specs(
        { Pipfile: '[packages]\nnumpy = "*"\n[requires]\npython_version = "3.11"\n' },
        { 'runtime.txt': 'r-2024-01-01\n' },
        { 'runtime.txt': 'python-2.7\n', 'requirements.txt': 'foo\n' },
      ),
    );
    expect(files?.['runtime.txt']).toBe('r-2024-01-01\n');
    expect(told).toEqual(['clash runtime-python-and-r']);
  });

  test('where conda has the last word on Python, nothing else is said to be kept', () => {
    const { told } = merge(
      specs(
        { 'Project.toml': '[deps]\n', 'environment.yml': 'dependencies:\n  - python=3.10\n' },
        { 'runtime.txt': 'python-3.9\n', 'requirements.txt': 'foo\n' },
        { 'runtime.txt': 'python-2.7\n', 'requirements.txt': 'foo\n' },
      ),
    );
    expect(told).toEqual(['clash pythons']);
  });

  test('who asked for a Python that the image does not have is told so with its own', () => {
    const { findings } = mergeSpecs(
      specs({ DESCRIPTION: 'Package: p\n' }, { 'runtime.txt': 'python-3.9\n' }),
    );
    const [told] = findings.filter(({ kind }) => kind === 'python-for-all');
    expect(told?.values).toEqual({ kept: '3.10', own: '3.9' });
  });

  test('a package of R without a day takes the day that is given, and is refused without one', () => {
    const sources = specs({ DESCRIPTION: 'Package: maps\n' }, { 'requirements.txt': 'folium\n' });
    expect(merge(sources).told).toContain('error r-undated');
    expect(merge(sources, { snapshot: '2026-11-01' }).files).toMatchObject({
      'runtime.txt': 'r-2026-11-01\n',
      'requirements.txt': expect.stringContaining('folium'),
    });
  });

  test('scripts alone still choose Python, as Binder refuses what chooses nothing', () => {
    const { buildpack, files } = merge(
      specs({ 'binder/apt.txt': 'git\n' }, { postBuild: '#!/bin/sh\nls\n' }),
    );
    expect(buildpack).toBe('Python');
    expect(files?.['requirements.txt']).toBe('');
  });

  test('one Pipfile stays, two become a list, and so does one beside a list', () => {
    const pipfile = {
      Pipfile: '[packages]\nfolium = "*"\n\n[requires]\npython_version = "3.11"\n',
    };
    expect(merge(specs(pipfile, { 'apt.txt': 'git\n' })).files).toMatchObject(pipfile);
    const two = merge(specs(pipfile, { Pipfile: '[packages]\nmusic21 = "==9.1"\n' }));
    expect(two.files).toMatchObject({
      'runtime.txt': 'python-3.11\n',
      'requirements.txt': expect.stringMatching(/folium[\s\S]*music21==9\.1/),
    });
    const beside = merge(specs({ 'requirements.txt': 'sox\n' }, pipfile));
    expect(beside.files).toMatchObject({
      'runtime.txt': 'python-3.11\n',
      'requirements.txt': expect.stringMatching(/sox[\s\S]*folium/),
    });
  });

  test('what hides everything else cannot be merged, and every place is named', () => {
    expect(
      merge(specs({ 'binder/Dockerfile': 'FROM scratch\n' }, { 'requirements.txt': '' })),
    ).toEqual({
      kind: 'refused',
      told: ['error dockerfile'],
    });
    expect(merge(specs({ 'default.nix': '{}' }, { 'default.nix': '{}' })).told).toEqual([
      'error nix',
      'error nix',
    ]);
    expect(merge(specs({ REQUIRE: 'julia 0.6' }, { 'requirements.txt': '' })).told).toEqual([
      'error julia-require',
    ]);
  });

  test('Julia and R refuse each other', () => {
    const sources = specs({ 'Project.toml': '[deps]\n' }, { 'runtime.txt': 'r-2024-01-10' });
    expect(merge(sources)).toEqual({ kind: 'refused', told: ['error julia-and-r'] });
  });

  test('projects of Julia become one, with the other lists beside it', () => {
    const { files } = merge(
      specs(
        { 'Project.toml': '[deps]\nJSON = "682c06a0-de6a-54ab-a142-c8b1cf79cde6"\n' },
        { 'environment.yml': 'dependencies:\n  - python=3.11\n' },
      ),
    );
    expect(files).toMatchObject({
      'Project.toml': expect.stringContaining('JSON = "682c06a0'),
      'environment.yml': 'dependencies:\n  - python=3.11\n',
    });
  });

  test('a bridge brings R by conda into the image of Julia, and runs its script', () => {
    const sources = specs(
      { 'Project.toml': '[deps]\n', 'runtime.txt': 'python-3.11' },
      { 'runtime.txt': 'r-4.3-2024-01-10', 'install.R': 'install.packages("sf")\n' },
    );
    const { buildpack, files = {}, told } = merge(sources, { juliaAndR: 'bridge' });
    expect(buildpack).toBe('JuliaProject');
    expect(files).toMatchObject({
      'environment.yml': expect.stringMatching(/- r-base=4\.3\n {2}- r-irkernel\n/),
      postBuild: expect.stringContaining('Rscript'),
      'packages.R': 'install.packages("sf")\n',
      'runtime.txt': 'python-3.11\n',
    });
    expect(told).toContain('clash r-bridged');
  });
});

test('with a Python that servers no longer run on, the server has its own list', () => {
  const old = {
    'requirements.txt': 'folium==0.2\n',
    'requirements3.txt': 'nbgitpuller\n',
    'runtime.txt': 'python-2.7',
  };
  const sources = specs(old, { 'requirements.txt': 'sox\n' });
  expect(merge(sources).files).toMatchObject({
    'requirements3.txt': '# --- from maps\nnbgitpuller\n',
  });
  const newer = merge(specs({ ...old, 'runtime.txt': 'python-3.11' }, { 'requirements.txt': '' }));
  expect(Object.keys(newer.files ?? {})).not.toContain('requirements3.txt');
  expect(newer.told).toContain('note dormant');
});

describe('what repo2docker does not read', () => {
  const sources = specs(
    { 'binder/environment.yml': 'dependencies: [git]\n', 'binder/requirements.txt': 'folium\n' },
    { 'requirements.txt': 'music21\n' },
  );

  test('is left out, and told with what stands in it', () => {
    const { files, told } = merge(sources);
    expect(files?.['environment.yml']).not.toContain('folium');
    expect(files?.['environment.yml']).toContain('music21');
    expect(told).toContain('note dormant');
  });

  test('is taken in when that is wanted', () => {
    const { files, told } = merge(sources, { dormant: 'fold' });
    expect(files?.['environment.yml']).toContain('folium');
    expect(told).toContain('note dormant-folded');
  });

  test('has an index of its own, as it would be a run of pip of its own', () => {
    const environment = 'dependencies:\n  - pip:\n    - --index-url https://i.example\n    - a\n';
    const { files, told } = merge(
      specs({ 'environment.yml': environment, 'requirements.txt': '-i https://j.example\nb\n' }),
      { dormant: 'fold' },
    );
    expect(files?.['environment.yml']).toContain(
      '    - --index-url https://i.example\n    - --extra-index-url https://j.example\n',
    );
    expect(told).toEqual(['note dormant-folded', 'note folded', 'clash index-urls']);
  });

  test('stays where a script of its source uses it', () => {
    const script = '#!/bin/bash\npip install -r binder/requirements.txt\n';
    const [first, second] = sources;
    if (first === undefined || second === undefined) throw new Error('two sources');
    const using = sourceOf(
      {
        'binder/environment.yml': 'dependencies: [git]\n',
        'binder/requirements.txt': 'folium\n',
        'binder/postBuild': script,
      },
      { id: 'maps' },
    );
    const { files = {} } = merge([using, second]);
    expect(Object.values(files)).toContain('folium\n');
  });
});

describe('a source that is a package itself', () => {
  test('is more than nothing', () => {
    const files = { 'setup.py': '' };
    expect(merge(specs(files, { 'requirements.txt': 'x\n' })).told).toEqual(['note own-project']);
  });

  test('is installed from the folder that the result lies in', () => {
    const { files, told } = merge(
      specs({
        'pyproject.toml': '[project]\nname = "maps"\nrequires-python = ">=3.12"\n[build-system]\n',
      }),
    );
    expect(files).toMatchObject({
      'requirements.txt': '.\n',
      'runtime.txt': 'python-3.14\n',
    });
    expect(told).toContain('note own-project');
  });

  test('of another repository comes by its address', () => {
    const [one] = specs({ 'pyproject.toml': '[project]\nname = "maps"\n[build-system]\n' });
    if (one === undefined) throw new Error('one source');
    const remote = { url: 'https://github.com/owner/maps', commit: 'f'.repeat(40), folder: '' };
    const { files } = merge([{ ...one, remote }]);
    expect(files?.['requirements.txt']).toContain(
      `maps @ git+https://github.com/owner/maps@${'f'.repeat(40)}`,
    );
  });
});

describe('the same again', () => {
  const sources = specs(
    {
      'environment.yml': 'dependencies:\n  - python=3.11\n  - git # for us\n',
    },
    { 'requirements.txt': 'folium\n', 'apt.txt': 'git\n' },
  );

  test('gives the same bytes', () => {
    expect(mergeSpecs(sources)).toEqual(mergeSpecs(structuredClone(sources)));
  });

  test('tells whose a list is, also where one source alone has one', () => {
    const files = merge(specs({ 'apt.txt': 'git\n' }, { 'requirements.txt': 'x\n' })).files;
    expect(files).toMatchObject({
      'apt.txt': '# --- from maps\ngit\n',
      'requirements.txt': '# --- from music\nx\n',
    });
    expect(merge(specs({ 'apt.txt': 'git\n' })).files?.['apt.txt']).toBe('git\n');
  });

  test('one alone comes out as it was', () => {
    const files = {
      'binder/environment.yml': 'dependencies:\n  - python=3.11\n  - git # for us\n',
      'binder/apt.txt': 'git\n',
      'binder/postBuild': '#!/bin/bash\nset -e\nbinder/helper.sh\n',
      'binder/helper.sh': '#!/bin/sh\n',
    };
    const merged = merge(specs(files)).files ?? {};
    const inFolder = Object.fromEntries(
      Object.entries(merged).map(([path, text]) => [`binder/${path}`, text]),
    );
    expect(inFolder).toMatchObject({
      'binder/environment.yml': files['binder/environment.yml'],
      'binder/postBuild': files['binder/postBuild'],
      'binder/helper.sh': files['binder/helper.sh'],
      'binder/apt.txt': expect.stringContaining('git\n'),
    });
  });

  test('two sources by one name, no source at all, and a crowd are refused', () => {
    const [one] = sources;
    if (one === undefined) throw new Error('one source');
    expect(merge([one, one]).told).toEqual(['error same-id']);
    expect(merge([]).told).toEqual(['error no-sources']);
    const many = Array.from({ length: 51 }, (_, at) => sourceOf({}, { id: String(at) }));
    expect(merge(many).told).toEqual(['error too-many-sources']);
  });
});

test('a source with both folders, or with a list that is no text, is told and stops the merge', () => {
  const both = sourceOf({ 'binder/apt.txt': '', '.binder/apt.txt': '' }, { id: 'both' });
  expect(merge([both]).told).toContain('error two-folders');
  expect(merge(specs({ 'apt.txt': 'git\0' })).told).toContain('error not-text');
});
