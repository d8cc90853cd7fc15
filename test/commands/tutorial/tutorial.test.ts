import { afterEach, describe, expect, test } from 'vitest';
import { help } from '../../../src/commands/help.ts';
import { undo } from '../../../src/commands/undo.ts';
import type { OpenIssueFollowUp, Plan } from '../../../src/engine/plan.ts';
import { ADA, BEN, beginCourse, type Course } from './begin-course.ts';

const STEPS = `title: A course
steps:
  - step: one
    title: Change a page
    done: { changed: about.md }
    hints: [Open it., Press the pencil.]
    then:
      - copy: kept.md
        to: shown.md
      - congratulate: Well done.
  - step: two
    title: Say it
    done: { said: I am done }
  - step: three
    title: The end
`;

const FILES = {
  '.github/tutorial.yml': STEPS,
  '.github/steps/one.md': '# One of {{name}}\n',
  '.github/steps/two.md': '# Two\n',
  '.github/steps/three.md': '# Three\n',
  'about.md': 'A page.\n',
  'kept.md': 'Kept.\n',
  'README.md': '# A template\n',
};

let course: Course;
afterEach(() => course.close());

const heading = async () => (await course.text('README.md')).match(/^# .*$/m)?.[0];
const progress = async (name = 'all') =>
  JSON.parse(await course.text(`learners/${name}.json`, 'sayso-progress'));

describe('a course on the first page', () => {
  test('begins with the first push, page and progress in one', async () => {
    course = await beginCourse(FILES);
    const { plan, said } = await course.pushes({ 'a.md': 'A' });
    expect(plan).toMatchObject({ kind: 'change', subject: 'Step 1 of 3: Change a page' });
    expect(said).toContain('The course begins: step 1 of 3, `Change a page`.');
    expect(await course.text('README.md')).toContain('# One of my-course\n\n---\n\nStep 1 of 3.');
    expect(await progress()).toMatchObject({ repository: 1, step: 'one', turns: 0 });
    expect(await course.text('README.md', 'sayso-progress')).toContain('| `ada` | 1 of 3');
  });

  test('answers `Next` too early with what it looked for, and a hint; another file as well', async () => {
    course = await beginCourse(FILES);
    await course.says('Next');
    const { plan, said } = await course.says('Next');
    expect(plan?.kind).toBe('answer');
    expect(said).toContain('| ❌ | a change in `about.md` | nothing of that kind yet |');
    expect(said).toContain('Hint 1 of 2:\n\nOpen it.');
    const wrong = await course.pushes({ 'other.md': 'No' });
    expect(wrong.said).toContain('| ❌ | a change in `about.md`');
    expect(wrong.said).toContain('Hint 1 of 2');
    expect((await course.says('Hint')).said).toContain('Hint 2 of 2:\n\nPress the pencil.');
    expect((await progress()).hints).toBe(2);
    expect(await heading()).toBe('# One of my-course');
  });

  test('goes on with what comes along, back, again, and is over', async () => {
    course = await beginCourse(FILES);
    await course.says('Next');
    const moved = await course.pushes({ 'about.md': 'Changed.\n' });
    expect(moved.said).toContain('✅ `Change a page` is done. Next is step 2 of 3, `Say it`.');
    expect(await course.text('README.md')).toMatch(/^Well done\.\n\n# Two\n/);
    expect(await course.text('shown.md')).toBe('Kept.\n');
    expect((await course.says('Hint')).said).toContain('There is no hint for `Say it`.');
    expect((await course.says('Where am I')).said).toContain('You are at step 2 of 3');
    expect((await course.says('Back')).said).toContain('You are back at step 1 of 3');
    expect(await heading()).toBe('# One of my-course');
    expect((await course.says('Back')).said).toContain('there is nothing before it');
    await course.pushes({ 'about.md': 'Changed again.\n' });
    const last = await course.says('I am done');
    expect(last.said).toContain('and with it the whole course');
    expect(await heading()).toBe('# Three');
    expect((await course.says('Next')).said).toContain('there is no next step');
    expect((await course.says('Start again')).said).toContain('You start again at step 1 of 3');
    expect(await heading()).toBe('# One of my-course');
  });

  test('gives the page back to whoever wrote over it and asks where they are', async () => {
    course = await beginCourse(FILES);
    await course.says('Next');
    expect((await course.says('Where am I')).plan?.kind).toBe('answer');
    await course.pushes({ 'README.md': '# Mine\n' });
    await course.says('Where am I');
    expect(await heading()).toBe('# One of my-course');
  });

  test('has words that Help tells, and others that are to be found out', async () => {
    course = await beginCourse(FILES, { commands: [help] });
    const { said } = await course.says('Help');
    expect(said).toContain('* `Where am I`: Tells which step you are at');
    expect(said).not.toContain('I am done');
  });

  test('leaves the first page alone once it is over', async () => {
    course = await beginCourse({
      ...FILES,
      '.github/tutorial.yml': 'title: A\nsteps:\n  - step: three\n',
    });
    await course.pushes({ 'a.md': 'A' });
    expect(await heading()).toBe('# Three');
    const { plan } = await course.pushes({ 'README.md': '# Mine\n' });
    expect(plan).toBeUndefined();
    expect((await course.says('Where am I')).plan?.kind).toBe('answer');
    expect(await heading()).toBe('# Mine');
  });

  test('begins afresh in a copy, although the progress came along', async () => {
    course = await beginCourse(FILES);
    await course.says('Next');
    await course.pushes({ 'about.md': 'Changed.\n' });
    expect(await heading()).toBe('# Two');
    course.copied();
    await course.pushes({ 'b.md': 'B' });
    expect(await heading()).toBe('# One of my-course');
    expect(await progress()).toMatchObject({ repository: 2, step: 'one' });
  });

  test('takes a turn back with the progress of it', async () => {
    course = await beginCourse(FILES, { commands: [undo] });
    await course.says('Next');
    await course.pushes({ 'about.md': 'Changed.\n' });
    expect((await progress()).step).toBe('two');
    await course.says('Undo');
    expect(await heading()).toBe('# One of my-course');
    expect((await progress()).step).toBe('one');
    expect(
      (await course.after({ occurrences: [{ kind: 'carried-out', command: 'undo' }] })).plan,
    ).toBeUndefined();
  });

  test('counts a commit once: words that lead on take its files with them', async () => {
    course = await beginCourse({
      ...FILES,
      '.github/tutorial.yml': `title: A
steps:
  - step: one
    done: { said: Ready }
  - step: two
    done: { commit: { touches: '*.md' } }
  - step: three
    done: { all: [{ said: Ready }, { commit: { touches: '*.md' } }] }
  - { step: four, text: .github/steps/one.md }
`,
    });
    await course.says('Next');
    await course.speaks('Ready', { 'a.md': 'A' });
    expect(await heading()).toBe('# Two');
    await course.pushes({ 'a.md': 'B' });
    expect(await heading()).toBe('# Three');
    // Here both are of one step, and add up.
    await course.speaks('Ready', { 'a.md': 'C' });
    expect((await progress()).step).toBe('four');
  });
});

describe('what comes with a step', () => {
  const withEffect = (effect: string) => ({
    ...FILES,
    '.github/tutorial.yml': STEPS.replace('      - copy: kept.md\n        to: shown.md\n', effect),
  });

  test('cannot come: the line is told, and one stays', async () => {
    course = await beginCourse(withEffect('      - copy: missing.md\n        to: shown.md\n'));
    await course.says('Next');
    const { plan, said } = await course.pushes({ 'about.md': 'Changed.\n' });
    expect(plan?.kind).toBe('refuse');
    expect(said).toContain('The step is done, but what should come with it cannot');
    expect(said).toContain('For `Change a page` I looked for `missing.md`');
    expect(said).not.toContain('sayso.yml');
    expect(said).toContain('.github/tutorial.yml?plain=1#L8');
    expect((await progress()).step).toBe('one');
    const after = await course.after({ occurrences: [{ kind: 'carried-out', command: 'unzip' }] });
    expect(after.plan?.kind).toBe('answer');
    expect(after.said).toContain('`missing.md`');
  });

  test('may not be the words of the course itself, which would go on for ever', async () => {
    course = await beginCourse(withEffect('      - say: Next\n'));
    await course.says('Next');
    const { said } = await course.pushes({ 'about.md': 'Changed.\n' });
    expect(said).toContain('The step is done, but what should come with it cannot');
  });

  test('opens an issue, another one each time through', async () => {
    course = await beginCourse(
      withEffect('      - open-issue: Well, {{owner}}?\n        body: Hm.\n'),
    );
    await course.says('Next');
    const first = await course.pushes({ 'about.md': 'Changed.\n' });
    const [issue] = issuesOf(first.plan);
    expect(issue).toMatchObject({ title: 'Well, you?', body: { text: 'Hm.' } });
    expect(issue?.marker).toMatch(/^opened-two-1-line-8-\d+-0$/);
    await course.says('Start again');
    const second = await course.pushes({ 'about.md': 'Changed again.\n' });
    expect(issuesOf(second.plan)[0]?.marker).not.toBe(issue?.marker);
  });
});

describe('the site', () => {
  const publishes = async (message: string) => {
    course = await beginCourse(FILES);
    await course.says('Next');
    await course.pushes({ 'about.md': 'Changed.\n' });
    const { repository } = course;
    const commit = await repository.commit({
      parent: undefined,
      base: 'empty',
      changes: [{ kind: 'write', path: 'index.html', content: { kind: 'text', text: 'Hi' } }],
      message,
      author: { name: 'a', email: 'a@example.org' },
    });
    await repository.push({ commit, ref: 'refs/heads/gh-pages', expect: undefined });
    const { plan } = await course.says('I am done');
    return plan?.kind === 'change' ? plan.followUps : undefined;
  };

  test('follows a turn where it is ours', async () => {
    expect(await publishes('Site\n\nSayso-Command: publish\n')).toEqual([{ kind: 'publish' }]);
  });

  test('is left alone where it is another’s', async () => {
    expect(await publishes('Deploy the site\n')).toEqual([]);
  });
});

const two = {
  ...FILES,
  '.github/tutorial.yml': STEPS.replace('steps:', 'languages: [en, de]\nsteps:'),
  '.github/steps/one.de.md': '# Eins\n',
};

describe('languages', () => {
  test('one is shown the page, and answered, in the language that one asked for', async () => {
    course = await beginCourse(two);
    await course.says('Next');
    const { said } = await course.says('Language de');
    expect(await heading()).toBe('# Eins');
    expect(said).toContain('Schritt 1 von 3');
    expect((await course.says('Where am I')).said).toContain('Du bist bei Schritt 1 von 3');
    expect((await course.says('Language fr')).said).toMatch(
      /auf \[Englisch\]\(\S*title=Sprache%20Englisch\S*\) oder \[Deutsch\]\(/,
    );
    expect(await heading()).toBe('# Eins');
  });
});

describe('a course that begins', () => {
  const each = {
    ...FILES,
    '.github/tutorial.yml': STEPS.replace('steps:', 'languages: [en, de]\nlearners: each\nsteps:'),
  };

  test('in the language that one asks for first', async () => {
    course = await beginCourse(each);
    expect((await course.says('Deutsch, bitte')).said).toMatch(/^Der Kurs beginnt: Schritt 1/);
    expect((await course.says('Weiter', { by: BEN })).said).toMatch(/^The course begins: step 1/);
  });

  test('and each is answered in their own, whatever they say', async () => {
    course = await beginCourse(each);
    await course.says('Deutsch, bitte');
    await course.says('Next', { by: BEN });
    expect(await course.languageOf(ADA)).toBe('de');
    expect(await course.languageOf(BEN)).toBe('en');
    expect(await course.languageOf({ id: 9, login: 'cleo', bot: false })).toBeUndefined();
    await course.says('In English, please');
    expect(await course.languageOf(ADA)).toBe('en');
  });

  test('in English alone changes nothing of what the repository speaks', async () => {
    course = await beginCourse(FILES, { language: 'de' });
    await course.says('Next');
    expect(await course.languageOf(ADA)).toBeUndefined();
    expect(await course.languageOf(undefined)).toBeUndefined();
  });

  test('together, in one language for the whole repository', async () => {
    course = await beginCourse(two);
    await course.says('Deutsch, bitte');
    expect(await course.languageOf(undefined)).toBe('de');
    expect(await course.languageOf(ADA)).toBeUndefined();
  });

  test('in that of the repository, where it has it', async () => {
    course = await beginCourse(each, { language: 'de' });
    expect((await course.says('Weiter')).said).toMatch(/^Der Kurs beginnt: Schritt 1/);
  });
});

describe('mistakes of whoever writes a course', () => {
  test('are told with their lines when they are made, and by Help, and not with every push', async () => {
    course = await beginCourse({ 'README.md': '# Mine\n' });
    const wrong = STEPS.replace('done: { changed', 'doen: { changed').replace(
      'title: The end',
      'text: 3',
    );
    const { said } = await course.pushes({ '.github/tutorial.yml': wrong });
    expect(said).toContain('Until then there is no course here.');
    expect(said).toContain('[Line 5 of .github/tutorial.yml]');
    expect(said).toContain('I do not know `doen`. Did you mean `done`?');
    expect(said).toContain('[Line 15 of .github/tutorial.yml]');
    expect(await course.problems()).toHaveLength(2);
    expect((await course.pushes({ 'a.md': 'A' })).plan).toBeUndefined();
    expect((await course.pushes({ '.github/tutorial.yml': STEPS })).said).toContain(
      'The course begins',
    );
  });

  test('a text that is missing or far too long is told in its place', async () => {
    course = await beginCourse({ ...FILES, '.github/steps/two.md': 'x'.repeat(300_000) });
    await course.pushes({ '.github/steps/one.md': null });
    expect(await course.text('README.md')).toContain('`.github/steps/one.md`, and there is none');
    await course.pushes({ 'about.md': 'Changed.\n' });
    expect(await course.text('README.md')).toContain(
      '`.github/steps/two.md`, and it is larger than',
    );
  });
});

function issuesOf(plan: Plan | undefined): readonly OpenIssueFollowUp[] {
  const followUps = plan === undefined || plan.kind === 'refuse' ? [] : plan.followUps;
  return followUps.filter((one) => one.kind === 'open-issue');
}
