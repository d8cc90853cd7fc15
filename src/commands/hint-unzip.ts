import type { PlanContext, Reflex } from '../engine/command.ts';
import { sayUnzip } from './unzip/say-unzip.ts';

/** What GitHub writes by itself when somebody uploads files and changes nothing in the form. */
const DEFAULT_MESSAGE = /^(Add files via upload|(Create|Upload|Add) \S.*\.zip)$/i;
const SHOWN = 5;

/**
 * Somebody uploaded a zip without a word: tells what could be said, and does nothing. A zip in a
 * push with a message of its own is somebody's intention, and none of our business.
 */
export const hintUnzip: Reflex = {
  name: 'hint-unzip',
  async plan(pushed, context) {
    if (pushed.kind !== 'pushed') return undefined;
    const [subject = ''] = pushed.message.split(/\r?\n/);
    if (!DEFAULT_MESSAGE.test(subject.trim())) return undefined;
    const zips = (pushed.added ?? (await addedByHead(context))).filter((path) =>
      /\.zip$/i.test(path),
    );
    const present = await Promise.all(zips.map((path) => context.tree.entry(path)));
    const choices = present.flatMap((entry) => (entry === undefined ? [] : sayUnzip(entry.path)));
    if (choices.length === 0) return undefined;
    return {
      kind: 'answer',
      followUps: [],
      said: { say: 'hintUnzip', choices: choices.slice(0, SHOWN) },
    };
  },
};

/** The paths that the newest commit added, where the host did not tell. */
async function addedByHead({ repository, tree }: PlanContext): Promise<readonly string[]> {
  const [head] = await repository.log(2);
  const parent = head?.parents[0];
  if (parent === undefined) return (await tree.list()).map(({ path }) => path);
  const before = new Set((await (await repository.treeAt(parent)).list()).map(({ path }) => path));
  const after = await tree.list();
  return after.map(({ path }) => path).filter((path) => !before.has(path));
}
