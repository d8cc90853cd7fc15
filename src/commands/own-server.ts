import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { cloudInit } from './own-server/cloud-init.ts';
import { imageOf } from './own-server/image-of.ts';

/** `Launch on my own server`: what to give a new server so that it runs this repository's image. */
export const ownServer: Command = {
  name: 'own-server',
  phrases: [
    'Launch on my own server',
    'Launch on my server',
    'Launch on a server of my own',
    'Launch it on my own server',
  ],
  parameters: {},
  inCommits: 'no',
  about: 'Tells how to run your repository on a rented server, and gives the text that sets it up.',
  examples: [
    {
      say: 'Launch on my own server',
      does: 'answers with the text to paste, and the steps for two providers; nothing is changed',
    },
  ],
  needs: 'read',
  plan,
};

async function plan(_invocation: Invocation, context: PlanContext): Promise<Plan> {
  // What can be pulled without a password is what everybody can see.
  if (context.facts.private) return { kind: 'refuse', said: { say: 'ownServerNeedsPublic' } };
  const image = await imageOf(context);
  if (image === undefined) return { kind: 'refuse', said: { say: 'ownServerNeedsImage' } };
  const said = { say: 'ownServer', image, text: cloudInit(image) } as const;
  return { kind: 'answer', followUps: [], said };
}
