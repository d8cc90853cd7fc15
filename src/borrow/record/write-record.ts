import type { Borrowed } from './record.ts';

/** Writes a record; each file on a line of its own, so that a difference shows what has changed. */
export function writeRecord(borrowed: readonly Borrowed[]): string {
  const entries = borrowed.map(({ files, licences, ...rest }) => {
    const head = Object.entries(rest).map(
      ([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    const lists = [
      `      "licences": ${listOf(licences)}`,
      `      "files": ${listOf([...files].sort((one, other) => (one.path < other.path ? -1 : 1)))}`,
    ];
    return `    {\n${[...head, ...lists].join(',\n')}\n    }`;
  });
  return `{\n  "version": 1,\n  "borrowed": [\n${entries.join(',\n')}\n  ]\n}\n`;
}

function listOf(items: readonly object[]): string {
  if (items.length === 0) return '[]';
  return `[\n${items.map((item) => `        ${JSON.stringify(item)}`).join(',\n')}\n      ]`;
}
