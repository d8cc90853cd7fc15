import { z } from 'zod';
import type { Person } from '../../engine/happening.ts';
import { type Ignored, ignored, type Self } from './reading.ts';

/** Whoever caused an event: never the author of the issue or of the commit, who may be somebody else. */
export const senderSchema = z
  .object({ id: z.int(), login: z.string().min(1), type: z.string().optional() })
  .transform(({ id, login, type }): Person => {
    return { id, login, bot: type === 'Bot' || login.endsWith('[bot]') };
  });

/** The App that acted for somebody, where one did. */
export const viaAppSchema = z.object({ id: z.int() }).nullish();

/** Why a sender does not count: it is us, or another machine. Undefined for people. */
export function senderDoesNotCount(
  sender: Person | undefined,
  self: Self,
  viaApp?: z.output<typeof viaAppSchema>,
): Ignored | undefined {
  if (sender?.login === self.login) return ignored('our own doing');
  if (self.appId !== undefined && viaApp?.id === self.appId) return ignored('our own doing');
  if (sender?.bot) return ignored('done by a machine');
  return undefined;
}
