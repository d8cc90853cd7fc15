/** Small courses of our own, in the layouts that GitHub Skills has had. */

type Course = Readonly<Record<string, string>>;

const GUARD = (step: number) => `\${{ !github.event.repository.is_template
        && needs.get_current_step.outputs.current_step == ${step} }}`;

function stepWorkflow(number: number, to: number | string, on: string, steps: string): string {
  return `name: Step ${number}
on:
  workflow_dispatch:
${on}
permissions:
  contents: write
jobs:
  get_current_step:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: get_step
        run: |
          echo "current_step=$(cat ./.github/steps/-step.txt)" >> $GITHUB_OUTPUT
    outputs:
      current_step: \${{ steps.get_step.outputs.current_step }}
  work:
    needs: get_current_step
    if: >-
      ${GUARD(number)}
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
${steps}
      - uses: skills/action-update-step@v2
        with:
          from_step: ${number}
          to_step: ${to}
`;
}

/** Pages of their own in .github/steps, shown on the first page between its header and its footer. */
export const STEP_FILES: Course = {
  'README.md': `<header>

<!-- <<< Author notes: Header >>> -->

# Keep a herb garden

_Write down what grows._

</header>

## Welcome

Use this template.

<footer>

---

Ask the gardener.

</footer>
`,
  '.github/steps/-step.txt': '0\n',
  '.github/steps/0-welcome.md': '## Welcome\n',
  '.github/steps/1-plant-a-branch.md': `<!-- <<< Author notes: Step 1 >>> -->

## Step 1: Plant a branch

Make a branch called \`herbs\`.
`,
  '.github/steps/2-propose-it.md': '## Step 2: Propose it\n\nOpen a pull request.\n',
  '.github/steps/3-merge-it.md': '## Step 3: Merge it\n\nWith thyme in garden.md.\n',
  '.github/steps/4-label-an-issue.md': '## Step 4: Label an issue\n',
  '.github/steps/X-finish.md': '## Finish\n\nIt grows.\n',
  '.github/workflows/0-welcome.yml': `name: Step 0
on:
  push:
    branches: [main]
jobs:
  on_start:
    runs-on: ubuntu-latest
    steps:
      - run: |
          git checkout -b beds
          git push origin beds
`,
  '.github/workflows/1-plant-a-branch.yml': stepWorkflow(
    1,
    2,
    '  push:\n    branches:\n      - herbs',
    '',
  ),
  '.github/workflows/2-propose-it.yml': stepWorkflow(
    2,
    3,
    '  pull_request:\n    types: [opened, edited, reopened]',
    '',
  ),
  '.github/workflows/3-merge-it.yml': stepWorkflow(
    3,
    4,
    '  push:\n    branches: [main]',
    `      - name: Look for thyme
        uses: skills/action-check-file@v1
        with:
          file: "garden.md"
          search: "[Tt]hyme"
      - name: Look for weeds
        run: |
          if grep -qi nettle garden.md
          then
            echo "There is a nettle"
            exit 204
          fi`,
  ),
  '.github/workflows/4-label-an-issue.yml': `name: Step 4
on:
  issues:
    types: [labeled, assigned]
jobs:
  work:
    if: \${{ github.event.label.name == 'watered' && github.event.sender.login == 'somebody' }}
    runs-on: ubuntu-latest
    steps:
      - uses: somebody/measure-the-rain@v1
`,
};

