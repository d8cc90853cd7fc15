/**
 * The grammar of names and tags: https://github.com/distribution/reference/blob/main/reference.go .
 * Hosts are held to more than it asks: one that has neither a dot nor a port would be taken for the first part of a name.
 */
const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const HOST = new RegExp(`^(?:localhost|${LABEL}(?:\\.${LABEL})+|${LABEL}(?=:))(?::[0-9]{1,5})?$`);
const NAME =
  /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/;
const LONGEST_NAME = 255;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** As many digits as GitHub shows of a commit. */
const SHORT = 7;

export type ImageOf = {
  /** A host, with a port where it needs one: `ghcr.io`, `localhost:5000`. */
  readonly registry: string;
  readonly owner: string;
  readonly name: string;
  /** What the configuration says instead of `owner/name`. */
  readonly image?: string | undefined;
};

/**
 * What an image is called in a registry, without a tag: `ghcr.io/you/my-course`. Registries take lower
 * case only, and separators only singly and inside of a name, so `Some_.Course-` becomes `some.course`.
 * Undefined where nothing is left or the address is no registry's.
 */
export function imageName({ registry, owner, name, image }: ImageOf): string | undefined {
  const host = registry.toLowerCase();
  if (!isRegistry(host)) return undefined;
  const path = image ?? `${normalised(owner)}/${normalised(name)}`;
  const whole = `${host}/${path}`;
  return NAME.test(path) && whole.length <= LONGEST_NAME ? whole : undefined;
}

/** Whether this is the address of a registry: a host name or an IPv4 address, lower case, no protocol, no path. */
export function isRegistry(host: string): boolean {
  return HOST.test(host) && Number(host.split(':')[1] ?? '443') <= 65_535;
}

/** Whether this is a name as `imageName` makes them: registry and path, no tag, no digest. */
export function isImageName(name: string): boolean {
  const slash = name.indexOf('/');
  return (
    slash > 0 &&
    name.length <= LONGEST_NAME &&
    isRegistry(name.slice(0, slash)) &&
    NAME.test(name.slice(slash + 1))
  );
}

/** @throws RangeError where this is no name with its registry and a tag: `ghcr.io/you/my-course:latest` */
export function assertReference(reference: string): void {
  const colon = reference.lastIndexOf(':');
  if (isImageName(reference.slice(0, colon)) && isTag(reference.slice(colon + 1))) return;
  throw new RangeError('Not the name of an image with a tag');
}

/** The registry that a name begins with. */
export function registryOf(name: string): string {
  return name.slice(0, name.indexOf('/'));
}

/** A registry on this machine is spoken to without TLS, as docker does. */
export function isOnThisMachine(registry: string): boolean {
  return /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3})(?::\d+)?$/.test(registry);
}

/**
 * The tags of an image: the commit, whole and as GitHub shows it; the day and the second in UTC
 * (`2026-11-21`, `2026-11-21-123005`); `latest` at the end, because it must not move before the others are there.
 * Without a commit, for what was never committed, the others.
 * @throws RangeError for what is no commit
 */
export function imageTags({
  commit,
  at,
}: {
  readonly commit: string | undefined;
  readonly at: Date;
}): readonly string[] {
  if (commit !== undefined && !COMMIT.test(commit)) throw new RangeError('Not a commit');
  const [day = '', time = ''] = at.toISOString().split('T');
  const second = time.slice(0, 8).replaceAll(':', '');
  const ofCommit = commit === undefined ? [] : [commit, commit.slice(0, SHORT)];
  return [...ofCommit, day, `${day}-${second}`, 'latest'];
}

/** Whether a registry would take this as a tag. */
export function isTag(text: string): boolean {
  return /^\w[\w.-]{0,127}$/.test(text);
}

export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}

function normalised(part: string): string {
  return part
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/[._-]*-[._-]*/g, '-')
    .replaceAll(/[._]*\.[._]*/g, '.')
    .replaceAll(/_{3,}/g, '__')
    .replaceAll(/^[._-]+|[._-]+$/g, '');
}
