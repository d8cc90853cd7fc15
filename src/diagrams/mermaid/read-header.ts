import { parse } from 'yaml';

export type MermaidText = {
  /** `flowchart`, `sequenceDiagram`, …; as it is written. */
  readonly kind: string;
  /** What stands behind the kind on its line. */
  readonly after: string;
  readonly title: string | undefined;
  /** The lines, those that are not statements blank, so that their numbers stay. */
  readonly lines: readonly string[];
};

const FRONTMATTER = /^\s*---[ \t]*\n([\s\S]*?)\n[ \t]*---[ \t]*(?=\n|$)/;
const DIRECTIVE = /%%\{[\s\S]*?\}%%/g;
const COMMENT = /^[ \t]*%%.*$/gm;

/**
 * Takes frontmatter, settings and comments away and finds the kind of diagram.
 *
 * Source: https://mermaid.js.org/intro/syntax-reference.html
 */
export function readHeader(source: string): MermaidText {
  const text = source.replace(/\r\n?/g, '\n');
  const frontmatter = FRONTMATTER.exec(text)?.[1];
  const blank = (match: string): string => match.replace(/[^\n]+/g, '');
  const lines = text
    .replace(FRONTMATTER, blank)
    .replace(DIRECTIVE, blank)
    .replace(COMMENT, '')
    .split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const [, kind = '', after = ''] = /^\s*([\w-]+)([\s\S]*)$/.exec(lines[first] ?? '') ?? [];
  const [own = '', ...rest] = after.split(';');
  return {
    kind,
    after: own.trim(),
    title: frontmatter === undefined ? undefined : titleIn(frontmatter),
    lines: lines.map((line, index) => {
      if (index < first) return '';
      return index === first ? rest.join(';') : line;
    }),
  };
}

function titleIn(frontmatter: string): string | undefined {
  try {
    const settings: unknown = parse(frontmatter, { maxAliasCount: 0, schema: 'failsafe' });
    const title = typeof settings === 'object' ? Reflect.get(Object(settings), 'title') : undefined;
    return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
  } catch {
    return undefined;
  }
}
