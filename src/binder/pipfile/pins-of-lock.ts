import { z } from 'zod';

const PACKAGE = z.looseObject({
  version: z.string().optional(),
  markers: z.string().optional(),
  extras: z.array(z.string()).optional(),
  git: z.string().optional(),
  ref: z.string().optional(),
  subdirectory: z.string().optional(),
  path: z.string().optional(),
  file: z.string().optional(),
  editable: z.boolean().optional(),
});
const PACKAGES = z.record(z.string(), PACKAGE).default({});
const LOCK = z.object({ default: PACKAGES, develop: PACKAGES });

/**
 * The packages of a `Pipfile.lock`, in the form that a Pipfile would give them, without their hashes, which would
 * be wanted for everything else in the image too. Undefined for what is no lock.
 */
export function pinsOfLock(text: string) {
  if (text.length > 10_000_000) return undefined;
  try {
    const read = LOCK.safeParse(JSON.parse(text));
    if (!read.success) return undefined;
    const all = { ...read.data.develop, ...read.data.default };
    return Object.fromEntries(
      Object.entries(all).map(([name, one]) => [
        name,
        Object.fromEntries(
          Object.entries(one).flatMap(([key, value]) =>
            key === 'hashes' || key === 'index' || !isPlain(value) ? [] : [[key, value]],
          ),
        ),
      ]),
    );
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown): value is string | boolean | string[] {
  return typeof value === 'string' || typeof value === 'boolean' || Array.isArray(value);
}
