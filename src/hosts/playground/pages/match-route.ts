/**
 * The named parts of a path that fits a pattern (`/commit/:oid`, `/blob/*rest`), decoded, or
 * undefined. Parts that cannot be decoded fit nothing.
 */
export function matchRoute(
  pattern: string,
  path: string,
): Readonly<Record<string, string>> | undefined {
  const wanted = partsOf(pattern);
  const given = decoded(partsOf(path));
  if (!given) return undefined;
  const found: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    if (part.startsWith('*')) {
      found[part.slice(1)] = given.slice(at).join('/');
      return given.length > at ? found : undefined;
    }
    const value = given[at];
    if (value === undefined) return undefined;
    if (part.startsWith(':')) found[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return given.length === wanted.length ? found : undefined;
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function decoded(parts: readonly string[]): string[] | undefined {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
