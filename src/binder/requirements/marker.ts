/** A marker of PEP 508, read. */
export type Marker =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Marker[] }
  | {
      readonly kind: 'compare';
      readonly left: MarkerValue;
      readonly operator: string;
      readonly right: MarkerValue;
    };
export type MarkerValue =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const TOKEN =
  /\s*(?:(\()|(\))|'([^']*)'|"([^"]*)"|(===|~=|==|!=|<=|>=|<|>)|(not\s+in\b|in\b|and\b|or\b)|([a-z][a-z._]*))/y;
const VARIABLES = new Map(
  [
    'os_name',
    'sys_platform',
    'platform_machine',
    'platform_python_implementation',
    'platform_release',
    'platform_system',
    'platform_version',
    'python_version',
    'python_full_version',
    'implementation_name',
    'implementation_version',
    'extra',
  ]
    .map((name): [string, string] => [name, name])
    .concat([
      ['os.name', 'os_name'],
      ['sys.platform', 'sys_platform'],
      ['platform.version', 'platform_version'],
      ['platform.machine', 'platform_machine'],
      ['platform.python_implementation', 'platform_python_implementation'],
      ['python_implementation', 'platform_python_implementation'],
    ]),
);
const DEEPEST = 50;

type Token = { readonly kind: 'mark' | 'operator' | 'word' | 'value'; readonly text: string } & {
  readonly value?: MarkerValue;
};

/**
 * Reads a marker; undefined for what is none.
 *
 * Source: PEP 508, "Environment Markers", with the older names that `packaging` still takes.
 */
export function readMarker(text: string): Marker | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  let at = 0;
  const isAt = (said: string): boolean => {
    const token = tokens[at];
    if (token === undefined || token.kind === 'value' || token.text !== said) return false;
    at += 1;
    return true;
  };
  const list = (kind: 'and' | 'or', one: () => Marker | undefined): Marker | undefined => {
    const parts = [one()];
    while (isAt(kind)) parts.push(one());
    if (!parts.every((part) => part !== undefined)) return undefined;
    return parts.length === 1 ? parts[0] : { kind, parts };
  };
  const any = (depth: number): Marker | undefined =>
    depth > DEEPEST ? undefined : list('or', () => list('and', () => term(depth)));
  const term = (depth: number): Marker | undefined => {
    if (isAt('(')) {
      const inner = any(depth + 1);
      return isAt(')') ? inner : undefined;
    }
    const [left, operator, right] = tokens.slice(at, at + 3);
    at += 3;
    if (left?.value === undefined || right?.value === undefined) return undefined;
    if (operator === undefined) return undefined;
    const isOperator = operator.kind === 'operator' || /^(?:not )?in$/.test(operator.text);
    if (!isOperator) return undefined;
    return { kind: 'compare', left: left.value, operator: operator.text, right: right.value };
  };
  const marker = any(0);
  return at === tokens.length ? marker : undefined;
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const said = text.trim();
  let at = 0;
  while (at < said.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(said);
    if (match === null || tokens.length > 1000) return undefined;
    at = TOKEN.lastIndex;
    const token = tokenOf(match);
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray): Token | undefined {
  const [, open, close, single, double, operator, word, name] = match;
  if (open !== undefined || close !== undefined) return { kind: 'mark', text: open ?? ')' };
  if (operator !== undefined) return { kind: 'operator', text: operator };
  if (word !== undefined) return { kind: 'word', text: word.replace(/\s+/, ' ') };
  if (name === undefined) {
    const text = single ?? double ?? '';
    return { kind: 'value', text, value: { kind: 'text', text } };
  }
  const known = VARIABLES.get(name);
  if (known === undefined) return undefined;
  return { kind: 'value', text: known, value: { kind: 'variable', name: known } };
}

/** A marker in one spelling, so that equal ones can be seen. */
export function printMarker(marker: Marker): string {
  if (marker.kind === 'compare') {
    return `${printValue(marker.left)} ${marker.operator} ${printValue(marker.right)}`;
  }
  return marker.parts
    .map((part) => (part.kind === 'or' ? `(${printMarker(part)})` : printMarker(part)))
    .join(` ${marker.kind} `);
}

function printValue(value: MarkerValue): string {
  if (value.kind === 'variable') return value.name;
  return value.text.includes('"') ? `'${value.text}'` : `"${value.text}"`;
}
