import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command, PlanContext, Reflex } from '../../src/engine/command.ts';
import type { Occurrence } from '../../src/engine/happening.ts';
import type { Aside, Plan } from '../../src/engine/plan.ts';
import { commitFiles, createBranch } from '../../src/hosts/playground/world/commit-files.ts';
import { closeIssue, labelIssue, openIssue } from '../../src/hosts/playground/world/issues.ts';
import { mergePull } from '../../src/hosts/playground/world/merge-pull.ts';
import { openPull } from '../../src/hosts/playground/world/pulls.ts';
import { log } from '../../src/hosts/playground/world/read-commits.ts';
import { reviewPull } from '../../src/hosts/playground/world/reviews.ts';
import { BLANK, begin, type Journey } from './journey.ts';

const DIARY = 'diary';

/** Keeps a diary of all that takes place on a branch of its own, and its last line in the README. */
const diarist: Reflex = {
  name: 'diarist',
  alongside: true,
  async plan(happening, context) {
    if (!(await isWanted(context))) return undefined;
    if (happening.kind === 'occurred') return turn(inWords(happening.occurrence), context);
    const { message, touched = [] } = happening;
    return turn(`pushed ${touched.join(' ')}: ${message.split('\n', 1)[0]}`, context);
  },
  async after({ occurrences }, context) {
    const others = occurrences.map(inWords).filter((one) => one !== 'did look');
    if (!(await isWanted(context)) || others.length === 0) return undefined;
    return turn(others.join(', '), context);
  },
};

/** Words that turn a page as well; the answer stands in the README, so that nothing else is said. */
const look: Command = {
  name: 'look',
  phrases: ['Look around'],
  parameters: {},
  about: 'Looks around.',
  examples: [],
  inCommits: 'no',
  needs: 'write',
  quick: true,
  async plan(_invocation, context) {
    const plan = await turn('looked around', context);
    return plan.kind === 'change' ? { ...plan, quiet: true } : plan;
  },
};

async function isWanted({ tree }: PlanContext): Promise<boolean> {
  return (await tree.entry('diary.yml')) !== undefined;
}

async function turn(line: string, { repository }: PlanContext): Promise<Plan> {
  const before = (await (await repository.tree(DIARY)).readText('diary.txt')) ?? '';
  const text = `${before}${line}\n`;
  const aside: Aside = {
    branch: DIARY,
    subject: 'Write the diary',
    changes: [{ kind: 'write', path: 'diary.txt', content: { kind: 'text', text } }],
  };
  return {
    kind: 'change',
    subject: 'Turn the page',
    changes: [{ kind: 'write', path: 'README.md', content: { kind: 'text', text: `${line}\n` } }],
    aside: [aside],
    followUps: [],
    said: { say: 'nothingLeft' },
  };
}

function inWords(one: Occurrence): string {
  switch (one.kind) {
    case 'branch-made':
      return `branch ${one.name}`;
    case 'branch-pushed':
      return `pushed to ${one.name}`;
    case 'pull':
      return `pull ${one.action} ${one.number} from ${one.branch}`;
    case 'issue':
      return `issue ${one.action} ${one.number}${one.label === undefined ? '' : ` ${one.label}`}`;
    case 'carried-out':
      return `did ${one.command}`;
    case 'site-published':
      return 'published';
  }
}

let journey: Journey;
beforeEach(async () => {
  journey = await begin({
    template: BLANK,
    shelf: (shipped) => ({
      ...shipped,
      listens: ['diary.yml'],
      async bookOf(tree, facts, repository) {
        const book = await shipped.bookOf(tree, facts, repository);
        return {
          ...book,
          commands: [...book.commands, look],
          reflexes: [...book.reflexes, diarist],
        };
      },
    }),
  });
  await journey.commit({ 'diary.yml': 'on' }, 'Keep a diary');
});
afterEach(() => journey.close());

const diary = async () => (await journey.text('diary.txt', DIARY)).trimEnd().split('\n').slice(1);

