import type { Playground } from '../start-playground.ts';
import { commitFiles } from '../world/commit-files.ts';
import { openIssue } from '../world/issues.ts';
import { log } from '../world/read-commits.ts';
import { listAllFiles, readFile } from '../world/read-files.ts';
import { createRepositoryFromTemplate } from '../world/repositories.ts';
import type { Repository } from '../world/state/repository.ts';
import { visitor } from '../world/users.ts';
import { smallZip } from './small-zip.ts';

/** One turn of the story: what a person did, and what they then saw. */
export type Turn = {
  readonly did: string;
  /** The reply, where there was somebody to answer; plain Markdown. */
  readonly reply: string | undefined;
  /** Subject of the newest commit after it, and how many files there are. */
  readonly newest: string;
  readonly files: number;
};

export type Story = {
  readonly repository: Repository;
  readonly template: string;
  readonly unit: string;
  readonly tell: (turn: Turn) => void;
};

/**
 * Plays a newcomer's whole story in a playground, by the same doors that the browser uses: make a
 * copy of the template, grab a unit, edit a page, bring in a zip, change one's mind.
 *
 * @throws Error when a turn did not end as a person would expect
 */
export async function playStory(
  playground: Playground,
  options: {
    readonly template: string;
    readonly unit: string;
    readonly tell: (turn: Turn) => void;
  },
): Promise<Repository> {
  const { world } = playground;
  const you = visitor(world);
  const repository = await createRepositoryFromTemplate(world, {
    owner: you,
    name: 'my-course',
    template: options.template,
  });

  async function tell(did: string, issue?: number): Promise<void> {
    await playground.idle();
    const [newest] = await log(repository, 'main', { count: 1 });
    options.tell({
      did,
      reply: issue === undefined ? undefined : replyTo(repository, issue),
      newest: newest?.subject ?? '',
      files: (await listAllFiles(repository, 'main')).length,
    });
  }

  async function say(title: string): Promise<void> {
    const { number } = openIssue(world, repository, { title, by: you });
    await tell(`opened the issue “${title}”`, number);
    if (repository.issues.get(number)?.state !== 'closed') {
      throw new Error(`“${title}” was not carried out: ${replyTo(repository, number)}`);
    }
  }

  await tell('pressed “Use this template”');
  await say(`Fetch ${options.unit}`);
  const page = await firstPage(repository);
  const text = `${page.text}\n\nA sentence of my own.\n`;
  await commitFiles(world, repository, {
    edits: [{ kind: 'write', path: page.path, content: Buffer.from(text) }],
    message: `Update ${page.path}`,
    by: you,
  });
  await tell(`edited ${page.path} in the browser`);
  const zip = await smallZip({
    'notes/week-1.md': '# Week 1\n\nFrom my own computer.\n',
    'notes/week-2.md': '# Week 2\n\nThis as well.\n',
  });
  await commitFiles(world, repository, {
    edits: [{ kind: 'write', path: 'notes.zip', content: zip }],
    message: 'Unzip',
    by: you,
  });
  await tell('uploaded notes.zip with the message “Unzip”');
  await say('Undo');
  return repository;
}

function replyTo(repository: Repository, issue: number): string {
  return repository.issues.get(issue)?.comments.at(-1)?.body ?? 'no answer';
}

/** The first page of the unit that was grabbed, which a person would want to change first. */
async function firstPage(repository: Repository): Promise<{ path: string; text: string }> {
  const files = await listAllFiles(repository, 'main');
  const page = files.find(({ path }) => /^content\/[^/]+\/index\.md$/.test(path));
  if (page === undefined) throw new Error('The unit brought no first page');
  const file = await readFile(repository, 'main', page.path);
  return { path: page.path, text: file?.bytes.toString('utf8') ?? '' };
}
