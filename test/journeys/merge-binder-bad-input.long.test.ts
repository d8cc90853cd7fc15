import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUser } from '../../src/hosts/playground/world/users.ts';
import { BLANK, begin, type Journey, steady } from './journey.ts';
import { otherRepository } from './other-repository.ts';

const COMMIT = 'a'.repeat(40);

/** A lock as a merge writes it, of one source that lies where somebody says. */
function lockOf(url: string): string {
  const remote = { url, commit: COMMIT, folder: '', ref: 'main' };
  const sources = [{ id: `ada/maps@${COMMIT.slice(0, 7)}`, remote, fingerprint: '0'.repeat(64) }];
  const lock = { version: 1, buildpack: 'Python', options: {}, sources, files: [], findings: [] };
  return JSON.stringify(lock);
}

describe('a merge that cannot be', () => {
  let journey: Journey;
  let head: readonly string[];
  beforeAll(async () => {
    journey = await begin({ template: BLANK });
    const owner = addUser(journey.playground.world, 'ada');
    await otherRepository(journey, owner, 'maps', { 'requirements.txt': 'folium\n' });
    await otherRepository(journey, owner, 'image', { Dockerfile: 'FROM debian\n' });
    await otherRepository(journey, owner, 'text', { 'notes.md': 'Nothing to build\n' });
    await otherRepository(journey, owner, 'broken', {
      'binder/environment.yml': 'dependencies:\n  - numpy\ndependencies:\n  - scipy\n',
      'binder/apt.txt': 'git; touch /pwned\n',
    });
    head = await journey.subjects(1);
  });
  afterAll(() => journey.close());

  async function refused(title: string): Promise<string> {
    const { reply, state } = await journey.say(title);
    expect(state, reply).toBe('open');
    expect(reply).toContain('othing was changed');
    expect(await journey.subjects(1)).toEqual(head);
    return steady(journey, reply);
  }

  test('says what was looked for and how sources are named', async () => {
    expect(await refused('Merge Binder')).toMatchInlineSnapshot(
      `"I looked for folders whose names begin with \`binder_\`, and there is none. Nothing was changed. Name what is to be merged (\`Merge Binder: owner/name owner/other\`), or [look at your files](https://github.test/you/my-course)."`,
    );
    expect(
      await refused('Merge Binder: ada/maps:../x 10.5281/zenodo.1234 ./../y'),
    ).toMatchInlineSnapshot(
      `"I could not tell what is meant by \`ada/maps:../x\` (no repository, address or folder as I know them), \`10.5281/zenodo.1234\` (an archive and no git repository: name the repository behind it), \`./../y\` (outside of this repository). Nothing was changed. I know \`owner/name\`, \`owner/name@branch\`, \`owner/name:folder\`, addresses on GitHub, GitLab and Codeberg, gists, and folders of this repository (\`binder_maps\`, \`./envs/maps\`)."`,
    );
  });

  test('names each source that cannot be read, and why', async () => {
    const said = await refused(
      'Merge Binder: ada/none ada/maps@nowhere ada/maps:envs ada/text https://git.example/x/y',
    );
    expect(said).toMatchInlineSnapshot(`
      "Nothing was changed, because I could not read some of the sources:

      * \`ada/none\`: there is no such repository, or not everybody can see it. Look at how it is written.
      * \`ada/maps\`: it has no branch, tag or commit \`nowhere\`.
      * \`ada/maps\`: it has no folder \`envs\`.
      * \`ada/text\`: it has no files for Binder (such as \`environment.yml\` or \`requirements.txt\`).
      * \`git.example/x/y\`: I read from github.com, gist.github.com, gitlab.com and codeberg.org only.

      Mend or leave out what is wrong, then edit the title of this issue, or close and reopen it."
    `);
  });

  test('names what is preferred and not merged', async () => {
    expect(await refused('Merge Binder: ada/maps prefer ada/text')).toContain(
      'You prefer `ada/text`, which is not among what is merged',
    );
  });

  test('refuses what no merge can bring together, and says where that stands', async () => {
    const image = await refused('Merge Binder: ada/maps ada/image');
    expect(image).toContain('Dockerfile');
    const broken = await refused('Merge Binder: ada/maps ada/broken');
    expect(broken).toContain('binder/environment.yml` ([line 3]');
    expect(broken).toContain('binder/apt.txt` ([line 1]');
  });

  test('is silent about what only sounds like it', async () => {
    for (const title of ['Merge Binder fails', 'Merge binder into main', 'Merge Binder: broken']) {
      expect((await journey.say(title)).reply).toBeUndefined();
    }
    const commit = await journey.commit({ 'a.md': 'x' }, 'Merge binder config from ada/maps');
    expect(journey.checks(commit)).toEqual([]);
    head = await journey.subjects(1);
  });

  test('asks only servers that it may ask, whatever a lock says', async () => {
    for (const [url, why] of [
      ['http://169.254.169.254/ada/maps', 'this address is none that I may ask'],
      ['https://git.example/ada/maps', 'I read from github.com'],
      ['file:///etc', 'I cannot read it'],
    ] as const) {
      await journey.commit({ 'binder/merge-lock.json': lockOf(url) }, 'Change the lock');
      head = await journey.subjects(1);
      expect(await refused('Merge Binder')).toContain(why);
    }
  });

  test('tells of two folders, of which Binder would refuse both', async () => {
    await journey.commit({ '.binder/apt.txt': 'git\n' }, 'Add another');
    head = await journey.subjects(1);
    expect(await refused('Merge Binder: ada/maps')).toContain('There is a folder `binder` and');
  });
});
