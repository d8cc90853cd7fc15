import type { Repository } from '../git/repository.ts';
import type { Tree, TreeEntry } from '../git/tree.ts';
import type { Message } from '../words/message.ts';
import { commitMessage } from './commit-message.ts';
import type { Happening, Place } from './happening.ts';
import type { FollowUp, PublishFollowUp } from './plan.ts';
import type { BuiltSite, Engine, SiteState } from './ports.ts';
import { isOwnCommit } from './remember.ts';
import { show, type Written } from './show.ts';
import { EDITIONS_TRAILER, offeredEditions, writeEditions } from './site-trailers.ts';
import { startBuild } from './start-build.ts';

/** The branch that GitHub Pages serves, by GitHub's own convention. */
export const SITE_BRANCH = 'gh-pages';

/** What to say of it, and whether it came to an end: `pending` has its last word said by somebody else. */
export type FollowedUp = {
  readonly said: readonly Message[];
  /** Whether a site went out that people can see. */
  readonly published: boolean;
  /** Where the site is, or that it is not switched on; undefined where none was pushed. */
  readonly site: SiteState | undefined;
  readonly state: 'done' | 'pending' | 'failed';
};

/** Carries out what a plan asked for after its changes have landed; answers what to say about it. */
export async function followUp(
  followUps: readonly FollowUp[],
  at: {
    readonly happening: Happening;
    readonly repository: Repository;
    readonly scratch: string;
    /** Where the last word is said of what takes longer than we wait. */
    readonly place: Place;
  },
  engine: Engine,
): Promise<FollowedUp> {
  const said: Message[] = [];
  const written: Written[] = [];
  let site: SiteState | undefined;
  let state: FollowedUp['state'] = 'done';
  for (const wanted of followUps) {
    if (wanted.kind === 'build-image') {
      const started = await startBuild({ ...at, language: at.happening.language }, engine);
      said.push(...started.said);
      state = started.state;
      continue;
    }
    if (wanted.kind !== 'publish') {
      const shown = await show(wanted, { ...at, before: written }, engine.host);
      if ('unsaid' in shown) said.push(shown.unsaid);
      else written.push(shown.written);
      continue;
    }
    const refusal = await whyNotPublish(wanted, at);
    const told = refusal === undefined ? await publish(wanted, at, engine) : { said: [refusal] };
    site = told.site ?? site;
    said.push(...told.said);
  }
  return { said, state, published: site?.kind === 'on', site };
}

/** A site that merely follows a change must neither show what is private nor take another's place. */
async function whyNotPublish(
  { asked }: PublishFollowUp,
  { happening, repository }: { readonly happening: Happening; readonly repository: Repository },
): Promise<Message | undefined> {
  const [site] = await repository.log(1, SITE_BRANCH);
  if (site !== undefined && isOwnCommit(site)) return undefined;
  if (happening.repository.private && asked !== 'publicly') return { say: 'privateRepository' };
  return site !== undefined && asked === undefined ? { say: 'otherSite' } : undefined;
}

async function publish(
  { kind, editions: asked = [] }: PublishFollowUp,
  {
    happening,
    repository,
    scratch,
  }: { readonly happening: Happening; readonly repository: Repository; readonly scratch: string },
  engine: Engine,
): Promise<{ readonly said: readonly Message[]; readonly site?: SiteState }> {
  const before = await engine.host.site();
  const tree = await repository.tree();
  const [last] = await repository.log(1, SITE_BRANCH);
  const offered = offeredEditions(last);
  const site = await engine.runners[kind](tree, {
    facts: happening.repository,
    siteUrl: before.url,
    scratch,
    editions: { asked, offered },
  });
  if (site.pages === 0) return { said: [{ say: 'nothingToPublish' }, ...site.notes] };
  const pushed = await pushSite(site, tree, { happening, repository }, engine);
  if (pushed !== 'pushed') return { said: [{ say: 'siteRefused', branch: SITE_BRANCH }] };
  const after = before.kind === 'on' ? before : await engine.host.site();
  const said: Message =
    after.kind === 'on'
      ? { say: 'published', url: after.url, pages: site.pages }
      : { say: 'siteIsOff', url: after.url, settingsUrl: after.settingsUrl };
  return { said: [said, ...downloads(site, after), ...site.notes], site: after };
}

/** What can be downloaded from a site that people can see. */
function downloads({ editions = [] }: BuiltSite, { kind, url }: SiteState): readonly Message[] {
  if (editions.length === 0 || kind === 'off') return [];
  const files = editions.map(({ title, format, path }) => ({
    title,
    format,
    url: `${url}${encodeURIComponent(path)}`,
  }));
  return [{ say: 'downloads', files }];
}

/** One orphan commit, so that the site's history does not make every clone of the course heavier. */
async function pushSite(
  site: BuiltSite,
  tree: Tree,
  { happening, repository }: { readonly happening: Happening; readonly repository: Repository },
  engine: Engine,
): Promise<'pushed' | 'refused'> {
  const offers = writeEditions(site.offers ?? []);
  const commit = await repository.commit({
    parent: undefined,
    base: 'empty',
    changes: site.changes,
    message: commitMessage({
      subject: `Site of ${happening.repository.name}, ${site.pages} pages`,
      command: 'publish',
      key: happening.key,
      trailers: {
        ...(tree.commit === undefined ? {} : { 'Sayso-From': tree.commit }),
        ...(offers === '' ? {} : { [EDITIONS_TRAILER]: offers }),
      },
      sender: undefined,
    }),
    author: engine.author,
  });
  // Twice: somebody else's publishing may have come between the look and the push.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const [published] = await repository.log(1, SITE_BRANCH);
    const sameOffers = writeEditions(offeredEditions(published)) === offers;
    if (
      published !== undefined &&
      sameOffers &&
      (await sameFiles(repository, published.oid, commit))
    ) {
      return 'pushed';
    }
    const result = await repository.push({
      commit,
      ref: `refs/heads/${SITE_BRANCH}`,
      expect: published?.oid,
      force: true,
    });
    if (result.kind === 'pushed') return 'pushed';
    engine.log({ event: 'site not pushed', result: result.kind });
    await repository.refresh();
  }
  return 'refused';
}

/** A site that did not change is not pushed again: GitHub would rebuild it and mail about it. */
async function sameFiles(repository: Repository, one: string, other: string): Promise<boolean> {
  const [ones, others] = await Promise.all([listed(repository, one), listed(repository, other)]);
  return ones === others;
}

async function listed(repository: Repository, commit: string): Promise<string> {
  const entries = await (await repository.treeAt(commit)).list();
  return entries.map(({ mode, oid, path }: TreeEntry) => `${mode} ${oid} ${path}`).join('\0');
}
