import { readRecord } from '../../borrow/record/read-record.ts';
import type { Borrowed } from '../../borrow/record/record.ts';
import type { PlanContext } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Changeset } from '../../git/changeset.ts';
import type { ForeignRules } from '../../git/foreign/foreign-rules.ts';
import { type KeptEdits, keepEdits } from '../keep-edits/keep-edits.ts';
import type { Asked } from './asked.ts';
import { baseTree, type Origin } from './base-tree.ts';
import type { BorrowLimits } from './borrow-limits.ts';
import { licenceChanges } from './licence-changes.ts';
import { isOf, newRecord } from './new-record.ts';
import { type Opened, openWarehouses } from './open-warehouses.ts';
import { RECORD_FILE } from './places.ts';
import { recordChanges } from './record-changes.ts';
import { modeOf, type Warehouse } from './warehouse.ts';
import { warehouseInWords } from './warehouse-in-words.ts';

type Wanted = Extract<Asked, { kind: 'asked' }>;

/** Brings what is wanted of other repositories in, over what somebody may have edited since the last time. */
export async function planBorrow(
  asked: Wanted,
  { rules, limits }: { readonly rules: ForeignRules; readonly limits: BorrowLimits },
  context: PlanContext,
): Promise<Plan> {
  const text = await context.tree.readText(RECORD_FILE);
  const before = text === undefined ? [] : readRecord(text);
  if (before === undefined) {
    return { kind: 'refuse', said: { say: 'borrowBrokenRecord', path: RECORD_FILE } };
  }
  const origins = await originsOf(before, asked, context);
  const keeps = (one: Borrowed) => !asked.isAll && !asked.wishes.some((wish) => isOf(one, wish));
  const { said } = asked;
  const looking = { rules, limits, said, origins, keeps };
  const opened = await openWarehouses(asked.wishes, looking, context);
  const problems = [...asked.problems, ...opened.problems];
  if (opened.warehouses.length === 0) {
    return { kind: 'refuse', said: { say: 'borrowRefused', problems } };
  }
  return planOf({ asked, before, origins, opened }, rules, context);
}

/** By path, what was borrowed the last time; a file that somebody deleted here and names now is wanted anew. */
async function originsOf(
  before: readonly Borrowed[],
  { said, wishes }: Wanted,
  { tree }: Pick<PlanContext, 'tree'>,
): Promise<ReadonlyMap<string, Origin>> {
  const origins = new Map<string, Origin>();
  const named = new Set(said.map((pattern) => pattern.replace(/^\//, '')));
  for (const borrowed of before) {
    const isSaid = wishes.some((wish) => isOf(borrowed, wish));
    for (const file of borrowed.files) {
      const isWantedAnew = isSaid && named.has(file.from) && !(await tree.entry(file.path));
      if (!isWantedAnew) origins.set(file.path, { file, borrowed });
    }
  }
  return origins;
}

type Found = {
  readonly asked: Wanted;
  readonly before: readonly Borrowed[];
  readonly origins: ReadonlyMap<string, Origin>;
  readonly opened: Opened;
};

async function planOf(found: Found, rules: ForeignRules, context: PlanContext): Promise<Plan> {
  const { asked, before, opened } = found;
  const { warehouses } = opened;
  const record = newRecord(before, warehouses, (one) => staysAsItIs(one, asked));
  const kept = await keptEdits(found, record, rules, context);
  const changes: Changeset = [
    ...withModes(kept.changes, warehouses),
    ...(await licenceChanges({ before, record, warehouses }, context.tree)),
    ...(await recordChanges({ before, record, file: asked.file }, context)),
  ];
  const told = {
    warehouses: warehouses.map(warehouseInWords),
    problems: [...asked.problems, ...opened.problems],
  };
  if (changes.length === 0) {
    return { kind: 'answer', followUps: [], said: { say: 'borrowNothingNew', ...told } };
  }
  const { added, updated, removed, edited, deleted, stayed, conflicts } = kept;
  return {
    kind: 'change',
    subject: subjectOf(warehouses, kept),
    changes,
    ...(conflicts.length === 0 ? {} : { propose: 'conflict' as const }),
    followUps: [{ kind: 'publish' }],
    said: {
      say: 'borrowed',
      ...told,
      edits: { added, updated, removed, edited, deleted, stayed, conflicts },
      isListed: asked.file !== undefined,
    },
  };
}

/** What nobody asked about now, and what could not be read now; all else was left out of the file. */
function staysAsItIs(borrowed: Borrowed, { isAll, wishes, problems }: Wanted): boolean {
  // A line with a mistake in it may have been about anything.
  return !isAll || problems.length > 0 || wishes.some((wish) => isOf(borrowed, wish));
}

async function keptEdits(
  { origins, before, opened }: Found,
  record: readonly Borrowed[],
  rules: ForeignRules,
  context: PlanContext,
): Promise<KeptEdits> {
  const coming = opened.warehouses.flatMap(({ files }) =>
    files.flatMap(({ to, content }) => (content === undefined ? [] : [{ path: to, content }])),
  );
  const wanted = new Set(record.flatMap((one) => one.files.map(({ path }) => path)));
  const gone = before.flatMap((one) => one.files.map(({ path }) => path));
  const base = baseTree(origins, rules, context);
  try {
    return await keepEdits(coming, {
      base: base.tree,
      now: context.tree,
      gone: [...new Set(gone)].filter((path) => !wanted.has(path)),
    });
  } finally {
    await base.close();
  }
}

function withModes(changes: Changeset, warehouses: readonly Warehouse[]): Changeset {
  const modes = new Map(
    warehouses.flatMap(({ files }) => files.map((file) => [file.to, modeOf(file)] as const)),
  );
  return changes.map((change) => {
    const mode = modes.get(change.path);
    return change.kind === 'delete' || mode === undefined ? change : { ...change, mode };
  });
}

function subjectOf(warehouses: readonly Warehouse[], { added, updated }: KeptEdits): string {
  const [first] = warehouses;
  const where =
    warehouses.length === 1 && first !== undefined
      ? first.wish.source.name
      : `${warehouses.length} repositories`;
  const verb = updated > 0 || added === 0 ? 'Refresh' : 'Add';
  return `${verb} what is borrowed of ${where}`;
}
