import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { mergeJulia } from '../../../src/binder/julia/merge-julia.ts';
import { configFolder } from '../../../src/binder/spec/config-folder.ts';
import type { SpecSource } from '../../../src/binder/spec/source.ts';
import { sourceOf } from '../source-of.ts';

const ZIP = 'a5390f91-8eb1-5f08-bee0-b1d1ffed6cea';
const JSON_ID = '682c06a0-de6a-54ab-a142-c8b1cf79cde6';
const GDAL = 'add2ef01-049f-52c4-9ee2-e494f65e021a';
const REMOTE = { url: 'https://github.com/owner/far', commit: 'c0ffee1', folder: '' };

function merged(sources: readonly SpecSource[], prefer: readonly string[] = []) {
  const all = sources.map((source) => {
    const folder = configFolder(source);
    if (folder === 'both') throw new Error('Two folders');
    return { source, folder };
  });
  const { files, findings } = mergeJulia(all, { prefer });
  const texts = new Map(files.map(({ path, content }) => [path, String(content)]));
  return { texts, findings, project: texts.get('Project.toml') ?? '' };
}

function projectsOf(...texts: readonly string[]): readonly SpecSource[] {
  return texts.map((text, at) => sourceOf({ 'binder/Project.toml': text }, { id: `s${at}` }));
}

function kinds({ findings }: ReturnType<typeof merged>): readonly string[] {
  return findings.map(({ level, kind }) => `${level} ${kind}`);
}

test('one project stays as it is to the byte, with its manifest', () => {
  const text = `# mine\r\n[deps]\r\nZip = "${ZIP}"   # a\r\n\r\n[compat]\r\njulia = "1.9"\r\n`;
  const source = sourceOf({ 'binder/Project.toml': text, 'binder/Manifest.toml': '[[deps.x]]\n' });
  const { texts, findings } = merged([source, sourceOf({ 'binder/apt.txt': 'git' })]);
  expect([...texts]).toEqual([
    ['Project.toml', text],
    ['Manifest.toml', '[[deps.x]]\n'],
  ]);
  expect(findings).toEqual([]);
});

test('several become one, with their comments and what their versions have in common', () => {
  const result = merged(
    projectsOf(
      `# For maps.\n[deps]\n# reads archives\nZip = "${ZIP}" # small\n\n[compat]\nZip = "0.20, 0.21"\njulia = "1.6"\n`,
      `[deps]\nZip = "${ZIP.toUpperCase()}"\nJSON = "${JSON_ID}"\n[compat]\nZip = "0.21, 0.22"\njulia = "1.9" # new\n# the end\n`,
      `[deps]\nGDAL = "${GDAL}"\n`,
    ),
  );
  expect(result.project).toBe(`[deps]
# --- from s0
# For maps.
# reads archives
Zip = "${ZIP}" # small # also in s1
# --- from s1
JSON = "${JSON_ID}"
# --- from s2
GDAL = "${GDAL}"

[compat]
# --- from s0
Zip = "0.21" # "0.20, 0.21" in s0; "0.21, 0.22" in s1
# --- from s1
julia = "1.9" # new # "1.6" in s0
# the end
`);
  expect(kinds(result)).toEqual(['note julia-compat-narrowed', 'note julia-compat-narrowed']);
  expect(result.findings[0]?.values).toEqual({
    name: 'Zip',
    said: ['0.20, 0.21', '0.21, 0.22'],
    written: '0.21',
  });
  expect(result.findings[0]?.places.map(({ line }) => line)).toEqual([7, 5]);
});

test('the manifest of several is left out and told', () => {
  const [one, other] = projectsOf(`[deps]\nZip = "${ZIP}"\n`, `[deps]\nJSON = "${JSON_ID}"\n`);
  if (one === undefined || other === undefined) throw new Error('No sources');
  const manifest = sourceOf({ 'binder/Manifest.toml': '' }).files;
  const result = merged([{ ...one, files: [...one.files, ...manifest] }, other]);
  expect([...result.texts.keys()]).toEqual(['Project.toml']);
  expect(kinds(result)).toEqual(['warning julia-manifest-left-out']);
});

test('JuliaProject.toml wins over Project.toml, as in Julia, and takes its name', () => {
  const source = sourceOf({
    'binder/JuliaProject.toml': `[deps]\nZip = "${ZIP}"\n`,
    'binder/Project.toml': '[deps]\n',
    'binder/JuliaManifest.toml': 'm',
  });
  const { texts } = merged([source]);
  expect(texts.get('Project.toml')).toContain('Zip');
  expect(texts.get('Manifest.toml')).toBe('m');
});

