import type { Looker } from './look-at.ts';
import type { Step, Text } from './tutorial.ts';
import { holds } from './weigh-way.ts';

/** What stands below the text of a step as things are now. */
export async function partsOf({ also }: Step, look: Looker): Promise<readonly Text[]> {
  const parts: Text[] = [];
  for (const { condition, text } of also) if (await holds(condition, look)) parts.push(text);
  return parts;
}
