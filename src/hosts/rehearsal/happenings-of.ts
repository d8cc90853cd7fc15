import type { Happening, Person } from '../../engine/happening.ts';
import { branchRef } from '../../git/branch-ref.ts';
import type { Change } from '../../git/changeset.ts';
import type { Repository } from '../../git/repository.ts';
import type { Act } from '../../tutorial/script/script.ts';
import type { Acting, Common } from './acting.ts';
import { occurred } from './occurred.ts';
import { pull } from './pull-happenings.ts';
import { nextNumber } from './rehearsal-host.ts';

/**
 * Does in the repository what somebody does, and answers what GitHub would tell of it. A text instead: why that
 * cannot be done.
 */
export async function happeningsOf(
  act: Act,
  by: Person,
  repository: Repository,
  acting: Acting,
): Promise<readonly Happening[] | string> {
  acting.acts += 1;
  const common = { key: `rehearsal-${acting.acts}`, repository: acting.facts, sender: by };
  switch (act.kind) {
    case 'say':
      return [opened(act.text, common, acting)];
    case 'commit':
      return commit(act, common, repository, acting);
    case 'branch':
      return branch(act.name, common, repository, acting);
    case 'pull':
      return pull(act, common, repository, acting);
    case 'issue':
      return issue(act, common, acting);
  }
}

function opened(title: string, common: Common, { stage }: Acting): Happening {
  const number = nextNumber(stage);
  stage.titles.set(number, title);
  return {
    ...common,
    kind: 'said',
    place: { kind: 'issue', number, locked: false },
    utterance: { channel: 'issue', text: title, body: '' },
    before: undefined,
    occurrence: { kind: 'issue', action: 'opened', number, title },
  };
}

async function commit(
  { files, message, branch: name = 'main' }: Extract<Act, { kind: 'commit' }>,
  common: Common,
  repository: Repository,
  acting: Acting,
): Promise<readonly Happening[] | string> {
  const made = await branch(name, common, repository, acting);
  if (typeof made === 'string') return made;
  const parent = await repository.head(name);
  const tree = await repository.tree(name);
  const changes = Object.entries(files).map(
    ([path, text]): Change =>
      text === null
        ? { kind: 'delete', path }
        : { kind: 'write', path, content: { kind: 'text', text } },
  );
  const before = new Set((await tree.list()).map(({ path }) => path));
  const author = { name: common.sender.login, email: `${common.sender.login}@localhost` };
  const oid = await repository.commit({ parent, base: 'parent', changes, message, author });
  await repository.push({ commit: oid, ref: `refs/heads/${name}`, expect: parent });
  const place = { kind: 'commit', commit: oid } as const;
  if (name !== 'main') {
    const touched = Object.keys(files);
    const occurrence = { kind: 'branch-pushed', name, before: parent, touched } as const;
    return [...made, occurred(occurrence, { ...common, key: `${common.key}-push` }, place)];
  }
  const written = changes.flatMap(({ kind, path }) => (kind === 'write' ? [path] : []));
  return [
    {
      ...common,
      kind: 'pushed',
      place,
      message,
      before: parent,
      added: written.filter((path) => !before.has(path)),
      touched: Object.keys(files),
    },
  ];
}

/** Makes a branch of the newest files where there is none of its name. */
async function branch(
  name: string,
  common: Common,
  repository: Repository,
  { branches }: Acting,
): Promise<readonly Happening[] | string> {
  const ref = branchRef(name);
  if (ref === undefined) return `“${name}” cannot be the name of a branch`;
  if ((await repository.head(name)) !== undefined) return [];
  const head = await repository.head();
  if (head === undefined) return 'there is nothing yet to make a branch of';
  await repository.push({ commit: head, ref, expect: undefined });
  branches.push(name);
  return [occurred({ kind: 'branch-made', name }, common, { kind: 'nowhere' })];
}

function issue(
  { action, title, label, text = '' }: Extract<Act, { kind: 'issue' }>,
  common: Common,
  acting: Acting,
): readonly Happening[] | string {
  if (action === 'opened') return [opened(title ?? text, common, acting)];
  const own = new Set(acting.stage.ours.values());
  // Without a title it is the newest one that a person opened.
  const found = [...acting.stage.titles].findLast(([number, one]) =>
    title === undefined ? !own.has(number) : one === title,
  );
  if (found === undefined) return 'there is no such issue';
  const [number, name] = found;
  const place = { kind: 'issue', number, locked: false } as const;
  const done = { kind: 'issue', action, number, title: name } as const;
  if (action !== 'commented') {
    return [occurred({ ...done, ...(label === undefined ? {} : { label }) }, common, place)];
  }
  return [
    {
      ...common,
      kind: 'said',
      place: { kind: 'comment', issue: number, comment: acting.acts, locked: false },
      utterance: { channel: 'comment', text },
      before: undefined,
      occurrence: done,
    },
  ];
}
