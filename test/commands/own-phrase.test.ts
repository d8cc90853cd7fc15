import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { help } from '../../src/commands/help.ts';
import { repositoryWords } from '../../src/commands/repository-words.ts';
import { undo } from '../../src/commands/undo.ts';
import { unzip } from '../../src/commands/unzip.ts';
import type { Command } from '../../src/engine/command.ts';
import { makeZip } from '../archive/make-zip.ts';
import { type Stage, setStage } from '../engine/stage.ts';
import { git } from '../support/bare-repository.ts';

const publish: Command = {
  name: 'publish',
  phrases: ['Publish'],
  parameters: {},
  inCommits: 'after-own-change',
  about: 'Publishes your site.',
  examples: [],
  needs: 'write',
  plan: async () => ({
    kind: 'answer',
    followUps: [{ kind: 'publish' }],
    said: { say: 'nothingLeft' },
  }),
};
/** A command that reads every file, after having them all fetched in one go. */
const gather: Command = {
  ...publish,
  name: 'gather',
  phrases: ['Gather'],
  async plan(_invocation, { tree }) {
    const entries = await tree.list();
    await tree.prefetch(entries);
    const texts = await Promise.all(entries.map(({ path }) => tree.readText(path)));
    return {
      kind: 'change',
      subject: 'Gathered',
      changes: [{ kind: 'write', path: 'all.md', content: { kind: 'text', text: texts.join('') } }],
      followUps: [],
      said: { say: 'nothingLeft' },
    };
  },
};
const shipped = [unzip, publish, undo, help, gather];

let stage: Stage;
beforeEach(async () => {
  stage = await setStage([]);
});
afterEach(() => stage.close());

/** The repository has this configuration from now on. */
function configure(text: string) {
  const { commands, problems } = repositoryWords(text, shipped);
  stage.world.book = { commands, problems };
}

async function say(title: string): Promise<string> {
  const outcome = await stage.say(title);
  return outcome.kind === 'nothing' ? 'nothing' : `${outcome.kind}: ${outcome.said}`;
}

const README = `phrases:
  - say: Update Readme
    about: Shows the course notes on the first page.
    steps:
      - move: README.md
        to: scaffolding/README-start.md
      - copy: scaffolding/README-course.md
        to: README.md
  - say: Reset Readme
    about: Shows the start page again.
    steps:
      - copy: scaffolding/README-start.md
        to: README.md
`;

describe('Update Readme and Reset Readme', () => {
  beforeEach(async () => {
    configure(README);
    const files = { 'README.md': 'Start\n', 'scaffolding/README-course.md': 'Course\n' };
    await stage.remote.commit(files, 'Begin');
  });

  test('swap the first page, there and back', async () => {
    const said = await say('Update Readme');
    expect(said).toContain('done: Done, as `Update Readme` is meant in this repository');
    expect(said).toContain('* wrote `README.md`');
    expect(await stage.remote.files()).toEqual({
      'README.md': 'Course\n',
      'scaffolding/README-course.md': 'Course\n',
      'scaffolding/README-start.md': 'Start\n',
    });
    await say('reset readme');
    expect((await stage.remote.files())['README.md']).toBe('Start\n');
    expect((await stage.remote.messages())[0]).toContain('As asked: Reset Readme');
    expect(await stage.remote.files('gh-pages')).not.toEqual({});
  });

  test('can be said as the message of a commit', async () => {
    await stage.push('Update Readme');
    expect((await stage.remote.files())['README.md']).toBe('Course\n');
  });

  test('can be taken back', async () => {
    const before = await stage.remote.files();
    await say('Update Readme');
    await say('Undo');
    expect(await stage.remote.files()).toEqual(before);
  });

  test('say so when there is nothing to change', async () => {
    await say('Update Readme');
    await say('Reset Readme');
    const commits = (await stage.remote.messages()).length;
    expect(await say('Reset Readme')).toContain('all of them are as they should be');
    expect(await stage.remote.messages()).toHaveLength(commits);
  });

  test('name the file that is not there, and change nothing', async () => {
    const before = await stage.remote.files();
    expect(await say('Reset Readme')).toMatch(
      /^failed: .*I looked for `scaffolding\/README-start\.md`, and it is not there.*sayso\.yml\?plain=1#L\d+/,
    );
    expect(await stage.remote.files()).toEqual(before);
  });
});

