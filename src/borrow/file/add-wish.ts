import { isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** What somebody says of one repository, to be written down. */
export type Said = {
  readonly from: string;
  readonly patterns: readonly string[];
  readonly into: string | undefined;
};

const HEADER =
  '# Files that are borrowed from other repositories. Say “Borrow” to bring them up to date.\n' +
  '# Patterns are as in a .gitignore: the last line that fits counts, and “!” leaves out.';

/**
 * The text of `.github/borrow.yml` with what was said written into it: behind the patterns of the entry at `index`, or
 * as a new one. Comments and everything else stay as they are.
 *
 * @param text a file without mistakes, or undefined where there is none
 */
export function addWish(text: string | undefined, index: number | undefined, said: Said): string {
  const document = parseDocument(beginningOf(text));
  const list = document.get('borrow');
  if (!isSeq(list)) throw new Error('The file was read before');
  list.flow = false;
  const entry = index === undefined ? undefined : list.items[index];
  if (isMap(entry)) extend(entry, said);
  else list.items.push(entryOf(said));
  return document.toString({ lineWidth: 0 });
}

/** A file with nothing but comments in it is none yet. */
function beginningOf(text: string | undefined): string {
  if (text === undefined || text.trim() === '') return `${HEADER}\n\nborrow: []\n`;
  return parseDocument(text).contents === null ? `${text.trimEnd()}\n\nborrow: []\n` : text;
}

function entryOf({ from, patterns, into }: Said): YAMLMap {
  const entry = new YAMLMap();
  entry.set('from', from);
  if (patterns.length > 0) entry.set('files', listOf(patterns));
  if (into !== undefined) entry.set('into', into);
  return entry;
}

function extend(entry: YAMLMap, { from, patterns }: Said): void {
  entry.set('from', from);
  const files: unknown = entry.get('files', true);
  if (isScalar(files)) {
    files.value = `${String(files.value).trimEnd()}\n${patterns.join('\n')}\n`;
    files.type = Scalar.BLOCK_LITERAL;
  } else if (isSeq(files)) {
    files.items.push(...patterns.map((pattern) => new Scalar(pattern)));
  } else if (patterns.length > 0) {
    entry.set('files', listOf(patterns));
  }
}

function listOf(patterns: readonly string[]): YAMLSeq {
  const list = new YAMLSeq();
  list.items.push(...patterns.map((pattern) => new Scalar(pattern)));
  return list;
}
