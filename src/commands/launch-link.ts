import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { launchContent } from './launch/launch-content.ts';
import { linksTo } from './launch/links-to.ts';
import { PLACES, readLaunch } from './launch/read-launch.ts';

/** `Launch link for notebooks/start.ipynb [on Colab]`: the address that opens it, and badges for it. */
export const launchLink: Command = {
  name: 'launch-link',
  phrases: [
    'Launch link [on {places}] [at {hub}] [for {what}]',
    'Launch link: {what}',
    'Launch link in {places} [for {what}]',
    'Launch link on {hub} [for {what}]',
  ],
  parameters: {
    places: {
      type: 'choices',
      choices: PLACES,
      label: 'Where',
      hint: 'Leave it empty for Binder. Or choose Colab, Codespaces, JupyterLite, or several.',
      example: 'colab',
    },
    hub: {
      type: 'url',
      label: 'Address of a hub',
      hint: 'A BinderHub or JupyterHub of your own, or a JupyterLite site. Leave it empty for mybinder.org.',
      example: 'https://hub.example.org/',
    },
    what: {
      type: 'text',
      label: 'What to launch',
      hint: 'A file or folder of this repository, or another repository (“owner/name”, an address, a DOI); “with owner/name” behind it names the one that has the environment. Leave it empty for this repository.',
      example: 'notebooks/start.ipynb',
    },
  },
  inCommits: 'no',
  about:
    'Answers with an address that opens a repository or a file on Binder, or elsewhere, ready to run.',
  examples: [
    { say: 'Launch link', does: 'answers with the address of this repository' },
    { say: 'Launch link for binder-examples/r', does: 'answers with that of another one' },
    {
      say: 'Launch link for owner/content with owner/environment',
      does: 'starts one repository’s environment with another one’s files in it',
    },
    {
      say: 'Launch link for notebooks/start.ipynb on Colab',
      does: 'opens the notebook in Colab; Codespaces and JupyterLite are known, too',
    },
    {
      say: 'Launch link at https://hub.example.org/',
      does: 'answers with addresses for a hub of yours',
    },
  ],
  needs: 'read',
  plan,
};

async function plan({ arguments: said }: Invocation, context: PlanContext): Promise<Plan> {
  const { facts, tree } = context;
  const launch = await readLaunch(said, async (path) => (await tree.entry(path)) !== undefined);
  const content = await launchContent(launch.what, context);
  if (content === undefined) {
    return { kind: 'refuse', said: { say: 'launchNotFound', what: launch.what ?? '' } };
  }
  // A codespace is opened by somebody who may see the repository anyway.
  const isForAll = launch.places.some((place) => place !== 'codespaces');
  if (content.own && facts.private && (isForAll || launch.places.length === 0)) {
    return { kind: 'refuse', said: { say: 'binderNeedsPublic' } };
  }
  const found = await linksTo({ launch, content }, context);
  if (found.kind === 'none') return { kind: 'refuse', said: found.said };
  return { kind: 'answer', followUps: [], said: { say: 'launchLink', links: found.links } };
}
