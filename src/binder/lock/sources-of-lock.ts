import type { SpecSource } from '../spec/source.ts';
import type { Lock } from './lock-schema.ts';

/** What is needed to open a source again, and to see whether it is still the same. */
export type LockedSource = Pick<SpecSource, 'id' | 'remote'> & {
  /** As `fingerprint` gives it for the opened source. */
  readonly fingerprint: string;
};

/** The sources of a merge in their order; those without a remote lie in the repository of the lock. */
export function sourcesOfLock({ sources }: Pick<Lock, 'sources'>): readonly LockedSource[] {
  return sources.map(({ id, remote, fingerprint }) => {
    return { id, remote: remote ?? undefined, fingerprint };
  });
}
