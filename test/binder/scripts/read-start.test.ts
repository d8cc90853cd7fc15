import { describe, expect, test } from 'vitest';
import { readScript } from '../../../src/binder/scripts/read-script.ts';
import { readStart } from '../../../src/binder/scripts/read-start.ts';

function reading(text: string) {
  return readStart(readScript({ path: 'start', mode: '100755', bytes: Buffer.from(text) }));
}

describe('a start that others can follow', () => {
  test.each([
    ['#!/bin/bash\nexport A=1\nexec "$@"'],
    [`#!/bin/sh\nexec \${@}\n`],
    ['#!/bin/bash\nexec "$@" --NotebookApp.ip=0.0.0.0'],
    ['#!/bin/bash\nexec env LANG=C nice -n 5 "$@"'],
    ['#!/bin/bash\nexec tini -- "$@"'],
    ['#!/bin/bash\nif [ $# -eq 0 ]; then\n  set -- jupyter lab\nfi\nexec "$@"'],
    ['#!/bin/bash\nset -- "$@" --debug\nexec "$@"'],
    ['#!/bin/bash\nstop() {\n  kill $1; exit 1\n}\nmkdir x || exit 1\n(cd x; exit)\nexec "$@"'],
    ["#!/bin/bash\nawk '{print $1}' f # $2\ncat <<'END'\nexit $3\nEND\nexec \"$@\""],
    ['#!/bin/bash\nmain() {\n  exec "$@"\n}\nmain "$@"'],
    ['#!/usr/bin/env python3\nimport os, sys\nos.execvp(sys.argv[1], sys.argv[1:])'],
  ])('%j', (text) => {
    expect(reading(text).ends).toBeUndefined();
  });
});

describe('a start that must be the last', () => {
  test.each([
    ['#!/bin/bash\nexport A=1', 'nothing', 0],
    ['', 'nothing', 0],
    ['#!/bin/bash\nexec jupyter notebook --branch=a&b=c', 'own-command', 2],
    ['#!/bin/bash\nexec jupyter lab "$@"', 'nothing', 0],
    ['#!/bin/bash\nexit 0\nexec "$@"', 'exit', 2],
    ['#!/bin/bash\necho $1\nexec "$@"', 'arguments', 2],
    ['#!/bin/bash\nshift\nexec "$@"', 'arguments', 2],
    [`#!/bin/bash\nexec "\${@:2}"`, 'nothing', 0],
    ['#!/bin/bash\nset -- jupyter "$@"\nexec "$@"', 'arguments', 2],
    ['#!/usr/bin/env python3\nprint(1)', 'nothing', 0],
    ['#!/usr/bin/perl\nexec @ARGV', 'language', 0],
  ])('%j: %s', (text, why, line) => {
    const { ends } = reading(text);
    if (why === 'nothing') expect(ends?.why).toMatch(/nothing|own-command|arguments/);
    else expect(ends).toEqual({ why, line });
  });
});

test('what a start leaves to whatever follows it', () => {
  const text =
    '#!/bin/bash\n(cd a)\nX=$(cd b && pwd)\ncd "$HOME"\numask 022\nexec > log 2>&1\n"$@"';
  expect(reading(text)).toEqual({ ends: undefined, folderLine: 4, leaks: [5, 6], waitsLine: 7 });
});
