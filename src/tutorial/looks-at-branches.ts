import type { Tutorial } from './tutorial.ts';
import { atomsOf } from './walk-check.ts';

/** Whether a course waits for commits, or looks into files, on other branches than the default one. */
export function looksAtBranches({ steps, anywhere }: Tutorial): boolean {
  const ways = [...steps.flatMap((step) => step.ways), ...anywhere];
  const checks = [
    ...ways.flatMap(({ when, condition }) => [when, condition]),
    ...steps.flatMap(({ also }) => also.map(({ condition }) => condition)),
  ];
  return checks
    .flatMap((check) => atomsOf(check))
    .some(({ atom }) => 'branch' in atom && atom.branch !== undefined);
}
