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
  const { problems } = context;
  const links = answerLinks(context);
  const commands = context.commands.filter(({ secret }) => !secret);
  // A book begins with what is shipped, whose last is this; what a repository adds stands behind it.
  const shipped = commands.findIndex(({ name }) => name === help.name) + 1;
  return {
    kind: 'answer',
    followUps: [],
    said: {
      say: 'help',
      commands: commands.slice(0, shipped).map(inHelp),
      own: commands.slice(shipped).map(inHelp),
      problems: problems.map((problem) => render(problem, links)),
    },
  };
}

function inHelp({ phrases, about, examples }: PlanContext['commands'][number]) {
  return { phrase: phrases[0], about, example: examples[0] };
}
