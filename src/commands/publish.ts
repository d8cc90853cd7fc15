import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';

// "Publish 1.2.0" is what many people call a release, and a bare "publish" is not much rarer: in a
// commit it counts only right after a change of ours.
const inCommits = 'after-own-change';

/** `Publish`: builds the site from what is in the repository now. */
export const publish: Command = {
  name: 'publish',
  phrases: ['Publish'],
  parameters: {},
  inCommits,
  about: 'Builds your site again from what is in the repository now.',
  examples: [{ say: 'Publish', does: 'puts your pages online' }],
  needs: 'write',
  async plan(_invocation: Invocation, { facts }: PlanContext): Promise<Plan> {
    // Everybody can read a site, also that of a repository that nobody else can read.
    if (facts.private) return { kind: 'refuse', said: { say: 'privateRepository' } };
    return {
      kind: 'answer',
      followUps: [{ kind: 'publish', asked: 'yes' }],
      said: { say: 'publishing' },
    };
  },
};

/** `Publish publicly`: the same, said by somebody who knows that the repository is private. */
export const publishPublicly: Command = {
  name: 'publish-publicly',
  phrases: ['Publish publicly'],
  parameters: {},
  inCommits,
  about: 'Publishes the site of a private repository, for everyone to see.',
  examples: [{ say: 'Publish publicly', does: 'puts your pages online, for everyone to see' }],
  needs: 'write',
  async plan(): Promise<Plan> {
    return {
      kind: 'answer',
      followUps: [{ kind: 'publish', asked: 'publicly' }],
      said: { say: 'publishing' },
    };
  },
};
