import { describe, expect, test } from 'vitest';
import { interpret } from '../../src/language/interpret.ts';
import type { Interpretation } from '../../src/language/interpretation.ts';
import { lexicon, shipped } from './lexicon.ts';

const UNIT =
  'https://www.open.edu/openlearn/history-the-arts/visions-protest-graffiti/content-section-0';

function issue(text: string, body = '', words = shipped) {
  return brief(interpret({ channel: 'issue', text, body }, words));
}

function commit(text: string, words = shipped) {
  return brief(interpret({ channel: 'commit', text }, words));
}

function comment(text: string) {
  return brief(interpret({ channel: 'comment', text }, shipped));
}

function terminal(text: string) {
  return brief(interpret({ channel: 'terminal', text }, shipped));
}

/** `command: phrase`, `near: phrase`, `mistake: kind`, or `silence`. */
function brief(found: Interpretation): string {
  switch (found.kind) {
    case 'command':
      return `${found.command}${found.onlyAfterOwnChange ? '?' : ''}: ${found.canonical}`;
    case 'near':
      return `near: ${found.suggestion}`;
    case 'several':
      return `several: ${found.suggestions.join(' · ')}`;
    case 'mistake':
      return `mistake: ${found.command} ${found.error.kind}`;
    case 'silence':
      return 'silence';
  }
}

describe('a phrase', () => {
  test.each([
    [`Fetch ${UNIT}`, `fetch: Fetch ${UNIT}`],
    [`grab ${UNIT} into graffiti`, `fetch: Fetch ${UNIT} into graffiti`],
    [`GET ${UNIT} graffiti`, `fetch: Fetch ${UNIT} into graffiti`],
    [`Fetch <${UNIT}> into "Week 1/graffiti"`, `fetch: Fetch ${UNIT} into "Week 1/graffiti"`],
    [`Fetch ${UNIT} into “Week 1”`, `fetch: Fetch ${UNIT} into "Week 1"`],
    [`Fetch ${UNIT} into 'Week 1'`, `fetch: Fetch ${UNIT} into "Week 1"`],
    [`Fetch ${UNIT} into ./notes//week1/`, `fetch: Fetch ${UNIT} into notes/week1`],
    [`Fetch ${UNIT} into "into"`, `fetch: Fetch ${UNIT} into "into"`],
    [`Fetch HTTPS://WWW.OPEN.EDU`, 'fetch: Fetch https://www.open.edu/'],
    ['Unzip', 'unzip: Unzip'],
    ['unzip ziptest.zip', 'unzip: Unzip ziptest.zip'],
    ['Unzip into notes', 'unzip: Unzip into notes'],
    ['Unzip "My files.zip" into notes', 'unzip: Unzip "My files.zip" into notes'],
    ['Publish', 'publish: Publish'],
    ['Publish publicly', 'publish-publicly: Publish publicly'],
    ['Undo', 'undo: Undo'],
    ['Help', 'help: Help'],
  ])('%s', (said, meant) => {
    expect(issue(said)).toBe(meant);
    expect(comment(said)).toBe(meant);
    expect(terminal(said)).toBe(meant);
  });

  test.each([
    '  Unzip  ',
    'UNZIP',
    'Unzip.',
    'Please unzip',
    'please, unzip please.',
    'Unzip, please',
    '📦 Unzip',
    '👩🏽‍🏫 Unzip',
    '🇬🇧Unzip',
    'Un\u00adzip',
    '\u202eUnzip\u202c',
    '\u0000Unzip',
    '\u00a0Unzip\u3000',
    'Ｕｎｚｉｐ',
  ])('is heard through decoration: %j', (said) => {
    expect(issue(said)).toBe('unzip: Unzip');
  });

  test('keeps an argument as it was said, folding only its own words', () => {
    const found = interpret(
      { channel: 'issue', text: 'NOTE Bob’s  Idea: ½ ½.', body: '' },
      lexicon,
    );
    expect(found).toMatchObject({ arguments: { text: 'Bob’s Idea: ½ ½.' } });
  });

  test('may hold words that can be left out, and are the same without them', () => {
    for (const text of ['update readme', 'Update Readme again']) {
      const found = interpret({ channel: 'terminal', text }, lexicon);
      expect(found).toMatchObject({ arguments: {}, canonical: 'Update Readme' });
    }
  });
});

