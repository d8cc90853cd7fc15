import type { TomlTable, TomlValue } from 'smol-toml';
import { asComment, asText, sourceHeader } from '../requirements/list-source.ts';
import { isTable, type Project } from './read-project.ts';

/** The tables of the result, in the order in which they stand there. */
export const TABLES = [
  'deps',
  'weakdeps',
  'sources',
  'compat',
  'extras',
  'targets',
  'preferences',
] as const;

export type Table = (typeof TABLES)[number];

/** One entry of the result, under the source that it comes from first. */
export type Entry = {
  readonly table: Table;
  readonly key: string;
  readonly value: TomlValue;
  readonly project: Project;
  /** Further sources that say the same. */
  readonly also: readonly string[];
  /** Sources that say something else, and what. */
  readonly unlike: readonly { readonly id: string; readonly text: string }[];
};

/** Prints the tables, in each the entries of every source under its name, with the comments they had. */
export function printProject(projects: readonly Project[], entries: readonly Entry[]): string {
  const withHeaders = projects.length > 1;
  const lines = TABLES.flatMap((table) => {
    const own = entries.filter((entry) => entry.table === table);
    if (own.length === 0) return [];
    const blocks = projects.flatMap((project) => {
      const block = printBlock(
        project,
        table,
        own.filter((entry) => entry.project === project),
      );
      return block.length > 0 && withHeaders ? [sourceHeader(project.id), ...block] : block;
    });
    return ['', `[${table}]`, ...blocks];
  });
  return asText(lines);
}

function printBlock(project: Project, table: Table, entries: readonly Entry[]): readonly string[] {
  const { spot, tail } = project.layout;
  if (entries.length === 0) return [];
  const lines = entries.flatMap(({ key, value, also, unlike }) => {
    const { above = [], beside = '' } = spot(table, key) ?? {};
    const others = [
      ...(also.length === 0 ? [] : [`also in ${also.join(', ')}`]),
      ...unlike.map(({ id, text }) => `${printText(text)} in ${id}`),
    ];
    const shared = others.length === 0 ? '' : asComment(`# ${others.join('; ')}`);
    const remark = [asComment(beside), shared].filter((one) => one !== '').join(' ');
    const end = remark === '' ? '' : ` ${remark}`;
    return [...above.map(asComment), `${printKey(key)} = ${printValue(value)}${end}`];
  });
  return [
    ...(spot(table, '')?.above ?? []).map(asComment),
    ...lines,
    ...tail(table).map(asComment),
  ];
}

export function printKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : printText(key);
}

export function printValue(value: TomlValue): string {
  if (typeof value === 'string') return printText(value);
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`;
  if (isTable(value)) return printTable(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' ? printNumber(value) : String(value);
}

function printTable(table: TomlTable): string {
  const pairs = Object.entries(table).map(([key, value]) => {
    return `${printKey(key)} = ${printValue(value)}`;
  });
  return `{${pairs.join(', ')}}`;
}

function printNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  return Number.isFinite(value) ? String(value) : value < 0 ? '-inf' : 'inf';
}

/** TOML has the escapes of JSON, and one for each character that JSON leaves as it is and TOML does not. */
function printText(text: string): string {
  return JSON.stringify(text).replace(/[\u007f\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
