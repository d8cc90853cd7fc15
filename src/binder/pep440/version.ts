/** A version as PEP 440 understands it; what it does not have is undefined. */
export type Version = {
  readonly epoch: number;
  readonly release: readonly number[];
  readonly pre: { readonly phase: 'a' | 'b' | 'rc'; readonly number: number } | undefined;
  readonly post: number | undefined;
  readonly dev: number | undefined;
  readonly local: readonly (string | number)[] | undefined;
};

const VERSION =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d+)?)?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d+)?)?(?:[-_.]?(dev)[-_.]?(\d+)?)?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;

/** Longer numbers could not be compared exactly. */
const TOO_LONG = /\d{16}/;

/**
 * Reads a version, in any of the spellings that are normalised; undefined for anything else, and for
 * numbers of more than 15 digits.
 *
 * Source: PEP 440, appendix B ("Parsing version strings with regular expressions").
 */
export function parseVersion(text: string): Version | undefined {
  const said = text.trim().toLowerCase();
  const match = said.length > 200 || TOO_LONG.test(said) ? null : VERSION.exec(said);
  if (match === null) return undefined;
  const [, epoch, release = '', pre, preNumber, dash, post, postNumber, dev, devNumber, local] =
    match;
  return {
    epoch: Number(epoch ?? 0),
    release: release.split('.').map(Number),
    pre: pre === undefined ? undefined : { phase: phaseOf(pre), number: Number(preNumber ?? 0) },
    post:
      dash !== undefined ? Number(dash) : post === undefined ? undefined : Number(postNumber ?? 0),
    dev: dev === undefined ? undefined : Number(devNumber ?? 0),
    local: local?.split(/[-_.]/).map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  };
}

function phaseOf(said: string): 'a' | 'b' | 'rc' {
  if (said === 'a' || said === 'alpha') return 'a';
  return said === 'b' || said === 'beta' ? 'b' : 'rc';
}

/** The version in its normal form: `1.0.post1`. */
export function printVersion({ epoch, release, pre, post, dev, local }: Version): string {
  return [
    epoch === 0 ? '' : `${epoch}!`,
    release.join('.'),
    pre === undefined ? '' : `${pre.phase}${pre.number}`,
    post === undefined ? '' : `.post${post}`,
    dev === undefined ? '' : `.dev${dev}`,
    local === undefined ? '' : `+${local.join('.')}`,
  ].join('');
}

/** The version without its local part, which most comparisons do not look at. */
export function publicOf(version: Version): Version {
  return version.local === undefined ? version : { ...version, local: undefined };
}

/** Epoch and release alone: `1.0rc1.post2` → `1.0`. */
export function baseOf({ epoch, release }: Version): Version {
  return { epoch, release, pre: undefined, post: undefined, dev: undefined, local: undefined };
}

export function isPrerelease({ pre, dev }: Version): boolean {
  return pre !== undefined || dev !== undefined;
}
