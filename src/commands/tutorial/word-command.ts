import type { Command } from '../../engine/command.ts';
import { ownName } from './course.ts';

/** A word that learners can always say. `name`: within the names of the tutorial's own commands. */
export function wordCommand({
  name,
  phrases,
  about,
  parameters = {},
  plan,
  ...more
}: Pick<Command, 'name' | 'phrases' | 'about' | 'plan'> & Partial<Command>): Command {
  const does = about.replace(/\.$/, '').replace(/^\w/, (first) => first.toLowerCase());
  return {
    name: ownName(name),
    phrases,
    parameters,
    hears: 'loosely',
    inCommits: 'yes',
    about,
    examples: [{ say: phrases[0], does }],
    needs: 'write',
    quick: true,
    plan,
    ...more,
  };
}
