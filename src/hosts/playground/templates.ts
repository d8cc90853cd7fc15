import { fileURLToPath } from 'node:url';

/** The folder of the templates this project ships. */
export const TEMPLATES = fileURLToPath(new URL('../../../templates/', import.meta.url));

/** In the order in which they are offered, each with the name that a copy might have. */
const OFFERED: ReadonlyMap<string, string> = new Map([
  ['open-course', 'my-course'],
  ['website', 'my-website'],
  ['learn-by-saying', 'my-first-steps'],
  ['adventure', 'my-adventure'],
  ['tutorial', 'my-tutorial'],
  ['binder-blend', 'my-environment'],
]);

/** The name that a copy of a template might have. */
export function nameOfCopy(template: string): string {
  return OFFERED.get(template) ?? 'my-course';
}

/** Puts the template that most people look for first, and those that nobody knows at the end. */
export function byOffer(one: string, other: string): number {
  return placeOf(one) - placeOf(other) || one.localeCompare(other);
}

function placeOf(template: string): number {
  const place = [...OFFERED.keys()].indexOf(template);
  return place === -1 ? OFFERED.size : place;
}
