import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smallZip } from '../../src/hosts/playground/story/small-zip.ts';
import { BLANK, begin, type Journey, steady } from './journey.ts';

const SETTINGS = 'language: de\npublish:\n  on: word\n';

describe('a repository that is answered in German', () => {
  let journey: Journey;
  beforeEach(async () => {
    journey = await begin({ template: BLANK });
    await journey.commit({ '.github/sayso.yml': SETTINGS }, 'Speak German');
  });
  afterEach(() => journey.close());

  test('files are unpacked by a commit, help is asked for, a slip is mended, all is taken back', async () => {
    const zip = await smallZip({ 'wale.md': '# Wale\n' });
    const commit = await journey.commit({ 'notizen.zip': zip }, 'Unzip notizen.zip');
    const [check] = [...journey.repository.checkRuns.values()].filter(
      (run) => run.commit === commit,
    );
    expect(check?.output).toMatchObject({
      title: 'Fertig',
      summary: expect.stringMatching(/^Die Dateien aus/),
    });
    expect(await journey.files()).toContain('wale.md');
    const slip = await journey.say('Undoo');
    expect(steady(journey, slip.reply)).toMatchInlineSnapshot(`
      "Meintest du \`Undo\`? Nimmt zurück, was ich in deinem Repository zuletzt getan habe; deine eigenen Änderungen bleiben. [Ja, mach das](https://github.test/you/my-course/issues/new?title=Undo&body=Dr%C3%BCcke%20den%20gr%C3%BCnen%20Knopf%20%E2%80%9ESubmit%20new%20issue%E2%80%9C.%20Mehr%20musst%20du%20nicht%20tun.) · [Alle Befehle ansehen](https://github.test/you/my-course/issues/new?title=Hilfe&body=Dr%C3%BCcke%20den%20gr%C3%BCnen%20Knopf%20%E2%80%9ESubmit%20new%20issue%E2%80%9C.%20Mehr%20musst%20du%20nicht%20tun.)

      Geht es in diesem Issue um etwas anderes, dann beachte mich nicht."
    `);
    const help = await journey.say('Hilfe');
    expect(help.reply).toMatch(/^Das kannst du hier sagen/);
    expect(help.reply).toContain('Nimmt zurück, was ich in deinem Repository zuletzt getan habe');
    const undone = await journey.say('Rückgängig, bitte');
    expect(steady(journey, undone.reply)).toMatchInlineSnapshot(`
      "Ich habe \`Unpack notizen.zip (one file)\` ([ansehen](https://github.test/you/my-course/commit/COMMIT)) zurückgenommen: eine Datei ist wie zuvor, eine Datei ist weg.

      [Alle Änderungen ansehen](https://github.test/you/my-course/commit/COMMIT)"
    `);
    expect(await journey.files()).toContain('notizen.zip');
  });
});

const COURSE = `title: { en: Whales, de: Wale }
language: en
languages: [en, de]
steps:
  - step: first
    title: { en: Say hello, de: Sag hallo }
    done: { said: Hello }
    hints: [{ en: Open an issue., de: Öffne ein Issue. }]
  - step: last
    title: { en: The end, de: Das Ende }
    end: true
`;

describe('a course in two languages', () => {
  let journey: Journey;
  beforeEach(async () => {
    journey = await begin({ template: BLANK });
    await journey.commit(
      {
        '.github/tutorial.yml': COURSE,
        '.github/steps/first.md': '# Hello\n',
        '.github/steps/first.de.md': '# Hallo\n',
        '.github/steps/last.md': '# The end\n',
        '.github/steps/last.de.md': '# Das Ende\n',
      },
      'Bring a course',
    );
  });
  afterEach(() => journey.close());

  test('is shown, checked and answered in the one that the learner asks for', async () => {
    expect(await journey.text('README.md')).toContain('Step 1 of 2. You can always say:');
    const { reply } = await journey.say('Language de');
    expect(steady(journey, reply)).toMatchInlineSnapshot(`
      "Ab jetzt in dieser Sprache: Schritt 1 von 2, \`Sag hallo\`. [Lies es auf der ersten Seite](https://github.test/you/my-course).

      [Alle Änderungen ansehen](https://github.test/you/my-course/commit/COMMIT) · Doch lieber nicht? [Das rückgängig machen](https://github.test/you/my-course/issues/new?title=R%C3%BCckg%C3%A4ngig&body=Dr%C3%BCcke%20den%20gr%C3%BCnen%20Knopf%20%E2%80%9ESubmit%20new%20issue%E2%80%9C.%20Mehr%20musst%20du%20nicht%20tun.)"
    `);
    expect(await journey.text('README.md')).toMatch(/^# Hallo\n\n---\n\nSchritt 1 von 2\. /);
    expect((await journey.say('Hint')).reply).toContain('💡 Ein Tipp:\n\nÖffne ein Issue.');
    expect((await journey.say('Next')).reply).toContain('| ❌ | jemand sagt `Hello` | noch nichts');
    expect((await journey.say('Hello')).reply).toContain('✅ `Sag hallo` ist geschafft');
    expect(await journey.text('README.md', 'sayso-progress')).toContain('| Wer | Schritt |');
    // What is no part of the course is said in that language, too: to whoever learns.
    expect((await journey.say('Help')).reply).toMatch(/^Das kannst du hier sagen/);
    expect((await journey.say('Unzip')).reply).toMatch(/^Ich habe .* keine/);
    expect((await journey.say('Undoo')).reply).toMatch(/^Meintest du `Undo`\?/);
    expect((await journey.say('Undo')).reply).toMatch(/^Ich habe .* zurückgenommen/);
  });
});
