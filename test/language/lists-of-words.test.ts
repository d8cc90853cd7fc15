import { describe, expect, test } from 'vitest';
import { interpret } from '../../src/language/interpret.ts';
import type { Interpretation } from '../../src/language/interpretation.ts';
import type { Sayable } from '../../src/language/phrase.ts';

const place = { hint: 'What it takes.', example: 'pdf' } as const;

const bring: Sayable = {
  name: 'bring',
  phrases: [
    'Bring {address} [[into] {folder}] [as {formats}] [with {extras}]',
    'Bring {address} [[into] {folder}] [with {extras}] [as {formats}]',
  ],
  parameters: {
    address: { ...place, type: 'document', label: 'Address' },
    folder: { ...place, type: 'folder', label: 'Folder' },
    formats: { ...place, type: 'choices', label: 'Formats', choices: ['pdf', 'epub', 'notebooks'] },
    extras: { ...place, type: 'choices', label: 'Extras', choices: ['media', 'database'] },
  },
  inCommits: 'yes',
};

function heard(text: string, body = ''): Interpretation {
  return interpret({ channel: 'issue', text, body }, [bring]);
}

function meaning(text: string): object {
  const found = heard(text);
  return found.kind === 'command' ? { ...found.arguments, canonical: found.canonical } : found;
}

describe('a list of words', () => {
  test.each([
    ['as pdf', 'pdf'],
    ['as PDF and ePub', 'pdf and epub'],
    ['as epub and pdf', 'pdf and epub'],
    ['as pdf, epub and notebook', 'pdf and epub and notebooks'],
    ['as pdf,epub', 'pdf and epub'],
    ['as pdf + epub, please', 'pdf and epub'],
    ['as pdf pdf', 'pdf'],
  ])('“%s” is %s', (said, formats) => {
    expect(meaning(`Bring https://a.example/ ${said}`)).toMatchObject({ formats });
  });

  test('ends where the phrase goes on, in whatever order it goes on', () => {
    const meant = {
      address: 'https://a.example/x',
      folder: 'notes',
      formats: 'pdf and epub',
      extras: 'media and database',
      canonical: 'Bring https://a.example/x into notes as pdf and epub with media and database',
    };
    expect(
      meaning('Bring https://a.example/x into notes as pdf, epub with database, media'),
    ).toEqual(meant);
    expect(
      meaning('bring https://a.example/x notes with media and database as pdf and epub'),
    ).toEqual(meant);
  });

  test('a word that is not in it is named, with those that are', () => {
    for (const said of ['as docx', 'as pdf and docx', 'as pdf, docx and epub']) {
      expect(heard(`Bring https://a.example/ ${said}`)).toMatchObject({
        kind: 'mistake',
        error: { kind: 'not-one-of', value: 'docx', known: ['pdf', 'epub', 'notebooks'] },
      });
    }
  });

  test('one that breaks off is missing its word', () => {
    for (const said of ['as', 'as pdf and', 'as pdf with']) {
      expect(heard(`Bring https://a.example/ ${said}`)).toMatchObject({
        kind: 'mistake',
        error: { kind: 'missing' },
      });
    }
  });

  test('comes from a field of a form, where several were ticked', () => {
    const body =
      '### Address\n\nhttps://a.example/\n\n### Formats\n\npdf, epub\n\n### Extras\n\n_No response_';
    expect(heard('Bring', body)).toMatchObject({
      kind: 'command',
      arguments: { address: 'https://a.example/', formats: 'pdf and epub' },
    });
    expect(heard('Bring', body.replace('epub', 'docx'))).toMatchObject({
      kind: 'mistake',
      error: { kind: 'not-one-of', value: 'docx' },
    });
  });
});

describe('a document', () => {
  test.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['sources/unit.xml', 'sources/unit.xml'],
    ['./unit.XML', 'unit.XML'],
    ['sources/', 'sources/'],
    ['"my units/one.xml"', 'my units/one.xml'],
  ])('%s is one', (said, address) => {
    expect(meaning(`Bring ${said}`)).toMatchObject({ address });
  });

  test.each(['Bring notes', 'Bring package.json', 'Bring it home', 'Bring a/b', 'Bring'])(
    '“%s” is somebody’s own words',
    (said) => {
      expect(heard(said).kind).not.toBe('command');
      expect(interpret({ channel: 'commit', text: said }, [bring])).toEqual({ kind: 'silence' });
    },
  );

  test('outside of the repository there is none', () => {
    expect(heard('Bring ../unit.xml')).toMatchObject({ error: { kind: 'outside' } });
    expect(heard('Bring /etc/unit.xml')).toMatchObject({ error: { kind: 'outside' } });
  });
});
