import { markdownBadge, rstBadge } from '../binder/links/badge.ts';
import { binderLink } from '../binder/links/binder-link.ts';
import { readRepository } from '../binder/links/repository-spec.ts';
import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { repositoryOf } from './launch/repository-of.ts';

/** `Launch link for notebooks/start.ipynb`: the address that opens it on Binder, and badges for it. */
export const launchLink: Command = {
  name: 'launch-link',
  phrases: ['Launch link [for {what}]', 'Launch link: {what}'],
  parameters: {
    what: {
      type: 'text',
      label: 'What to launch',
      hint: 'A file of this repository, or another repository (“owner/name”, an address, a DOI). Leave it empty for this one.',
      example: 'notebooks/start.ipynb',
    },
  },
  inCommits: 'no',
  about: 'Answers with an address that opens a repository or a file on Binder, ready to run.',
  examples: [
    { say: 'Launch link', does: 'answers with the address of this repository' },
    { say: 'Launch link for binder-examples/r', does: 'answers with that of another one' },
  ],
  needs: 'read',
  plan,
};

async function plan(
  { arguments: { what } }: Invocation,
  { facts, tree }: PlanContext,
): Promise<Plan> {
  const isFile = what !== undefined && (await tree.entry(what)) !== undefined;
  const other = what === undefined || isFile ? undefined : readRepository(what);
  if (what !== undefined && !isFile && other === undefined) {
    return { kind: 'refuse', said: { say: 'launchNotFound', what } };
  }
  if (other === undefined && facts.private) {
    return { kind: 'refuse', said: { say: 'binderNeedsPublic' } };
  }
  const link =
    other === undefined
      ? binderLink({
          repository: repositoryOf(facts),
          ref: facts.defaultBranch,
          open: isFile ? { in: 'lab', path: what } : undefined,
        })
      : binderLink(other);
  const said = {
    say: 'launchLink',
    link,
    markdown: markdownBadge(link),
    rst: rstBadge(link),
  } as const;
  return { kind: 'answer', followUps: [], said };
}
