import type { FetchedUnit } from '../../openlearn/fetch-unit.ts';
import type { Message } from '../../words/message.ts';

type Summary = Extract<Message, { say: 'fetchedUnit' }>;

/** What there is to say about a fetched unit. */
export function summary(unit: FetchedUnit, folder: string, outcome: 'added' | 'updated'): Summary {
  return {
    say: 'fetchedUnit',
    outcome,
    title: unit.title,
    folder,
    pages: unit.pages.length,
    pictures: unit.images,
    missing: unit.missing.filter(({ kind }) => kind === 'image').map(({ name }) => name),
    keptAsText: unit.elements
      .filter(({ keptAsText }) => keptAsText > 0)
      .map(({ name, keptAsText }) => ({ name, count: keptAsText })),
    licence:
      unit.licence === undefined ? undefined : { name: unit.licence.name, url: unit.licence.url },
  };
}
