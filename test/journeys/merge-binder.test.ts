import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergePull } from '../../src/hosts/playground/world/merge-pull.ts';
import { openPulls } from './changing-unit.ts';
import { BLANK, begin, type Journey, steady } from './journey.ts';

/** Replaces what differs from run to run in short as well. */
function plain(journey: Journey, text: string | undefined): string {
  return steady(journey, text).replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{7}\b/g, 'COMMIT7');
}

async function mergeTheProposal(journey: Journey): Promise<void> {
  const [pull] = openPulls(journey);
  await mergePull(journey.playground.world, journey.repository, pull?.number ?? 0, {
    by: journey.you,
  });
  await journey.playground.idle();
}

describe('somebody whose lessons have an environment each', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: BLANK });
    await journey.commit(
      {
        'binder_maps/apt.txt': 'gdal-bin\n',
        'binder_maps/requirements.txt': 'folium\nnumpy==1.26.4\n',
        'binder_maps/postBuild': '#!/bin/bash\necho maps\n',
        'binder_plots/requirements.txt': 'matplotlib\nnumpy==2.0.0\n',
      },
      'Add files via upload',
    );
  });
  afterAll(() => journey.close());

  test('says Merge Binder: gets one environment as a proposal, with what clashes', async () => {
    const { reply, state } = await journey.say('Merge Binder');
    expect(state).toBe('closed');
    const said = plain(journey, reply);
    expect(said).toContain('read the proposal and press “Merge pull request”');
    expect(said).toContain('`binder_maps`');
    expect(said).toContain('binder_maps/requirements.txt');
    expect(said).not.toContain('binder/requirements.txt:');
    expect(await journey.files()).not.toContain('binder/apt.txt');
    const [pull] = openPulls(journey);
    expect(pull?.body).toContain('binder_plots/requirements.txt');
    const branch = pull?.pull?.headBranch ?? '';
    expect(await journey.text('binder/apt.txt', branch)).toContain('gdal-bin\n');
    const list = await journey.text('binder/requirements.txt', branch);
    for (const name of ['folium', 'numpy==1.26.4', 'matplotlib']) expect(list).toContain(name);
    const lock = await journey.text('binder/merge-lock.json', branch);
    expect(lock).toContain('"binder_maps/requirements.txt"');
    expect(JSON.parse(lock)).toMatchObject({
      sources: [
        { id: 'binder_maps', remote: null },
        { id: 'binder_plots', remote: null },
      ],
    });
  });

  test('merges the proposal, says it again: nothing is new', async () => {
    await mergeTheProposal(journey);
    const before = await journey.subjects(1);
    const { reply, state } = await journey.say('Merge Binder');
    expect(reply).toContain('Nothing was changed');
    expect(state).toBe('closed');
    expect(await journey.subjects(1)).toEqual(before);
    expect(openPulls(journey)).toHaveLength(0);
  });

  test('by a commit: a source that is new comes in too', async () => {
    const commit = await journey.commit(
      { 'binder_music/apt.txt': 'lilypond\n', 'binder_music/requirements.txt': 'music21\n' },
      'Merge Binder',
    );
    expect(journey.checks(commit)[0]?.says).toContain('`binder_music`');
    const branch = openPulls(journey)[0]?.pull.headBranch ?? '';
    expect(await journey.text('binder/apt.txt', branch)).toContain('lilypond');
    await mergeTheProposal(journey);
  });

  test('what was written by hand into the result stays, and says so', async () => {
    const list = await journey.text('binder/requirements.txt');
    await journey.commit({ 'binder/requirements.txt': `${list}seaborn\n` }, 'Add seaborn');
    await journey.commit({ 'binder_maps/apt.txt': 'gdal-bin\nproj-bin\n' }, 'Add proj');
    const { reply } = await journey.say('Merge Binder');
    expect(reply).toContain('What you wrote is kept: `binder/requirements.txt`');
    await mergeTheProposal(journey);
    expect(await journey.text('binder/requirements.txt')).toContain('seaborn');
    expect(await journey.text('binder/apt.txt')).toContain('proj-bin');
    // What somebody wrote must be known as such the next time as well.
    await journey.commit(
      { 'binder_maps/requirements.txt': 'folium\nrasterio\nnumpy==1.26.4\n' },
      'Add rasterio',
    );
    await journey.say('Merge Binder');
    await mergeTheProposal(journey);
    const merged = await journey.text('binder/requirements.txt');
    for (const name of ['seaborn', 'rasterio']) expect(merged).toContain(name);
  });

  test('where both changed the same line, a person decides', async () => {
    const list = await journey.text('binder/requirements.txt');
    await journey.commit(
      { 'binder/requirements.txt': list.replace('folium', 'folium==0.15.0') },
      'Pin folium',
    );
    await journey.commit(
      { 'binder_maps/requirements.txt': 'folium==0.17.0\nrasterio\nnumpy==1.26.4\n' },
      'Pin it otherwise',
    );
    const { reply } = await journey.say('Merge Binder');
    expect(reply).toContain('so you decide');
    expect(reply).toContain('`binder/requirements.txt`, line');
    expect(await journey.text('binder/requirements.txt')).toContain('folium==0.15.0');
    const branch = openPulls(journey)[0]?.pull.headBranch ?? '';
    expect(await journey.text('binder/requirements.txt', branch)).toContain('folium==0.17.0');
  });
});
