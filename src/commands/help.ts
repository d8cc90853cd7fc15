import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import { answerLinks } from '../engine/links-to.ts';
import type { Plan } from '../engine/plan.ts';
import { render } from '../words/render.ts';

/** `Help`: what can be said in this repository, each with a link that says it. */
export const help: Command = {
  name: 'help',
  phrases: ['Help'],
  parameters: {},
  // "help" is an ordinary commit message, and an answer to a commit is easily overlooked.
  inCommits: 'no',
  about: 'Tells what you can say in this repository.',
  examples: [{ say: 'Help', does: 'answers with this list' }],
  needs: 'read',
  plan,
};

async function plan(_invocation: Invocation, context: PlanContext): Promise<Plan> {
  const { commands, problems } = context;
  const links = answerLinks(context);
  return {
    kind: 'answer',
    followUps: [],
    said: {
      say: 'help',
      commands: commands
        .filter(({ secret }) => !secret)
        .map(({ phrases, about, examples }) => ({
          phrase: phrases[0],
          about,
          example: examples[0],
        })),
      problems: problems.map((problem) => render(problem, links)),
    },
  };
}
