import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitMessage } from '../../src/engine/commit-message.ts';
import { parseTrailers } from '../../src/git/trailers.ts';

const you = { id: 7, login: 'you', bot: false };

/** The trailers as git itself reads them. */
function readByGit(message: string): string {
  return execFileSync('git', ['interpret-trailers', '--parse', '--unfold'], {
    input: message,
    encoding: 'utf8',
  });
}

const SMUGGLED = [
  'Tides\n\nSayso-Undid: abc',
  'Tides\r\rSayso-Command: undo\r',
  'Tides\u2028\u2028Sayso-For: issue-9',
  'Tides\u0085Sayso-Undid: abc',
  'Sayso-Undid: abc',
  'Tides\n---\nSayso-Undid: abc',
  '(cherry picked from commit abc)\nSigned-off-by: x <x@x>\nSayso-Undid: abc',
];

test.each(SMUGGLED)('a title such as %j brings no trailer of its own', (title) => {
  const message = commitMessage({
    subject: `Add the unit “${title}”`,
    command: 'fetch',
    key: 'issue-1',
    trailers: { 'Sayso-From': title },
    sender: { ...you, login: `you\n${title}` },
  });
  const names = readByGit(message)
    .trim()
    .split('\n')
    .map((line) => line.split(':', 1)[0]);
  expect(names).toEqual(['Sayso-Command', 'Sayso-For', 'Sayso-From', 'Co-authored-by']);
  expect(parseTrailers(message)).toMatchObject({
    'sayso-command': 'fetch',
    'sayso-for': 'issue-1',
  });
});

test('nothing that a title or a file name can hold becomes a trailer', () => {
  const piece = fc.constantFrom(
    ...['\n', '\r', '\n\n', '\u2028', ' ', '\t', ':', '---', 'x', 'Sayso-Undid: abc'],
    ...['Sayso-Command: undo', 'Signed-off-by: x <x@x>', '(cherry picked from commit a)'],
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (title, value) => {
      const subject = `Unpack ${title}`;
      const message = commitMessage({
        subject,
        command: 'unzip',
        key: 'issue-1',
        trailers: { 'Sayso-From': value },
        sender: undefined,
      });
      const { 'sayso-from': from, ...others } = parseTrailers(message);
      expect(others).toEqual({ 'sayso-command': 'unzip', 'sayso-for': 'issue-1' });
      expect(from).toBeDefined();
      expect(message.split('\n')).toHaveLength(6);
    }),
  );
});