describe('a commit', () => {
  test.each([
    ['Unzip', 'unzip: Unzip'],
    ['Unzip (#12)', 'unzip: Unzip'],
    ['Unzip --nobuild', 'unzip: Unzip'],
    ['Unzip —nobuild', 'unzip: Unzip'],
    ['Unzip --nobuild (#12)', 'unzip: Unzip'],
    ['Unzip\n\nIt was in the way.', 'unzip: Unzip'],
    ['Unzip\r\nIt was in the way.', 'unzip: Unzip'],
    ['unzip ziptest.zip', 'unzip: Unzip ziptest.zip'],
    [`Fetch ${UNIT} graffiti`, `fetch: Fetch ${UNIT} into graffiti`],
    ['Undo', 'undo?: Undo'],
    ['Publish', 'publish?: Publish'],
  ])('speaks: %j', (said, meant) => {
    expect(commit(said)).toBe(meant);
  });

  test.each([
    'Help',
    'Revert "Unzip"',
    'Reapply "Unzip"',
    'fixup! Unzip',
    'squash! Unzip',
    'Merge pull request #3 from you/unzip\n\nUnzip',
    'Add files via upload\n\nUnzip',
    '\nUnzip',
    'Unzipp',
    'Unzip fails',
    'Unzip 2.0',
    'Publish 0.4.1',
    'Undo the GHES ignores',
    'grab',
    'Grab and save glossary items (ignoring non-ascii chars)',
    'get all',
    'Fetch htps://www.open.edu/',
    'Fetch correct version number',
    `Fetch ${UNIT} into`,
    '',
  ])('is ordinary: %j', (said) => {
    expect(commit(said)).toBe('silence');
  });

  test('about another commit stays silent even where a phrase would fit it', () => {
    const words = ['Revert', 'Reapply', 'Merge', 'fixup!', 'squash!'].map((verb) => ({
      name: 'own',
      phrases: [`${verb} {text}`] as const,
      parameters: { text: { type: 'text', label: 'Text', hint: '', example: '' } as const },
      inCommits: 'yes' as const,
    }));
    for (const said of ['Revert "x"', 'Reapply “x”', 'Merge x', 'fixup! x', 'squash! x']) {
      expect(issue(said, '', words)).toMatch(/^own: /);
      expect(commit(said, words)).toBe('silence');
    }
  });
});

describe('a comment', () => {
  test.each(['Unzip\nand thanks', '> Unzip', '`Unzip`', 'Unizp', 'Fetch htps://x.org/', 'Fetch'])(
    'that is more or less than a phrase is ordinary: %j',
    (said) => expect(comment(said)).toBe('silence'),
  );

  test('may have empty lines around its phrase', () => {
    expect(comment('\n\nUnzip\n')).toBe('unzip: Unzip');
  });
});

describe('an issue that is nearly a command', () => {
  test.each([
    [`Fecth ${UNIT}`, `near: Fetch ${UNIT}`],
    [`Fetch: ${UNIT}`, `near: Fetch ${UNIT}`],
    [`/fetch ${UNIT} into notes`, `near: Fetch ${UNIT} into notes`],
    [`Fecht ${UNIT}`, `near: Fetch ${UNIT}`],
    [`Fetched ${UNIT}`, `near: Fetch ${UNIT}`],
    [`Gte ${UNIT}`, `near: Fetch ${UNIT}`],
    ['Fetch  htps://www.open.edu/x', 'near: Fetch https://www.open.edu/x'],
    ['Fetch https:/www.open.edu/x', 'near: Fetch https://www.open.edu/x'],
    ['Fetch https//www.open.edu/x', 'near: Fetch https://www.open.edu/x'],
    ['Fetch www.open.edu/x', 'near: Fetch https://www.open.edu/x'],
    ['Grab open.edu', 'near: Fetch https://open.edu/'],
    ['Unizp', 'near: Unzip'],
    ['`Unzip`', 'near: Unzip'],
    ['Unzpi notes.zip', 'near: Unzip notes.zip'],
    ['Publsih', 'near: Publish'],
    ['Undo!', 'near: Undo'],
    ['nUdo', 'near: Undo'],
    ['Hlep', 'near: Help'],
  ])('%s', (said, meant) => {
    expect(issue(said)).toBe(meant);
    expect(terminal(said)).toBe(meant);
    expect(comment(said)).toBe('silence');
    expect(commit(said)).toBe('silence');
  });

  test('is corrected in phrases of the repository too', () => {
    expect(issue('Update Raedme', '', lexicon)).toBe('near: Update Readme');
  });
});