/** All pages folded up in the first page, with the step kept in .github/script. */
export const FOLDED: Course = {
  'README.md': `<header>

# Bake bread

</header>

<details id=0 open>
<summary><h2>Welcome</h2></summary>

Start here.

</details>

<!--step1-->

<details id=1>
<summary><h2>Step 1: Write the recipe</h2></summary>

Write \`bread.md\`, {{ login }}.

<details>
<summary>Nothing happens?</summary>

Wait.

</details>

</details>

<details id=2>
<summary><h2>Step 2: Add the salt</h2></summary>

On {{ oven_temperature }} degrees.

</details>

<details id=X>
<summary><h2>Finish</h2></summary>

Enjoy.

</details>
`,
  '.github/script/STEP': '0\n',
  '.github/script/check-file.sh': 'grep --extended-regexp "$SEARCH" -- $FILE\n',
  '.github/workflows/1-write.yml': `name: Step 1
on:
  push:
    paths:
      - 'bread.md'
      - '!README.md'
jobs:
  look:
    if: \${{ github.repository_owner != 'bakers' }}
    runs-on: ubuntu-latest
    steps:
      - run: ./.github/script/check-file.sh
        env:
          FILE: bread.md
          SEARCH: "# [a-zA-Z]+"
`,
  '.github/workflows/2-salt.yml': `name: Step 2
on:
  issues:
    types: closed
jobs:
  look:
    runs-on: ubuntu-latest
    steps:
      - run: |
          if [ "$(cat .github/script/STEP)" != 2 ]
          then
            exit 0
          fi
          test -f bread.md && cat bread.md | grep -i 'salt'
`,
};

function exercise(number: number, on: string, checks: string): string {
  return `name: Step ${number}
on:
${on}
env:
  STEP_FILE: ".github/steps/${number + 1}-step.md"
  POEM: poem.md
jobs:
  find_exercise:
    uses: skills/exercise-toolkit/.github/workflows/find-exercise-issue.yml@v0.5.0
  check_step_work:
    runs-on: ubuntu-latest
    needs: [find_exercise]
    env:
      ISSUE_URL: \${{ needs.find_exercise.outputs.issue-url }}
    steps:
      - uses: actions/checkout@v4
${checks}
      - name: Build message - step results
        uses: skills/action-text-variables@v2
        with:
          template-file: exercise-toolkit/markdown-templates/step-feedback/step-results-table.md
          template-vars: |
            step_number: ${number}
            results_table:
              - description: "It is there"
      - name: Fail job if not all checks passed
        if: contains(steps.*.outcome, 'failure')
        run: exit 1
  post_next_step_content:
    needs: [find_exercise, check_step_work]
    runs-on: ubuntu-latest
    steps:
      - run: |
          gh issue comment "$ISSUE_URL" --body-file "$STEP_FILE"
          gh workflow disable "Step ${number}"
`;
}

/** An exercise in an issue: each step a comment, with a table of what was looked at. */
export const EXERCISE: Course = {
  'README.md': '# Write a poem\n\n[![](start)](https://example.org)\n',
  '.github/steps/1-step.md': '## Step 1: A line\n\nWrite `poem.md`, {{ login }}.\n',
  '.github/steps/2-step.md': '## Step 2: A review\n',
  '.github/steps/3-step.md': '## Step 3: On a branch\n',
  '.github/steps/4-step.md': '## Step 4: More on it\n',
  '.github/steps/x-review.md': '## Review\n\nThat was it.\n',
  '.github/workflows/0-start-exercise.yml': `name: Step 0
on:
  push:
    branches: [main]
jobs:
  start_exercise:
    if: |
      !github.event.repository.is_template
    uses: skills/exercise-toolkit/.github/workflows/start-exercise.yml@v0.5.0
    with:
      exercise-title: "Write a poem"
`,
  '.github/workflows/1-step.yml': exercise(
    1,
    '  push:\n    branches: [main]\n    paths: [poem.md]',
    `      - uses: skills/exercise-toolkit/actions/file-exists@v0.5.0
        with:
          file: \${{ env.POEM }}
      - uses: skills/action-keyphrase-checker@v1
        continue-on-error: true
        with:
          text-file: poem.md
          keyphrase: "rain"
          case-sensitive: false
          minimum-occurrences: 2`,
  ),
  '.github/workflows/2-step.yml': exercise(2, '  pull_request_review:\n    types: [submitted]', ''),
  '.github/workflows/3-step.yml': exercise(
    3,
    '  push:\n    branches: [second-verse]',
    `      - uses: skills/action-keyphrase-checker@v1
        with:
          text-file: poem.md
          keyphrase: "sun"`,
  ),
  '.github/workflows/4-step.yml': exercise(
    4,
    '  push:\n    branches: [second-verse]\n  milestone:',
    '',
  ),
};

