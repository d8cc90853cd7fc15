import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { planUnit } from './fetch/plan-unit.ts';
import { planUnits } from './fetch/plan-units.ts';
import { readUnits, type UnitPlaces } from './fetch/read-units.ts';
import { EXAMPLE_ADDRESS, sayFetch } from './fetch/say-fetch.ts';
import { wishesOf } from './fetch/wishes.ts';
import { settingsOf } from './settings-of.ts';

/**
 * `Fetch <address> [into <folder>] [as …] [with …]`: brings an OpenLearn unit in as pages with its
 * pictures. Said again, it brings what is new and keeps what people wrote.
 */
export function createFetch(places: UnitPlaces): Command {
  return {
    ...sayFetch,
    about: 'Brings a unit from OpenLearn into your repository, as pages that you can edit.',
    examples: [
      { say: `Fetch ${EXAMPLE_ADDRESS}`, does: 'brings the unit into a folder of its own' },
      { say: `Fetch ${EXAMPLE_ADDRESS} into whales`, does: 'brings it into the folder “whales”' },
      {
        say: `Fetch ${EXAMPLE_ADDRESS} as pdf and epub`,
        does: 'also makes a PDF and an ePub of it, to download from your site',
      },
      {
        say: `Fetch ${EXAMPLE_ADDRESS} with media and database`,
        does: 'downloads its sound and films too, and makes a database to search in',
      },
    ],
    needs: 'write',
    plan: (invocation, context) => plan(invocation, context, places),
  };
}

async function plan(
  invocation: Invocation,
  context: PlanContext,
  places: UnitPlaces,
): Promise<Plan> {
  const { address = '', folder } = invocation.arguments;
  const wishes = wishesOf(invocation.arguments, (await settingsOf(context)).units);
  const documents = await readUnits(address, wishes, places, context);
  const [only] = documents;
  if (only === undefined) return { kind: 'refuse', said: { say: 'noDocuments', folder: address } };
  return documents.length === 1
    ? planUnit(only, { folder, wishes }, context)
    : planUnits(documents, { folder, wishes }, context);
}
