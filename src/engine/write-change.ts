import type { Repository } from '../git/repository.ts';
import { withTrailers } from '../git/trailers.ts';
import type { Tree } from '../git/tree.ts';
import { plainSubject } from '../words/plain-subject.ts';
import { commitMessage } from './commit-message.ts';
import type { Happening } from './happening.ts';
import type { ChangePlan } from './plan.ts';
import type { Engine } from './ports.ts';

type Writing = {
  readonly name: string;
  readonly happening: Happening;
  readonly repository: Pick<Repository, 'commit'>;
};

/** Writes the commit of a change on top of `tree`; nobody sees it until it is pushed. Answers its object id. */
export async function writeChange(
  plan: ChangePlan,
  tree: Tree,
  task: Writing,
  engine: Pick<Engine, 'author'>,
): Promise<string> {
  const merges = await writeMergedWith(plan, task, engine);
  return task.repository.commit({
    parent: tree.commit,
    base: 'parent',
    ...(merges === undefined ? {} : { merges }),
    changes: plan.changes,
    message: commitMessage({
      subject: plan.subject,
      ...(plan.body === undefined ? {} : { body: plan.body }),
      command: task.name,
      key: task.happening.key,
      trailers: { ...plan.trailers, ...asideTrailer(plan) },
      sender: task.happening.sender,
    }),
    author: engine.author,
  });
}

/** By which undo finds what went along: the branches, and there the commit of the same `Sayso-For`. */
function asideTrailer({ aside = [] }: ChangePlan): Readonly<Record<string, string>> {
  const branches = aside.map(({ branch }) => branch).join(' ');
  return branches === '' ? {} : { 'Sayso-Aside': branches };
}

/** It goes where the change goes: what only it refers to is pushed with the change, and not before. */
async function writeMergedWith(
  { mergedWith }: ChangePlan,
  { repository, happening }: Writing,
  engine: Pick<Engine, 'author'>,
): Promise<string | undefined> {
  if (mergedWith === undefined) return undefined;
  const { subject, parent, changes, trailers } = mergedWith;
  return repository.commit({
    parent,
    base: 'parent',
    changes,
    message: withTrailers(plainSubject(subject), { 'Sayso-For': happening.key, ...trailers }),
    author: engine.author,
  });
}
