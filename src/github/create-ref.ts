import { NEVER_TWICE, type RepositoryName, type Request } from './request.ts';
import { failureOf } from './request-failure.ts';

/**
 * Creates a ref (`refs/…`) at a commit: true when it is new, false when it exists already. The one
 * thing that GitHub lets exactly one of many do, so it serves as a claim.
 */
export async function createRef(
  request: Request,
  name: RepositoryName,
  { ref, commit }: { readonly ref: string; readonly commit: string },
): Promise<boolean> {
  try {
    await request('POST /repos/{owner}/{repo}/git/refs', {
      ...name,
      ref,
      sha: commit,
      ...NEVER_TWICE,
    });
    return true;
  } catch (error) {
    const { kind, message } = failureOf(error);
    if (kind === 'refused' && /reference already exists/i.test(message)) return false;
    throw error;
  }
}
