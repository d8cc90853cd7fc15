import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signedCommit } from '../../src/git/signed-commit.ts';

const payload = `tree ${'a'.repeat(40)}
parent ${'b'.repeat(40)}
author sayso[bot] <1+sayso[bot]@users.noreply.github.com> 1700000000 +0000
committer GitHub <noreply@github.com> 1700000000 +0000

Go north — über

Sayso-For: key`;
const signature =
  '-----BEGIN PGP SIGNATURE-----\n\nwsFcBAABCAAQ\n=abcd\n-----END PGP SIGNATURE-----';

/** A commit as a signer may have written it. */
function signed(signatureLines: string, end = ''): { text: string; id: string } {
  const at = payload.indexOf('\n\n');
  const text = `${payload.slice(0, at)}\n${signatureLines}${payload.slice(at)}${end}`;
  const bytes = Buffer.from(text);
  const id = createHash('sha1').update(`commit ${bytes.length}\0`).update(bytes).digest('hex');
  return { text, id };
}

const header = `gpgsig ${signature.replaceAll('\n', '\n ')}`;

describe('a commit that was signed elsewhere', () => {
  test.each([
    ['GitHub’s way, its last line a newline', signed(`${header}\n `)],
    ['without a newline at its end', signed(header)],
    ['with a newline after the message', signed(`${header}\n `, '\n')],
  ])('is made again byte for byte: %s', (_how, { text, id }) => {
    expect(signedCommit({ id, payload, signature })).toBe(text);
    expect(signedCommit({ id, payload, signature: `${signature}\n` })).toBe(text);
  });

  test('is not made up where the parts do not make it', () => {
    const { id } = signed(header);
    expect(signedCommit({ id, payload: `${payload} or so`, signature })).toBe(undefined);
    expect(signedCommit({ id, payload: '', signature: '' })).toBe(undefined);
  });
});