describe('a phrase that makes a page', () => {
  test('never writes over one that is there, however often it is said', async () => {
    configure(`phrases:
  - say: "Add page: {title}"
    about: Adds a page.
    parameters: { title: { type: text } }
    steps:
      - append: "# {title}\\n"
        to: pages/{title}.md
        only-new: true
      - copy: sheets
        to: sheets of {title}
        only-new: true
`);
    await stage.remote.commit({ 'sheets/one.md': 'One\n', 'sheets/two.md': 'Two\n' }, 'Begin');
    await say('Add page: Boats');
    const mine = { 'pages/Boats.md': 'My own boats.\n', 'sheets of Boats/one.md': 'Mine\n' };
    await stage.remote.commit(mine, 'Write');
    const before = await stage.remote.files();
    expect(before['sheets of Boats/two.md']).toBe('Two\n');
    expect(await say('Add page: Boats')).toContain(
      'this is there already: `pages/Boats.md` ([open](https://github.com/you/my-course/blob/main/pages/Boats.md))',
    );
    expect(await stage.remote.files()).toEqual(before);
  });
});

describe('steps', () => {
  test('see what the steps before them did, and land as one commit', async () => {
    configure(`phrases:
  - say: Next chapter {number} [called {title}]
    about: Brings in the next chapter.
    parameters:
      title: { type: text }
    steps:
      - reveal: chapters/{number}
        from-branch: scaffolding
      - append: "* Chapter {number}: {title} \\\\frac{a}{b}"
        to: index.md
      - copy: index.md
        to: "log/{number}/"
      - move: chapters/{number}/draft.md
        to: chapters/{number}/index.md
      - delete: [old, "chapters/{number}/secret.md"]
`);
    await stage.remote.commit(
      { 'index.md': 'Chapters', 'old/a.md': 'a', 'old/b.md': 'b' },
      'Begin',
    );
    await stage.remote.commit(
      { 'chapters/2/draft.md': 'Two\n', 'chapters/2/secret.md': '!', 'chapters/2/run.sh': 'ls\n' },
      'Hide',
      'scaffolding',
    );
    expect(await say('Next chapter 2 called A “second” one')).toMatch(/^done/);
    expect(await stage.remote.files()).toEqual({
      'index.md': 'Chapters\n* Chapter 2: A “second” one \\frac{a}{b}\n',
      'log/2/index.md': 'Chapters\n* Chapter 2: A “second” one \\frac{a}{b}\n',
      'chapters/2/index.md': 'Two\n',
      'chapters/2/run.sh': 'ls\n',
    });
    expect(await stage.remote.messages()).toHaveLength(2);
  });

  test('keep what a file is: executable, a link, bytes that are no text', async () => {
    configure(`phrases:
  - say: Tidy up
    about: Moves all files.
    steps:
      - move: a
        to: b
`);
    await stage.remote.commit({ 'a/picture.png': Uint8Array.of(0x89, 0x50, 0, 255) }, 'Begin');
    await addModes();
    const before = await git(stage.remote.folder, 'ls-tree', '-r', 'main');
    await say('Tidy up');
    const after = await git(stage.remote.folder, 'ls-tree', '-r', 'main');
    expect(after).toBe(before.replaceAll('\ta/', '\tb/'));
  });

  test('may reveal into another folder', async () => {
    configure(`phrases:
  - say: Show hints
    about: Shows the hints.
    steps:
      - reveal: [a/hint.md, b]
        from-branch: hidden
        to: hints
`);
    await stage.remote.commit({ 'README.md': 'Hi' }, 'Begin');
    await stage.remote.commit({ 'a/hint.md': '1', 'b/c/d.md': '2' }, 'Hide', 'hidden');
    await say('Show hints');
    expect(Object.keys(await stage.remote.files())).toEqual([
      'README.md',
      'hints/b/c/d.md',
      'hints/hint.md',
    ]);
  });

  test('may put a file where a folder was, and a folder where a file was', async () => {
    configure(`phrases:
  - say: Turn round
    about: Turns it round.
    steps:
      - copy: one
        to: two
      - append: inside
        to: one/two.md
`);
    await stage.remote.commit({ one: '1', 'two/three.md': '3' }, 'Begin');
    await say('Turn round');
    expect(await stage.remote.files()).toEqual({ 'one/two.md': 'inside\n', two: '1' });
  });

  test('refuse what is not there', async () => {
    configure(`phrases:
  - say: Reveal {file} from {branch}
    about: Reveals.
    steps:
      - reveal: "{file}"
        from-branch: hidden
  - say: Remove {file}
    about: Removes.
    steps:
      - append: x
        to: log.md
      - delete: "{file}"
`);
    await stage.remote.commit({ 'README.md': 'Hi' }, 'Begin');
    expect(await say('Reveal a.md from x')).toContain('I looked for the branch `hidden`');
    await stage.remote.commit({ 'b.md': 'b' }, 'Hide', 'hidden');
    expect(await say('Reveal a.md from x')).toContain('`a.md` in the branch `hidden`');
    expect(await say('Remove a.md')).toContain('I looked for `a.md`, and it is not there');
    expect(await stage.remote.files()).toEqual({ 'README.md': 'Hi' });
  });

  test('add text to texts only', async () => {
    configure(`phrases:
  - say: Note {file}
    about: Notes.
    steps:
      - append: x
        to: "{file}"
`);
    await stage.remote.commit(
      { 'a.png': Uint8Array.of(0xff, 0xfe), 'big.txt': 'x'.repeat(1024 * 1024 + 1) },
      'Begin',
    );
    expect(await say('Note a.png')).toContain('not a text file');
    expect(await say('Note big.txt')).toContain('a very large one');
    expect(await say('Note new.txt')).toMatch(/^done/);
  });
});

