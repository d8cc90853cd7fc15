import { parseVersion, type Version } from './version.ts';

/** One clause of a version specifier: `>=1.2`, `==1.2.*`. */
export type Clause =
  | {
      readonly operator: '==' | '!=' | '<=' | '>=' | '<' | '>' | '~=';
      readonly version: Version;
      /** `==1.2.*`: every version that begins like this one. */
      readonly prefix: boolean;
    }
  /** Compares texts, not versions. */
  | { readonly operator: '==='; readonly text: string };

const CLAUSE = /^(===|==|!=|<=|>=|<|>|~=)\s*(\S+)$/;
const MOST_CLAUSES = 100;

/**
 * Reads `>=1.2,<2` into its clauses; an empty text has none and admits everything. Undefined for what
 * is not a specifier: unknown operators, versions that are none, `>=1.*`, `~=1`, a local version
 * where none may stand.
 *
 * Source: PEP 440, "Version specifiers".
 */
export function parseSpecifier(text: string): readonly Clause[] | undefined {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > MOST_CLAUSES) return undefined;
  const clauses = parts.map(parseClause);
  return clauses.every((clause) => clause !== undefined) ? clauses : undefined;
}

function parseClause(text: string): Clause | undefined {
  const [, operator, said = ''] = CLAUSE.exec(text) ?? [];
  if (operator === '===') return { operator, text: said };
  const prefix = said.endsWith('.*');
  const version = parseVersion(prefix ? said.slice(0, -2) : said);
  // Only a release begins others: `==1.0rc1.*` is no clause.
  if (prefix && !/^v?(?:\d+!)?\d+(?:\.\d+)*\.\*$/i.test(said)) return undefined;
  if (version === undefined) return undefined;
  switch (operator) {
    case '==':
    case '!=':
      return { operator, version, prefix };
    case '~=':
      if (prefix || version.local !== undefined || version.release.length < 2) return undefined;
      return { operator, version, prefix };
    case '<=':
    case '>=':
    case '<':
    case '>':
      if (prefix || version.local !== undefined) return undefined;
      return { operator, version, prefix };
    default:
      return undefined;
  }
}
