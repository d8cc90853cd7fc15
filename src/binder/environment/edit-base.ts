import type { Edits } from './edit-lines.ts';
import type { Environment, Layout } from './environment.ts';

/** The text that is changed, where its parts stand, and the changes so far. */
export type Base = {
  readonly environment: Environment;
  readonly layout: Layout;
  readonly lines: readonly string[];
  readonly edits: Edits;
};

/** The line of a key at the top; 0 where there is none. */
export function lineOfKey({ keys }: Layout, name: string): number {
  return keys.find(({ key }) => key === name)?.line ?? 0;
}
