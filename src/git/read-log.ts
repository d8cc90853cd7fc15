import type { ObjectReader } from './read-objects.ts';
import type { LoggedCommit } from './repository.ts';
import type { Git } from './run-git.ts';
import { parseTrailers } from './trailers.ts';

export type Log = {
  /** The newest `count` commits that the clone holds, newest first, with all their parents. */
  readonly commits: readonly LoggedCommit[];
  /** Whether there are more before them which the clone does not hold. */
  readonly isCut: boolean;
};

/** Reads the history from `commit` on, as far as the clone holds it. */
export async function readLog(
  { git, reader }: { readonly git: Git; readonly reader: ObjectReader },
  commit: string,
  count: number,
): Promise<Log> {
  const output = await git.run([
    'log',
    '-z',
    `--max-count=${count}`,
    '--no-show-signature',
    '--no-decorate',
    '--no-notes',
    '--no-color',
    '--encoding=UTF-8',
    '--format=%H%n%P%n%ct%n%B',
    commit,
  ]);
  const records = output.split('\0').filter((record) => record.trim() !== '');
  const commits = await Promise.all(
    records.map(parseRecord).map(async (one) => {
      if (one.parents.length > 0) return { one, isCut: false };
      const parents = await recordedParents(reader, one.oid);
      return { one: { ...one, parents }, isCut: parents.length > 0 };
    }),
  );
  return { commits: commits.map(({ one }) => one), isCut: commits.some(({ isCut }) => isCut) };
}

/**
 * Where a shallow clone ends, `git log` shows a commit as if it were the first one ever. Its own
 * record still tells, and nobody must take all its files for new.
 */
async function recordedParents(reader: ObjectReader, oid: string): Promise<readonly string[]> {
  const record = (await reader.read(oid))?.toString('latin1') ?? '';
  const header = record.slice(0, record.indexOf('\n\n'));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(([, parent]) => parent ?? []);
}

function parseRecord(record: string): LoggedCommit {
  const [oid = '', parents = '', time = '', ...lines] = record.replace(/^\n/, '').split('\n');
  const message = lines.join('\n').trimEnd();
  return {
    oid,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    subject: message.split('\n')[0] ?? '',
    message,
    trailers: parseTrailers(message),
    time: Number(time),
  };
}
