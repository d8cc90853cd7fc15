import { z } from 'zod';
import type { RepositoryFacts } from '../../engine/happening.ts';
import { siteUrlOf } from '../site-url.ts';
import { type Ignored, ignored } from './reading.ts';

/**
 * The part of a payload's `repository` that Sayso reads. It is the same in all events but for the
 * owner, whose `login` old `push` payloads leave out in favour of `name`.
 * Source: GitHub's webhook schemas, `repository-webhooks` and the one inside `webhook-push`.
 */
export const repositorySchema = z.object({
  id: z.int(),
  name: z.string().min(1),
  owner: z.union([
    z.object({ login: z.string().min(1) }).transform(({ login }) => login),
    z.object({ name: z.string().min(1) }).transform(({ name }) => name),
  ]),
  html_url: z.url(),
  clone_url: z.url(),
  default_branch: z.string().min(1),
  private: z.boolean(),
  fork: z.boolean(),
  archived: z.boolean().default(false),
  is_template: z.boolean().default(false),
  has_issues: z.boolean().default(true),
});

/** The repository of an event, or why nothing ever happens in it. */
export function readRepository(
  repository: z.output<typeof repositorySchema>,
): RepositoryFacts | Ignored {
  if (repository.archived) return ignored('the repository is archived');
  if (repository.is_template) return ignored('the repository is a template');
  return {
    id: repository.id,
    owner: repository.owner,
    name: repository.name,
    webUrl: repository.html_url,
    siteUrl: siteUrlOf(repository.html_url),
    cloneUrl: repository.clone_url,
    defaultBranch: repository.default_branch,
    private: repository.private,
    fork: repository.fork,
    archived: repository.archived,
    template: repository.is_template,
    ...(repository.has_issues ? {} : { issuesOff: true }),
  };
}
