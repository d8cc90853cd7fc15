import type { RepositoryFacts } from '../../../engine/happening.ts';
import { interpret } from '../../../language/interpret.ts';
import { FORMS_FOLDER } from '../../forms/forms-of-templates.ts';
import type { LinkFinding } from './finding.ts';
import type { PageLink } from './read-links.ts';
import type { Rehearsal } from './rehearse-template.ts';

/** Why a link is no good, without where it is. */
type Trouble = LinkFinding extends infer Finding
  ? Finding extends LinkFinding
    ? Omit<Finding, 'path' | 'words'>
    : never
  : never;

export type LinkContext = {
  readonly copy: Rehearsal;
  /** The folder of the page, without slashes around it; `''` is the top. */
  readonly folder: string;
  /** Whether what the page leads to may be made later: a step of a course is not the first one. */
  readonly isStep: boolean;
  /** Whether a file comes into the repository later. */
  readonly comes: (path: string) => boolean;
};

/** Pages of GitHub's own that every repository has. */
const PAGES_OF_GITHUB =
  /^(?:actions|blame|branches|commits?|compare|forks?|generate|graphs|issues|labels|milestones|network|new|projects|pulls?|releases|search|security|settings|stargazers|tags|upload|watchers|wiki|archive|discussions)(?:\/|$)/;

/** Looks where a link leads, as far as it leads into the copy; undefined: there is nothing to say. */
export function checkLink({ address }: PageLink, context: LinkContext): Trouble | undefined {
  const { facts } = context.copy;
  if (address.startsWith('#') || address.startsWith('mailto:')) return undefined;
  const url = URL.parse(address, `${baseOf(facts)}${withSlash(context.folder)}`);
  if (url === null) return { kind: 'link-broken', leads: address };
  if (url.href.startsWith(facts.siteUrl)) return checkSite(url, context);
  const inside = insideOf(url, facts);
  if (inside === undefined) return undefined;
  if (inside === 'issues/new') return checkIssue(url, context);
  const [kind = '', branch, ...rest] = inside.split('/');
  const isFile = ['blob', 'tree', 'raw', 'edit', 'delete'].includes(kind);
  if (!isFile) {
    const isThere = inside === '' || PAGES_OF_GITHUB.test(inside);
    return isThere ? undefined : { kind: 'link-to-nothing', leads: inside };
  }
  const path = rest.join('/');
  const isThere = branch !== facts.defaultBranch || path === '' || exists(path, context);
  return isThere ? undefined : { kind: 'link-to-nothing', leads: path };
}

/** Relative links of a page are those of its file, at the top of the branch. */
function baseOf({ webUrl, defaultBranch }: RepositoryFacts): string {
  return `${webUrl}/blob/${defaultBranch}/`;
}

function withSlash(folder: string): string {
  return folder === '' ? '' : `${folder}/`;
}

/** The part of an address behind that of the repository, decoded; undefined for other places. */
function insideOf(url: URL, { webUrl }: RepositoryFacts): string | undefined {
  const address = `${url.origin}${url.pathname}`;
  if (address !== webUrl && !address.startsWith(`${webUrl}/`)) return undefined;
  const path = address.slice(webUrl.length).replace(/^\/|\/$/g, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function exists(path: string, { copy: { files }, comes }: LinkContext): boolean {
  const folder = path.endsWith('/') ? path : `${path}/`;
  return files.some((file) => file.path === path || file.path.startsWith(folder)) || comes(path);
}

/** A title must be heard as a command; a beginning that one writes on (`Fetch https://`) is one. */
function checkIssue(url: URL, context: LinkContext): Trouble | undefined {
  const form = url.searchParams.get('template');
  if (form !== null && !exists(`${FORMS_FOLDER}/${form}`, context)) {
    return { kind: 'link-to-nothing', leads: `${FORMS_FOLDER}/${form}` };
  }
  const says = url.searchParams.get('title');
  if (says === null) return undefined;
  const body = url.searchParams.get('body') ?? '';
  const meant = interpret({ channel: 'issue', text: says, body }, context.copy.commands);
  if (meant.kind === 'command' || (meant.kind === 'mistake' && body === '')) return undefined;
  const suggestion = meant.kind === 'near' ? meant.suggestion : undefined;
  return { kind: 'not-heard', says, suggestion };
}

function checkSite(url: URL, { copy: { site, facts }, isStep }: LinkContext): Trouble | undefined {
  if (site === undefined) return isStep ? undefined : { kind: 'site-missing' };
  const path = decodeURIComponent(`${url.origin}${url.pathname}`.slice(facts.siteUrl.length));
  const candidates = [
    path,
    `${path}.html`,
    `${path === '' ? '' : path.replace(/\/?$/, '/')}index.html`,
  ];
  return candidates.some((one) => site.has(one))
    ? undefined
    : { kind: 'link-to-nothing', leads: path };
}
