import type { LoggedCommit } from './repository.ts';
import type { Git } from './run-git.ts';
import { parseTrailers } from './trailers.ts';

/** The newest `count` commits that the clone holds from `commit` on, newest first. */
export async function readLog(
  git: Git,
  commit: string,
  count: number,
): Promise<readonly LoggedCommit[]> {
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
  return output
    .split('\0')
    .filter((record) => record.trim() !== '')
    .map(parseRecord);
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
