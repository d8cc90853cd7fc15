import { parseMatchSpec } from '../conda/match-spec.ts';
import type { VersionSpec } from '../conda/version-spec.ts';
import { channelName } from './channel-names.ts';
import { isForLinux } from './effective-python.ts';
import type { CondaPackage } from './environment.ts';
import {
  type EnvironmentFinding,
  type Member,
  placeIn,
  tellEnvironment,
} from './environment-kinds.ts';
import { type Asked, judgePackages } from './judge-packages.ts';
import type { MergedPythons } from './merge-pythons.ts';

export type MergedPackages = {
  /** What each source adds to what came before it, in order; the first has nothing to add. */
  readonly added: readonly { readonly id: string; readonly packages: readonly CondaPackage[] }[];
  /** Of the first source: what gives way. */
  readonly leftOut: ReadonlySet<CondaPackage>;
  /** All that conda is asked for. */
  readonly asked: readonly Asked[];
  readonly findings: readonly EnvironmentFinding[];
};

/**
 * Joins what sources have conda install: equal lines once, different ones all, as conda wants them all
 * satisfied.
 */
export function mergePackages(
  members: readonly Member[],
  { refused, front }: Pick<MergedPythons, 'refused' | 'front'>,
  prefer: readonly string[],
): MergedPackages {
  const all = members.flatMap(({ id, path, environment }) =>
    environment.packages.map((asked): Asked => ({ id, path, asked, key: packageKey(asked) })),
  );
  const wanted = all.filter(({ asked }) => !refused.has(asked));
  const judged = judgeAll(wanted, prefer);
  const leftOut = new Set(judged.flatMap((one) => one.leftOut));
  const [first, ...others] = members;
  const seen = new Set<string>(leftOut);
  if (front !== undefined) seen.add(textKey(front));
  for (const { id, key } of wanted) if (id === first?.id) seen.add(key);
  const added = others.map(({ id, environment }) => ({
    id,
    packages: environment.packages.filter((one) => {
      const key = packageKey(one);
      if (refused.has(one) || seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  }));
  const own = first?.environment.packages ?? [];
  return {
    added: added.filter(({ packages }) => packages.length > 0),
    leftOut: new Set(own.filter((one) => refused.has(one) || leftOut.has(packageKey(one)))),
    asked: wanted.filter(({ key }) => !leftOut.has(key)),
    findings: [...wanted.flatMap(unreadable), ...judged.flatMap(({ findings }) => findings)],
  };
}

function judgeAll(wanted: readonly Asked[], prefer: readonly string[]) {
  const here = wanted.filter(({ asked }) => asked.spec !== undefined && isForLinux(asked.selector));
  const byName = Map.groupBy(here, ({ asked }) => asked.spec?.name ?? '');
  return [...byName].map(([name, same]) => judgePackages(name, same, prefer));
}

/** Addresses of packages are no mistakes. */
function unreadable(one: Asked): readonly EnvironmentFinding[] {
  const { spec, text, line } = one.asked;
  if (spec !== undefined || /:\/\/|\.(?:conda|tar\.bz2)$/.test(text)) return [];
  const values = { text: text.slice(0, 200) };
  return [tellEnvironment('warning', 'conda-unreadable', [placeIn(one, line)], values)];
}

function textKey(text: string): string {
  return packageKey({ text, selector: undefined, spec: parseMatchSpec(text) });
}

/** One spelling for what asks for the same: `numpy=1.11` and `NumPy 1.11.*`. */
function packageKey({
  text,
  selector,
  spec,
}: Pick<CondaPackage, 'text' | 'selector' | 'spec'>): string {
  if (spec === undefined) return [selector, text.replace(/\s+/g, ' ')].join('|');
  const version =
    spec.versionSpec === undefined ? (spec.version ?? '') : versionKey(spec.versionSpec);
  const channel = spec.channel === undefined ? '' : channelName(spec.channel);
  return [selector, spec.name, channel, version, spec.build, ...spec.more.toSorted()].join('|');
}

function versionKey(spec: VersionSpec): string {
  const alternatives = spec.map((conditions) =>
    conditions
      .map(({ operator, version }) => `${operator}${version.text}`)
      .sort()
      .join(','),
  );
  return alternatives.sort().join(' or ');
}
