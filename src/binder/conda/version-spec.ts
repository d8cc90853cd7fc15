import {
  beginsLike,
  type CondaVersion,
  compareCondaVersions,
  parseCondaVersion,
} from './version.ts';

/** A condition on a version. `like` is `=1.2` and `1.2.*`: every version that begins so. */
export type Condition = {
  readonly operator: '==' | '!=' | '<=' | '>=' | '<' | '>' | 'like' | 'unlike' | '~=';
  readonly version: CondaVersion;
};

/** Alternatives, each of conditions that all hold: `>=1,<2|3.*`. No alternative at all admits nothing. */
export type VersionSpec = readonly (readonly Condition[])[];

const RELATION = /^(==|!=|<=|>=|~=|=|<|>)(?![=<>!~])(\S+)$/;
const MOST_ALTERNATIVES = 20;

/**
 * Reads a version specification. Undefined for what conda would refuse, and for what this cannot
 * decide: brackets, regular expressions, a `*` in the middle.
 *
 * Source: conda's `VersionSpec`, described in "Package match specifications" of conda's documentation.
 */
export function parseVersionSpec(text: string): VersionSpec | undefined {
  const alternatives = text
    .replace(/\s*([,|])\s*/g, '$1')
    .trim()
    .split('|');
  if (alternatives.length > MOST_ALTERNATIVES) return undefined;
  const read = alternatives.map((alternative) => {
    const conditions = alternative.split(',').map(parseCondition);
    return conditions.every((found) => found !== undefined) ? conditions.flat() : undefined;
  });
  return read.every((alternative) => alternative !== undefined) ? read : undefined;
}

/** No condition for `*`. */
function parseCondition(text: string): readonly Condition[] | undefined {
  if (text === '*') return [];
  if (/^[=<>!~]/.test(text)) return parseRelation(text);
  const glob = text.endsWith('*');
  if (/[()^$@\s]/.test(text) || text.replace(/\*+$/, '').includes('*')) return undefined;
  return conditionOf(glob ? 'like' : '==', glob ? text.replace(/\.?\*$/, '') : text);
}

function parseRelation(text: string): readonly Condition[] | undefined {
  const [, said, version = ''] = RELATION.exec(text) ?? [];
  const glob = version.endsWith('.*');
  const bare = glob ? version.slice(0, -2) : version;
  if (bare.includes('*')) return undefined;
  switch (said) {
    case '=':
      return conditionOf('like', bare);
    case '!=':
      return conditionOf(glob ? 'unlike' : '!=', bare);
    case '~=':
      return glob ? undefined : conditionOf('~=', bare);
    case '==':
    case '<=':
    case '>=':
    case '<':
    case '>':
      return conditionOf(said, bare);
    default:
      return undefined;
  }
}

function conditionOf(
  operator: Condition['operator'],
  text: string,
): readonly Condition[] | undefined {
  const version = parseCondaVersion(text);
  if (version === undefined) return undefined;
  if (operator === '~=' && compatibleStart(version) === undefined) return undefined;
  return [{ operator, version }];
}

/** Whether a version satisfies one of the alternatives. */
export function specAdmits(spec: VersionSpec, version: CondaVersion): boolean {
  return spec.some((conditions) => conditions.every((condition) => holds(condition, version)));
}

function holds({ operator, version: bound }: Condition, version: CondaVersion): boolean {
  const order = compareCondaVersions(version, bound);
  switch (operator) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case 'like':
      return beginsLike(version, bound);
    case 'unlike':
      return !beginsLike(version, bound);
    case '~=': {
      const start = compatibleStart(bound);
      return order >= 0 && start !== undefined && beginsLike(version, start);
    }
  }
}

/** `~=1.4.5` is `>=1.4.5,1.4.*`. */
function compatibleStart({ text }: CondaVersion): CondaVersion | undefined {
  return parseCondaVersion(text.split('.').slice(0, -1).join('.'));
}
