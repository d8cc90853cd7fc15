import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importCourse } from '../../../src/tutorial/import/import-course.ts';
import { readTutorial } from '../../../src/tutorial/read-tutorial.ts';
import { EXERCISE, FOLDED, ON_BRANCHES, STEP_FILES } from './own-courses.ts';

const mayWrite = (path: string) => !path.startsWith('.github/workflows/');

const startedPage = (title: string) => `# ${title}\n\nBegun.\n`;

function imported(course: Readonly<Record<string, string>>) {
  const result = importCourse(new Map(Object.entries(course)), { mayWrite, startedPage });
  if (result === undefined) throw new Error('There is no course in it');
  const file = result.files.get('.github/tutorial.yml') ?? '';
  const findings = result.findings.map(({ path, line, ...rest }) => {
    return `${path}:${line} ${JSON.stringify(rest)}`;
  });
  expect(readTutorial(file, { mayWrite })).toMatchObject({ kind: 'read' });
  return { ...result, file, findings };
}

describe('a course with a page for each step', () => {
  const result = imported(STEP_FILES);

  test('becomes a tutorial that waits for the same', () => {
    expect(result.file).toMatchInlineSnapshot(`
      "title: Keep a herb garden
      steps:
        - step: plant-a-branch
          title: Plant a branch
          done:
            any:
              - branch: herbs
              - commit:
                  branch: herbs
        - step: propose-it
          title: Propose it
          done:
            pull: opened
        - step: merge-it
          title: Merge it
          done:
            all:
              - commit: {}
              - file:
                  path: garden.md
                  matches: "[Tt]hyme"
              - not:
                  file:
                    path: garden.md
                    contains: nettle
        - step: label-an-issue
          title: Label an issue
          done:
            issue: labelled
            label: watered
        - step: finish
          title: Finish
      "
    `);
  });

  test('lists what cannot be brought over', () => {
    expect(result.findings).toMatchInlineSnapshot(`
      [
        ".github/workflows/0-welcome.yml:10 {"kind":"prepares","text":"git checkout -b beds"}",
        ".github/workflows/2-propose-it.yml:5 {"kind":"trigger","name":"pull_request: edited"}",
        ".github/workflows/2-propose-it.yml:5 {"kind":"trigger","name":"pull_request: reopened"}",
        ".github/workflows/4-label-an-issue.yml:4 {"kind":"trigger","name":"issues: assigned"}",
        ".github/workflows/4-label-an-issue.yml:7 {"kind":"guard","text":"github.event.sender.login == 'somebody'"}",
        ".github/workflows/4-label-an-issue.yml:10 {"kind":"action","uses":"somebody/measure-the-rain@v1"}",
      ]
    `);
  });

  test('shows its pages between header and footer, without notes to authors', () => {
    expect(result.files.get('.github/steps/plant-a-branch.md')).toMatchInlineSnapshot(`
      "# Keep a herb garden

      _Write down what grows._

      ## Step 1: Plant a branch

      Make a branch called \`herbs\`.

      ---

      Ask the gardener.
      "
    `);
  });

  test('says what goes away', () => {
    expect(result.removed).toContain('.github/workflows/1-plant-a-branch.yml');
    expect(result.removed).toContain('.github/steps/-step.txt');
    expect(result.removed).toContain('.github/steps/0-welcome.md');
  });
});

describe('a course that is folded up in its first page', () => {
  const result = imported(FOLDED);

  test('becomes a tutorial with pages of its own', () => {
    expect(result.file).toMatchInlineSnapshot(`
      "title: Bake bread
      steps:
        - step: step-1
          title: Write the recipe
          done:
            all:
              - commit:
                  touches: bread.md
              - file:
                  path: bread.md
                  matches: "# [a-zA-Z]+"
        - step: step-2
          title: Add the salt
          done:
            all:
              - issue: closed
              - file:
                  path: bread.md
              - file:
                  path: bread.md
                  contains: salt
        - step: finish
          title: Finish
      "
    `);
    expect([...result.files.keys()]).toEqual([
      '.github/steps/step-1.md',
      '.github/steps/step-2.md',
      '.github/steps/finish.md',
      '.github/tutorial.yml',
    ]);
    expect(result.files.get('.github/steps/step-1.md')).toMatchInlineSnapshot(`
      "# Bake bread

      ## Step 1: Write the recipe

      Write \`bread.md\`, {{owner}}.

      <details>
      <summary>Nothing happens?</summary>

      Wait.

      </details>
      "
    `);
  });

  test('lists what cannot be brought over', () => {
    expect(result.findings).toMatchInlineSnapshot(`
      [
        ".github/workflows/1-write.yml:3 {"kind":"other-branches"}",
        ".github/workflows/1-write.yml:5 {"kind":"paths","pattern":"!README.md"}",
        "README.md:30 {"kind":"place","name":"oven_temperature"}",
      ]
    `);
  });
});

