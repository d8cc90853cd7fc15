import type { Spec } from '../merge/read-spec.ts';
import { pythonStrip, strictText } from './strict-text.ts';

/** What repo2docker makes of a `runtime.txt`; a part is undefined where none is said. */
export type SaidRuntime = {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly date: string | undefined;
};

const NOTHING: SaidRuntime = { name: undefined, version: undefined, date: undefined };

/**
 * The parts as repo2docker cuts them; undefined for what it refuses.
 *
 * Source: repo2docker, `buildpacks/base.py` (`runtime`).
 */
export function saidRuntime(spec: Spec): SaidRuntime | undefined {
  const file = strictText(spec, 'runtime.txt');
  if (file === undefined) return NOTHING;
  if (file === 'not-utf-8') return undefined;
  const parts = pythonStrip(file.text).split('-');
  if (![2, 4, 5].includes(parts.length) || parts.includes('')) return undefined;
  const date = parts.length === 2 ? undefined : parts.slice(-3).join('-');
  if (date !== undefined && !isDate(date)) return undefined;
  return { name: parts[0], version: parts.length === 4 ? undefined : parts[1], date };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith('0000')) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
