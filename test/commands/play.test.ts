import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { play } from '../../src/commands/play.ts';
import { createSayToStory } from '../../src/commands/say-to-story.ts';
import { collectTurns } from '../../src/commands/story/collect-turns.ts';
import { gameIn } from '../../src/commands/story/game.ts';
import { placeSection, withoutSection } from '../../src/commands/story/place-section.ts';
import { transcript } from '../../src/commands/transcript.ts';
import type { Command } from '../../src/engine/command.ts';
import type { Plan } from '../../src/engine/plan.ts';
import type { Content } from '../../src/git/changeset.ts';
import type { LoggedCommit } from '../../src/git/repository.ts';
import { createShelf } from '../../src/hosts/book.ts';
import { handMade, op } from '../story/hand-made.ts';
import { type BareRepository, createBareRepository } from '../support/bare-repository.ts';
import { say, withContext } from '../support/rehearse.ts';

/** Says A and waits for a key. */
const STORY = Buffer.from(handMade({ code: [...op.printChar(65), ...op.readKey, ...op.jump(-7)] }));

let remote: BareRepository;
beforeEach(async () => {
  remote = await createBareRepository();
});
afterEach(() => remote.remove());

describe('Play', () => {
  test('takes the only story there is, and puts its first page above what is there', async () => {
    await remote.commit({ 'README.md': '# Mine\n', 'games/a.z5': STORY }, 'Start');
    const { plan } = await say('Play', play, remote);
    expect(plan).toMatchObject({
      kind: 'change',
      subject: 'A new game of games/a.z5 begins',
      body: 'A',
      trailers: { 'Sayso-Game': 'issue-1' },
      aside: [
        {
          branch: 'sayso-progress',
          changes: [{ path: 'story/game.json' }, { path: 'story/state' }],
        },
      ],
    });
    expect((await remote.files())['README.md']).toMatch(
      /^<!-- sayso:story -->\nA\n[\s\S]*# Mine\n$/,
    );
  });

  test('takes the story that the settings name, and another one that is named', async () => {
    const settings = { '.github/sayso.yml': 'story: b.z5\n' };
    await remote.commit({ ...settings, 'a.z5': STORY, 'b.z5': STORY }, 'Start');
    expect((await say('Play', play, remote)).plan).toMatchObject({ subject: /b\.z5/ });
    expect((await say('Play a.z5', play, remote)).plan).toMatchObject({ subject: /a\.z5/ });
  });

  test('is a turn where there is a story: whoever came to the end of a long game begins again at once', async () => {
    const { bookOf } = createShelf({ source: { read: async () => ({ kind: 'missing' }) } });
    const isTurn = () =>
      withContext(remote, async ({ tree, facts, repository }) => {
        const { commands } = await bookOf(tree, facts, repository);
        return commands.find(({ name }) => name === play.name)?.quick;
      });
    await remote.commit({ 'README.md': '# Mine\n' }, 'Start');
    expect(await isTurn()).toBeUndefined();
    await remote.commit({ 'a.z5': STORY }, 'Story');
    expect(await isTurn()).toBe(true);
  });

  test.each([6, 7])('says of version %i that it is none that can be played', async (version) => {
    await remote.commit({ [`a.z${version}`]: Buffer.from(handMade({ version })) }, 'Start');
    const { plan, said } = await say('Play', play, remote);
    expect(plan.kind).toBe('refuse');
    expect(said).toContain(`is a story of version ${version}; I can play versions 3, 4, 5 and 8.`);
    expect(said).toContain('Nothing was changed.');
  });

  test('asks which, says what is missing, and does not begin what is no story', async () => {
    await remote.commit(
      { 'a.z5': STORY, 'two words.z5': STORY, 'c.md': 'no', 'd.z5': 'no' },
      'Start',
    );
    const answers: string[] = [];
    for (const words of ['Play', 'Play e.z5', 'Play c.md', 'Play d.z5']) {
      const { plan, said } = await say(words, play, remote);
      expect(plan.kind).not.toBe('change');
      answers.push(said.replace(/&body=[^)]*/g, ''));
    }
    expect(answers).toMatchInlineSnapshot(`
      [
        "There are several stories here. Which one do you want to play?

      * \`a.z5\`: [play it](https://github.com/you/my-course/issues/new?title=Play%20a.z5)
      * \`d.z5\`: [play it](https://github.com/you/my-course/issues/new?title=Play%20d.z5)
      * \`two words.z5\`: [play it](https://github.com/you/my-course/issues/new?title=Play%20%22two%20words.z5%22)",
        "I looked for \`e.z5\` in your repository and found no such file. Nothing was changed. [Look at your files](https://github.com/you/my-course)",
        "\`c.md\` ([open](https://github.com/you/my-course/blob/main/c.md)) is not a story file: their names end in \`.z3\`, \`.z4\`, \`.z5\` or \`.z8\`, and this one is none by its name or by how it begins. Nothing was changed.

      Upload the file again, or another one: [add files](https://github.com/you/my-course/upload/main)",
        "\`d.z5\` ([open](https://github.com/you/my-course/blob/main/d.z5)) is not a story file: their names end in \`.z3\`, \`.z4\`, \`.z5\` or \`.z8\`, and this one is none by its name or by how it begins. Nothing was changed.

      Upload the file again, or another one: [add files](https://github.com/you/my-course/upload/main)",
      ]
    `);
  });
});