describe('an ordinary issue', () => {
  test.each([
    'Fetch fails with a 404 since Tuesday',
    'Fetch fails for https://www.open.edu/openlearn/x',
    'Fetching is slow',
    'Fetch setup.py',
    'Patch https://github.com/you/it/issues/1',
    'Publish is broken',
    'Publish 0.4.1',
    'Public',
    'Help wanted: docs',
    'Helm',
    'Undo button is ugly',
    'Unto others',
    'Get rid of warnings',
    'Git https://example.org/x',
    'Unzip fails',
    "Unzip doesn't work",
    "Unzip 'tis broken",
    'Unzip 2.0',
    'Update reader',
    'Not working on my machine',
    'Notes for next week',
    'Chapters are too long',
    '🎉🎉🎉',
    '...',
    'please',
    '',
    '@everyone #1',
    '<script>alert(1)</script>',
  ])('is answered with silence: %s', (said) => {
    expect(issue(said, 'What I did, and what I saw.\nAnd more.', lexicon)).toBe('silence');
  });

  test('is not read at all when it is longer than any title', () => {
    expect(issue(`${' '.repeat(250)}Unzip`)).toBe('unzip: Unzip');
    expect(issue(`${' '.repeat(252)}Unzip`)).toBe('silence');
    expect(commit(`${' '.repeat(496)}Unzip`)).toBe('silence');
    expect(issue('🎉'.repeat(251).concat('Unzip'))).toBe('unzip: Unzip');
  });
});

describe('a command with a mistake in it', () => {
  test.each([
    ['Fetch', { kind: 'missing', parameter: 'address' }],
    [`Fetch ${UNIT} into`, { kind: 'missing', parameter: 'folder' }],
    [
      'Fetch ftp://example.org/x',
      { kind: 'not-a-url', parameter: 'address', value: 'ftp://example.org/x', position: 6 },
    ],
    [
      'Fetch https://you:secret@example.org/',
      { kind: 'not-a-url', value: 'https://you:secret@example.org/' },
    ],
    [
      '🎉 Fetch  https://example.org/ ../up',
      { kind: 'outside', parameter: 'folder', value: '../up', position: 31 },
    ],
    [`Fetch ${UNIT} /notes`, { kind: 'outside' }],
    [`Fetch ${UNIT} .git/hooks`, { kind: 'not-a-path' }],
    [`Fetch ${UNIT} C:\\notes`, { kind: 'outside' }],
    [`Fetch ${UNIT} notes\\..\\..`, { kind: 'not-a-path' }],
    ['Unzip ../../etc/passwd.zip', { kind: 'outside', parameter: 'file' }],
    [`Fetch https://example.org/ my notes`, { kind: 'left-over', value: 'notes', position: 30 }],
    ['Unzip "my notes.zip', { kind: 'unclosed-quote', position: 6 }],
  ])('%s', (text, error) => {
    const expected = { kind: 'mistake', error: expect.objectContaining(error) };
    expect(interpret({ channel: 'issue', text, body: '' }, shipped)).toEqual(
      expect.objectContaining(expected),
    );
    expect(commit(text)).toBe('silence');
    expect(comment(text)).toBe('silence');
  });
});

