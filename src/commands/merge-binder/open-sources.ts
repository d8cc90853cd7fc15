import { join } from 'node:path';
import type { PlanContext } from '../../engine/command.ts';
import type { ForeignRules } from '../../git/foreign/foreign-rules.ts';
import type { WantedSource } from './choose-sources.ts';
import { type OpenedSource, openSource, type UnopenedSource } from './open-source.ts';

/** So many clones at once. */
const AT_ONCE = 4;

/**
 * Reads all sources, a few at a time, in the order in which they are wanted; the same one counts once. `bringTo`: what
 * is there already, where files come along that scripts of other repositories miss.
 */
export async function openSources(
  wanted: readonly WantedSource[],
  rules: ForeignRules,
  { tree, scratch, progress }: Pick<PlanContext, 'tree' | 'scratch' | 'progress'>,
  bringTo?: ReadonlySet<string>,
): Promise<{
  readonly opened: readonly OpenedSource[];
  readonly unopened: readonly UnopenedSource[];
}> {
  const found: (OpenedSource | UnopenedSource)[] = [];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    progress({ say: 'readingSources', done: from, of: wanted.length });
    const some = wanted.slice(from, from + AT_ONCE);
    const read = some.map((one, index) =>
      openSource(one, { tree, rules, folder: join(scratch, `source-${from + index}`), bringTo }),
    );
    found.push(...(await Promise.all(read)));
  }
  const opened = found.filter((one) => one.kind === 'opened');
  return {
    opened: [...new Map(opened.map((one) => [one.source.id, one])).values()],
    unopened: found.filter((one) => one.kind === 'unopened'),
  };
}
