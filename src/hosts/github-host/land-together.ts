import type { Landed, Landing } from '../../engine/ports.ts';
import { pushOf } from '../../engine/push-of.ts';
import { signedCommit } from '../../git/signed-commit.ts';
import { createCommit } from '../../github/create-commit.ts';
import { withPatience } from '../../github/with-patience.ts';
import type { HostContext } from './context.ts';
import { sendTree } from './send-tree.ts';

/**
 * Lands a commit signed by GitHub, and other branches with it, in one push of all or none. GitHub
 * signs what it makes itself, and a branch moved by its API moves alone: so the commit is made there
 * on no branch, then here once more, byte for byte, and pushed with the rest.
 */
export async function landTogether(
  landing: Landing & { readonly parent: string },
  context: Pick<HostContext, 'request' | 'name' | 'log'>,
): Promise<Landed> {
  const { repository, commit } = landing;
  const sent = await send(landing, context);
  if (typeof sent === 'object') return sent;
  const parked = sent === 'tree' ? [] : [parkedAt(commit)];
  const signed = await sign(landing, context);
  // Better together without a signature than signed and apart.
  const result = await repository.push(pushOf({ ...landing, commit: signed ?? commit }, parked));
  if (result.kind === 'pushed') return { ...result, commit: signed ?? commit };
  for (const ref of parked) {
    await repository.deleteRef(ref).catch((error: unknown) => {
      context.log({ event: 'landing ref left behind', error: String(error) });
    });
  }
  return result;
}

function parkedAt(commit: string): string {
  return `refs/sayso/landing/${commit}`;
}

/** Brings the commit's files to GitHub: through its API, or on a private ref where that is too much. */
async function send(
  landing: Landing & { readonly parent: string },
  context: Pick<HostContext, 'request' | 'name' | 'log'>,
): Promise<'tree' | 'parked' | Landed> {
  if (await sendTree(landing, context)) return 'tree';
  const { repository, commit } = landing;
  const parked = await repository.push({ commit, ref: parkedAt(commit), expect: undefined });
  // `moved`: the ref is there from an attempt that was cut off, and its name says what it holds.
  return parked.kind === 'pushed' || parked.kind === 'moved' ? 'parked' : parked;
}

/** The same commit, made and signed by GitHub and then here; undefined where that cannot be done. */
async function sign(
  { repository, commit }: Landing,
  { request, name, log }: Pick<HostContext, 'request' | 'name' | 'log'>,
): Promise<string | undefined> {
  const text = await repository.commitText(commit);
  const end = text.indexOf('\n\n');
  const [headers, message] = [text.slice(0, end), text.slice(end + 2)];
  const tree = /^tree (\w+)$/m.exec(headers)?.[1];
  const parents = [...headers.matchAll(/^parent (\w+)$/gm)].flatMap(([, oid]) => oid ?? []);
  // What it merges would have to be signed before it.
  if (tree === undefined || parents.length !== 1) return undefined;
  const made = await withPatience(() => createCommit(request, name, { message, tree, parents }));
  const signed = signedCommit(made);
  if (signed !== undefined) return repository.adopt(signed);
  log({ event: 'signature not understood' });
  return undefined;
}
