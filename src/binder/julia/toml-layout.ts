/** Where an entry or a table stands in a file, and the comments with it. */
export type Spot = {
  /** From 1. */
  readonly line: number;
  readonly above: readonly string[];
  readonly beside: string | undefined;
};

export type TomlLayout = {
  /** The place of a key in a table; of the table itself for the key ''. */
  readonly spot: (table: string, key: string) => Spot | undefined;
  /** Comments after the last entry of a table. */
  readonly tail: (table: string) => readonly string[];
};

const HEADER = /^\s*\[\s*([^\]]+?)\s*\]\s*(?:#.*)?$/;
const KEY = /^\s*(?:"([^"\\]+)"|'([^']+)'|([\w-]+))\s*=/;
const BESIDE = /^[^=]*=\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w.:+-]*)\s*(#.*)$/;

/**
 * Finds the lines of a TOML file. Values over several lines it does not follow, so this serves to tell and to
 * keep comments; what the file means is for a parser. Comments above the first table belong to that.
 */
export function readTomlLayout(text: string): TomlLayout {
  const spots = new Map<string, Spot>();
  const tails = new Map<string, readonly string[]>();
  let table = '';
  let comments: string[] = [];
  for (const [index, said] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const header = HEADER.exec(said)?.[1];
    const key = KEY.exec(said);
    if (/^\s*#/.test(said)) comments.push(said.trim());
    else if (header !== undefined) {
      table = header.replaceAll(/["'\s]/g, '');
      spots.set(`${table}\n`, { line, above: comments, beside: undefined });
      comments = [];
    } else if (key !== null && table !== '') {
      const beside = BESIDE.exec(said)?.[1];
      spots.set(`${table}\n${nameOf(key)}`, { line, above: comments, beside });
      comments = [];
    } else if (key !== null) {
      spots.set(`\n${nameOf(key)}`, { line, above: [], beside: undefined });
    }
  }
  tails.set(table, comments);
  return {
    spot: (name, key) => spots.get(`${name}\n${key}`),
    tail: (name) => tails.get(name) ?? [],
  };
}

function nameOf(key: RegExpExecArray): string {
  return key[1] ?? key[2] ?? key[3] ?? '';
}
