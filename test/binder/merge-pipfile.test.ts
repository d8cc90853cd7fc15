import { describe, expect, test } from 'vitest';
import { convertPipfile } from '../../src/binder/pipfile/convert-pipfile.ts';
import { mergePipfile } from '../../src/binder/pipfile/merge-pipfile.ts';

const PIPFILE = `[[source]]
url = "https://pypi.org/simple"
name = "pypi"

[[source]]
url = "https://own.example/simple"
name = "own"

[packages]
numpy = "*"
scipy = ">=1,<2"
plot = {version = "==2.0", extras = ["svg"], markers = "sys_platform == 'linux'", index = "own"}
tool = {git = "https://a.example/tool.git", ref = "v1", subdirectory = "py"}
here = {path = ".", editable = true}

[dev-packages]
pytest = "7.0"

[requires]
python_version = "3.11"

[scripts]
go = "python go.py"
`;

describe('a Pipfile', () => {
  test('becomes lines of a requirements file, and what those cannot say is told', () => {
    const { source, python, findings } = convertPipfile(of('a', PIPFILE));
    expect(source.text.split('\n')).toEqual([
      '--extra-index-url https://own.example/simple',
      'pytest==7.0',
      'numpy',
      'scipy>=1,<2',
      "plot[svg]==2.0 ; sys_platform == 'linux'",
      'tool @ git+https://a.example/tool.git@v1#subdirectory=py',
      '-e .',
      '',
    ]);
    expect(python).toBe('3.11');
    expect(findings.map(({ values, places }) => [values.what, places[0]?.line])).toEqual([
      ['scripts', 22],
      ['plot: index', 12],
    ]);
  });

  test('stays as it is alone or beside its equal', () => {
    const { files, findings } = mergePipfile([of('a', PIPFILE), of('b', PIPFILE)]);
    expect(files).toEqual([{ path: 'Pipfile', mode: '100644', content: PIPFILE }]);
    expect(findings).toEqual([]);
  });

  test('meets another in a requirements file, and a clash names its own line', () => {
    const other = of('b', '[packages]\n"scipy" = "==3"\n');
    const { files, findings } = mergePipfile([of('a', PIPFILE), other]);
    expect(files.map(({ path }) => path)).toEqual(['requirements.txt']);
    expect(findings.find(({ kind }) => kind === 'contradiction')?.places).toEqual([
      { source: 'a', path: 'binder/Pipfile', line: 11 },
      { source: 'b', path: 'binder/Pipfile', line: 2 },
    ]);
  });

  test('gives the pins of its lock, without hashes', () => {
    const lock = JSON.stringify({
      _meta: { requires: { python_version: '3.9' } },
      default: { numpy: { version: '==1.26.0', hashes: ['sha256:aa'], index: 'pypi' } },
      develop: { pytest: { version: '==7.1', markers: "python_version >= '3.7'" } },
    });
    const { source, python, findings } = convertPipfile({ ...of('a', PIPFILE), lock });
    expect(source.text).toContain("pytest==7.1 ; python_version >= '3.7'\nnumpy==1.26.0\n");
    expect(source.text).not.toContain('sha256');
    expect(python).toBe('3.9');
    expect(findings.map(({ kind }) => kind)).toContain('pipfile-locked');
  });

  test.each(['[packages', 'a\0b', '= 1', '[packages]\nx = 1\nx = 2\n'])('%j is told', (text) => {
    const { findings } = mergePipfile([{ ...of('a', text) }, of('b', PIPFILE)]);
    expect(findings[0]).toMatchObject({ level: 'error', kind: 'pipfile-unreadable' });
  });

  test('with a lock that is none is told', () => {
    const { findings } = mergePipfile([{ ...of('a', PIPFILE), lock: '[' }]);
    expect(findings[0]).toMatchObject({ level: 'error', kind: 'pipfile-lock-unreadable' });
  });
});

function of(id: string, text: string) {
  return { id, path: 'binder/Pipfile', text };
}
