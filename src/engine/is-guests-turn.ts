import type { Happening, Person } from './happening.ts';
import type { Host } from './ports.ts';

/**
 * Whether somebody who may not write here gets an answer: one a day. Anybody on the internet can
 * open a thousand issues, and each answer mails everyone who watches the repository.
 *
 * The day (UTC) is claimed like a command is, so that App and Action together answer once. `again`:
 * an attempt that was cut off may have claimed the day for this very happening.
 */
export async function isGuestsTurn(
  guest: Person,
  { repository }: Pick<Happening, 'repository'>,
  { host, again, now = new Date() }: { host: Host; again: boolean; now?: Date },
): Promise<boolean> {
  const day = now.toISOString().slice(0, 10);
  const claim = await host.claim(`r${repository.id}-guest-${guest.id}-${day}`);
  return claim === 'first' || (claim === 'again' && again);
}
