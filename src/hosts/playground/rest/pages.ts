import { z } from 'zod';
import { recordDeploy, switchPagesOn } from '../world/pages-site.ts';
import { headOf } from '../world/read-commits.ts';
import { created, HttpError, NOT_FOR_INTEGRATION, NOT_FOUND, ok } from './answer.ts';
import type { Caller } from './authenticate.ts';
import { pagesJson } from './represent/pages.ts';
import { type AskedOfRepository, type Route, readBody } from './route.ts';
import { grants } from './tokens.ts';

const pagesRequest = z.object({
  build_type: z.enum(['legacy', 'workflow']).optional(),
  source: z.object({ branch: z.string(), path: z.enum(['/', '/docs']).optional() }).optional(),
});

const PATH = '/repos/{owner}/{repo}/pages';

/** The site's settings. */
export const pagesRoutes: readonly Route[] = [
  {
    of: 'repository',
    method: 'GET',
    path: PATH,
    needs: ['pages', 'read'],
    handle: ({ world, repository }) => {
      const pages = pagesJson(world, repository);
      if (!pages) throw new HttpError(404, NOT_FOUND);
      return ok(pages);
    },
  },
  { of: 'repository', method: 'POST', path: PATH, needs: ['pages', 'write'], handle: createSite },
];

/**
 * Switches the site on. For that an app needs `administration` besides, and a workflow cannot have it.
 * Source: "Permissions required for GitHub Apps".
 */
async function createSite(asked: AskedOfRepository) {
  const { caller, repository, world } = asked;
  const isPerson = caller.kind === 'token' && caller.token.kind === 'person';
  if (!isPerson && !mayAdminister(caller)) throw new HttpError(403, NOT_FOR_INTEGRATION);
  if (repository.pages.site) throw new HttpError(409, 'GitHub Pages is already enabled.');
  const { source } = readBody(asked, pagesRequest, 'Page');
  const branch = source?.branch ?? 'gh-pages';
  const head = await headOf(repository, branch);
  if (head === undefined)
    throw new HttpError(422, `The ${branch} branch must exist before GitHub Pages can be built.`);
  switchPagesOn(world, repository, { branch, folder: source?.path ?? '/' });
  recordDeploy(world, repository, head);
  return created(pagesJson(world, repository));
}

function mayAdminister(caller: Caller): boolean {
  if (caller.kind !== 'token' || caller.token.kind !== 'installation') return false;
  return grants(caller.token.permissions, 'administration', 'write');
}
