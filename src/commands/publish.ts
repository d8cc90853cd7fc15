import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { EditionFormat, FollowUp, Plan } from '../engine/plan.ts';

// "Publish 1.2.0" is what many people call a release, and a bare "publish" is not much rarer: in a
// commit it counts only right after a change of ours.
const inCommits = 'after-own-change';

const formats = {
  type: 'choices',
  choices: ['pdf', 'epub'],
  label: 'To download as',
  hint: 'What people can download besides reading your site: pdf, epub, or both.',
  example: 'pdf and epub',
} as const satisfies Command['parameters'][string];

/** `Publish`: builds the site from what is in the repository now. */
export const publish: Command = {
  name: 'publish',
  phrases: ['Publish [as {formats}]'],
  parameters: { formats },
  inCommits,
  about: 'Builds your site again from what is in the repository now.',
  examples: [
    { say: 'Publish', does: 'puts your pages online' },
    { say: 'Publish as pdf and epub', does: 'also makes a PDF and an ePub of them, to download' },
  ],
  needs: 'write',
  async plan(invocation: Invocation, { facts }: PlanContext): Promise<Plan> {
    // Everybody can read a site, also that of a repository that nobody else can read.
    if (facts.private) return { kind: 'refuse', said: { say: 'privateRepository' } };
    return {
      kind: 'answer',
      followUps: [followUpOf(invocation, 'yes')],
      said: { say: 'publishing' },
    };
  },
};

/** `Publish publicly`: the same, said by somebody who knows that the repository is private. */
export const publishPublicly: Command = {
  name: 'publish-publicly',
  phrases: ['Publish publicly [as {formats}]'],
  parameters: { formats },
  inCommits,
  about: 'Publishes the site of a private repository, for everyone to see.',
  examples: [{ say: 'Publish publicly', does: 'puts your pages online, for everyone to see' }],
  needs: 'write',
  async plan(invocation: Invocation): Promise<Plan> {
    return {
      kind: 'answer',
      followUps: [followUpOf(invocation, 'publicly')],
      said: { say: 'publishing' },
    };
  },
};

function followUpOf(invocation: Invocation, asked: 'yes' | 'publicly'): FollowUp {
  const editions = editionsOf(invocation.arguments.formats);
  return { kind: 'publish', asked, ...(editions.length === 0 ? {} : { editions }) };
}

/** The forms that a list of words names: `pdf and epub`. */
export function editionsOf(words: string | undefined): readonly EditionFormat[] {
  return formats.choices.filter((format) => words?.split(' ').includes(format));
}
