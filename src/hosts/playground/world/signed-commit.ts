import { gitText } from './run-git.ts';
import type { Repository } from './state/repository.ts';
import { WEB_FLOW } from './write-commit.ts';

/** Stands where GitHub's would; nothing here can check signatures. */
export const SIGNATURE =
  '-----BEGIN PGP SIGNATURE-----\n\nplayground\n-----END PGP SIGNATURE-----\n';

/**
 * Writes a commit as GitHub does that it makes for an app: the app's, committed and signed by GitHub.
 * Answers its object id. Source of the header's form: gitformat-signature(5).
 */
export async function writeSignedCommit(
  repository: Repository,
  commit: {
    readonly tree: string;
    readonly parents: readonly string[];
    readonly author: { readonly name: string; readonly email: string };
    readonly message: string;
    readonly at: Date;
  },
): Promise<string> {
  const time = `${Math.floor(commit.at.getTime() / 1000)} +0000`;
  const headers = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${commit.author.name} <${commit.author.email}> ${time}`,
    `committer ${WEB_FLOW.name} <${WEB_FLOW.email}> ${time}`,
  ].join('\n');
  const text = `${headers}\n\n${commit.message}`;
  const signed = `${headers}\ngpgsig ${SIGNATURE.replaceAll('\n', '\n ')}\n\n${commit.message}`;
  const args = ['hash-object', '-t', 'commit', '-w', '--stdin'];
  const oid = await gitText(repository.gitFolder, args, { input: signed });
  repository.verifiedCommits.add(oid);
  repository.signedTexts.set(oid, text);
  return oid;
}
