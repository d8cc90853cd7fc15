/**
 * Writes a directive in a colon fence that is longer than any inside it, options as fields, and a
 * blank line before the body so that no line of it is taken for an option.
 *
 * Source: https://mystmd.org/guide/syntax-overview, "Directives".
 */
export function directive(parts: {
  readonly name: string;
  readonly title: string;
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}): string {
  const runs = parts.body.match(/:{3,}/g) ?? [];
  const fence = ':'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  const title = parts.title === '' ? '' : ` ${parts.title}`;
  const options = Object.entries(parts.options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `:${name}: ${value}\n`)
    .join('');
  const body = parts.body === '' ? '' : `${options === '' ? '' : '\n'}${parts.body}\n`;
  return `${fence}{${parts.name}}${title}\n${options}${body}${fence}`;
}
