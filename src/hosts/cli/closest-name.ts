import { distance } from '../../language/distance.ts';

/** The name that was probably meant by a misspelt one; undefined where none is near. */
export function closestName(said: string, names: readonly string[]): string | undefined {
  const [nearest] = names
    .map((name) => ({ name, slips: distance(said.toLowerCase(), name.toLowerCase()) }))
    .sort((one, other) => one.slips - other.slips);
  if (nearest === undefined) return undefined;
  // A third of the word at most, or any word would be near to a short one.
  return nearest.slips <= Math.max(1, Math.floor(nearest.name.length / 3))
    ? nearest.name
    : undefined;
}