describe('what is said to a story', () => {
  /** Lands what a plan put aside. */
  async function putAside(plan: Plan): Promise<void> {
    for (const { branch, changes } of plan.kind === 'change' ? (plan.aside ?? []) : []) {
      const files = changes.map((change): [string, string | Uint8Array | null] => {
        if (change.kind === 'delete') return [change.path, null];
        const { content } = change;
        return [change.path, content.kind === 'bytes' ? content.bytes : contentText(content)];
      });
      await remote.commit(Object.fromEntries(files), 'Turn', branch);
    }
  }

  async function toStory(): Promise<Command> {
    const game = await withContext(remote, ({ repository, facts }) => gameIn(repository, facts));
    if (game === undefined) throw new Error('No game is on');
    return createSayToStory(game);
  }

  beforeEach(async () => {
    await remote.commit({ 'a.z5': STORY }, 'Start');
    await putAside((await say('Play', play, remote)).plan);
  });

  test('goes on where it waited, and remembers how far it came', async () => {
    const { plan } = await say('b', await toStory(), remote);
    expect(plan).toMatchObject({ subject: 'b', body: 'A', trailers: { 'Sayso-Game': 'issue-1' } });
    await putAside(plan);
    const { 'story/game.json': text } = await remote.files('sayso-progress');
    expect(JSON.parse(text ?? '')).toMatchObject({ turns: 2, file: 'a.z5', waitsFor: 'key' });
  });

  test('gets what is a command, too, behind its prompt', async () => {
    const { plan } = await say('> undo', await toStory(), remote);
    expect(plan).toMatchObject({ kind: 'change', subject: '> undo' });
  });

  test('is refused, with a new game offered, once the story or its state is another one', async () => {
    const command = await toStory();
    const other = Buffer.from(STORY);
    other.writeUInt8(0x33, 0x12);
    const reasons: string[] = [];
    await remote.commit({ 'a.z5': other }, 'Newer');
    reasons.push((await say('b', command, remote)).said);
    await remote.commit({ 'a.z5': STORY }, 'Older');
    await remote.commit({ 'story/state': 'no state' }, 'Spoil', 'sayso-progress');
    reasons.push((await say('b', command, remote)).said);
    await remote.commit({ 'a.z5': null }, 'Gone');
    reasons.push((await say('b', command, remote)).said);
    expect(reasons.map((said) => said.replace(/&body=[^)]*/g, ''))).toMatchInlineSnapshot(`
      [
        "\`a.z5\` ([open](https://github.com/you/my-course/blob/main/a.z5)) is not the file any more that your game began with, so the game cannot go on. Nothing was changed.

      [Begin a new game](https://github.com/you/my-course/issues/new?title=Play) · [Go back a turn](https://github.com/you/my-course/issues/new?title=Undo) · [Stop playing](https://github.com/you/my-course/issues/new?title=Stop%20playing)",
        "What I remembered of your game of \`a.z5\` ([open](https://github.com/you/my-course/blob/main/a.z5)) is damaged, so it cannot go on from there. Nothing was changed.

      [Begin a new game](https://github.com/you/my-course/issues/new?title=Play) · [Go back a turn](https://github.com/you/my-course/issues/new?title=Undo) · [Stop playing](https://github.com/you/my-course/issues/new?title=Stop%20playing)",
        "I looked for \`a.z5\` in your repository and found no such file. Nothing was changed. [Look at your files](https://github.com/you/my-course)",
      ]
    `);
  });

  test('is said to nobody in a copy of the repository, which has another number', async () => {
    const game = await withContext(remote, ({ repository }) => gameIn(repository, { id: 2 }));
    expect(game).toBeUndefined();
  });

  test('is said to nobody where somebody made a large file of what is remembered', async () => {
    const [text = ''] = [(await remote.files('sayso-progress'))['story/game.json']];
    const padded = `${text}${' '.repeat(70_000)}`;
    await remote.commit({ 'story/game.json': padded }, 'By hand', 'sayso-progress');
    const game = await withContext(remote, ({ repository, facts }) => gameIn(repository, facts));
    expect(game).toBeUndefined();
  });
});

