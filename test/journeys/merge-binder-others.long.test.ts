import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUser } from '../../src/hosts/playground/world/users.ts';
import { BLANK, begin, type Journey, steady } from './journey.ts';
import { type OtherRepository, otherRepository } from './other-repository.ts';

const DIRECT = 'publish:\n  on: word\nbinder:\n  merge: direct\n';
const SETTINGS = '.github/sayso.yml';

/** Replaces what differs from run to run in short as well. */
function plain(journey: Journey, text: string | undefined): string {
  return steady(journey, text).replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{7}\b/g, 'COMMIT7');
}

describe('somebody who brings the environments of others together', () => {
  let journey: Journey;
  let maps: OtherRepository;
  let plots: OtherRepository;
  let before: string;
  beforeAll(async () => {
    journey = await begin({ template: BLANK });
    const settings = `${DIRECT}  missing: copy\n`;
    await journey.commit({ [SETTINGS]: settings }, 'Merge directly, with the files');
    const owner = addUser(journey.playground.world, 'ada');
    maps = await otherRepository(journey, owner, 'maps', {
      'environment.yml': 'dependencies:\n  - python=3.11\n  - folium\n',
    });
    plots = await otherRepository(journey, owner, 'plots', {
      'envs/lab/requirements.txt': 'matplotlib\n',
      'envs/lab/apt.txt': 'graphviz\n',
    });
    await plots.commit({ 'binder/requirements.txt': 'seaborn\n' }, 'feature/x');
  });
  afterAll(() => journey.close());

  test('names them: everything is in, at the commits that the reply links to', async () => {
    const { reply, state } = await journey.say('Merge Binder: ada/maps ada/plots:envs/lab');
    expect(state).toBe('closed');
    expect(plain(journey, reply)).toMatchInlineSnapshot(`
      "\`binder\` ([open](https://github.test/you/my-course/tree/main/binder)) now holds one environment made of 2 sources, in this order:

      1. \`ada/maps@COMMIT7\`, commit [COMMIT7](https://github.test/ada/maps/tree/COMMIT) of \`main\`
      2. \`ada/plots@COMMIT7:envs/lab\`, commit [COMMIT7](https://github.test/ada/plots/tree/COMMIT) of \`main\`

      Binder will build it with conda, from \`environment.yml\`. What was merged, from which commits, is in \`binder/merge-lock.json\` ([open](https://github.test/you/my-course/blob/main/binder/merge-lock.json)).

      <details><summary>2 notes</summary>

      | | What I found | Where |
      | --- | --- | --- |
      | ℹ️ note | This list for pip is now a part of \`environment.yml\`, as Binder reads that alone. | \`ada/plots@COMMIT7:envs/lab requirements.txt\` ([open](https://github.test/ada/plots/blob/COMMIT/envs/lab/requirements.txt)) |
      | ℹ️ note | Alone, \`ada/plots@COMMIT7:envs/lab\` had Python \`3.10\` from Binder; in the merged image it is \`3.11\`. | \`ada/plots@COMMIT7:envs/lab\` |

      </details>

      Next: [build its image](https://github.test/you/my-course/issues/new?title=Build%20image&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.), so that nobody has to wait for it, or [get a link that opens it on Binder](https://github.test/you/my-course/issues/new?title=Launch%20link&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.) at once.

      [See every change](https://github.test/you/my-course/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-course/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)"
    `);
    const environment = await journey.text('binder/environment.yml');
    for (const name of ['python=3.11', 'folium', 'matplotlib']) {
      expect(environment).toContain(name);
    }
    expect(await journey.text('binder/apt.txt')).toContain('graphviz');
  });

  test('says Merge Binder: the newest of each is read, and nothing is committed for nothing', async () => {
    const before = await journey.subjects(1);
    const same = await journey.say('Merge Binder');
    expect(same.reply).toContain('Nothing was changed');
    expect(await journey.subjects(1)).toEqual(before);
    const commit = await maps.commit({
      'environment.yml': 'dependencies:\n  - python=3.11\n  - folium\n  - geopandas\n',
      postBuild: '#!/bin/bash\nset -e\ncp -r data/* .\n',
      'data/towns.csv': 'Ulm\n',
    });
    const { reply } = await journey.say('Merge Binder');
    expect(reply).toContain(commit.slice(0, 7));
    expect(await journey.text('binder/environment.yml')).toContain('geopandas');
    expect(reply).toContain('so they were brought along');
    const brought = (await journey.files()).find((path) => path.endsWith('/data/towns.csv'));
    expect(await journey.text(brought ?? '')).toBe('Ulm\n');
    expect(await journey.text('binder/postBuild')).toMatch(/--skip-old-files/);
  });

  test('a branch with a slash, by its address, joins what is there', async () => {
    const address = `${journey.playground.url}/ada/plots/tree/feature/x`;
    before = await journey.text('binder/environment.yml');
    const { reply } = await journey.say('Merge Binder', {
      body: `### Sources\n\n${address}\n\n### Preferred\n\n_No response_`,
    });
    expect(reply).toContain('of `feature/x`');
    expect(reply).toContain('What the last merge was made of comes first.');
    const environment = await journey.text('binder/environment.yml');
    for (const name of ['geopandas', 'matplotlib', 'seaborn']) {
      expect(environment).toContain(name);
    }
  });

  test('says Undo: everything is as it was', async () => {
    const undone = await journey.say('Undo');
    expect(undone.state).toBe('closed');
    expect(await journey.text('binder/environment.yml')).toBe(before);
    expect(await journey.text('binder/merge-lock.json')).not.toContain('feature/x');
  });
});

describe('somebody who has an environment already', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: BLANK });
    await journey.commit({ [SETTINGS]: DIRECT }, 'Merge directly');
    const owner = addUser(journey.playground.world, 'ada');
    await otherRepository(journey, owner, 'maps', { 'requirements.txt': 'folium\n' });
  });
  afterAll(() => journey.close());

  test('made by hand in a folder: it is kept, and is a source', async () => {
    await journey.commit(
      { 'binder/requirements.txt': 'numpy\n', 'binder/data/table.csv': 'a,b\n' },
      'Add an environment',
    );
    const { reply } = await journey.say('Merge Binder: ada/maps');
    expect(reply).toContain('is kept in `binder_own`');
    expect(await journey.text('binder_own/requirements.txt')).toBe('numpy\n');
    expect(await journey.text('binder_own/data/table.csv')).toBe('a,b\n');
    const list = await journey.text('binder/requirements.txt');
    expect(list.indexOf('numpy')).toBeLessThan(list.indexOf('folium'));
    await journey.say('Undo');
    expect(await journey.text('binder/requirements.txt')).toBe('numpy\n');
    expect((await journey.files()).filter((path) => path.startsWith('binder_own'))).toEqual([]);
    await journey.commit(
      { 'binder/requirements.txt': null, 'binder/data/table.csv': null },
      'Remove it',
    );
  });

  test('at the top: it is the first source, since Binder would look at it no more', async () => {
    await journey.commit({ 'requirements.txt': 'scipy\n' }, 'Add a list');
    const { reply } = await journey.say('Merge Binder: ada/maps');
    expect(reply).toContain('The environment at the top of your repository is the first source');
    const list = await journey.text('binder/requirements.txt');
    expect(list.indexOf('scipy')).toBeLessThan(list.indexOf('folium'));
    expect(await journey.text('requirements.txt')).toBe('scipy\n');
  });
});
