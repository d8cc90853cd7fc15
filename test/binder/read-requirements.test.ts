import { describe, expect, test } from 'vitest';
import { readRequirements } from '../../src/binder/requirements/read-requirements.ts';
import { normalName, readRequirement } from '../../src/binder/requirements/requirement.ts';

describe('a requirements file', () => {
  test('is read line by line, as pip reads it', () => {
    const text = [
      '\uFEFF# What we need',
      'numpy==1.26.4  # pinned for a reason',
      '',
      'scipy >= 1.9, \\',
      '   < 2',
      'git+https://github.com/a/b@v1#egg=b&subdirectory=c',
      '-e .[dev]',
      './tools/pkg',
      '-r more.txt',
      '--constraint=limits.txt',
      '-i https://example.org/simple',
      '--pre',
      'conda=4.2=py36_0',
    ].join('\r\n');
    const seen = readRequirements(text).map((line) => {
      const { number, kind } = line;
      const what =
        line.kind === 'requirement'
          ? line.requirement.name
          : line.kind === 'path'
            ? line.path
            : line.kind === 'editable'
              ? line.target
              : line.kind === 'include'
                ? `${line.as} ${line.file}`
                : line.kind === 'option'
                  ? `${line.name} ${line.value ?? ''}`
                  : (line.comment ?? '');
      return `${number} ${kind} ${what}`.trim();
    });
    expect(seen).toEqual([
      '1 blank # What we need',
      '2 requirement numpy',
      '3 blank',
      '4 requirement scipy',
      '6 requirement b',
      '7 editable .[dev]',
      '8 path ./tools/pkg',
      '9 include requirements more.txt',
      '10 include constraints limits.txt',
      '11 option --index-url https://example.org/simple',
      '12 option --pre',
      '13 unreadable',
    ]);
  });

  test.each([
    '--index-url',
    '--no-such-option x',
    '-r',
    '-e',
    'apt-get install -y x',
    'a b',
    '==1.0',
  ])('“%s” is a line that pip would refuse', (line) => {
    expect(readRequirements(line)).toMatchObject([{ kind: 'unreadable' }]);
  });

  test('a comment ends a line that goes on, and one in the middle of a line is a comment too', () => {
    expect(readRequirements('numpy>=1 \\\n# why\nscipy')).toMatchObject([
      { kind: 'requirement', number: 1, requirement: { name: 'numpy' }, comment: '# why' },
      { kind: 'requirement', number: 3, requirement: { name: 'scipy' } },
    ]);
  });

  test('takes what nobody would write without choking', () => {
    for (const text of ['\\', '\\\n\\', ' \t ', '\0', '-'.repeat(10_000), '['.repeat(10_000)]) {
      expect(readRequirements(text).length).toBeGreaterThan(0);
    }
  });
});

describe('a requirement', () => {
  test.each([
    ['numpy', { name: 'numpy', version: { kind: 'any' } }],
    ['Jupyter_Server[Test,ui]~=2.0', { extras: ['test', 'ui'], version: { text: '~=2.0' } }],
    ['requests (>=2.8.1)', { version: { kind: 'clauses' } }],
    ['x; python_version < "3.9"', { marker: 'python_version < "3.9"' }],
    ['x @ https://a.example/x.zip', { name: 'x', version: { address: 'https://a.example/x.zip' } }],
    ['x@git+https://a.example/x.git@main ; os_name=="nt"', { marker: 'os_name=="nt"' }],
    ['https://a.example/x-1.0.tar.gz', { name: undefined }],
    [
      'x==1 --hash=sha256:aa --hash=sha256:bb',
      { options: ['--hash=sha256:aa', '--hash=sha256:bb'] },
    ],
  ])('%s', (line, expected) => {
    expect(readRequirement(line)).toMatchObject(expected);
  });

  test.each(['', '-x', 'x==', 'x=1', 'x>1 <2', 'x @ nowhere', 'x!', '1.0.*'])(
    '“%s” is none',
    (line) => {
      expect(readRequirement(line)).toBeUndefined();
    },
  );

  test('has one name, however it is written', () => {
    expect(new Set(['A.b_C', 'a-b-c', 'A__b..c'].map(normalName))).toEqual(new Set(['a-b-c']));
  });
});