function contentText(content: Content): string {
  return content.kind === 'text' ? content.text : '';
}

describe('a page with a game on it', () => {
  test('keeps all that is not the game, turn after turn, and loses the game again', () => {
    for (const page of ['', '# Mine\n', '\n\nText without a heading', 'a\r\nb\r\n']) {
      const first = placeSection(page, 'one');
      const second = placeSection(first, 'two');
      expect(second).toBe(first.replace('one', 'two'));
      expect(withoutSection(second)).toBe(page);
    }
  });

  test('is left as it is where its marks are broken', () => {
    expect(withoutSection('<!-- sayso:story -->\nno end')).toBe('<!-- sayso:story -->\nno end');
  });
});

describe('the turns of a game', () => {
  function turn(
    oid: string,
    subject: string,
    more: Readonly<Record<string, string>>,
  ): LoggedCommit {
    const trailers = { 'sayso-command': 'say-to-story', ...more };
    const message = `${subject}\n\nAnswer to ${subject}.\n\n  Second line.\n\nSayso-Command: x`;
    return { oid, parents: [], subject, message, trailers, time: 0 };
  }
  const game = { 'sayso-game': 'issue-2' };
  const history = [
    turn('7', 'Take back “jump”', { 'sayso-undid': '6' }),
    turn('6', 'jump', game),
    turn('5', 'My own words', {}),
    turn('4', 'look', game),
    turn('3', 'Begin', { ...game, 'sayso-for': 'issue-2' }),
    turn('2', 'look', { 'sayso-game': 'issue-1' }),
  ];

  test('are those of the newest one, in order, without what was taken back', async () => {
    const turns = await collectTurns({ log: async (count) => history.slice(0, count) });
    expect(turns).toEqual([
      { said: 'Begin', answer: ['Answer to Begin.', '', '  Second line.'], isPage: false },
      { said: 'look', answer: ['Answer to look.', '', '  Second line.'], isPage: false },
    ]);
  });

  test('make no page where there are none, and none in the place of somebody’s own', async () => {
    await remote.commit({ 'transcript.md': 'Of a film' }, 'Start');
    expect((await say('Transcript', transcript, remote)).plan.kind).toBe('refuse');
    await remote.commit({ 'README.md': 'x' }, 'look\n\nYes.\n\nSayso-Game: 1\nSayso-Command: x');
    expect((await say('Transcript', transcript, remote)).said).toContain(
      'The whole game, one turn,',
    );
    expect(await remote.files()).toMatchObject({
      'transcript.md': 'Of a film',
      'game-transcript.md':
        '<!-- sayso:transcript -->\n# Transcript\n\nThe game in one turn.\n\n## look\n\nYes.\n',
    });
  });
});