describe('what rules the repository stays as it is', () => {
  const guarded = `phrases:
  - say: Write {file}
    about: Writes.
    steps:
      - copy: a.md
        to: "{file}"
  - say: Add to {file}
    about: Adds.
    steps:
      - append: x
        to: "{file}"
  - say: Remove {folder}
    about: Removes.
    steps:
      - delete: "{folder}"
  - say: Shift {folder}
    about: Moves away.
    steps:
      - move: "{folder}"
        to: elsewhere
  - say: Chapter {number}
    about: Writes a chapter.
    steps:
      - copy: a.md
        to: "chapters/{number}"
  - say: Bring {folder}
    about: Brings.
    steps:
      - reveal: "{folder}"
        from-branch: hidden
`;
  const files = {
    'a.md': 'a',
    '.github/sayso.yml': guarded,
    '.github/workflows/ci.yml': 'on: push',
  };

  test.each([
    'Write .github/workflows/x.yml',
    'Write .GitHub/Workflows/x.yml',
    'Write .github/sayso.yml',
    'Write .github/sayso.yaml',
    'Write ./docs/CODEOWNERS',
    'Write .git./config',
    'Write ".github"',
    'Add to .github/sayso.yml',
    'Add to .github/workflows/ci.yml',
    'Remove .github',
    'Remove .github/workflows',
    'Shift .github',
    'Chapter ../../x',
    'Chapter ../.github/workflows/x.yml',
    'Chapter x/.git/config',
    'Bring .github',
  ])('%s', async (title) => {
    configure(guarded);
    await stage.remote.commit(files, 'Begin');
    await stage.remote.commit({ '.github/workflows/evil.yml': 'on: push' }, 'Hide', 'hidden');
    expect(await say(title)).toMatch(/^failed: .*a place where I do not change files/);
    expect(await stage.remote.files()).toEqual(files);
  });
});

