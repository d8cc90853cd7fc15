import { afterEach, describe, expect, test } from 'vitest';
import type { Merged } from '../../../src/binder/finding.ts';
import { sourceOf } from '../source-of.ts';
import { type Home, hasProgram, homeOf, merged } from './run-merged.ts';

const homes: Home[] = [];

function home(result: Merged): Home {
  const made = homeOf(result);
  homes.push(made);
  return made;
}

afterEach(() => {
  for (const one of homes.splice(0)) one.remove();
});

function postBuilds(...texts: string[]): Merged {
  return merged(texts.map((text, at) => sourceOf({ 'binder/postBuild': text }, { id: `s${at}` })));
}

function starts(...texts: string[]): Merged {
  return merged(texts.map((text, at) => sourceOf({ 'binder/start': text }, { id: `s${at}` })));
}

function kinds({ findings }: Merged): readonly string[] {
  return findings.map(({ level, kind }) => `${level} ${kind}`);
}

const withPython = test.skipIf(!hasProgram('python3'));
const withBash = test.skipIf(!hasProgram('bash'));

describe('postBuild, one after the other', () => {
  withBash('each with its own shell, folder, options and end', () => {
    const result = postBuilds(
      '#!/bin/bash\nset -eu\ncd /\nexport LEAK=1\n[[ a == a ]] && echo bash\nexit 0\n',
      `echo "plain \${LEAK-clean}"; [[ a ]] || echo not bash; false; true`,
      '#!/bin/sh\nset -e\ntrap "echo trapped" EXIT\npwd; echo last\n',
    );
    const it = home(result);
    const { code, said } = it.postBuild();
    expect(code).toBe(0);
    expect(said.replace(/^.*not found\n/m, '')).toBe(
      `== s0\nbash\n== s1\nplain clean\nnot bash\n== s2\n${it.path}\nlast\ntrapped\n`,
    );
    expect(kinds(result)).toContain('note script-no-shebang');
  });

  test('the first that fails ends it, with its code', () => {
    const { code, said } = home(
      postBuilds('#!/bin/sh\necho one\n', '#!/bin/sh\nexit 3\n', '#!/bin/sh\necho three\n'),
    ).postBuild();
    expect({ code, said }).toEqual({ code: 3, said: '== s0\none\n== s1\n' });
  });

  withPython('a Python script is run by Python', () => {
    const { code, said } = home(
      postBuilds('#!/usr/bin/env python3\nprint(2 ** 10)\n', '#!/bin/sh\necho sh\n'),
    ).postBuild();
    expect({ code, said }).toEqual({ code: 0, said: '== s0\n1024\n== s1\nsh\n' });
  });

  test('the very same script runs once, and a single one stays as it is', () => {
    const text = '#!/bin/sh\necho once\n';
    const result = postBuilds(text, text);
    expect(result.files.map(({ path, content }) => [path, String(content)])).toEqual([
      ['postBuild', text],
    ]);
    expect(kinds(result)).toContain('note same-script');
  });

  test('what Windows wrote is an error, as it fails alone too', () => {
    const result = postBuilds('#!/bin/sh\r\necho a\r\n', '#!/bin/sh\necho b\n');
    expect(kinds(result)).toContain('error script-windows-lines');
    expect(home(result).postBuild().code).toBe(127);
  });

  test('a name that a shell would take for more than a name is only a name', () => {
    const sources = ["a'; touch pwned; '", '../../$(touch pwned)'].map((id) =>
      sourceOf({ 'binder/postBuild': `#!/bin/sh\necho "${id.length}"\nls\n` }, { id }),
    );
    const { code, said } = home(merged(sources)).postBuild();
    expect(code).toBe(0);
    expect(said.split('\n').filter((line) => line === 'pwned')).toEqual([]);
  });
});

describe('start, each becoming the next', () => {
  const PRINT = ['sh', '-c', 'for a in "$@"; do echo "<$a>"; done; echo "$A-$B"; exit 5', 'x'];

  withBash('arguments, environment and exit code come through', () => {
    const { code, said } = home(
      starts(
        '#!/bin/bash\nset -eu\nexport A=1\nexec "$@"\n',
        'export B=2\nexec "$@"\n',
        '#!/bin/sh\ntrap "echo no" EXIT\nexec "$@"\n',
      ),
    ).start(...PRINT, 'q u', 'z*', '');
    expect({ code, said }).toEqual({ code: 5, said: '<q u>\n<z*>\n<>\n1-2\n' });
  });

  withPython('a start in Python, too', () => {
    const python =
      '#!/usr/bin/env python3\nimport os, sys\nos.environ["A"] = "py"\nos.execvp(sys.argv[1], sys.argv[1:])\n';
    const { said } = home(starts('#!/bin/sh\nexport B=2\nexec "$@"\n', python)).start(...PRINT);
    expect(said).toBe('py-2\n');
  });

  test('the only one that changes the folder goes last, so that the server keeps it', () => {
    const result = starts('#!/bin/sh\ncd /usr\nexec "$@"\n', '#!/bin/sh\npwd\nexec "$@"\n');
    const it = home(result);
    expect(it.start('pwd').said).toBe(`${it.path}\n/usr\n`);
    expect(kinds(result)).toContain('note start-last');
  });

  test('of several that change it, each begins where the first began', () => {
    const move = (to: string) => `#!/bin/sh\npwd\ncd ${to}\nexec "$@"\n`;
    const result = starts(move('/usr'), move('/etc'), move('/var'));
    const it = home(result);
    expect(it.start('pwd').said).toBe(`${it.path}\n${it.path}\n${it.path}\n/var\n`);
    expect(kinds(result)).toContain('note start-folder');
  });

  test('one that runs its own server goes last, and two of them clash', () => {
    const own = (name: string) => `#!/bin/sh\nexec echo own ${name}\n`;
    const one = starts(own('a'), '#!/bin/sh\necho first\nexec "$@"\n');
    expect(home(one).start('echo', 'x').said).toBe('first\nown a\n');
    expect(kinds(one)).not.toContain('clash start-two-last');
    expect(kinds(starts(own('a'), own('b')))).toContain('clash start-two-last');
    const sources = ['a', 'b'].map((id) => sourceOf({ 'binder/start': own(id) }, { id }));
    for (const id of ['a', 'b']) {
      const two = merged(sources, [], { prefer: [id] });
      expect(home(two).start('echo', 'x').said).toBe(`own ${id}\n`);
      const found = two.findings.find(({ kind }) => kind === 'start-two-last');
      expect(found?.values.kept).toBe(id);
    }
  });

  test('a signal reaches the command, which is the same process', async () => {
    const pass = '#!/bin/sh\nexec "$@"\n';
    const child = home(starts(pass, `${pass}#`)).startLong(
      'sh',
      '-c',
      'trap "echo stopped; exit 7" TERM; echo $$; while :; do sleep 0.05; done',
    );
    let said = '';
    child.stdout?.on('data', (data: Buffer) => {
      said += data;
      if (said.endsWith('\n') && !said.includes('stopped')) child.kill('SIGTERM');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, said }).toEqual({ code: 7, said: `${child.pid}\nstopped\n` });
  });

  test('two that want the same display', () => {
    const display = (more: string) => `#!/bin/sh\nXvfb :99 ${more} &\nexec "$@"\n`;
    const found = starts(display('-a'), display('-b')).findings;
    expect(found.find(({ kind }) => kind === 'same-resource')?.values).toEqual({
      resource: 'display :99',
      sources: ['s0', 's1'],
    });
  });
});