describe('where two disagree', () => {
  const withId = (uuid: string) => `[deps]\nZip = "${uuid}"\n`;

  test('on what a name means, nothing is right without a choice', () => {
    const sources = projectsOf(withId(ZIP), withId(GDAL));
    const undecided = merged(sources);
    expect(kinds(undecided)).toEqual(['error julia-uuids']);
    expect(undecided.findings[0]?.places.map(({ line }) => line)).toEqual([2, 2]);
    const decided = merged(sources, ['s1']);
    expect(kinds(decided)).toEqual(['clash julia-uuids']);
    expect(decided.project).toContain(`Zip = "${GDAL}"`);
  });

  test('on versions, the first or the preferred one is kept', () => {
    const bound = (text: string) => `[deps]\nZip = "${ZIP}"\n[compat]\nZip = "${text}"\n`;
    const sources = projectsOf(bound('0.5'), bound('0.6'), bound('0.5.3'));
    const result = merged(sources);
    expect(kinds(result)).toEqual(['clash julia-compat']);
    expect(result.findings[0]?.values).toEqual({
      name: 'Zip',
      said: ['0.5', '0.6', '0.5.3'],
      kept: '0.5.3',
    });
    expect(parse(merged(sources, ['s1']).project).compat).toEqual({ Zip: '0.6' });
  });

  test('on where a package is taken from or how it is set, the same', () => {
    const take = (rev: string) =>
      `[deps]\nZip = "${ZIP}"\n[sources.Zip]\nurl = "https://x.org/z"\nrev = "${rev}"\n[preferences.Zip]\nfast = ${rev === 'a'}\n`;
    const result = merged(projectsOf(take('a'), take('b')), ['s1']);
    expect(kinds(result)).toEqual(['clash julia-sources', 'clash julia-preferences']);
    const { sources, preferences } = parse(result.project);
    expect(sources).toEqual({ Zip: { url: 'https://x.org/z', rev: 'b' } });
    expect(preferences).toEqual({ Zip: { fast: false } });
    expect(result.findings[0]?.places.map(({ line }) => line)).toEqual([3, 3]);
  });
});

describe('Julia itself', () => {
  const version = (text: string) => `[deps]\nZip = "${ZIP}"\n[compat]\njulia = ${text}\n`;

  test('has one simple bound, as repo2docker reads no other', () => {
    for (const [said, written] of [
      ['1.10', '1.10'],
      ['"1.6, 1.9"', '1.6'],
      ['"1.6 - 1.8"', '<1.9'],
      ['">= 1.6"', '>=1.6'],
    ] as const) {
      const result = merged(projectsOf(version(said)));
      expect(parse(result.project).compat).toEqual({ julia: written });
      expect(result.findings).toHaveLength(1);
      expect(result.findings[0]?.level).toBe('warning');
      expect(result.findings[0]?.places[0]?.line).toBe(4);
    }
    expect(merged(projectsOf(version('"~1.6"'))).findings).toEqual([]);
  });

  test('is told to sources that named none and do not have the newest any more', () => {
    const free = `[deps]\nJSON = "${JSON_ID}"\n`;
    expect(kinds(merged(projectsOf(version('"~1.6"'), free)))).toEqual(['note julia-version-held']);
    expect(merged(projectsOf(version('"1.6"'), free)).findings).toEqual([]);
  });
});

describe('a package', () => {
  const text = `name = "Far"\nuuid = "${GDAL}"\nversion = "0.1.0"\nauthors = ["me"]\n[deps]\nZip = "${ZIP}"\n[extensions]\nX = "Y"\n`;

  test('of another repository is taken from there at its commit', () => {
    const far = { ...sourceOf({ 'Project.toml': text }, { id: 'far' }), remote: REMOTE };
    const result = merged([far]);
    expect(parse(result.project)).toEqual({
      deps: { Zip: ZIP, Far: GDAL },
      sources: { Far: { url: REMOTE.url, rev: REMOTE.commit } },
    });
    expect(kinds(result)).toEqual(['note julia-package']);
  });

  test('of this repository is taken from its folder', () => {
    const { sources } = parse(merged([sourceOf({ 'Project.toml': text })]).project);
    expect(sources).toEqual({ Far: { path: '..' } });
  });

  test('in name alone is none', () => {
    const result = merged([sourceOf({ 'binder/Project.toml': text })]);
    expect(parse(result.project)).toEqual({ deps: { Zip: ZIP } });
    expect(kinds(result)).toEqual(['note julia-dropped']);
  });
});

test('folders of sources are written as the result sees them', () => {
  const text = `[deps]\nZip = "${ZIP}"\n[sources]\nZip = {path = "lib/Zip"}\n`;
  const at = (source: SpecSource) => parse(merged([source]).project).sources;
  const root = sourceOf({ 'Project.toml': text });
  expect(at(root)).toEqual({ Zip: { path: '../lib/Zip' } });
  expect(at(sourceOf({ 'binder/Project.toml': text }))).toEqual({ Zip: { path: 'lib/Zip' } });
  expect(at({ ...root, remote: { ...REMOTE, folder: 'sub' } })).toEqual({
    Zip: { url: REMOTE.url, rev: REMOTE.commit, subdir: 'sub/lib/Zip' },
  });
  const out = text.replace('lib/Zip', '../../Zip');
  expect(kinds(merged([sourceOf({ 'binder/Project.toml': out })]))).toEqual([
    'clash julia-path-out-of-reach',
  ]);
});

