import { interpret } from '../language/interpret.ts';
import type { Interpretation } from '../language/interpretation.ts';
import type { Utterance } from '../language/utterance.ts';
import type { Command } from './command.ts';
import type { Happening } from './happening.ts';

/** The words of a happening: what was said, or the message of the head commit that was pushed; else none. */
export function utteranceOf(happening: Happening): Utterance {
  if (happening.kind === 'said') return happening.utterance;
  return { channel: 'commit', text: happening.kind === 'pushed' ? happening.message : '' };
}

/**
 * What the words mean here. An edited title counts only when it now means something else: otherwise
 * every correction of a typo in the rest of the issue would run its command again.
 */
export function understand(happening: Happening, commands: readonly Command[]): Interpretation {
  const now = interpret(utteranceOf(happening), commands);
  if (happening.kind !== 'said' || happening.before === undefined) return now;
  const before = interpret(happening.before, commands);
  return meaning(now) === meaning(before) ? { kind: 'silence' } : now;
}

function meaning(interpretation: Interpretation): string {
  switch (interpretation.kind) {
    case 'command':
      return `command ${interpretation.canonical}`;
    case 'near':
      return `near ${interpretation.suggestion}`;
    case 'several':
      return `several ${interpretation.suggestions.join('\n')}`;
    case 'mistake':
      return `mistake ${JSON.stringify(interpretation.error)}`;
    case 'silence':
      return 'silence';
  }
}
