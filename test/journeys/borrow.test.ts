import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergePull } from '../../src/hosts/playground/world/merge-pull.ts';
import { addUser } from '../../src/hosts/playground/world/users.ts';
import { openPulls } from './changing-unit.ts';
import { BLANK, begin, type Journey, steady } from './journey.ts';
import { type OtherRepository, otherRepository } from './other-repository.ts';

const MIT =
  'MIT License\n\nCopyright (c) Ada\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this\n';
const LESSON = '# Waves\n\nOne.\n\nTwo.\n\nThree.\n';

/** Replaces what differs from run to run in short as well. */
function plain(journey: Journey, text: string | undefined): string {
  return steady(journey, text).replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{7}\b/g, 'COMMIT7');
}

describe('somebody who borrows lessons of another repository', () => {
  let journey: Journey;
  let warehouse: OtherRepository;
  beforeAll(async () => {
    journey = await begin({ template: BLANK });
    const owner = addUser(journey.playground.world, 'ada');
    warehouse = await otherRepository(journey, owner, 'warehouse', {
      LICENSE: MIT,
      'notebooks/em/waves.md': LESSON,
      'notebooks/em/light.md': '# Light\n',
      'notebooks/em/drafts/rays.md': '# Rays\n',
      'notebooks/other.md': '# Other\n',
      'data/big.csv': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n',
    });
  });
  afterAll(() => journey.close());

  test('asks for what is not there: hears what is', async () => {
    const { reply, state } = await journey.say(`Borrow from ${warehouse.name}: lessons/**`);
    expect(state).toBe('open');
    expect(reply).toMatchInlineSnapshot(`
      "Nothing was changed, because I could not borrow this:

      * \`ada/warehouse\`: it has no file that fits \`lessons/**\`. At its top are, with how many files they hold: \`notebooks/\` (4), \`data/\` (1), \`LICENSE\`, \`README.md\`.

      Mend what is wrong, then edit the title of this issue, or close and reopen it."
    `);
    const alone = await journey.say(`Borrow from ${warehouse.name}`);
    expect(alone.reply).toContain('`notebooks/` (4)');
    const none = await journey.say('Borrow from ada/nothing: a.md');
    expect(none.reply).toContain('not everybody can see it');
  });

  test('says which files: they come with where they come from, and their licence', async () => {
    const { reply, state } = await journey.say(
      `Borrow from ${warehouse.name}: notebooks/em/** !notebooks/em/drafts/ data/`,
    );
    expect(state).toBe('closed');
    expect(plain(journey, reply)).toMatchInlineSnapshot(`
      "I read what you borrow, and 2 files came:

      * \`ada/warehouse\` ([open](https://github.test/ada/warehouse)), commit [COMMIT7](https://github.test/ada/warehouse/tree/COMMIT) of \`main\`: 2 files

      Licence of \`ada/warehouse\`: MIT ([read it](https://github.test/ada/warehouse/blob/COMMIT/LICENSE)). Its text came along.

      Left out of \`ada/warehouse\`: \`data/big.csv\`: kept in Git LFS, so that there is only a pointer to it.

      Where each file comes from is in \`BORROWED.md\` ([open](https://github.test/you/my-course/blob/main/BORROWED.md)). What you said is written down in \`.github/borrow.yml\` ([open](https://github.test/you/my-course/blob/main/.github/borrow.yml)). To bring them up to date one day, [say Borrow](https://github.test/you/my-course/issues/new?title=Borrow&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.).

      [See every change](https://github.test/you/my-course/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-course/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)"
    `);
    expect(await journey.files()).toMatchInlineSnapshot(`
      [
        ".github/borrow.yml",
        ".github/borrowed.json",
        ".github/sayso.yml",
        "BORROWED.md",
        "LICENSES/ada-warehouse/LICENSE.txt",
        "README.md",
        "notebooks/em/light.md",
        "notebooks/em/waves.md",
      ]
    `);
    expect(plain(journey, await journey.text('BORROWED.md'))).toMatchInlineSnapshot(`
      "# Borrowed files

      <!-- Borrowed files begin here. Sayso writes this part; write above or below it. -->

      ## [ada/warehouse](https://github.test/ada/warehouse)

      From commit [COMMIT7](https://github.test/ada/warehouse/tree/COMMIT) (\`main\`): 2 files. Licence: [MIT](LICENSES/ada-warehouse/LICENSE.txt).

      * \`notebooks/em/light.md\` ([its origin](https://github.test/ada/warehouse/blob/COMMIT/notebooks/em/light.md))
      * \`notebooks/em/waves.md\` ([its origin](https://github.test/ada/warehouse/blob/COMMIT/notebooks/em/waves.md))

      <!-- Borrowed files end here. -->
      "
    `);
    expect(await journey.text('.github/borrow.yml')).toMatchInlineSnapshot(`
      "# Files that are borrowed from other repositories. Say “Borrow” to bring them up to date.
      # Patterns are as in a .gitignore: the last line that fits counts, and “!” leaves out.

      borrow:
        - from: ada/warehouse
          files:
            - notebooks/em/**
            - "!notebooks/em/drafts/"
            - data/
      "
    `);
    expect(await journey.text('notebooks/em/waves.md')).toBe(LESSON);
  });

  test('says Borrow: nothing is new, whatever else was changed there', async () => {
    await warehouse.commit({ 'notebooks/other.md': '# Another\n' });
    const before = await journey.subjects(1);
    const { reply, state } = await journey.say('Borrow');
    expect(state).toBe('closed');
    expect(reply).toContain('you have what is there already');
    expect(await journey.subjects(1)).toEqual(before);
  });

  test('edits and deletes; what is new there comes by a commit called Borrow, and both stay', async () => {
    await journey.commit(
      {
        'notebooks/em/waves.md': LESSON.replace('One.', 'One, by me.'),
        'notebooks/em/light.md': null,
      },
      'Say it my way',
    );
    await warehouse.commit({
      'notebooks/em/waves.md': LESSON.replace('Three.', 'Three and four.'),
      'notebooks/em/light.md': '# Light!\n',
      'notebooks/em/sound.md': '# Sound\n',
    });
    const commit = await journey.commit({ 'notes.md': 'Mine.\n' }, 'Borrow');
    const [check] = journey.checks(commit);
    expect(check?.says).toContain('What you wrote is kept: `notebooks/em/waves.md`');
    expect(check?.says).toContain('so they stay deleted: `notebooks/em/light.md`');
    expect(await journey.text('notebooks/em/waves.md')).toBe(
      '# Waves\n\nOne, by me.\n\nTwo.\n\nThree and four.\n',
    );
    expect(await journey.files()).toContain('notebooks/em/sound.md');
    expect(await journey.files()).not.toContain('notebooks/em/light.md');
    expect((await journey.say('Borrow')).reply).toContain('Nothing was changed');
  });

  test('takes it back, and borrows again', async () => {
    expect((await journey.say('Undo')).state).toBe('closed');
    expect(await journey.text('notebooks/em/waves.md')).toContain('One, by me.');
    expect(await journey.text('notebooks/em/waves.md')).not.toContain('four');
    await journey.say('Borrow');
    expect(await journey.text('notebooks/em/waves.md')).toContain('Three and four.');
  });

  test('meets them in the same place: a proposal lets a person decide', async () => {
    await warehouse.commit({
      'notebooks/em/waves.md': LESSON.replace('One.', 'One, by Ada.'),
      'notebooks/em/sound.md': null,
    });
    const { reply } = await journey.say(`Borrow from ${warehouse.name}`);
    expect(reply).toContain('`notebooks/em/waves.md`, line 3');
    const [pull] = openPulls(journey);
    const branch = pull?.pull?.headBranch ?? '';
    expect(await journey.text('notebooks/em/waves.md', branch)).toContain('One, by Ada.');
    expect(await journey.files(branch)).not.toContain('notebooks/em/sound.md');
    expect(await journey.text('notebooks/em/waves.md')).toContain('One, by me.');
    await mergePull(journey.playground.world, journey.repository, pull?.number ?? 0, {
      by: journey.you,
    });
    await journey.playground.idle();
    expect(await journey.text('notebooks/em/waves.md')).toContain('One, by Ada.');
    expect((await journey.say('Borrow')).reply).toContain('Nothing was changed');
  });

  test('has mistakes in the list: each is told with its line', async () => {
    const commit = await journey.commit(
      {
        '.github/borrow.yml':
          'borrow:\n  - from: ada/warehouse\n    fies: a\n    into: maps\n  - from: ada/b\n    files:\n      - ../x\n',
      },
      'Edit the list',
    );
    expect(journey.checks(commit)[0]?.says).toContain('something in it needs mending');
    const { reply } = await journey.say('Borrow');
    expect(plain(journey, reply)).toMatchInlineSnapshot(`
      "Nothing was changed, because I could not read everything in your list of what is borrowed:

      * [Line 3 of .github/borrow.yml](https://github.test/you/my-course/blob/main/.github/borrow.yml?plain=1#L3): I do not know \`fies\`. Did you mean \`files\`?

      Mend it, then say it again."
    `);
  });
});
