import { z } from 'zod';
import type { Happening, Occurrence, Person, RepositoryFacts } from '../../engine/happening.ts';
import { pullKey } from './happening-key.ts';

/** The part of a payload's `pull_request` that Sayso reads; the same in all events about one. */
export const pullSchema = z.object({
  number: z.int(),
  title: z.string(),
  locked: z.boolean().default(false),
  head: z.object({ ref: z.string() }),
});

type Action = Extract<Occurrence, { kind: 'pull' }>['action'];

/** What took place with a pull request. `what` makes the key: its action, or which review. */
export function pullHappening(
  { number, title, locked, head }: z.output<typeof pullSchema>,
  { action, what = action }: { readonly action: Action; readonly what?: string },
  { repository, sender }: { readonly repository: RepositoryFacts; readonly sender: Person },
): Happening {
  return {
    key: pullKey(repository.id, number, what),
    repository,
    // Its conversation is that of the issue of the same number.
    place: { kind: 'issue', number, locked },
    sender,
    kind: 'occurred',
    occurrence: { kind: 'pull', action, number, title, branch: head.ref },
  };
}
