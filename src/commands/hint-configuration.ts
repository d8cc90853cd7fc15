import { CONFIGURATION_FILE } from '../configuration/configuration.ts';
import type { PlanContext, Reflex } from '../engine/command.ts';
import { answerLinks } from '../engine/links-to.ts';
import { render } from '../words/render.ts';

/**
 * Tells of mistakes in a repository's configuration at the moment they are made: on the commit that
 * changed the file, and not with every push after it.
 */
export const hintConfiguration: Reflex = {
  name: 'hint-configuration',
  async plan({ kind }, context) {
    if (kind !== 'pushed') return undefined;
    if (context.problems.length === 0 || !(await changedIt(context))) return undefined;
    const links = answerLinks(context);
    const mistakes = context.problems.map((problem) => render(problem, links));
    return { kind: 'answer', followUps: [], said: { say: 'configurationMistakes', mistakes } };
  },
};

async function changedIt({ tree, repository }: PlanContext): Promise<boolean> {
  const [head] = await repository.log(1);
  const parent = head?.parents[0];
  if (parent === undefined) return true;
  const before = await (await repository.treeAt(parent)).entry(CONFIGURATION_FILE);
  const now = await tree.entry(CONFIGURATION_FILE);
  return before?.oid !== now?.oid;
}
