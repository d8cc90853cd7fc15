import { mergeSpecs } from '../../binder/merge-specs.ts';
import type { MergedSpec, MergeOptions } from '../../binder/merged-spec.ts';
import type { PlanContext } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import type { ForeignRules } from '../../git/foreign/foreign-rules.ts';
import { pageWords } from '../../words/pages.ts';
import { settingsOf } from '../settings-of.ts';
import { type ChosenSources, chooseSources } from './choose-sources.ts';
import { lockWithRealPlaces } from './lock-with-real-places.ts';
import type { OpenedSource } from './open-source.ts';
import { openSources } from './open-sources.ts';
import {
  isOutsideFolders,
  LOCK_FILE,
  type OwnEnvironment,
  ownEnvironment,
} from './own-environment.ts';
import { preferredBefore, preferredIds, type SaidSource } from './preferred-ids.ts';
import { realPlaces, sourceInWords, withRealPlaces } from './source-in-words.ts';
import type { Understood } from './source-word.ts';
import { type WrittenMerge, writeMerge } from './write-merge.ts';

/** More than these nobody means. */
const MOST_SOURCES = 20;

type Merge = Extract<MergedSpec, { kind: 'merged' }>;

/** Merges what was said, and what is there already, into the configuration folder of this repository. */
export async function planMerge(
  {
    sources: said,
    preferred,
  }: { readonly sources: readonly Understood[]; readonly preferred: readonly SaidSource[] },
  rules: ForeignRules,
  context: PlanContext,
): Promise<Plan> {
  const { tree } = context;
  const own = await ownEnvironment(tree);
  if (own.kind === 'both') return { kind: 'refuse', said: { say: 'mergeBinderTwoFolders' } };
  if (own.kind === 'broken-lock') {
    return { kind: 'refuse', said: { say: 'mergeBinderBrokenLock', path: own.path } };
  }
  const chosen = await chooseSources(said, { own, tree });
  const isNothing = own.kind !== 'merged' && chosen.sources.length === chosen.unasked.length;
  if (isNothing || chosen.sources.length === 0) {
    return { kind: 'refuse', said: { say: 'mergeBinderNothing' } };
  }
  const count = chosen.sources.length;
  if (count > MOST_SOURCES) {
    return { kind: 'refuse', said: { say: 'mergeBinderTooMany', most: MOST_SOURCES, count } };
  }
  const last = own.kind === 'merged' ? own.last : undefined;
  const { binder } = await settingsOf(context);
  const missing = binder.missing ?? last?.options.missing ?? 'leave';
  const paths = await pathsOf(tree);
  const bringTo = missing === 'copy' ? paths : undefined;
  const { opened, unopened } = await openSources(chosen.sources, rules, context, bringTo);
  if (unopened.length > 0) {
    return { kind: 'refuse', said: { say: 'mergeBinderUnread', sources: unopened } };
  }
  const prefer = preferredIds(preferred, opened);
  if (prefer.kind === 'none-such') {
    const sources = opened.map(({ source }) => source.id);
    return {
      kind: 'refuse',
      said: { say: 'mergeBinderNoSuchPreferred', preferred: prefer.words, sources },
    };
  }
  const before = preferredBefore(last?.preferred ?? [], opened);
  const wins = preferred.length === 0 ? before : prefer.ids;
  const options = { ...last?.options, missing, prefer: wins, paths };
  return merged({ own, chosen, opened, options }, context);
}

/** Without what merges are made of: their results are elsewhere. */
async function pathsOf(tree: PlanContext['tree']): Promise<ReadonlySet<string>> {
  return new Set((await tree.list()).map(({ path }) => path).filter(isOutsideFolders));
}

type Found = {
  readonly own: OwnEnvironment;
  readonly chosen: ChosenSources;
  readonly opened: readonly OpenedSource[];
  readonly options: MergeOptions;
};

async function merged(found: Found, context: PlanContext): Promise<Plan> {
  const { own, opened, options } = found;
  context.progress({ say: 'mergingBinder' });
  const folder = own.kind === 'handmade' || own.kind === 'merged' ? own.folder : 'binder';
  const merge = mergeSpecs(
    opened.map(({ source }) => source),
    { ...options, folder, remark: remarkOf(opened, context.facts) },
  );
  if (merge.kind === 'refused') {
    const findings = withRealPlaces(merge.findings, opened);
    const sources = opened.map(sourceInWords);
    return { kind: 'refuse', said: { say: 'mergeBinderRefused', sources, findings } };
  }
  const moved = found.chosen.sources.find((one) => one.kind === 'moved');
  const files = lockWithRealPlaces(merge.files, realPlaces(opened));
  const written = await writeMerge(files, { own, folder, moved }, context);
  return planOf(merge, written, { ...found, folder }, context);
}

async function planOf(
  merge: Merge,
  { changes, kept, mergedWith }: WrittenMerge,
  { own, chosen, opened, folder }: Found & { readonly folder: string },
  context: PlanContext,
): Promise<Plan> {
  const sources = opened.map(sourceInWords);
  const { edited } = kept;
  if (changes.length === 0) {
    const said = { say: 'mergeBinderUnchanged', folder, sources, edited } as const;
    return { kind: 'answer', followUps: [], said };
  }
  const { binder } = await settingsOf(context);
  const propose =
    kept.conflicts.length > 0 ? 'conflict' : binder.merge === 'propose' ? 'to-look-at' : undefined;
  const moved = chosen.sources.find((one) => one.kind === 'moved');
  return {
    kind: 'change',
    subject: `One Binder environment from ${opened.length} ${opened.length === 1 ? 'source' : 'sources'}`,
    changes,
    ...(mergedWith === undefined ? {} : { mergedWith }),
    ...(propose === undefined ? {} : { propose }),
    followUps: [],
    said: {
      say: 'mergedBinder',
      folder,
      buildpack: merge.buildpack,
      sources,
      findings: withRealPlaces(merge.findings, opened),
      moved,
      first: chosen.unasked.length === 0 ? undefined : firstOf(own),
      gone: chosen.gone,
      edits: kept,
      lock: `${folder}/${LOCK_FILE}`,
    },
  };
}

/** As a comment in the file that it is about, with every place as it is in this repository. */
function remarkOf(
  opened: readonly OpenedSource[],
  { language }: PlanContext['facts'],
): NonNullable<MergeOptions['remark']> {
  const real = realPlaces(opened);
  return (finding) =>
    pageWords({ language }).binderRemark({ ...finding, places: finding.places.map(real) });
}

function firstOf(own: OwnEnvironment): 'top' | 'before' | undefined {
  return own.kind === 'top' ? 'top' : own.kind === 'merged' ? 'before' : undefined;
}
