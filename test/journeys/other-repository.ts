import { commitFiles } from '../../src/hosts/playground/world/commit-files.ts';
import { createRepositoryFromTemplate } from '../../src/hosts/playground/world/repositories.ts';
import type { User } from '../../src/hosts/playground/world/state/user.ts';
import { BLANK, type Journey } from './journey.ts';

type Files = Readonly<Record<string, string | null>>;

/** Another repository of the same playground, to be read from. */
export type OtherRepository = {
  readonly name: string;
  /** Commits to a branch (default `main`), and answers the commit. */
  commit(files: Files, branch?: string): Promise<string>;
};

/** Makes one of somebody else's that holds these files. */
export async function otherRepository(
  { playground: { world } }: Journey,
  owner: User,
  name: string,
  files: Files,
): Promise<OtherRepository> {
  const repository = await createRepositoryFromTemplate(world, { owner, name, template: BLANK });
  async function commit(changed: Files, branch = 'main'): Promise<string> {
    return commitFiles(world, repository, {
      edits: Object.entries(changed).map(([path, content]) =>
        content === null ? { kind: 'delete', path } : { kind: 'write', path, content },
      ),
      message: 'Change the environment',
      by: owner,
      branch,
      from: 'main',
    });
  }
  await commit(files);
  return { name: `${owner.login}/${name}`, commit };
}
