import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Playground, startPlayground } from '../../src/hosts/playground/start-playground.ts';
import { TEMPLATES } from '../../src/hosts/playground/templates.ts';
import { unitsSource } from '../../src/hosts/playground/units-source.ts';
import { commentOnIssue } from '../../src/hosts/playground/world/comments.ts';
import { commitFiles } from '../../src/hosts/playground/world/commit-files.ts';
import { openIssue } from '../../src/hosts/playground/world/issues.ts';
import { createRepositoryFromTemplate } from '../../src/hosts/playground/world/repositories.ts';
import type { Repository } from '../../src/hosts/playground/world/state/repository.ts';
import type { User } from '../../src/hosts/playground/world/state/user.ts';
import { visitor } from '../../src/hosts/playground/world/users.ts';

/** What one turn costs at GitHub. */
export type TurnCost = {
  readonly name: string;
  /** Each as `POST /repos/…`. */
  readonly calls: readonly string[];
  readonly pushes: number;
};

const EACH = 'show: issue\nlearners: each';
const BOTH = 'show: both';

/** A course whose steps are shown in an issue of each learner. */
const COURSE = `title: In an issue
${EACH}
steps:
  - step: one
    done: { said: First }
  - step: two
    done: { said: Second }
  - step: three
    done: { said: Third }
  - step: four
`;

const STEPS = {
  '.github/steps/one.md': '# One\n',
  '.github/steps/two.md': '# Two\n',
  '.github/steps/three.md': '# Three\n',
  '.github/steps/four.md': '# Four\n',
  'README.md': '# A course\n',
};

type Acting = {
  readonly playground: Playground;
  readonly repository: Repository;
  readonly you: User;
};

/**
 * What turns cost at the playground, with the real App behind it: one that is said and writes the first page and the
 * progress, one that comes by a commit, and one that is shown in an issue.
 */
export async function countRequests(folder: string): Promise<readonly TurnCost[]> {
  const calls: string[] = [];
  const transfers: string[] = [];
  const playground = await startPlayground({
    folder: join(folder, 'playground'),
    port: 0,
    source: unitsSource({ openlearn: undefined, network: false }),
    tellOfBuilds: false,
    onExchange: ({ request }) => calls.push(`${request.method} ${request.path}`),
    onGit: (path) => transfers.push(path),
  });
  try {
    const you = visitor(playground.world);
    const inIssues = join(folder, 'in-issues');
    await writeFiles(inIssues, { ...STEPS, '.github/tutorial.yml': COURSE });
    const onBoth = join(folder, 'on-both');
    await writeFiles(onBoth, STEPS);
    async function begin(name: string, template: string): Promise<Acting> {
      const repository = await createRepositoryFromTemplate(playground.world, {
        owner: you,
        name,
        template,
      });
      await playground.idle();
      return { playground, repository, you };
    }
    async function measure(name: string, act: () => unknown): Promise<TurnCost> {
      calls.length = 0;
      transfers.length = 0;
      await act();
      await playground.idle();
      const pushes = transfers.filter((path) => path.endsWith('/git-receive-pack')).length;
      return { name, calls: [...calls], pushes };
    }
    const world = await begin('world', join(TEMPLATES, 'adventure'));
    const course = await begin('course', join(TEMPLATES, 'learn-by-saying'));
    const each = await begin('each', inIssues);
    const other = await begin('other', inIssues);
    const asked = await begin('asked', inIssues);
    const both = await begin('both', onBoth);
    // The first words of all have to get a token, which counts for an hour.
    say(world, 'Go north');
    say(course, 'I am ready');
    await playground.idle();
    return [
      await measure('said, writes the page', () => say(world, 'Go north')),
      await measure('said, leads nowhere', () => say(world, 'Dance')),
      await measure('said, asks for a hint', () => say(course, 'Hint')),
      await measure('by a commit', () => commit(course, { 'about.md': '# Changed\n' })),
      await measure('said by a commit', () => commit(course, { 'more.md': '# More\n' }, 'Hint')),
      await measure('that begins in an issue', () => say(each, 'First')),
      await measure('that makes an issue the learner’s', () => say(asked, 'Next')),
      await measure('in an issue', () => say(each, 'Second')),
      await measure('in an issue, not yet', () => say(each, 'Next')),
      await measure('that begins by a comment', () => comment(other, 'First')),
      await measure('that begins on the page and in an issue', () =>
        commit(both, { '.github/tutorial.yml': COURSE.replace(EACH, BOTH) }),
      ),
      await measure('on the page and in an issue', () => say(both, 'First')),
    ];
  } finally {
    await playground.close();
  }
}

function say({ playground, repository, you }: Acting, title: string): void {
  openIssue(playground.world, repository, { title, by: you });
}

/** Words as a comment in an issue that is about something else. */
function comment({ playground: { world }, repository, you }: Acting, body: string): void {
  const { number } = openIssue(world, repository, { title: 'A question of mine', by: you });
  commentOnIssue(world, repository, number, { body, by: you });
}

function commit(
  { playground, repository, you }: Acting,
  files: Readonly<Record<string, string>>,
  message = 'Update a file',
): Promise<string> {
  const edits = Object.entries(files).map(([path, content]) => {
    return { kind: 'write', path, content } as const;
  });
  return commitFiles(playground.world, repository, { edits, message, by: you });
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
