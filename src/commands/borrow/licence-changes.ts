import type { Borrowed } from '../../borrow/record/record.ts';
import type { Change, Changeset } from '../../git/changeset.ts';
import type { Tree } from '../../git/tree.ts';
import type { Warehouse } from './warehouse.ts';

/** Brings the texts of licences in, and takes away those that belong to nothing any more; what somebody edited stays. */
export async function licenceChanges(
  {
    before,
    record,
    warehouses,
  }: {
    readonly before: readonly Borrowed[];
    readonly record: readonly Borrowed[];
    readonly warehouses: readonly Warehouse[];
  },
  tree: Tree,
): Promise<Changeset> {
  const files = new Set(record.flatMap((one) => one.files.map(({ path }) => path)));
  const wanted = record.flatMap((one) => one.licences).filter(({ path }) => !files.has(path));
  const old = new Map(
    before.flatMap((one) => one.licences).map(({ path, oid }) => [path, oid] as const),
  );
  const texts = new Map(
    warehouses.flatMap((one) => one.licences).map(({ oid, text }) => [oid, text] as const),
  );
  const changes: Change[] = [];
  for (const { path, oid } of wanted) {
    const now = (await tree.entry(path))?.oid;
    const text = texts.get(oid);
    const isOurs = now === undefined || now === old.get(path);
    if (now === oid || !isOurs || text === undefined) continue;
    changes.push({ kind: 'write', path, content: { kind: 'text', text } });
  }
  for (const [path, oid] of old) {
    const isWanted = files.has(path) || wanted.some((one) => one.path === path);
    if (isWanted || (await tree.entry(path))?.oid !== oid) continue;
    // A file that is borrowed no more is taken away as such.
    if (before.some((one) => one.files.some((file) => file.path === path))) continue;
    changes.push({ kind: 'delete', path });
  }
  return changes;
}