test('what people do on GitHub is heard, and answered on two branches at once', async () => {
  const { playground, repository, you } = journey;
  const { world, idle } = playground;
  await createBranch(world, repository, { name: 'my-edits', by: you });
  await idle();
  await commitFiles(world, repository, {
    branch: 'my-edits',
    message: 'Not the main branch',
    edits: [{ kind: 'write', path: 'a.md', content: 'A' }],
    by: you,
  });
  const { number } = await openPull(world, repository, {
    title: 'Mine',
    head: 'my-edits',
    by: you,
  });
  await idle();
  reviewPull(world, repository, number, { state: 'commented', body: null, by: you });
  await idle();
  await mergePull(world, repository, number, { by: you });
  await idle();
  const issue = openIssue(world, repository, { title: 'How are you?', by: you });
  await idle();
  labelIssue(world, repository, issue.number, { label: 'question', by: you });
  await idle();
  await journey.comment(issue.number, 'Fine, thank you');
  closeIssue(world, repository, issue.number, { by: you });
  await idle();
  expect(await diary()).toMatchInlineSnapshot(`
    [
      "branch my-edits",
      "pushed to my-edits",
      "pull opened 1 from my-edits",
      "pull reviewed 1 from my-edits",
      "pull merged 1 from my-edits",
      "pushed a.md: Merge pull request #1 from you/my-edits",
      "issue opened 2",
      "issue labelled 2 question",
      "issue commented 2",
      "issue closed 2",
    ]
  `);
  expect(await journey.text('README.md')).toBe('issue closed 2\n');

  // Strangers, and Sayso itself, are not heard.
  openIssue(world, repository, { title: 'Hello', by: journey.stranger() });
  await idle();
  expect(await journey.text('README.md')).toBe('issue closed 2\n');
});

test('a turn that writes two branches costs a handful of requests and one push, and Undo takes back both', async () => {
  const { playground, repository, you, traffic } = journey;
  const { world, idle } = playground;
  traffic.length = 0;
  await journey.commit({ 'a.md': 'A' }, 'Write a page');
  expect(costs(traffic)).toMatchInlineSnapshot(`
    [
      "POST /git/refs",
      "POST /git/trees",
      "POST /git/commits",
      "git /git-receive-pack",
      "POST /check-runs",
    ]
  `);

  traffic.length = 0;
  await createBranch(world, repository, { name: 'my-edits', by: you });
  await idle();
  expect(costs(traffic)).toMatchInlineSnapshot(`
    [
      "GET /contents/diary.yml",
      "GET /collaborators/you/permission",
      "POST /git/refs",
      "POST /git/trees",
      "POST /git/commits",
      "git /git-receive-pack",
    ]
  `);

  traffic.length = 0;
  const edits = [{ kind: 'write', path: 'b.md', content: 'B' }] as const;
  await commitFiles(world, repository, { branch: 'my-edits', message: 'B', edits, by: you });
  await idle();
  expect(costs(traffic)).toMatchInlineSnapshot(`
    [
      "GET /collaborators/you/permission",
      "POST /git/refs",
      "POST /git/trees",
      "POST /git/commits",
      "git /git-receive-pack",
      "POST /check-runs",
    ]
  `);

  traffic.length = 0;
  const { state, reply } = await journey.say('Look around');
  expect([state, reply]).toMatchInlineSnapshot(`
    [
      "closed",
      undefined,
    ]
  `);
  expect(costs(traffic)).toMatchInlineSnapshot(`
    [
      "GET /collaborators/you/permission",
      "POST /git/trees",
      "POST /git/commits",
      "git /git-receive-pack",
      "PATCH /issues/1",
    ]
  `);

  const [newest] = await log(repository, 'main', { count: 1 });
  expect(newest?.verified).toBe(true);
  expect(await diary()).toMatchInlineSnapshot(`
    [
      "pushed a.md: Write a page",
      "branch my-edits",
      "pushed to my-edits",
      "looked around",
    ]
  `);
  await journey.say('Undo');
  expect(await diary()).toMatchInlineSnapshot(`
    [
      "pushed a.md: Write a page",
      "branch my-edits",
      "pushed to my-edits",
      "did undo",
    ]
  `);
});

/** What was asked of GitHub, without names and numbers. */
function costs(traffic: readonly string[]): readonly string[] {
  return traffic
    .filter((line) => !line.startsWith('git ') || line.endsWith('/git-receive-pack'))
    .map((line) =>
      line
        .replace(/\/repos\/you\/my-course|\/you\/my-course\.git/, '')
        .replace(/\/installations\/\d+/, '')
        .replace(/[0-9a-f]{40}/, 'COMMIT'),
    );
}
