import { appendFile, lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { commitFiles } from './commit-files.ts';
import { emit } from './event.ts';
import { tellNewRepository } from './installations.ts';
import { findRepository, requireRole } from './require.ts';
import { runGit } from './run-git.ts';
import type { PagesSettings, Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { newId } from './users.ts';
import { WorldError } from './world-error.ts';
import type { FileEdit } from './write-commit.ts';

export type NewRepository = {
  readonly owner: User;
  readonly name: string;
  readonly description?: string | null;
  readonly private?: boolean;
  readonly fork?: boolean;
  readonly isTemplate?: boolean;
  /** False: nobody can open issues, as in a fork in which they have not been switched on. */
  readonly hasIssues?: boolean;
  /** Whether its site goes online by itself. */
  readonly pagesMode?: PagesSettings['mode'];
  readonly madeFrom?: string;
  readonly by?: User;
};

/**
 * Makes an empty repository, and tells of it.
 *
 * @throws WorldError `exists` when the owner has one of that name, `not-valid` for a name GitHub would not take
 */
export async function createRepository(world: World, request: NewRepository): Promise<Repository> {
  const { owner, name } = request;
  if (!/^[\w.-]{1,100}$/.test(name) || /^\.+$|\.git$/i.test(name)) {
    throw new WorldError('not-valid', 'A name has letters, digits, dashes, dots, underscores');
  }
  if (findRepository(world, owner.login, name)) {
    throw new WorldError('exists', `There is already a repository ${owner.login}/${name}`);
  }
  const id = newId(world);
  const at = world.now();
  const repository: Repository = {
    id,
    owner,
    name,
    description: request.description ?? null,
    private: request.private ?? false,
    archived: false,
    fork: request.fork ?? false,
    isTemplate: request.isTemplate ?? false,
    hasIssues: request.hasIssues ?? true,
    defaultBranch: 'main',
    madeFrom: request.madeFrom,
    gitFolder: join(world.folder, `${id}.git`),
    collaborators: new Map(),
    protectedBranches: new Set(),
    issues: new Map(),
    commitComments: new Map(),
    checkRuns: new Map(),
    verifiedCommits: new Set(),
    signedTexts: new Map(),
    pages: { mode: request.pagesMode ?? 'automatic', site: null, deploys: [] },
    dispatches: [],
    workflows: request.fork ? 'disabled_fork' : 'active',
    createdAt: at,
    updatedAt: at,
    pushedAt: at,
  };
  // Known at once, so that two requests for one name cannot both win; usable once git is there.
  world.repositories.set(id, repository);
  await initialise(repository.gitFolder);
  const sender = request.by ?? owner;
  emit(world, { kind: 'repository', action: 'created', repository, sender });
  tellNewRepository(world, repository, sender);
  return repository;
}

/**
 * "Use this template": a new repository with all files of a template's folder in one commit
 * `Initial commit`, by whoever asked.
 */
export async function createRepositoryFromTemplate(
  world: World,
  request: NewRepository & { readonly template: string },
): Promise<Repository> {
  const edits = await filesOf(request.template);
  const repository = await createRepository(world, request);
  const by = request.by ?? request.owner;
  await commitFiles(world, repository, { edits, message: 'Initial commit', by });
  return repository;
}

/** Gives a repository another name; addresses with the old one stop working. */
export function renameRepository(
  world: World,
  repository: Repository,
  request: { readonly name: string; readonly by: User },
): void {
  requireRole(repository, request.by, 'admin');
  const before = { name: repository.name };
  repository.name = request.name;
  emit(world, {
    kind: 'repository',
    action: 'renamed',
    repository,
    sender: request.by,
    before,
  });
}

/** Makes a repository read-only, or lets people write again. */
export function archiveRepository(
  world: World,
  repository: Repository,
  request: { readonly archived: boolean; readonly by: User },
): void {
  requireRole(repository, request.by, 'admin');
  repository.archived = request.archived;
  const action = request.archived ? 'archived' : 'unarchived';
  emit(world, { kind: 'repository', action, repository, sender: request.by });
}

/** Deletes a repository; its git folder stays on disk until the playground ends. */
export function deleteRepository(world: World, repository: Repository, by: User): void {
  requireRole(repository, by, 'admin');
  world.repositories.delete(repository.id);
  emit(world, { kind: 'repository', action: 'deleted', repository, sender: by });
}

const CONFIGURATION = `
[http]
	receivepack = true
# What GitHub's servers allow: clones without file contents, and fetching any object by its id.
[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
[receive]
	fsckObjects = true
	advertisePushOptions = true
	autogc = false
# No background work that outlives the playground's folder.
[gc]
	auto = 0
`;

async function initialise(gitFolder: string): Promise<void> {
  await runGit(gitFolder, ['init', '--bare', '--quiet', '--initial-branch=main', gitFolder]);
  await appendFile(join(gitFolder, 'config'), CONFIGURATION);
}

async function filesOf(folder: string): Promise<FileEdit[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const edits: FileEdit[] = [];
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, '');
    if (entry.isDirectory() || path.split('/').includes('.git')) continue;
    edits.push(await fileEdit(file, path, entry.isSymbolicLink()));
  }
  return edits;
}

async function fileEdit(file: string, path: string, link: boolean): Promise<FileEdit> {
  if (link) return { kind: 'write', path, content: await readlink(file), mode: '120000' };
  const executable = ((await lstat(file)).mode & 0o100) !== 0;
  const mode = executable ? '100755' : '100644';
  return { kind: 'write', path, content: await readFile(file), mode };
}
