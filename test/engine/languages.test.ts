import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { answerLinks, linksTo } from '../../src/engine/links-to.ts';
import { render } from '../../src/words/render.ts';
import { type Stage, setStage, you } from './stage.ts';

/** Writes a page, and answers with a sentence within a sentence. */
const note: Command = {
  name: 'note',
  phrases: ['Note {file}'],
  parameters: { file: { type: 'file', label: 'File', hint: 'Where to.', example: 'a.md' } },
  inCommits: 'yes',
  about: 'Writes a note.',
  examples: [{ say: 'Note a.md', does: 'writes a.md' }],
  needs: 'write',
  async plan({ arguments: { file = '' } }, { facts, language }) {
    const said = { say: 'nothingLeft' } as const;
    if (file === 'no.md') return { kind: 'refuse', said };
    const text = render(said, linksTo(facts));
    const why = render(said, answerLinks({ facts, language }));
    return {
      kind: 'change',
      subject: 'Write a note',
      changes: [{ kind: 'write', path: file, content: { kind: 'text', text } }],
      followUps: [],
      said: { say: 'tutorialEffect', line: 1, why },
    };
  },
};

const guest = { id: 2, login: 'guest', bot: false };

let stage: Stage;
beforeEach(async () => {
  stage = await setStage([note]);
  await stage.remote.commit({ 'README.md': 'Hello\n' }, 'Begin');
});
afterEach(() => stage.close());

function readsGerman(): void {
  stage.world.book = { languageOf: async ({ id }) => (id === you.id ? 'de' : undefined) };
}

test('who reads in another language is answered in it, whatever the answer; pages stay as they were', async () => {
  readsGerman();
  expect(await stage.say('Note a.md')).toMatchObject({
    kind: 'done',
    language: 'de',
    said: expect.stringMatching(
      /^Der Schritt ist geschafft.*Es gab nichts mehr zu tun\..*ansehen/s,
    ),
  });
  expect(stage.log.join('\n')).not.toMatch(/Reading|Building/);
  expect(await stage.remote.files('main')).toHaveProperty(
    ['a.md'],
    'There was nothing left to do.',
  );
  expect(await stage.say('Note no.md')).toMatchObject({ said: 'Es gab nichts mehr zu tun.' });
  expect(await stage.say('Ntoe a.md')).toMatchObject({
    said: expect.stringMatching(/^Meintest du/),
  });
  stage.world.recent = 99;
  expect(await stage.say('Note b.md')).toMatchObject({ said: expect.stringMatching(/Befehle/) });
});

test('everybody else in the same repository is answered in its own', async () => {
  readsGerman();
  const outcome = await stage.say('Note no.md', { sender: guest });
  expect(outcome).toMatchObject({ said: 'There was nothing left to do.' });
  expect(outcome).not.toHaveProperty('language');
});

test('who reads English in a repository that speaks German is answered in English', async () => {
  stage.world.book = { language: 'de', languageOf: async () => 'en' };
  expect(await stage.say('Note no.md')).toMatchObject({ said: 'There was nothing left to do.' });
});

test('the workflow that builds an image is told in which language it answers', async () => {
  readsGerman();
  stage.world.book = { ...stage.world.book, commands: [{ ...note, plan: async () => BUILD }] };
  await stage.say('Note a.md');
  expect(stage.log.join('\n')).toContain('answer at issue in de');
});

const BUILD = {
  kind: 'answer',
  followUps: [{ kind: 'build-image' }],
  said: { say: 'nothingLeft' },
} as const;