describe('an exercise in an issue', () => {
  const result = imported(EXERCISE);

  test('becomes a tutorial in an issue', () => {
    expect(result.file).toMatchInlineSnapshot(`
      "title: Write a poem
      show: issue
      begin:
        - copy: .github/started.md
          to: README.md
      steps:
        - step: step-1
          title: A line
          done:
            all:
              - commit:
                  touches: poem.md
              - file:
                  path: poem.md
              - file:
                  path: poem.md
                  matches: (?is)(rain.*){2}
        - step: step-2
          title: A review
          done:
            pull: reviewed
        - step: step-3
          title: On a branch
          done:
            all:
              - any:
                  - branch: second-verse
                  - commit:
                      branch: second-verse
              - file:
                  path: poem.md
                  contains: sun
                  branch: second-verse
        - step: step-4
          title: More on it
          done:
            commit:
              branch: second-verse
        - step: review
          title: Review
      "
    `);
  });

  test('lists what cannot be brought over', () => {
    expect(result.findings).toMatchInlineSnapshot(`
      [
        ".github/workflows/4-step.yml:5 {"kind":"trigger","name":"milestone"}",
      ]
    `);
  });
});

describe('an exercise on branches, whose beginning prepares things', () => {
  const result = imported(ON_BRANCHES);

  test('becomes a tutorial that looks at those branches, and prepares what it can', () => {
    expect(result.file).toMatchInlineSnapshot(`
      "title: Write letters
      show: issue
      begin:
        - copy: .github/started.md
          to: README.md
        - open-issue: Letters
          body: |
            Who wants a letter?
        - copy: .github/letters/new.md
          to: letters/new.md
      steps:
        - step: step-1
          title: Go on with the draft
          done:
            all:
              - commit:
                  touches: letters/**
                  branch: drafts
              - file:
                  path: letters/bob.md
                  branch: drafts
              - not:
                  file:
                    path: letters/bob.md
                    contains: tomorrow
                    branch: drafts
        - step: step-2
          title: Propose it
          done:
            pull: opened
            from: drafts
          then:
            - append: |
                # Answers

                Yes.
              to: answers.md
        - step: step-3
          title: Mend it
          done:
            commit:
              branch: "**"
        - step: step-4
          title: Merge it
          done:
            pull: merged
            from: drafts
        - step: review
          title: Review
      "
    `);
  });

  test('lists the rest, each thing with its line', () => {
    expect(result.findings).toMatchInlineSnapshot(`
      [
        ".github/script/prepare.sh:4 {"kind":"prepares","text":"git checkout -b drafts"}",
        ".github/script/prepare.sh:5 {"kind":"prepares","text":"cp .github/letters/new.md letters/bob.md"}",
        ".github/workflows/0-start-exercise.yml:21 {"kind":"prepares","text":"sed -i 's/Ann/Cleo/' letters/old.md"}",
        ".github/workflows/1-step.yml:35 {"kind":"action","uses":"skills/action-keyphrase-checker@v1: letter in github.event.head_commit.message"}",
        ".github/workflows/2-step.yml:4 {"kind":"trigger","name":"pull_request: reopened"}",
        ".github/workflows/2b-more.yml:1 {"kind":"trigger","name":"release"}",
        ".github/workflows/3-step.yml:4 {"kind":"any-branch"}",
      ]
    `);
  });

  test('takes all of its workflows away, and nothing else', () => {
    expect(result.removed).toContain('.github/workflows/2b-more.yml');
    expect(result.removed).not.toContain('.github/steps/1-step-letters/1-first.md');
    expect(result.removed).not.toContain('.github/workflows/weather.yml');
  });
});

