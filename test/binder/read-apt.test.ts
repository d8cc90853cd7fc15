import { describe, expect, test } from 'vitest';
import { readApt } from '../../src/binder/apt/read-apt.ts';

describe('apt.txt', () => {
  test('holds packages and comments, one or several packages a line', () => {
    expect(
      readApt('# Maps\r\ngraphviz  libgdal-dev # both\n\nnano=7.2-1/noble libc6:amd64'),
    ).toEqual([
      { number: 1, packages: [], comment: '# Maps', refused: [] },
      {
        number: 2,
        packages: [
          { name: 'graphviz', version: undefined, release: undefined },
          { name: 'libgdal-dev', version: undefined, release: undefined },
        ],
        comment: '# both',
        refused: [],
      },
      { number: 3, packages: [], comment: undefined, refused: [] },
      {
        number: 4,
        packages: [
          { name: 'nano', version: '7.2-1', release: 'noble' },
          { name: 'libc6:amd64', version: undefined, release: undefined },
        ],
        comment: undefined,
        refused: [],
      },
    ]);
  });

  test.each([
    ['apt-get install -y git', ['command', 'command', 'command', 'command']],
    ['sudo apt install git', ['command', 'command', 'command', 'command']],
    ['-t=noble-backports', ['option']],
    ['Graphviz', ['capitals']],
    ['https://example.org/x.deb', ['address']],
    ['git; touch /pwned', ['shell', 'not-a-name']],
    ['git$(id)', ['shell']],
    ['git`id`', ['shell']],
    ['git \\', ['shell']],
    ['\uFEFFgit', ['not-a-name']],
    ['g', ['not-a-name']],
  ])('“%s” has what a root shell must not get', (line, why) => {
    expect(readApt(line).flatMap(({ refused }) => refused.map((one) => one.why))).toEqual(why);
  });
});
