import { markdownBadge } from '../binder/links/badge.ts';
import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { binderStart } from './launch/binder-start.ts';
import { placeBadge } from './launch/place-badge.ts';
import { repositoryOf } from './launch/repository-of.ts';

/** `Badge`: puts the button that launches the repository on Binder on its first page, or renews it. */
export const badge: Command = {
  name: 'badge',
  phrases: ['Badge [for {file}]', 'Binder badge [for {file}]'],
  parameters: {
    file: {
      type: 'file',
      label: 'File',
      hint: 'What opens when it is pressed. Leave it empty for the list of files.',
      example: 'notebooks/start.ipynb',
    },
  },
  // "Badge" is a word that people write over a change of their own.
  inCommits: 'after-own-change',
  about: 'Puts a button on your first page that opens your repository on Binder, ready to run.',
  examples: [
    { say: 'Badge', does: 'puts the button there, or renews it' },
    { say: 'Badge for notebooks/start.ipynb', does: 'makes it open that file' },
  ],
  needs: 'write',
  plan,
};

async function plan({ arguments: { file } }: Invocation, context: PlanContext): Promise<Plan> {
  const { facts, tree } = context;
  if (facts.private) return { kind: 'refuse', said: { say: 'binderNeedsPublic' } };
  const readme = (await tree.list()).find(({ path }) => /^readme\.md$/i.test(path))?.path;
  const text = readme === undefined ? undefined : await tree.readText(readme);
  if (readme === undefined || text === undefined) {
    return { kind: 'refuse', said: { say: 'badgeNeedsReadme' } };
  }
  if (file !== undefined && (await tree.entry(file)) === undefined) {
    return { kind: 'refuse', said: { say: 'launchFileMissing', file } };
  }
  const start = await binderStart(file, context);
  if (start.kind === 'nothing-built') return { kind: 'refuse', said: { say: 'launchBuildFirst' } };
  const { link } = start;
  const repository = repositoryOf(facts);
  const said = { say: 'badgePlaced', path: readme, link } as const;
  const changed = placeBadge(text, markdownBadge(link), repository);
  if (changed === undefined) {
    return { kind: 'answer', followUps: [], said: { ...said, say: 'badgeThere' } };
  }
  return {
    kind: 'change',
    subject: 'Add the Binder badge',
    changes: [{ kind: 'write', path: readme, content: { kind: 'text', text: changed } }],
    followUps: [{ kind: 'publish' }],
    said,
  };
}
