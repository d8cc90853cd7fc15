import type { PlanContext, Reflex } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import type { Change } from '../git/changeset.ts';
import { editedPaths } from './first-run/edited-paths.ts';
import { readRemovals } from './first-run/read-removals.ts';
import { siteCameAlong } from './first-run/site-came-along.ts';
import { makePersonal } from './personal-values.ts';

/** What a template keeps for its copies: each file here is made personal and moved to the top. */
const PERSONAL = '.github/template/';

/** Names what only the template itself needs, one path a line. */
const REMOVALS = `${PERSONAL}remove.txt`;

/** Only texts are made personal; a picture that a template brings is moved as it is. */
const TEXT = /\.(?:md|markdown|ya?ml|txt|rst|ipynb|html|json)$/i;

/**
 * Greets a repository that was made from a template: its pages get the repository's own names and
 * links. The folder they came from goes away with it, so that it happens exactly once, whatever
 * branches came along with "Use this template" and however often GitHub tells of the first push. What
 * somebody has written meanwhile stays as they wrote it.
 */
export const greet: Reflex = {
  name: 'greet',
  async plan({ kind }, context) {
    if (kind !== 'pushed') return undefined;
    const waiting = await context.tree.list(PERSONAL);
    if (waiting.length === 0) return undefined;
    const edited = await editedPaths(context);
    const changes: Change[] = [{ kind: 'delete', path: PERSONAL.slice(0, -1) }];
    const removals = readRemovals((await context.tree.readText(REMOVALS)) ?? '');
    for (const { path } of await context.tree.list()) {
      if (removals(path) && !edited.has(path)) changes.push({ kind: 'delete', path });
    }
    for (const { path, oid, mode } of waiting) {
      if ((mode !== '100644' && mode !== '100755') || path === REMOVALS) continue;
      const target = path.slice(PERSONAL.length);
      if (edited.has(target)) continue;
      changes.push(await personalised(path, target, { oid, mode }, context));
    }
    return {
      kind: 'change',
      subject: `Welcome to ${context.facts.name}`,
      changes,
      followUps: [{ kind: 'publish', ...((await siteCameAlong(context)) ? { asked: 'yes' } : {}) }],
      said: { say: 'greeted', name: context.facts.name },
    } satisfies Plan;
  },
};

async function personalised(
  path: string,
  target: string,
  { oid, mode }: { readonly oid: string; readonly mode: '100644' | '100755' },
  { tree, facts }: PlanContext,
): Promise<Change> {
  if (!TEXT.test(path)) {
    return { kind: 'write', path: target, content: { kind: 'blob', oid }, mode };
  }
  const text = makePersonal((await tree.readText(path)) ?? '', facts);
  return { kind: 'write', path: target, content: { kind: 'text', text }, mode };
}
