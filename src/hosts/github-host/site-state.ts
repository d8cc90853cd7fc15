import type { SiteState } from '../../engine/ports.ts';
import type { Repository } from '../../git/repository.ts';
import { createPages, getPages, type Pages } from '../../github/pages.ts';
import type { Request } from '../../github/request.ts';
import type { HostContext } from './context.ts';

const SITE_BRANCH = 'gh-pages';

/** A request with the rights to switch Pages on, or undefined where the repository did not give them. */
export type SettingsRequest = () => Promise<Request | undefined>;

/** Where the published site is. Pages are switched on if there is a site to show and we may. */
export async function siteState(
  { request, name, facts }: Pick<HostContext, 'request' | 'name' | 'facts'>,
  repository: Repository | undefined,
  settingsRequest: SettingsRequest,
): Promise<SiteState> {
  const pages = await getPages(request, name);
  if (pages !== undefined) return stateOf(pages, facts);
  const ready = (await repository?.head(SITE_BRANCH)) !== undefined;
  const settings = ready ? await settingsRequest() : undefined;
  const created =
    settings === undefined ? undefined : await createPages(settings, name, SITE_BRANCH);
  return stateOf(created, facts);
}

/** Pages that show another branch, or are made by a workflow, do not show what we publish. */
function stateOf(pages: Pages | undefined, facts: HostContext['facts']): SiteState {
  const url = pages?.url ?? facts.siteUrl;
  if (pages?.branch === SITE_BRANCH) return { kind: 'on', url };
  return { kind: 'off', url, settingsUrl: `${facts.webUrl}/settings/pages` };
}
