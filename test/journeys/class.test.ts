import { afterEach, beforeEach, expect, test } from 'vitest';
import { commitFiles } from '../../src/hosts/playground/world/commit-files.ts';
import { setRole } from '../../src/hosts/playground/world/permission.ts';
import type { Issue } from '../../src/hosts/playground/world/state/issue.ts';
import type { User } from '../../src/hosts/playground/world/state/user.ts';
import { addUser } from '../../src/hosts/playground/world/users.ts';
import { BLANK, begin, type Journey, steady } from './journey.ts';

const COURSE = `title: A class
learners: each
steps:
  - step: one
    title: Change a page
    done: { changed: about.md }
    hints: [The pencil is at the top of the page.]
  - step: two
    title: Done
`;

let journey: Journey;
let ada: User;
let ben: User;

/** A teacher has written a course, and two people learn in it. */
beforeEach(async () => {
  journey = await begin({ template: BLANK });
  const { world } = journey.playground;
  ada = addUser(world, 'ada');
  ben = addUser(world, 'ben');
  for (const one of [ada, ben]) setRole(journey.repository, one, 'write');
  await journey.commit(
    {
      '.github/tutorial.yml': COURSE,
      '.github/steps/one.md': '# One\n\nChange about.md.\n',
      '.github/steps/two.md': '# Two\n\nThat was it.\n',
      'about.md': 'Nobody knows.\n',
    },
    'Write a course',
  );
});
afterEach(() => journey.close());

const issues = () =>
  [...journey.repository.issues.values()].map(({ title, state }) => `${title}: ${state}`);

function issueOf(learner: User): Issue {
  const found = [...journey.repository.issues.values()].find(
    ({ title }) => title === `A class (${learner.login})`,
  );
  if (found === undefined) throw new Error(`${learner.login} has no issue`);
  return found;
}

const comments = (learner: User) =>
  issueOf(learner)
    .comments.filter(({ byApp }) => byApp)
    .map(({ body }) => steady(journey, body.replace(/\s*<!--.*?-->\s*/gs, '')));

test('everybody in a class has an issue of their own, a comment for each step', async () => {
  expect(issues()).toEqual([]);
  await journey.say('Next', { by: ada });
  await journey.say('Hint', { by: ben });
  // The issue with these words becomes theirs: nobody is sent to another one.
  expect(issues()).toEqual(['A class (ada): open', 'A class (ben): open']);
  expect(comments(ada)).toMatchInlineSnapshot(`
    [
      "# One

    Change about.md.

    ---

    Step 1 of 2. You can always say, as a comment here: \`Next\` · \`Hint\` · \`Where am I\` · \`Back\` · \`Start again\`",
    ]
  `);

  journey.traffic.length = 0;
  await journey.comment(issueOf(ada).number, 'Next', ada);
  const calls = journey.traffic.filter(
    (line) => !/git-upload-pack|info\/refs|access_tokens/.test(line),
  );
  expect(calls.map((line) => line.replace(/\d+/g, 'N'))).toMatchInlineSnapshot(`
    [
      "GET /repos/you/my-course/collaborators/ada/permission",
      "git /you/my-course.git/git-receive-pack",
      "GET /repos/you/my-course/issues/N/comments",
      "PATCH /repos/you/my-course/issues/comments/N",
    ]
  `);
  expect(comments(ada)).toMatchInlineSnapshot(`
    [
      "# One

    Change about.md.

    | | What I looked for | What I found |
    | --- | --- | --- |
    | ❌ | a change in \`about.md\` | nothing of that kind yet |

    💡 A hint:

    The pencil is at the top of the page.

    ---

    Step 1 of 2. You can always say, as a comment here: \`Next\` · \`Hint\` · \`Where am I\` · \`Back\` · \`Start again\`",
    ]
  `);

  const { world, idle } = journey.playground;
  await commitFiles(world, journey.repository, {
    edits: [{ kind: 'write', path: 'about.md', content: 'Ada knows.\n' }],
    message: 'Update about.md',
    by: ada,
  });
  await idle();
  expect(comments(ada)).toHaveLength(2);
  expect(comments(ada)[1]).toContain('# Two');
  expect(comments(ben)).toHaveLength(1);
  await journey.say('Next', { by: ada });
  expect(issues().filter((one) => one.startsWith('A class'))).toHaveLength(2);
  expect(await journey.text('README.md', 'sayso-progress')).toMatch(
    /\| `ada` \(\[issue\]\(.*\/issues\/1\)\) \| 2 of 2: `Done` .*\n\| `ben` \(\[issue\]\(.*\/issues\/2\)\) \| 1 of 2/,
  );
});

test('a course is for people who may write here; on the template itself nothing happens', async () => {
  const stranger = journey.stranger();
  const { reply } = await journey.say('Next', { by: stranger });
  expect(reply).toContain('permission');
  await journey.say('Hello', { by: stranger });
  expect(issues()).toEqual(['Next: open', 'Hello: open']);
  expect(await journey.text('README.md', 'sayso-progress').catch(() => '')).toBe('');
  journey.repository.isTemplate = true;
  expect((await journey.say('Next', { by: ada })).comments).toBe(0);
  expect(issues()).toHaveLength(3);
});
