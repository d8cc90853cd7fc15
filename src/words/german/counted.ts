/** `eine Seite`, `3 Seiten`, `keine Seiten`. `one`: with its article, in the case that is needed. */
export function counted(count: number, one: string, many: string): string {
  if (count === 0) return `keine ${many}`;
  return count === 1 ? one : `${count} ${many}`;
}

/** At the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** At the end of a list that was cut short; fits whatever is listed. */
export function andMore(count: number): string {
  return count === 1 ? 'und noch eins' : `und ${count} weitere`;
}