test('a package that one source needs for sure is no weak one for the others', () => {
  const { project } = merged(
    projectsOf(
      `[deps]\nZip = "${ZIP}"\n`,
      `[deps]\nJSON = "${JSON_ID}"\n[weakdeps]\nZip = "${ZIP}"\nGDAL = "${GDAL}"\n[extras]\nZip = "${ZIP}"\n[targets]\ntest = ["Zip"]\n`,
    ),
  );
  const { deps, weakdeps, targets } = parse(project);
  expect(deps).toEqual({ Zip: ZIP, JSON: JSON_ID });
  expect(weakdeps).toEqual({ GDAL });
  expect(targets).toEqual({ test: ['Zip'] });
});

test('what Julia would refuse is told with its line, and never stops the rest', () => {
  const table: readonly (readonly [string, string, number])[] = [
    ['[deps]\nA = 1\n', 'error julia-unreadable', 2],
    ['[deps]\n\nA = "no"\n', 'error julia-unreadable', 3],
    ['[deps]\nA = \n', 'error julia-unreadable', 2],
    [`[deps]\nA = "${ZIP}"\nA = "${ZIP}"\n`, 'error julia-unreadable', 3],
    ['deps = 1\n', 'error julia-unreadable', 1],
    [`[deps]\nA = "${ZIP}"\n[compat]\nA = "soon"\n`, 'clash julia-compat-unread', 4],
    ['[compat]\nGone = "1"\n', 'warning julia-compat-unused', 2],
    [`[deps]\nA = "${ZIP}"\n[compat]\nA = 1.5\n`, 'warning julia-compat-number', 4],
    ['a = \u0000', 'error julia-unreadable', 1],
    [`x = ${'['.repeat(5000)}`, 'error julia-unreadable', 1],
    ['#'.repeat(1_000_001), 'error julia-unreadable', 0],
  ];
  for (const [text, kind, line] of table) {
    const result = merged(projectsOf(text, `[deps]\nZip = "${ZIP}"\n`));
    expect(kinds(result)).toEqual([kind]);
    expect(result.findings[0]?.places[0]?.line).toBe(line);
    expect(result.project).toContain('Zip');
  }
});

test('names of strangers stay names', () => {
  const text = `["deps"]\n"__proto__" = "${ZIP}"\nconstructor = "${GDAL}" # ]\n[compat]\nconstructor = "1"\n`;
  const { project, findings } = merged([
    ...projectsOf(text),
    sourceOf({ 'binder/Project.toml': text }, { id: 'a\n[deps]\n"b' }),
  ]);
  expect(findings).toEqual([]);
  expect(Object.entries(parse(project).deps ?? {})).toEqual([
    ['__proto__', ZIP],
    ['constructor', GDAL],
  ]);
});

describe('settings beside projects', () => {
  const project = `[deps]\nZip = "${ZIP}"\n`;
  const withLocal = (local: string, id: string, path = 'LocalPreferences.toml') =>
    sourceOf({ 'Project.toml': project, [path]: local }, { id });

  test('of one source stay as they are, under the one name', () => {
    const text = '# mine\r\n[Zip]\r\nfast = true # yes\r\n';
    const one = withLocal(text, 'a', 'JuliaLocalPreferences.toml');
    const { texts, findings } = merged([one, ...projectsOf(project)]);
    expect(texts.get('LocalPreferences.toml')).toBe(text);
    expect(findings).toEqual([]);
  });

  test('of several come together, and what excludes each other is told', () => {
    const sources = [
      withLocal('[Zip]\nfast = true\nlevel = 3\n', 'a'),
      withLocal('x = 1\n[Zip]\nfast = false\nday = 2024-01-01\n[GDAL.deep]\na = [1]\n', 'b'),
    ];
    const result = merged(sources, ['b']);
    expect(result.texts.get('LocalPreferences.toml')).toBe(
      '[Zip]\n# --- from a\nlevel = 3\n# --- from b\nfast = false\nday = 2024-01-01\n\n[GDAL]\n# --- from b\ndeep = {a = [1]}\n',
    );
    expect(kinds(result)).toEqual(['clash julia-preferences']);
    expect(result.findings[0]?.values).toEqual({
      name: 'Zip',
      said: ['fast = true', 'fast = false'],
      kept: 'fast = false',
    });
  });

  test('that cannot be read are told with their line', () => {
    const result = merged([withLocal('[Zip]\nfast\n', 'a'), withLocal('[Zip]\n', 'b')]);
    expect(kinds(result)).toEqual(['error julia-unreadable']);
    expect(result.findings[0]?.places[0]).toMatchObject({ path: 'LocalPreferences.toml', line: 2 });
  });
});
