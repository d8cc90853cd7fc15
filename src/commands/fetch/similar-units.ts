import { unitsLike } from '../../openlearn/catalogue/units-like.ts';
import type { Fetched } from '../../openlearn/fetch-unit.ts';
import type { Message } from '../../words/message.ts';

const MOST = 5;

/** Where a unit's address leads nowhere: units whose titles are like its name, if there are any. */
export function similarUnits(fetched: Exclude<Fetched, { kind: 'fetched' }>): Message | undefined {
  if (fetched.kind !== 'no-document' || fetched.reading.kind !== 'missing') return undefined;
  const { address } = fetched;
  if (address.kind !== 'unit' || address.name === undefined) return undefined;
  const { units } = unitsLike(address.name.replaceAll('-', ' '), MOST);
  // The unit itself is in the list, and has no document: others would be a guess.
  if (units.some((unit) => unit.address === address.page)) return undefined;
  return units.length === 0 ? undefined : { say: 'unitsLikeThat', page: address.page, units };
}
