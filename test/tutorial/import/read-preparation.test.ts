import { describe, expect, test } from 'vitest';
import { readGitHubScript } from '../../../src/tutorial/import/read-github-script.ts';
import { readPreparation } from '../../../src/tutorial/import/read-preparation.ts';

const FILES = new Map([['.github/q.md', 'A question\n']]);

function read(...lines: readonly string[]) {
  const script = [...lines, 'git push'].join('\n');
  const mayWrite = (path: string) => !/^\.github|^\//.test(path);
  const { effects, lost, branches } = readPreparation(script, {
    env: { PLACE: 'docs' },
    files: FILES,
    mayWrite,
  });
  return { effects, lost: lost.map(({ text, index }) => `${index} ${text}`), branches };
}

describe('what a script makes for the learner', () => {
  test.each([
    ['cp a.md b.md', { copy: 'a.md', to: 'b.md' }],
    ['cp -rf x $PLACE', { copy: 'x', to: 'docs' }],
    ['NEW=c.md\ncp a.md $NEW', { copy: 'a.md', to: 'c.md' }],
    ['mv a.md b.md', { move: 'a.md', to: 'b.md' }],
    ['rm -f a.md', { delete: 'a.md' }],
    ['echo "One line" >> a.md', { append: 'One line\n', to: 'a.md' }],
    [String.raw`printf "# A\n\nB" >> a.md`, { append: '# A\n\nB', to: 'a.md' }],
    ['gh issue create --title "Hi" --body "Who?"', { 'open-issue': 'Hi', body: 'Who?' }],
    ['gh issue create -t Hi -F ./.github/q.md', { 'open-issue': 'Hi', body: 'A question\n' }],
    ['git checkout -b x\ngit checkout main\nrm a.md', { delete: 'a.md' }],
  ])('%s', (script, effect) => {
    expect(read(script).effects).toEqual([effect]);
  });

  test.each([
    'sed -i s/a/b/ a.md',
    'touch a.md',
    'echo "new" > a.md',
    'echo "$(date)" >> a.md',
    'printf "%s" x >> a.md',
    'cp a.md .github/workflows/b.yml',
    'cp a.md /etc/passwd',
    'cp a b c',
    'cp *.md docs',
    'rm a.md b.md',
    'gh pr create --title "Hi" --body ""',
    'gh issue create --title "$TITLE"',
    'gh issue create --title Hi --label bug',
    'gh issue create --title Hi --body-file missing.md',
    'gh repo edit --default-branch x',
    'if [ -f x ]; then rm a.md; fi',
    'git checkout -b x',
  ])('%s has no counterpart', (script) => {
    expect(read(script)).toMatchObject({ effects: [], lost: [`0 ${script}`] });
  });

  test.each([
    'git config user.name x',
    'echo "Make a branch"',
    'echo "a=b" >> $GITHUB_OUTPUT',
    'gh workflow enable "Step 1"',
    'gh issue comment 1 --body x',
    'ls > /dev/null || true'.replace(' > /dev/null', ''),
  ])('%s makes nothing', (script) => {
    expect(read(script)).toEqual({ effects: [], lost: [], branches: [] });
  });

  test('on another branch is lost, and the branch is there from then on', () => {
    const lines = ['git checkout -b drafts', 'cp a.md b.md', 'git commit -m x'];
    expect(read(...lines)).toEqual({
      effects: [],
      lost: ['0 git checkout -b drafts', '1 cp a.md b.md'],
      branches: ['drafts'],
    });
  });

  test('in several commits is one, and the history lacks the others', () => {
    const lines = ['cp a b', 'git commit -m one', 'cp c d', 'git commit -m two'];
    expect(read(...lines)).toMatchObject({
      effects: [
        { copy: 'a', to: 'b' },
        { copy: 'c', to: 'd' },
      ],
      lost: ['3 git commit -m two'],
    });
  });

  test('is nothing where nothing is kept', () => {
    const script = 'cp a b\nsed -i s/a/b/ c\n';
    const nothing = { effects: [], lost: [], branches: [] };
    expect(readPreparation(script, { env: {}, files: FILES, mayWrite: () => true })).toEqual(
      nothing,
    );
  });
});

describe('scripts in JavaScript', () => {
  test('look for files that have to be there', () => {
    const script =
      "if (!fs.existsSync('./a.md')) {\n  core.setFailed('no');\n}\nif (! fs.existsSync(\"b/c\")) fail()\n";
    expect(readGitHubScript(script)).toEqual({
      checks: [{ file: { path: 'a.md' } }, { file: { path: 'b/c' } }],
      unread: [],
    });
  });

  test('that pass on the verdict of others look at nothing', () => {
    const script =
      "const all = [JSON.parse(process.env['one'])];\nreturn all.every((one) => one.passed);\n";
    expect(readGitHubScript(script)).toEqual({ checks: [], unread: [] });
  });

  test.each([
    "if (fs.existsSync('secret.md')) fail()",
    "const text = fs.readFileSync('a.md', 'utf8')",
    'const { data } = await github.rest.repos.get()',
    'if (context.payload.comment) return',
  ])('%s is told', (line) => {
    expect(readGitHubScript(`// ${line}\n${line}\n`)).toEqual({
      checks: [],
      unread: [{ text: line, index: 1 }],
    });
  });
});
