import type { PlanContext } from '../../engine/command.ts';
import type { Change } from '../../git/changeset.ts';
import { TooLargeError } from '../../git/git-error.ts';
import type { Tree } from '../../git/tree.ts';
import { LARGEST_DATABASE } from '../../openlearn/database/read-database.ts';
import type { UnitForDatabase } from '../../openlearn/database/store-unit.ts';
import { type UnitsDatabase, unitsDatabase } from '../../openlearn/database/units-database.ts';
import type { Message } from '../../words/message.ts';

const PATH = 'units.db';
const MEBIBYTE = 1024 * 1024;

type DatabaseMessage = Extract<Message, { say: 'unitsDatabase' | 'unitsDatabaseNot' }>;
type Problem = Extract<UnitsDatabase, { kind: 'problem' }>;

/**
 * Puts a unit into the repository's `units.db`: the change that does it, or none when the unit is in it
 * as it is or the file there cannot be used, and what there is to say either way.
 */
export async function databaseChange(
  unit: UnitForDatabase,
  { tree, facts }: Pick<PlanContext, 'tree'> & { readonly facts: { readonly private: boolean } },
): Promise<{ readonly change: Change | undefined; readonly said: DatabaseMessage }> {
  const existing = await readExisting(tree);
  if (existing !== undefined && !(existing instanceof Uint8Array)) {
    return { change: undefined, said: existing };
  }
  const database = unitsDatabase(existing, [unit]);
  if (database.kind === 'problem') return { change: undefined, said: inWords(database) };
  const { bytes, changed, units, picturesLeftOut } = database;
  return {
    change: changed ? { kind: 'write', path: PATH, content: { kind: 'bytes', bytes } } : undefined,
    said: { say: 'unitsDatabase', path: PATH, units, picturesLeftOut, private: facts.private },
  };
}

async function readExisting(tree: Tree): Promise<Uint8Array | DatabaseMessage | undefined> {
  const there = await tree.list(PATH);
  if (there.length === 0) return undefined;
  if (there.some(({ path }) => path !== PATH)) {
    return { say: 'unitsDatabaseNot', path: PATH, problem: { why: 'folder' } };
  }
  try {
    return await tree.read(PATH, LARGEST_DATABASE);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return inWords({ kind: 'problem', problem: 'too-big', limit: LARGEST_DATABASE });
  }
}

function inWords(found: Problem): DatabaseMessage {
  const said = { say: 'unitsDatabaseNot', path: PATH } as const;
  switch (found.problem) {
    case 'other-tables':
      return { ...said, problem: { why: found.problem, names: found.names } };
    case 'too-big':
    case 'too-many-units':
      return {
        ...said,
        problem: { why: found.problem, mebibytes: Math.round(found.limit / MEBIBYTE) },
      };
    default:
      return { ...said, problem: { why: found.problem } };
  }
}
