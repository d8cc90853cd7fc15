import type { PlanContext } from '../../engine/command.ts';
import { TooLargeError } from '../../git/git-error.ts';
import type { Tree } from '../../git/tree.ts';
import type { Learner, Progress } from '../../tutorial/progress.ts';
import { PROGRESS_BRANCH, PROGRESS_FOLDER, progressFile } from '../../tutorial/progress-files.ts';
import { readProgress } from '../../tutorial/read-progress.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';

/** A class, and then some; more files than these are not read for the teacher's page. */
const MOST_LEARNERS = 500;

/** Where a learner stands; undefined: they have not begun, here. */
export async function standingOf(
  learner: Learner,
  tutorial: Tutorial,
  context: Pick<PlanContext, 'repository' | 'facts'>,
): Promise<Progress | undefined> {
  const tree = await progressTree(context);
  if (tree === undefined) return undefined;
  return readOne(progressFile(tutorial, learner.id), tree, context.facts.id);
}

/** What is kept of everybody in this repository, whoever they are. */
export async function allStandings(
  context: Pick<PlanContext, 'repository' | 'facts'>,
): Promise<ReadonlyMap<string, Progress>> {
  const tree = await progressTree(context);
  if (tree === undefined) return new Map();
  const files = (await tree.list(PROGRESS_FOLDER)).slice(0, MOST_LEARNERS);
  await tree.prefetch(files);
  const found = new Map<string, Progress>();
  for (const { path } of files) {
    const progress = await readOne(path, tree, context.facts.id);
    if (progress !== undefined) found.set(path, progress);
  }
  return found;
}

async function progressTree({
  repository,
}: Pick<PlanContext, 'repository'>): Promise<Tree | undefined> {
  const head = await repository.head(PROGRESS_BRANCH);
  return head === undefined ? undefined : repository.tree(PROGRESS_BRANCH);
}

async function readOne(path: string, tree: Tree, id: number): Promise<Progress | undefined> {
  try {
    const text = (await tree.read(path, 1_048_576))?.toString('utf8');
    const read = readProgress(text, id);
    return read.kind === 'progress' ? read.progress : undefined;
  } catch (error) {
    if (error instanceof TooLargeError) return undefined;
    throw error;
  }
}
