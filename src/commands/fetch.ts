import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import type { Source } from '../openlearn/download/source.ts';
import { fetchUnit } from '../openlearn/fetch-unit.ts';
import { folderProblem } from './fetch/folder-problem.ts';
import { refusal } from './fetch/refusal.ts';
import { unitPlan } from './fetch/unit-plan.ts';

const EXAMPLE =
  'https://www.open.edu/openlearn/nature-environment/aquatic-mammals/content-section-0';
const PICTURES_A_STEP = 10;

/** `Fetch <address> [into <folder>]`: brings an OpenLearn unit in as pages of Markdown with its pictures. */
export function createFetch({ source }: { readonly source: Source }): Command {
  return {
    name: 'fetch',
    phrases: [
      'Fetch {address} [[into] {folder}]',
      'Grab {address} [[into] {folder}]',
      'Get {address} [[into] {folder}]',
    ],
    parameters: {
      address: {
        type: 'url',
        label: 'Address of the unit',
        hint: 'Open the unit on OpenLearn and copy the address from the top of your browser.',
        example: EXAMPLE,
      },
      folder: {
        type: 'folder',
        label: 'Folder',
        hint: 'Where the unit goes. Leave it empty for a folder of its own under “content”.',
        example: 'content/whales',
      },
    },
    inCommits: 'yes',
    about: 'Brings a unit from OpenLearn into your repository, as pages that you can edit.',
    examples: [
      { say: `Fetch ${EXAMPLE}`, does: 'brings the unit into a folder of its own' },
      { say: `Fetch ${EXAMPLE} into whales`, does: 'brings it into the folder “whales”' },
    ],
    needs: 'write',
    plan: (invocation, context) => plan(invocation, context, source),
  };
}

async function plan(invocation: Invocation, context: PlanContext, source: Source): Promise<Plan> {
  const fetched = await fetchUnit(invocation.arguments.address ?? '', source, {
    progress: (now) => {
      if (now.kind === 'document') context.progress({ say: 'fetchingUnit' });
      else if (now.done % PICTURES_A_STEP === 0 || now.done === now.of) {
        context.progress({ say: 'downloadingPictures', done: now.done, of: now.of });
      }
    },
  });
  if (fetched.kind !== 'fetched') return { kind: 'refuse', said: refusal(fetched) };
  const folder = (invocation.arguments.folder ?? `content/${fetched.slug}`).replace(/\/+$/, '');
  const problem = await folderProblem(folder, fetched, context.tree);
  if (problem !== undefined) return { kind: 'refuse', said: problem };
  const files = fetched.files.map(({ path, content }) => ({
    path: `${folder}/${path}`.normalize('NFC'),
    content,
  }));
  const followUps = [{ kind: 'publish' }] as const;
  return unitPlan({ unit: fetched, folder, files, derived: [], also: [], followUps }, context);
}
