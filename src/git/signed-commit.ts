import { createHash } from 'node:crypto';

/**
 * The commit object that has this id, from its text without the signature (`payload`) and the
 * signature, as GitHub's API tells both; undefined when they do not make that object.
 *
 * The signature is a header after all others, its lines indented by one space; whether its last line
 * ends with a newline is the signer's choice, and only the id tells. Source: gitformat-signature(5).
 */
export function signedCommit({
  id,
  payload,
  signature,
}: {
  readonly id: string;
  readonly payload: string;
  readonly signature: string;
}): string | undefined {
  const bare = signature.replace(/\n+$/, '');
  const texts = [payload, `${payload}\n`];
  for (const text of texts) {
    const end = text.indexOf('\n\n');
    if (end === -1) return undefined;
    for (const one of [`${bare}\n`, bare]) {
      const header = `gpgsig ${one.replaceAll('\n', '\n ')}`;
      const commit = `${text.slice(0, end)}\n${header}${text.slice(end)}`;
      if (objectId(commit) === id) return commit;
    }
  }
  return undefined;
}

function objectId(commit: string): string {
  const bytes = Buffer.from(commit);
  return createHash('sha1').update(`commit ${bytes.length}\0`).update(bytes).digest('hex');
}
