import { describe, expect, test } from 'vitest';
import { pushResult } from '../../src/git/push-result.ts';

const to = 'To https://github.com/you/my-course.git';

function rejected(summary: string, stderr = '') {
  const stdout = `${to}\n!\tabc:refs/heads/main\t${summary}\nDone\n`;
  return pushResult({ exitCode: 1, stdout, stderr: `${stderr}error: failed to push some refs\n` });
}

describe('what a remote answers to a push', () => {
  test.each([
    '[rejected] (stale info)',
    '[rejected] (fetch first)',
    '[rejected] (non-fast-forward)',
    "[remote rejected] (cannot lock ref 'refs/heads/main': is at abc but expected def)",
    "[remote rejected] (cannot lock ref 'refs/heads/main': reference already exists)",
    '[remote rejected] (failed to update ref)',
    '[remote rejected] (incorrect old value provided)',
  ])('%s: somebody was first', (summary) => {
    expect(rejected(summary)).toEqual({ kind: 'moved' });
  });

  test('a protected branch, in the words of GitHub', () => {
    const stderr = [
      'remote: error: GH006: Protected branch update failed for refs/heads/main.        ',
      'remote: ',
      'remote: - Changes must be made through a pull request.        ',
      '',
    ].join('\n');
    expect(rejected('[remote rejected] (protected branch hook declined)', stderr)).toEqual({
      kind: 'protected',
      reason: [
        'error: GH006: Protected branch update failed for refs/heads/main.',
        '- Changes must be made through a pull request.',
        '[remote rejected] (protected branch hook declined)',
      ].join('\n'),
      ref: 'refs/heads/main',
    });
    expect(
      rejected('[remote rejected] (push declined due to repository rule violations)').kind,
    ).toBe('protected');
  });

  test('of an atomic push, the ref that was the reason counts, and not those given up with it', () => {
    const answer = (aside: string) => ({
      exitCode: 1,
      stdout: `${to}\n!\tabc:refs/heads/main\t[remote rejected] (atomic transaction failed)\n!\tdef:refs/heads/aside\t${aside}\nDone\n`,
      stderr: '',
    });
    expect(pushResult(answer('[rejected] (stale info)'))).toEqual({ kind: 'moved' });
    const declined = '[remote rejected] (push declined due to repository rule violations)';
    expect(pushResult(answer(declined))).toMatchObject({
      kind: 'protected',
      ref: 'refs/heads/aside',
    });
  });

  test('something that no branch would take is not a question of protection', () => {
    const stderr = 'remote: error: GH001: Large files detected.\n';
    expect(rejected('[remote rejected] (pre-receive hook declined)', stderr).kind).toBe('refused');
    const conflict = "cannot lock ref 'refs/heads/a/b': 'refs/heads/a' exists; cannot create it";
    expect(rejected(`[remote rejected] (${conflict})`).kind).toBe('refused');
  });

  test('a closed door is a refusal, an unreachable remote an error', () => {
    const archived = {
      exitCode: 128,
      stdout: '',
      stderr:
        'remote: This repository was archived so it is read-only.\nfatal: unable to access: The requested URL returned error: 403\n',
    };
    expect(pushResult(archived)).toEqual({
      kind: 'refused',
      reason: 'This repository was archived so it is read-only.',
    });
    const offline = {
      exitCode: 128,
      stdout: '',
      stderr: 'fatal: unable to access: Could not resolve host: github.com\n',
    };
    expect(() => pushResult(offline)).toThrow('Could not resolve host');
  });

  test('a reason has an end', () => {
    const result = rejected('[remote rejected] (hook declined)', `remote: ${'x'.repeat(9000)}\n`);
    expect(result.kind === 'protected' ? result.reason.length : 0).toBe(1000);
  });
});