describe('what begins a workflow', () => {
  const done = (on: string, guard = 'true') => {
    const { file, findings } = imported({
      '.github/steps/1-a.md': '# A',
      '.github/steps/2-b.md': '# B',
      '.github/workflows/1-a.yml': `on: ${on}\njobs: { a: { if: "${guard}", steps: [] } }\n`,
    });
    const { steps } = parse(file);
    return { done: steps[0].done, findings: findings.filter((one) => one.includes('1-a.yml')) };
  };
  const merged = 'github.event.pull_request.merged == true';

  test.each<[on: string, check: object, guard?: string]>([
    ['push', { any: [{ commit: {} }, { commit: { branch: '**' } }] }],
    ['{ push: { branches: [main, master] } }', { commit: {} }],
    ['{ push: { branches: "*" } }', { any: [{ commit: {} }, { commit: { branch: '**' } }] }],
    ['{ push: { branches-ignore: [main] } }', { commit: { branch: '**' } }],
    ['{ push: { branches: [x] } }', { any: [{ branch: 'x' }, { commit: { branch: 'x' } }] }],
    ['{ push: { branches: [x], paths: [a] } }', { commit: { touches: 'a', branch: 'x' } }],
    [
      '{ pull_request: { types: [synchronize] } }',
      { commit: { branch: 'x' } },
      "github.head_ref == 'x'",
    ],
    [
      '{ pull_request: { types: [closed] } }',
      { pull: 'merged', from: 'x' },
      `${merged} && github.head_ref == 'x'`,
    ],
    [
      '{ pull_request: { types: [closed] } }',
      { pull: 'merged', from: 'x*' },
      `${merged} && startsWith(github.head_ref, 'x')`,
    ],
    [
      'pull_request_review',
      { pull: 'reviewed', from: 'x' },
      "github.event.pull_request.head.ref == 'x'",
    ],
    ['create', { branch: 'x' }, "github.ref_type == 'branch' && github.ref_name == 'x'"],
  ])('%s', (on, check, guard) => {
    expect(done(on, guard)).toEqual({ done: check, findings: [] });
  });

  test.each([
    ['{ push: { branches: ["!x", main] } }', { commit: {} }, 'paths'],
    [
      '{ push: { branches-ignore: [x] } }',
      { any: [{ commit: {} }, { commit: { branch: '**' } }] },
      'paths',
    ],
    ['{ pull_request: { types: [synchronize] } }', { commit: { branch: '**' } }, 'any-branch'],
    ['{ pull_request: { types: [opened, reopened] } }', { pull: 'opened' }, 'trigger'],
    ['{ pull_request: { types: [closed] } }', { pull: 'merged' }, 'unmerged'],
    ['{ issue_comment: { types: [created, edited] } }', { issue: 'commented' }, 'trigger'],
    ['page_build', { site: 'published' }, 'site'],
    ['{ push: { branches: [main], paths-ignore: [a] } }', { commit: {} }, 'guard'],
    ['{ push: { branches: [main], tags: [v1] } }', { commit: {} }, 'guard'],
    ['{ pull_request: { branches: [next] } }', { pull: 'opened' }, 'paths'],
    ['{ pull_request: { paths: [a] } }', { pull: 'opened' }, 'guard'],
    ['{ pull_request_review: { types: [submitted, edited] } }', { pull: 'reviewed' }, 'trigger'],
  ])('%s, not quite', (on, check, kind) => {
    const { done: found, findings } = done(on);
    expect(found).toEqual(check);
    expect(findings).toEqual([expect.stringContaining(`"kind":"${kind}"`)]);
  });

  test.each(["a == 'x' || b == 'y'", "github.head_ref != 'x'", "github.event.sender.login == 'x'"])(
    'a condition without a counterpart is told: %s',
    (guard) => {
      const { findings } = done('create', guard);
      expect(findings).toEqual([expect.stringContaining('"kind":"guard"')]);
    },
  );
});

describe('files of strangers', () => {
  test('without a course in them are none', () => {
    expect(importCourse(new Map(), { mayWrite, startedPage })).toBeUndefined();
    expect(
      importCourse(new Map([['README.md', '# Hello']]), { mayWrite, startedPage }),
    ).toBeUndefined();
  });

  test.each([
    ['a tag', 'on: !!js/function x\njobs: {}\n'],
    ['an alias', 'a: &a x\non: *a\njobs: {}\n'],
    ['no YAML', 'on: [push\n'],
    ['a list', '- push\n'],
    ['a strange trigger', 'on: 7\njobs: {}\n'],
    ['a prototype', '__proto__: {}\non: push\njobs: {}\n'],
    ['too large', `on: push\njobs: {}\n#${'x'.repeat(200_000)}`],
  ])('with %s are told of', (_what, text) => {
    const { findings, file } = imported({
      '.github/steps/1-a.md': '# A',
      '.github/steps/2-b.md': '# B',
      '.github/workflows/1-a.yml': text,
    });
    expect(findings.join('\n')).toMatch(/1-a\.yml:\d+ \{"kind":"unreadable"\}/);
    expect(file).toContain('step: a');
  });

  test('that were made to take long come to an end', () => {
    const long = (part: string, length: number) => part.repeat(length / part.length);
    const script = (text: string) =>
      `on: push\njobs: {a: {if: ${JSON.stringify(`\${{ ${long('}} ', 20_000)}`)}, steps: [{run: ${JSON.stringify(text)}}]}}\n`;
    const parts = [long('\n', 40_000), `${long(' ', 40_000)}x`, long('if grep a b;', 40_000)];
    for (const part of parts) {
      const { steps } = imported({
        'README.md': long('<details id=1', 400_000),
        '.github/steps/1-a.md': `${long('<!--', 50_000)}${long('{{ ', 50_000)}`,
        '.github/workflows/1-a.yml': script(`if test -f a; then${part}exit 1`),
      });
      expect(steps).toBe(1);
    }
    const endless = new Map([['README.md', long('<details id=1', 400_000)]]);
    expect(importCourse(endless, { mayWrite, startedPage })).toBeUndefined();
  });
});
