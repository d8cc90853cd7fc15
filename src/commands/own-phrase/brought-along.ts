import type { Aside, FollowUp, Plan } from '../../engine/plan.ts';

type Other = Exclude<Plan, { kind: 'refuse' }>;

/**
 * What commands that a phrase says keep beside the content: their commits on other branches, one for each
 * branch, in which what was written last counts; and the title of an issue that stays.
 */
export function broughtAlong(others: readonly Other[]): Pick<Other, 'aside' | 'stays'> {
  const asides = others.flatMap(({ aside = [] }) => aside);
  const stays = others.findLast((other) => other.stays !== undefined)?.stays;
  return {
    ...(asides.length === 0 ? {} : { aside: perBranch(asides) }),
    ...(stays === undefined ? {} : { stays }),
  };
}

function perBranch(asides: readonly Aside[]): readonly Aside[] {
  const branches = [...new Set(asides.map(({ branch }) => branch))];
  return branches.flatMap((branch) => {
    const all = asides.filter((one) => one.branch === branch);
    const last = all.at(-1);
    if (last === undefined) return [];
    const changes = all.flatMap((one) => one.changes);
    const byPath = new Map(changes.map((change) => [change.path, change]));
    return [{ ...last, changes: [...byPath.values()] }];
  });
}

/** Issues and comments that they open and write, each once. */
export function shownElsewhere(followUps: readonly FollowUp[]): readonly FollowUp[] {
  const shown = followUps.filter(
    (one) => one.kind === 'open-issue' || one.kind === 'write-comment',
  );
  return [...new Map(shown.map((one) => [`${one.kind} ${one.marker}`, one])).values()];
}

/** What has to be there before anything else: then all is planned again. */
export function wantedFirst(others: readonly Other[]): Plan | undefined {
  return others.find((other) => other.kind === 'answer' && other.first !== undefined);
}
