import type { Command, Invocation } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { CATALOGUE, CATALOGUE_YEAR } from '../openlearn/catalogue/catalogue.ts';
import { ALL_SUBJECTS } from '../openlearn/catalogue/subject.ts';
import { unitsLike, wordsLike } from '../openlearn/catalogue/units-like.ts';
import type { Source } from '../openlearn/download/source.ts';

/** More than these would be a list to read instead of an answer. */
const SHOWN = 12;

/** `Find units about volcanoes`: units of OpenLearn by their titles, each one click from being fetched. */
export function createFindUnits({ source }: { readonly source: Source }): Command {
  return {
    name: 'find-units',
    phrases: [
      'Find units about {topic}',
      'Find units on {topic}',
      'Find units for {topic}',
      'Find a unit about {topic}',
      'Find a unit on {topic}',
      'Fetch a unit about {topic}',
      'Grab a unit about {topic}',
      'Search units for {topic}',
      'Search for units about {topic}',
      'Search for units on {topic}',
    ],
    parameters: {
      topic: {
        type: 'text',
        label: 'Topic',
        hint: 'A word or a few. Spelling mistakes are forgiven.',
        example: 'climate',
      },
    },
    // It changes nothing, and an answer to a commit is easily overlooked.
    inCommits: 'no',
    about: 'Lists the units of OpenLearn about a topic, each with a link that brings it in.',
    examples: [
      {
        say: 'Find units about climate',
        does: 'answers with a table of units; nothing is changed',
      },
      { say: 'Find units about first world war', does: 'looks for units with all of these words' },
    ],
    needs: 'read',
    plan: async (invocation) => plan(invocation, source),
  };
}

function plan({ arguments: { topic = '' } }: Invocation, { units: own }: Source): Plan {
  const { units, more } = unitsLike(topic, SHOWN, own);
  if (units.length > 0) {
    return { kind: 'answer', followUps: [], said: { say: 'unitsFound', topic, units, more } };
  }
  return {
    kind: 'refuse',
    said: {
      say: 'noUnitsFound',
      topic,
      looked: CATALOGUE.length + (own?.length ?? 0),
      year: CATALOGUE_YEAR,
      words: wordsLike(topic, own),
      subjects: ALL_SUBJECTS,
    },
  };
}
