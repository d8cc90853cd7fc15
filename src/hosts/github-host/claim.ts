import { createRef } from '../../github/create-ref.ts';
import { headOfBranch } from '../../github/head-of-branch.ts';
import type { HostContext } from './context.ts';

const CLAIMS = 'refs/sayso/claims';

/** The ref whose creation claims a key. */
export function claimRef(key: string): string {
  return `${CLAIMS}/${key}`;
}

/**
 * Claims a key by creating a ref, which GitHub lets exactly one of App and Action do. What we are
 * about to do is remembered first: after a crash between the two, the ref that is there is ours.
 */
export async function claim(
  key: string,
  { request, name, facts, memory }: Pick<HostContext, 'request' | 'name' | 'facts' | 'memory'>,
  {
    commit: known,
    isRemembered = false,
  }: {
    /** A commit that is known to be there, so that none has to be asked for. */
    readonly commit?: string | undefined;
    /** It was remembered a moment ago, and as new. */
    readonly isRemembered?: boolean;
  } = {},
): Promise<'first' | 'again' | 'taken'> {
  const earlier = isRemembered ? 'new' : await memory.remember(key);
  const commit = known ?? (await headOfBranch(request, name, facts.defaultBranch));
  // A repository without commits can hold no ref, and so no workflow that could be the other one.
  if (commit === undefined) return earlier === 'before' ? 'again' : 'first';
  if (await createRef(request, name, { ref: claimRef(key), commit })) {
    return earlier === 'before' ? 'again' : 'first';
  }
  if (earlier === 'before') return 'again';
  await memory.forget(key);
  return 'taken';
}