describe('the body of an issue', () => {
  const form = (address: string, folder: string) =>
    `### Address of the unit\n\n${address}\n\n### Folder\n\n${folder}\n`;

  test('fills the places of its form', () => {
    expect(issue('Fetch', form(UNIT, 'notes'))).toBe(`fetch: Fetch ${UNIT} into notes`);
    expect(issue('Fetch', form(UNIT, '_No response_'))).toBe(`fetch: Fetch ${UNIT}`);
    expect(issue(`Fetch ${UNIT}`, form('https://other.org', 'My notes'))).toBe(
      `fetch: Fetch ${UNIT} into "My notes"`,
    );
    expect(issue('Unzip', '### zip FILE\r\n\r\nMy notes\r\n')).toBe('unzip: Unzip "My notes"');
  });

  test('holds the address when the title has none', () => {
    expect(issue('Fetch', `\n  ${UNIT} \n\nPress the button.`)).toBe(`fetch: Fetch ${UNIT}`);
    expect(issue('Grab', `The unit: <${UNIT}>`)).toBe(`fetch: Fetch ${UNIT}`);
    expect(issue('Fecth', UNIT)).toBe(`near: Fetch ${UNIT}`);
  });

  test('is not searched when the title is complete, or about something else', () => {
    expect(issue('Unzip', UNIT)).toBe('unzip: Unzip');
    expect(issue('Fetch fails', UNIT)).toBe('silence');
    expect(issue('Fetch', `It stopped working.\n${UNIT}\nHelp me.`)).toBe('silence');
  });

  test('may hold the mistake', () => {
    expect(issue('Fetch', form('_No response_', '_No response_'))).toBe('mistake: fetch missing');
    expect(issue('Fetch', form('the graffiti unit', 'x'))).toBe('mistake: fetch not-a-url');
    expect(issue('Fetch', form('htp:/www.open.edu', 'x'))).toBe('mistake: fetch not-a-url');
    expect(issue('Fetch', form(UNIT, '../x'))).toBe('mistake: fetch outside');
  });

  test('may be missing, huge or odd', () => {
    expect(issue('Fetch', '')).toBe('mistake: fetch missing');
    expect(issue('Fetch', '### \n### Address of the unit')).toBe('mistake: fetch missing');
    expect(issue('Fetch', '### What happened\n\nIt broke.\n\n### Since when\n\nToday')).toBe(
      'silence',
    );
    expect(issue('Fetch', `${'x\n'.repeat(200_000)}${form(UNIT, 'x')}`)).toBe('silence');
  });
});

describe('several commands in one title', () => {
  test.each([
    ['Publish and undo', 'several: Publish · Undo'],
    ['Help. Undo.', 'several: Help · Undo'],
    ['publish, then help', 'several: Publish · Help'],
    [`Fetch ${UNIT} and publish`, `several: Fetch ${UNIT} · Publish`],
    ['Publish, Help, Undo, Publish, Help', 'several: Publish · Help · Undo · Publish · Help'],
  ])('%s', (title, expected) => {
    expect(issue(title)).toBe(expected);
  });

  test.each([
    'Publish and be damned',
    'Help and advice',
    'Undo, redo and the rest',
    'Help, undo broke my page',
    'Publish, Help, Undo, Publish, Help, Undo',
  ])('a text is none: %s', (title) => {
    expect(issue(title)).not.toMatch(/^several/);
  });

  test('a commit or a comment that says them is nobody’s', () => {
    expect(brief(interpret({ channel: 'commit', text: 'Publish and undo' }, shipped))).toBe(
      'silence',
    );
    expect(brief(interpret({ channel: 'comment', text: 'Help. Undo.' }, shipped))).toBe('silence');
  });
});

describe('a command below a title that is none', () => {
  const below = (body: string, text = 'Hello there') =>
    brief(interpret({ channel: 'issue', text, body }, shipped));

  test('is told where it belongs, when it is all that stands there', () => {
    expect(below('Publish')).toBe('near: Publish');
    expect(below(`  Fetch ${UNIT}\n`)).toBe(`near: Fetch ${UNIT}`);
  });

  test('is a text where there is more, or less than a command', () => {
    expect(below('Publish\n\nWhen I say this, nothing comes of it.')).toBe('silence');
    expect(below('Publishing does not work')).toBe('silence');
    expect(below('')).toBe('silence');
  });

  test('does not count where the title is one', () => {
    expect(below('Undo', 'Publish')).toBe('publish: Publish');
  });
});
