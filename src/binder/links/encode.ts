/** A path with each of its names encoded, so that `#`, `?`, `%`, blanks and all letters come through. */
export function encodedPath(path: string): string {
  return path
    .split('/')
    .map((name) => encodeURIComponent(name.toWellFormed()))
    .join('/');
}

/** Values as a form would send them: `a=1&b=x%20y`. What is undefined is left out. */
export function query(
  values: readonly (readonly [name: string, value: string | undefined])[],
): string {
  return values
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value.toWellFormed())}`],
    )
    .join('&');
}
