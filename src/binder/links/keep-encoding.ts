/** A broken percent sequence: no text in UTF-8 has it, and nothing reads a value of this name. */
const GUARD = '_=%FF';

/**
 * A query that means the same to every BinderHub.
 *
 * Its page since 2025 hands the query through `decodeURI` before it reads the values, by which `%2523`
 * loses a level and a `#` in a file's name begins a fragment; earlier pages do not. Text that
 * `decodeURI` cannot read is left as it is, so one broken value, which nothing looks at, keeps the
 * rest. It is added only where the two ways of reading lead to different places.
 *
 * Source: `useSearch` of the router that BinderHub's `LoadingPage.jsx` uses (wouter, `paths.js`).
 */
export function keepEncoding(query: string): string {
  const decoded = decodeURI(query);
  return decoded === query || leadsTo(decoded) === leadsTo(query) ? query : `${query}&${GUARD}`;
}

/** Where a browser ends up with the values of this query, written so that two of them can be compared. */
function leadsTo(query: string): string {
  const values = [...new URLSearchParams(query)].map(([name, value]) => [
    name,
    placeOf(name, value),
  ]);
  return JSON.stringify(values);
}

function placeOf(name: string, value: string): string {
  if (name !== 'urlpath') return value;
  const url = URL.parse(value, 'https://server.invalid/');
  if (url === null) return value;
  const { pathname, searchParams, hash } = url;
  const inner = [...searchParams].map(([key, one]) => [key, placeOf(key, one)]);
  return JSON.stringify([pathname, inner, hash]);
}
