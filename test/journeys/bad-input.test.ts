import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallZip } from '../../src/hosts/playground/story/small-zip.ts';
import { SAMPLE_UNIT } from '../../src/openlearn/download/sample-source.ts';
import { hostileZips } from './hostile-zips.ts';
import { BLANK, begin, type Journey, steady } from './journey.ts';

/** Whatever is thrown at it: one clear reply, and the repository as it was. */
describe('what cannot be done', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: BLANK });
  });
  afterAll(() => journey.close());

  /** Says it, and checks that nothing changed; answers the reply. */
  async function refused(title: string, body?: string): Promise<string> {
    const before = await journey.subjects(1);
    const answer = await journey.say(title, body === undefined ? {} : { body });
    expect(await journey.subjects(1)).toEqual(before);
    expect(answer.comments, answer.reply).toBe(1);
    expect(answer.state).toBe('open');
    return steady(journey, answer.reply);
  }

  test('an address that is no unit', async () => {
    expect(await refused('Fetch https://example.org/course')).toMatchInlineSnapshot(
      `"I looked at \`https://example.org/course\`. That is not a page of OpenLearn (\`www.open.edu\`), and I fetch units from there only. Nothing was changed. [Choose a unit on OpenLearn](https://www.open.edu/openlearn/free-courses/full-catalogue)"`,
    );
  });

  test('a unit that is not there', async () => {
    expect(
      await refused('Fetch https://www.open.edu/openlearn/science/no-such-unit/content-section-0'),
    ).toMatchInlineSnapshot(
      `"I asked OpenLearn for the unit at \`https://www.open.edu/openlearn/science/no-such-unit/content-section-0\`, and it has no document for it: the address may have changed, or the unit cannot be exported. Nothing was changed. [Choose a unit on OpenLearn](https://www.open.edu/openlearn/free-courses/full-catalogue)"`,
    );
  });

  test('no address at all', async () => {
    expect(await refused('Fetch')).toMatchInlineSnapshot(`
      "I understood the command, but “Address of the unit” is missing. Nothing was changed.

      These would work:

      * [Fetch https://www.open.edu/openlearn/nature-environment/aquatic-mammals/content-section-0](https://github.test/you/my-course/issues/new?title=Fetch%20https%3A%2F%2Fwww.open.edu%2Fopenlearn%2Fnature-environment%2Faquatic-mammals%2Fcontent-section-0&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): brings the unit into a folder of its own
      * [Fetch https://www.open.edu/openlearn/nature-environment/aquatic-mammals/content-section-0 into whales](https://github.test/you/my-course/issues/new?title=Fetch%20https%3A%2F%2Fwww.open.edu%2Fopenlearn%2Fnature-environment%2Faquatic-mammals%2Fcontent-section-0%20into%20whales&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): brings it into the folder “whales”"
    `);
  });

  test('a folder outside of the repository', async () => {
    expect(await refused(`Fetch ${SAMPLE_UNIT} into ../elsewhere`)).toMatchInlineSnapshot(`
      "For “Folder” I found \`../elsewhere\`, which is outside of what I may change. Nothing was changed.

      These would work:

      * [Fetch https://www.open.edu/openlearn/nature-environment/aquatic-mammals/content-section-0](https://github.test/you/my-course/issues/new?title=Fetch%20https%3A%2F%2Fwww.open.edu%2Fopenlearn%2Fnature-environment%2Faquatic-mammals%2Fcontent-section-0&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): brings the unit into a folder of its own
      * [Fetch https://www.open.edu/openlearn/nature-environment/aquatic-mammals/content-section-0 into whales](https://github.test/you/my-course/issues/new?title=Fetch%20https%3A%2F%2Fwww.open.edu%2Fopenlearn%2Fnature-environment%2Faquatic-mammals%2Fcontent-section-0%20into%20whales&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): brings it into the folder “whales”"
    `);
  });

  test('a folder that decides what runs', async () => {
    expect(await refused(`Fetch ${SAMPLE_UNIT} into .github/workflows`)).not.toContain('undefined');
  });

  test('an unzip where there is nothing to unpack', async () => {
    expect(await refused('Unzip')).toMatchInlineSnapshot(
      `"I looked for a file that ends in \`.zip\` in your repository, and there is none (what is dropped into an issue does not go there). Nothing was changed. [Upload a zip file](https://github.test/you/my-course/upload/main), then say \`Unzip\` again."`,
    );
  });

  test('an undo where nothing was done', async () => {
    expect(await refused('Undo')).toMatchInlineSnapshot(
      `"I looked through the history of your repository, and there is nothing of mine left to take back. Nothing was changed. [See the history](https://github.test/you/my-course/commits/main)"`,
    );
  });

  test('a stranger says a command: one polite refusal', async () => {
    const before = await journey.subjects(1);
    const { reply } = await journey.say(`Fetch ${SAMPLE_UNIT}`, { by: journey.stranger() });
    expect(await journey.subjects(1)).toEqual(before);
    expect(steady(journey, reply)).toMatchInlineSnapshot(
      `"Sorry, \`stranger\`: this needs \`write\` permission in this repository, and yours is \`read\`. Nothing was changed. Ask the owner to add you as a collaborator, or make your own copy with “Use this template”."`,
    );
  });

  test('a stranger mistypes: silence', async () => {
    const { reply } = await journey.say('Unizp', { by: journey.stranger() });
    expect(reply).toBeUndefined();
  });
});

