import { binder } from './about/binder.ts';
import { help } from './about/help.ts';
import { notebooks } from './about/notebooks.ts';
import { playing } from './about/playing.ts';
import { site } from './about/site.ts';
import { units } from './about/units.ts';

const TEXTS: ReadonlyMap<string, string> = new Map([
  ...units,
  ...site,
  ...binder,
  ...notebooks,
  ...playing,
  ...help,
]);

/**
 * A text that a command says about itself, in German; as it is where there is none, since a repository
 * writes about its own phrases in its own language. Only such texts are looked up, never a stranger's.
 */
export function inGerman(text: string): string {
  return TEXTS.get(text) ?? asPart(text) ?? text;
}

/** What a command is for, as a part of a sentence: `tells where you are`, of `Tells where you are.` */
function asPart(text: string): string | undefined {
  const whole = TEXTS.get(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
  return whole === undefined
    ? undefined
    : `${whole.charAt(0).toLowerCase()}${whole.slice(1).replace(/\.$/, '')}`;
}
