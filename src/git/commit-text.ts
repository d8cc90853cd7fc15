import type { ObjectReader } from './read-objects.ts';
import type { Git } from './run-git.ts';

/** A commit as git keeps it: headers (`tree`, `parent`, …), a blank line, the message. */
export async function readCommitText(reader: ObjectReader, commit: string): Promise<string> {
  const text = await reader.read(commit);
  if (text === undefined) throw new Error(`There is no commit ${commit}`);
  return text.toString('utf8');
}

/** Writes a commit from its whole text, signature included; answers its id. Source: git-hash-object(1). */
export async function writeCommitText(git: Git, text: string): Promise<string> {
  return (await git.run(['hash-object', '-t', 'commit', '-w', '--stdin'], text)).trim();
}