describe('titles that try to do something else', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: BLANK });
  });
  afterAll(() => journey.close());

  test.each([
    ['mentions everyone', 'Fetch https://example.org/@everyone'],
    ['closes an issue', 'Fetch https://example.org/ fixes #1'],
    ['brings HTML', 'Fetch https://example.org/<img/src=x/onerror=alert(1)>'],
    ['brings a picture', 'Fetch https://example.org/![x](https://example.org/x.png)'],
    ['breaks out of code', 'Fetch https://example.org/``x``'],
    ['brings a link', 'Fetch https://example.org/[you](https://evil.example)'],
  ])('%s', async (_what, title) => {
    const { reply = '' } = await journey.say(title);
    // What is outside of code spans is ours; nothing of the title may stand there.
    const ours = reply.replace(/(`+)(?:.|\n)*?[^`]\1(?!`)/g, '');
    expect(ours).not.toMatch(/@everyone|#1\b|<img|!\[|evil\.example/);
  });

  test.each([
    ['256 characters', 'F'.repeat(256)],
    ['right to left', '\u202EFetch https://example.org'],
    ['only emoji', '🎓🎓🎓'],
    ['null bytes', 'Unzip\u0000\u0000'],
    ['blanks of all kinds', '\u00A0\u2003Help\u3000'],
    ['smart quotes', 'Unzip “my notes.zip”'],
  ])('%s: an answer or silence, never a fault of ours', async (_what, title) => {
    const { reply } = await journey.say(title);
    expect(reply ?? '').not.toContain('Something went wrong on our side');
  });
});

describe('zip files with something in them', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: BLANK });
  });
  afterAll(() => journey.close());

  test.each(Object.entries(hostileZips()))('%s', async (_what, makeZip) => {
    const commit = await journey.commit({ 'attack.zip': await makeZip() }, 'Unzip');
    const [check] = journey.checks(commit);
    expect(check?.conclusion).toBe('failure');
    expect(check?.says).not.toContain('Something went wrong on our side');
    expect(check?.says).toContain('attack.zip');
    const files = await journey.files();
    expect(files).toContain('attack.zip');
    expect(files.filter((path) => /evil|passwd|100000/.test(path))).toEqual([]);
    expect(await journey.subjects(1)).toEqual(['Unzip']);
    await journey.commit({ 'attack.zip': null }, 'Delete attack.zip --nobuild');
  });

  test('an honest one still works afterwards', async () => {
    await journey.commit({ 'good.zip': await smallZip({ 'good/a.md': '# A\n' }) }, 'Unzip');
    expect(await journey.files()).toContain('good/a.md');
  });
});
