import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import { answerLinks } from '../engine/links-to.ts';
import type { Plan } from '../engine/plan.ts';
import type { Language } from '../words/language.ts';
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
  const { language = 'en' } = links;
  const commands = context.commands.filter(
    ({ secret, shownTo = language }) => !secret && shownTo === language,
  );
  // A book begins with what is shipped, whose last is this; what a repository adds stands behind it.
  const shipped = commands.findIndex(({ name }) => name === help.name) + 1;
  return {
    kind: 'answer',
    followUps: [],
    said: {
      say: 'help',
      commands: commands.slice(0, shipped).map((one) => inHelp(one, language)),
      own: commands.slice(shipped).map((one) => inHelp(one, language)),
      problems: problems.map((problem) => render(problem, links)),
    },
  };
}

function inHelp(command: Command, language: Language) {
  const { phrases, about, examples, shownAs } = command;
  const phrase = shownAs?.[language] ?? phrases[0];
  const [example] = examples;
  const said = phrase === phrases[0] ? example?.say : filledIn(phrase, command);
  return {
    phrase,
    about,
    example: example === undefined ? undefined : { ...example, say: said ?? example.say },
  };
}

/** A phrase as it can be said: without what may be left out, with an example in each place. */
function filledIn(phrase: string, { parameters }: Command): string {
  let bare = phrase;
  while (/\[[^[\]]*\]/.test(bare)) bare = bare.replace(/ ?\[[^[\]]*\]/g, '');
  return bare.replace(/\{([^{}]*)\}/g, (place, name) => parameters[name]?.example ?? place).trim();
}
