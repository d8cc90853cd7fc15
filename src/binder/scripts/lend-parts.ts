import type { MergedFile } from '../finding.ts';
import type { Helper } from '../helpers/helper-files.ts';
import { lendFiles } from '../helpers/lend-files.ts';
import { isSame } from '../helpers/place-helpers.ts';
import { type Missing, missingIn } from './lint-place.ts';
import type { ScriptFinding } from './lint-script.ts';
import type { Part } from './read-part.ts';

/** What scripts miss of their own repositories, and what of that comes along. */
export type LentParts = {
  readonly parts: ReadonlyMap<
    Part,
    { readonly missing: readonly Missing[]; readonly copied: ReadonlySet<string> }
  >;
  readonly files: readonly MergedFile[];
  /** Folders in the configuration folder whose files belong where the scripts run. */
  readonly folders: readonly string[];
  readonly findings: readonly ScriptFinding[];
};

/** Looks for what is missing and, where that is wanted, takes it along in a folder of the source's own. */
export function lendParts(
  running: readonly Part[],
  homes: ReadonlyMap<string, string>,
  target: { readonly paths: ReadonlySet<string>; readonly missing?: 'leave' | 'copy' },
): LentParts {
  const owners = new Map<string, { readonly id: string; readonly helper: Helper }>();
  const parts = new Map<Part, { missing: readonly Missing[]; copied: ReadonlySet<string> }>();
  const files: MergedFile[] = [];
  const folders: string[] = [];
  const findings: ScriptFinding[] = [];
  for (const part of running) {
    const missing = missingIn(part, target.paths);
    const wanted = [...new Set(missing.map(({ path }) => path))];
    const lent =
      target.missing === 'copy' && part.source.remote !== undefined
        ? lendFiles(part.source, wanted, target.paths)
        : { files: [], left: wanted };
    parts.set(part, {
      missing,
      copied: new Set(wanted.filter((path) => !lent.left.includes(path))),
    });
    if (lent.files.length === 0) continue;
    const folder = `${homes.get(part.id) ?? ''}/${freeName(part)}`;
    folders.push(folder);
    for (const helper of lent.files) {
      const owner = owners.get(helper.path);
      if (owner === undefined) owners.set(helper.path, { id: part.id, helper });
      else if (!isSame(owner.helper, helper)) findings.push(differing(part, helper, owner.id));
      const { path, mode, bytes } = helper;
      files.push({ path: `${folder}/${path}`, mode, content: bytes });
    }
  }
  return { parts, files, folders, findings };
}

/** Named like nothing that lies beside the source's scripts. */
function freeName({ helpers }: Part): string {
  const tops = new Set(helpers.map(({ path }) => path.split('/')[0]?.toLowerCase()));
  let name = 'repository';
  for (let count = 2; tops.has(name); count += 1) name = `repository-${count}`;
  return name;
}

function differing({ id }: Part, { path }: Helper, owner: string): ScriptFinding {
  const places = [owner, id].map((source) => ({ source, path, line: 0 }));
  const values = { path, sources: [owner, id] };
  return { level: 'clash', kind: 'copied-files-differ', file: 'postBuild', places, values };
}
