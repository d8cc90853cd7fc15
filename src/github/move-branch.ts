import type { RepositoryName, Request } from './request.ts';
import { failureOf } from './request-failure.ts';

/** What became of moving a branch; the same words as for a push. */
export type Moved =
  | { readonly kind: 'pushed' }
  | { readonly kind: 'moved' }
  | { readonly kind: 'protected' | 'refused'; readonly reason: string };

const SOMEBODY_WAS_FIRST = /fast.?forward|does not exist/i;
const PROTECTED =
  /protected branch|GH006|GH013|repository rule|pull request|required status|signatures|ruleset/i;

/**
 * Moves a branch forward to a commit and never otherwise (`force: false`).
 * Source: "Update a reference"; protected branches and rulesets answer 422, at times 403 or 409.
 */
export async function moveBranch(
  request: Request,
  name: RepositoryName,
  { branch, commit }: { readonly branch: string; readonly commit: string },
): Promise<Moved> {
  try {
    await request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
      ...name,
      ref: `heads/${branch}`,
      sha: commit,
      force: false,
    });
    return { kind: 'pushed' };
  } catch (error) {
    const { kind, message } = failureOf(error);
    if (kind !== 'refused' && kind !== 'forbidden' && kind !== 'conflict') throw error;
    if (PROTECTED.test(message)) return { kind: 'protected', reason: message };
    if (SOMEBODY_WAS_FIRST.test(message)) return { kind: 'moved' };
    return kind === 'conflict' ? { kind: 'moved' } : { kind: 'refused', reason: message };
  }
}
