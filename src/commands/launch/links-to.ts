import { markdownBadge, PICTURES, type Picture, rstBadge } from '../../binder/links/badge.ts';
import { binderLink } from '../../binder/links/binder-link.ts';
import { hubGitPullLink, type PulledContent } from '../../binder/links/git-pull.ts';
import { codespacesLink, colabLink, jupyterLiteLink } from '../../binder/links/other-links.ts';
import type { PlanContext } from '../../engine/command.ts';
import type { LaunchedAt } from '../../words/english/launch.ts';
import type { Message } from '../../words/message.ts';
import { binderStart } from './binder-start.ts';
import type { LaunchContent } from './launch-content.ts';
import type { Launch, LaunchPlace } from './read-launch.ts';

export type LinksTo =
  | { readonly kind: 'links'; readonly links: readonly LaunchedAt[] }
  | { readonly kind: 'none'; readonly said: Message };

type Asked = { readonly launch: Launch; readonly content: LaunchContent };
type One = LaunchedAt | Message;

/** The addresses that launch something in all the places that were named; on Binder where none was. */
export async function linksTo(asked: Asked, context: PlanContext): Promise<LinksTo> {
  const { places, hub } = asked.launch;
  const wanted = places.length > 0 ? places : (['binder'] as const);
  const links: LaunchedAt[] = [];
  for (const place of wanted) {
    const one =
      place === 'binder' ? await onBinder(asked, context) : elsewhere(place, asked, context);
    if ('say' in one) return { kind: 'none', said: one };
    links.push(one);
  }
  // An address alone does not tell what answers there, unless it says so itself.
  if (hub !== undefined && places.length === 0 && !/binder/i.test(hub)) {
    const content = pulledOf(asked.content);
    if (content !== undefined) {
      links.push({ place: 'jupyterhub', at: hub, link: hubGitPullLink(hub, content) });
    }
  }
  return { kind: 'links', links };
}

async function onBinder({ launch, content }: Asked, context: PlanContext): Promise<One> {
  const { environment, hub } = launch;
  const at = hub === undefined ? {} : { hub };
  if (environment !== undefined) {
    const pulled = pulledOf(content);
    if (pulled === undefined) return { say: 'launchNotGit' };
    const open = { in: 'pulled', content: pulled } as const;
    return shown('binder', binderLink({ ...environment, ...at, open }), hub, 'elsewhere');
  }
  if (content.own) {
    const start = await binderStart(content.path, context, hub);
    if (start.kind === 'nothing-built') return { say: 'launchBuildFirst' };
    return { ...shown('binder', start.link, hub, start.from), recipe: start.recipe };
  }
  const open =
    content.path === undefined ? undefined : ({ in: 'lab', path: content.path } as const);
  return shown('binder', binderLink({ ...content, ...at, open }), hub);
}

function elsewhere(
  place: Exclude<LaunchPlace, 'binder'>,
  { launch, content }: Asked,
  { facts }: PlanContext,
): One {
  const { repository, path, ref, own } = content;
  if (place === 'jupyterlite') {
    const site = launch.hub ?? (own ? facts.siteUrl : siteOf(content));
    if (site === undefined) return { say: 'launchOnlyGitHub', place };
    return shown(place, jupyterLiteLink(site, path === undefined ? [] : [path]), site);
  }
  if (repository.provider !== 'gh') return { say: 'launchOnlyGitHub', place };
  if (place === 'codespaces')
    return shown(place, codespacesLink({ ...repository, ref }), undefined);
  if (path !== undefined && !/\.ipynb$/i.test(path)) return { say: 'launchOnlyNotebooks', path };
  return shown(place, colabLink({ ...repository, ref }, path), undefined);
}

/** By GitHub's rule for sites of repositories. */
function siteOf({ repository }: LaunchContent): string | undefined {
  if (repository.provider !== 'gh') return undefined;
  return `https://${repository.owner.toLowerCase()}.github.io/${repository.name}/`;
}

function pulledOf({ cloneUrl, ref, path }: LaunchContent): PulledContent | undefined {
  return cloneUrl === undefined ? undefined : { url: cloneUrl, branch: ref, path };
}

function shown(
  place: LaunchPlace,
  link: string,
  at: string | undefined,
  from?: LaunchedAt['from'],
): LaunchedAt {
  const picture: Picture = PICTURES[place];
  return {
    place,
    at,
    link,
    markdown: markdownBadge(link, picture),
    rst: rstBadge(link, picture),
    ...(from === undefined ? {} : { from }),
  };
}