describe('a step that says another command', () => {
  test('joins its changes with those of the other steps', async () => {
    configure(`publish: { on: word }
phrases:
  - say: Note {text}
    about: Notes.
    steps:
      - append: "{text}"
        to: notes.md
  - say: Diary {text}
    about: Writes the diary.
    steps:
      - say: Note {text}
      - say: Note {text}
      - copy: notes.md
        to: diary.md
`);
    await stage.remote.commit({ 'README.md': 'Hi' }, 'Begin');
    expect(await say('Diary Hello "you"')).toMatch(/^done/);
    expect(await stage.remote.files()).toEqual({
      'README.md': 'Hi',
      'notes.md': 'Hello "you"\nHello "you"\n',
      'diary.md': 'Hello "you"\nHello "you"\n',
    });
    expect(await stage.remote.files('gh-pages').catch(() => 'no site')).toBe('no site');
  });

  test('publishes once, when it says so', async () => {
    configure(`publish: { on: word }
phrases:
  - say: Release {file}
    about: Releases.
    steps:
      - copy: "{file}"
        to: index.md
      - say: Publish
`);
    await stage.remote.commit({ 'my notes.md': 'Hi' }, 'Begin');
    expect(await say('Release "my notes.md"')).toContain('Open your site');
    expect(await stage.remote.files('gh-pages')).toEqual({
      'index.html': 'index.md\nmy notes.md',
    });
  });

  test('may be all there is: another name for a command', async () => {
    configure(`phrases:
  - say: Take back
    about: Takes back.
    steps:
      - say: Undo
  - say: Note
    about: Notes.
    steps:
      - append: x
        to: notes.md
`);
    await stage.remote.commit({ 'README.md': 'Hi' }, 'Begin');
    await say('Note');
    expect(await say('Take back')).toContain('I have taken back');
    expect(await stage.remote.files()).toEqual({ 'README.md': 'Hi' });
    expect((await stage.remote.messages())[0]).toContain('Sayso-Undid:');
  });

  test('lets that command see what the steps before it brought in', async () => {
    configure(`phrases:
  - say: Unpack week {number}
    about: Brings in the next week.
    steps:
      - reveal: "weeks/{number}.zip"
        from-branch: hidden
        to: .
      - say: Unzip {number}.zip into week-{number}
      - append: "Week {number} is here."
        to: week-{number}/a.md
`);
    await stage.remote.commit({ 'README.md': 'Hi' }, 'Begin');
    const zip = makeZip([{ name: 'a.md', data: 'A' }]);
    await stage.remote.commit({ 'weeks/1.zip': zip }, 'Hide', 'hidden');
    expect(await say('Unpack week 1')).toMatch(/^done/);
    expect(await stage.remote.files()).toEqual({
      'README.md': 'Hi',
      'week-1/a.md': 'A\nWeek 1 is here.\n',
    });
  });

  test('lets it fetch and read files of the repository, of other branches, and new ones', async () => {
    configure(`phrases:
  - say: Put together
    about: Puts everything together.
    steps:
      - append: new
        to: c.md
      - reveal: b.md
        from-branch: hidden
      - say: Gather
`);
    await stage.remote.commit({ 'a.md': 'old\n' }, 'Begin');
    await stage.remote.commit({ 'b.md': 'hidden\n' }, 'Hide', 'hidden');
    expect(await say('Put together')).toMatch(/^done/);
    expect((await stage.remote.files())['all.md']).toBe('old\nhidden\nnew\n');
  });

  test('cannot smuggle other words into it', async () => {
    configure(`phrases:
  - say: Open {word} [into {place}]
    about: Opens a zip.
    steps:
      - say: Unzip {word} into {place}
`);
    await stage.remote.commit({ 'README.md': 'Hi' }, 'Begin');
    expect(await say('Open "a.zip" into "b into c"')).toMatch(/^not-understood|^failed|^nothing/);
    expect(await say('Open x.zip into into')).toBe('nothing');
    expect(await say('Open x.zip')).toContain('says `Unzip x.zip into`, and no command');
    expect(await stage.remote.files()).toEqual({ 'README.md': 'Hi' });
  });

  test('ends, however they call each other', async () => {
    configure(`phrases:
  - say: Ping
    about: Pings.
    steps:
      - append: ping
        to: log.md
      - say: Pong
  - say: Pong
    about: Pongs.
    steps:
      - say: Ping
`);
    await stage.remote.commit({ 'README.md': 'Hi' }, 'Begin');
    expect(await say('Ping')).toContain('without an end');
    expect(await stage.remote.files()).toEqual({ 'README.md': 'Hi' });
  });
});

describe('steps that would never end', () => {
  test('doubling a folder again and again', async () => {
    const copies = Array.from({ length: 30 }, (_, count) => `      - { copy: a, to: a/${count} }`);
    configure(`phrases:\n  - say: Double\n    about: Grows.\n    steps:\n${copies.join('\n')}\n`);
    await stage.remote.commit({ 'a/x.md': 'x' }, 'Begin');
    expect(await say('Double')).toContain('more than 10000 files');
    expect(await stage.remote.files()).toEqual({ 'a/x.md': 'x' });
  });

  test('phrases that say each other, fifty times each', async () => {
    const phrases = ['One', 'Two', 'Three', 'Four'].map((name, index, all) => {
      const next = all[index + 1];
      const step = next === undefined ? 'append: x, to: a.md' : `say: ${next} more`;
      const steps = Array.from({ length: 50 }, () => `      - { ${step} }`);
      return `  - say: ${name} more\n    about: Repeats.\n    steps:\n${steps.join('\n')}\n`;
    });
    configure(`phrases:\n${phrases.join('')}`);
    await stage.remote.commit({ 'a.md': 'a' }, 'Begin');
    expect(await say('One more')).toContain('more than 500');
    expect(await stage.remote.files()).toEqual({ 'a.md': 'a' });
  });
});

/** A file that runs, and a link, which the test's own commits cannot make. */
async function addModes() {
  const { folder } = stage.remote;
  const blob = (await git(folder, 'rev-parse', 'main:a/picture.png')).trim();
  const tree = `100644 blob ${blob}\tpicture.png\n100755 blob ${blob}\trun.sh\n120000 blob ${blob}\tlink\n`;
  const inner = await makeTree(folder, tree);
  const outer = await makeTree(folder, `040000 tree ${inner}\ta\n`);
  const commit = (await git(folder, 'commit-tree', outer, '-p', 'main', '-m', 'Modes')).trim();
  await git(folder, 'update-ref', 'refs/heads/main', commit);
}

async function makeTree(folder: string, lines: string): Promise<string> {
  const { execFileSync } = await import('node:child_process');
  return execFileSync('git', ['-C', folder, 'mktree'], { input: lines, encoding: 'utf8' }).trim();
}
