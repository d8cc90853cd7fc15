import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainFailure } from '../../src/image/explain-failure.ts';

function log(name: string): string {
  return readFileSync(new URL(`logs/${name}.txt`, import.meta.url), 'utf8');
}

describe('which step of a build failed, and what it said last', () => {
  test('packages that pip cannot have together, after two hundred lines of downloads', () => {
    const { step, lines } = explainFailure(log('buildkit-pip-conflict'));
    expect(step.name).toBe('pip');
    expect(step.command).toMatch(
      /^RUN .*pip install --no-cache-dir -r "binder\/requirements.txt"$/,
    );
    expect(lines[0]).toMatch(/^ERROR: Cannot install -r binder\/requirements.txt/);
    expect(lines).toContain('    maps 1.0 depends on shapes<2');
    expect(lines.join('\n')).not.toMatch(/━|Collecting|Downloading|looking at multiple/);
  });

  test('a package that conda does not know', () => {
    const { step, lines } = explainFailure(log('buildkit-conda-unsolvable'));
    expect(step.name).toBe('conda');
    expect(lines[0]).toBe('error    libmamba Could not solve for environment specs');
    expect(lines).toContain(
      '    ├─ nosuchthing =* * does not exist (perhaps a typo or a missing channel);',
    );
  });

  test('a package that apt does not know', () => {
    const { step, lines } = explainFailure(log('buildkit-apt-unknown'));
    expect(step.name).toBe('apt');
    expect(lines).toEqual(['E: Unable to locate package nosuchpackage-x', 'exit code: 100']);
  });

  test("a postBuild's own traceback, without that of repo2docker", () => {
    const { step, lines } = explainFailure(log('buildkit-postbuild'));
    expect(step).toEqual({ name: 'postBuild', command: 'RUN ./binder/postBuild' });
    expect(lines.at(-2)).toBe("ModuleNotFoundError: No module named 'maps'");
    expect(lines.join('\n')).not.toContain('repo2docker/app.py');
  });

  test.each(['buildkit-exit-code', 'podman-exit-code'])('a line of a Dockerfile (%s)', (name) => {
    expect(explainFailure(log(name))).toEqual({
      step: { name: 'dockerfile', command: 'RUN echo one; echo two; busybox sh -c "exit 3"' },
      lines: ['one', 'two', 'exit code: 3'],
    });
  });

  test('a base image that cannot be had, though the missing cache is no failure', () => {
    const { step } = explainFailure(log('buildkit-no-base-image'));
    expect(step).toEqual({ name: 'base-image', command: 'FROM localhost/nothing-there:1' });
  });

  test('what repo2docker refuses, in its last words', () => {
    expect(explainFailure(log('refused-runtime'))).toEqual({
      step: { name: 'specification' },
      lines: ["packaging.version.InvalidVersion: Invalid version: '3.9\\nextra'"],
    });
  });

  test.each([
    ['pip failed inside of mamba', '#9 1.0 ERROR: No matching distribution found for maps', 'pip'],
    ['the disk is full', '#9 1.0 OSError: [Errno 28] No space left on device', 'disk'],
    ['the memory is full', '#9 1.0 Killed', 'memory'],
  ])('%s', (_, line, name) => {
    const code = name === 'memory' ? 137 : 1;
    const text = [
      '#9 [3/5] RUN mamba env update --file environment.yml',
      line,
      `#9 ERROR: process "/bin/sh -c mamba env update" did not complete successfully: exit code: ${code}`,
      'ERROR: failed to solve: process',
    ];
    expect(explainFailure(text).step.name).toBe(name);
  });

  test.each([
    ['RuntimeError: The buildx plugin must be installed: …', 'engine'],
    ['Error response from daemon: no such thing', 'engine'],
    [
      'ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: RUNN',
      'dockerfile',
    ],
    ['No environment specification found. See https://repo2docker…', 'specification'],
    ['', 'other'],
  ])('without any step: %s', (line, name) => {
    expect(explainFailure(line).step).toEqual({ name });
  });

  test('long explanations keep their beginning and their end, in twenty lines', () => {
    const tree = Array.from({ length: 90 }, (_, index) => `    ├─ package-${index} is in the way`);
    const { lines } = explainFailure([
      'STEP 3/9: RUN mamba env update',
      'something before',
      'error    libmamba Could not solve for environment specs',
      ...tree,
      'Error: building at STEP "RUN mamba env update": while running runtime: exit status 1',
    ]);
    expect(lines).toHaveLength(20);
    expect(lines[0]).toBe('error    libmamba Could not solve for environment specs');
    expect(lines.at(-1)).toBe('exit code: 1');
    expect(lines).toContain('[…]');
  });

  test('colours, control characters and secrets are not handed on; lines are cut', () => {
    const { lines } = explainFailure([
      'STEP 1/2: RUN postBuild',
      '\u001b[31mred\u001b[0m \u0007bell',
      'cloning https://you:hunter2@example.org/x with TOKEN=abcdefgh and ghp_0123456789abcdef',
      'x'.repeat(5000),
    ]);
    expect(lines.slice(0, 2)).toEqual([
      'red bell',
      'cloning https://•••@example.org/x with TOKEN=••• and •••',
    ]);
    expect(lines[2]).toHaveLength(300);
  });

  test('is quick with what is made to be slow', () => {
    const started = performance.now();
    explainFailure(Array.from({ length: 4000 }, () => 'token-'.repeat(3000)));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
