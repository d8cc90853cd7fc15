import { z } from 'zod';

/**
 * Where anybody listens to what takes place without words, so that all other repositories pay nothing
 * for it: known once, and until a push changes the files that tell.
 */
export type Listeners = {
  /** Whether it is known already that nobody listens there. */
  isDeaf(repository: number): boolean;
  /** Whether somebody listens; `look` is asked where it is not known. Rejects as `look` does. */
  listens(repository: number, look: (path: string) => Promise<boolean>): Promise<boolean>;
  /** Takes note of a `push` as it came, whoever it is from. */
  heardPush(payload: unknown): void;
};

/** Should a push not reach us, so long is an old answer believed. */
const AN_HOUR = 3_600_000;
const MOST = 10_000;

type Known = { readonly answer: Promise<boolean>; value?: boolean; readonly until: number };

const pathsSchema = z.array(z.string());

const pushSchema = z.object({
  ref: z.string(),
  forced: z.boolean(),
  commits: z.array(z.object({ added: pathsSchema, modified: pathsSchema, removed: pathsSchema })),
  repository: z.object({ id: z.int(), default_branch: z.string() }),
});

/** `paths`: a repository listens when it has one of these files. */
export function createListeners(paths: readonly string[], now: () => number = Date.now): Listeners {
  const known = new Map<number, Known>();

  function at(repository: number): Known | undefined {
    const one = known.get(repository);
    return one !== undefined && one.until > now() ? one : undefined;
  }

  async function lookAt(look: (path: string) => Promise<boolean>): Promise<boolean> {
    for (const path of paths) if (await look(path)) return true;
    return false;
  }

  return {
    isDeaf: (repository) => paths.length === 0 || at(repository)?.value === false,
    async listens(repository, look) {
      const before = at(repository);
      if (before !== undefined) return before.answer;
      const one: Known = { answer: lookAt(look), until: now() + AN_HOUR };
      known.delete(repository);
      const [oldest] = known.keys();
      if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
      known.set(repository, one);
      try {
        one.value = await one.answer;
        return one.value;
      } catch (error) {
        if (known.get(repository) === one) known.delete(repository);
        throw error;
      }
    },
    heardPush(payload) {
      const { data } = pushSchema.safeParse(payload);
      if (data === undefined) return;
      const { ref, forced, commits, repository } = data;
      if (ref !== `refs/heads/${repository.default_branch}`) return;
      const touched = commits.flatMap(({ added, modified, removed }) => {
        return [...added, ...modified, ...removed];
      });
      // A branch that was set elsewhere brings files that no commit of the push tells of.
      const mayTell =
        forced || commits.length === 0 || touched.some((path) => paths.includes(path));
      if (mayTell) known.delete(repository.id);
    },
  };
}