/** On a branch that is there already, with a pull request; its beginning prepares things, and so does one step. */
export const ON_BRANCHES: Course = {
  'README.md': '# Write letters\n',
  'letters/old.md': 'Dear Ann\n',
  '.github/letters/new.md': 'Dear Bob\n',
  '.github/letters/issue.md': 'Who wants a letter?\n',
  '.github/script/prepare.sh': `#!/bin/bash
BRANCH=drafts
git checkout main
git checkout -b $BRANCH
cp .github/letters/new.md letters/bob.md
git add .
git commit -m "Begin a letter"
git push origin $BRANCH
git checkout main
`,
  '.github/steps/1-step.md': '## Step 1: Go on with the draft\n',
  '.github/steps/1-step-letters/1-first.md': 'Dear all\n',
  '.github/steps/2-step.md': '## Step 2: Propose it\n',
  '.github/steps/3-step.md': '## Step 3: Mend it\n',
  '.github/steps/4-step.md': '## Step 4: Merge it\n',
  '.github/steps/x-review.md': '## Review\n\nThat was it.\n',
  '.github/workflows/weather.yml': 'on: schedule\njobs: {}\n',
  '.github/workflows/0-start-exercise.yml': `name: Step 0
on:
  push:
    branches: [main]
jobs:
  start_exercise:
    uses: skills/exercise-toolkit/.github/workflows/start-exercise.yml@v0.8.0
  prepare:
    runs-on: ubuntu-latest
    steps:
      - run: ./.github/script/prepare.sh
      - name: Prepare the rest
        run: |
          if [ "$(cat .github/steps/-step.txt)" != 0 ]
          then
            exit 0
          fi
          gh issue create --title "Letters" --body-file .github/letters/issue.md
          cp -f .github/letters/new.md \\
            letters/new.md
          sed -i 's/Ann/Cleo/' letters/old.md
          git add letters
          git commit -m "Add a letter"
          git push
          gh workflow enable "Step 1"
`,
  '.github/workflows/1-step.yml': exercise(
    1,
    '  push:\n    branches: [drafts]\n    paths: [letters/**]',
    `      - uses: actions/github-script@v7
        with:
          script: |
            const fs = require('fs');
            let result = { passed: true };
            // Check that it is there
            if (!fs.existsSync('letters/bob.md')) {
              result.passed = false;
            }
            return result;
      - uses: skills/action-keyphrase-checker@v1
        with:
          text-file: letters/bob.md
          keyphrase: "tomorrow"
          maximum-occurrences: 0
          minimum-occurrences: 0
      - uses: skills/action-keyphrase-checker@v1
        with:
          text: \${{ github.event.head_commit.message }}
          keyphrase: "letter"
`,
  ),
  '.github/workflows/2-step.yml': `name: Step 2
on:
  pull_request:
    types: [opened, reopened]
jobs:
  look:
    if: github.head_ref == 'drafts'
    runs-on: ubuntu-latest
    steps:
      - run: |
          git checkout main
          printf "# Answers\\n\\nYes.\\n" >> answers.md
          git add answers.md
          git commit -m "Somebody answers"
          git push
`,
  '.github/workflows/2b-more.yml': 'on: { release: { types: [published] } }\njobs: {}\n',
  '.github/workflows/3-step.yml': `name: Step 3
on:
  pull_request_target:
    types: [synchronize]
    branches: [main]
jobs: {}
`,
  '.github/workflows/4-step.yml': `name: Step 4
on:
  pull_request:
    types: [closed]
jobs:
  look:
    if: |
      github.event.pull_request.merged == true &&
      github.head_ref == 'drafts'
    steps: []
`,
};
