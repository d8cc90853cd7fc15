import type { Message } from '../../words/message.ts';
import type { KeptEdits } from '../keep-edits/keep-edits.ts';
import type { ArrangedUnit } from './arranged-unit.ts';

type Summary = Extract<Message, { say: 'fetchedUnit' }>;

/** What there is to say about a fetched unit, and about what became of edits. */
export function summary(
  {
    unit,
    folder,
    front,
    acknowledgements,
  }: Pick<ArrangedUnit, 'unit' | 'folder' | 'front' | 'acknowledgements'>,
  outcome: Summary['outcome'],
  { edited, deleted, stayed, conflicts, added, updated, removed }: KeptEdits,
): Summary {
  return {
    say: 'fetchedUnit',
    outcome,
    title: unit.title,
    folder,
    front,
    acknowledgements,
    pages: unit.pages.length,
    pictures: unit.images,
    edits: { edited, deleted, stayed, conflicts, added, updated, removed },
    missing: unit.missing.filter(({ kind }) => kind === 'image').map(({ name }) => name),
    media: {
      had: unit.assets.filter(({ kind, status }) => kind === 'media' && status.kind === 'had')
        .length,
      missing: unit.missing.filter(({ kind }) => kind === 'media').map(({ name }) => name),
    },
    keptAsText: unit.elements
      .filter(({ keptAsText }) => keptAsText > 0)
      .map(({ name, keptAsText }) => ({ name, count: keptAsText })),
    licence:
      unit.licence === undefined ? undefined : { name: unit.licence.name, url: unit.licence.url },
  };
}
