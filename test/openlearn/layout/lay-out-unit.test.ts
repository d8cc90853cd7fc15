import { describe, expect, test } from 'vitest';
import { detectLayout } from '../../../src/openlearn/layout/detect-layout.ts';
import { layOutUnit } from '../../../src/openlearn/layout/lay-out-unit.ts';
import {
  pagesOfSessions,
  placeInSessions,
} from '../../../src/openlearn/layout/place-in-sessions.ts';
import type { LaidOutFile, UnitToLayOut } from '../../../src/openlearn/layout/unit-to-lay-out.ts';
import { converted, item } from '../item.ts';

const SOURCE = 'https://www.open.edu/openlearn/history/small-unit/content-section-0';
const IMAGE =
  '<Figure id="f1"><Image src="https://www.open.edu/openlearn/ocw/1/a.png" x_folderhash="1" x_contenthash="2" x_imagesrc="a.png"/><Alternative>A</Alternative></Figure>';
const GLOSSARY =
  '<Glossary><GlossaryItem><Term>tide</Term><Definition>Water.</Definition></GlossaryItem></Glossary>';

function unit(xml: string): UnitToLayOut {
  const { pages } = converted(xml);
  const texts = pages.map(({ path, text }) => ({ path, content: text }));
  return { pages, files: [...texts, { path: 'images/a.png', content: new Uint8Array([1]) }] };
}

const one = unit(
  item('', {
    units: `<Unit><Session><Title>1 One</Title>${IMAGE}</Session><Session><Title>2 Two</Title><Paragraph><CrossRef idref="f1">Figure 1</CrossRef></Paragraph></Session></Unit>`,
    back: GLOSSARY,
  }),
);
const several = unit(
  item('', {
    units: ['A', 'B']
      .map(
        (name) =>
          `<Unit><UnitTitle>${name}</UnitTitle><Session><Title>1 One</Title></Session></Unit>`,
      )
      .join(''),
    back: GLOSSARY,
  }),
);

const pathsOf = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

function text(files: readonly LaidOutFile[], path: string): string {
  return String(files.find((file) => file.path === path)?.content);
}

describe('a folder of its own', () => {
  test('holds the pages as they are, and their pictures', () => {
    const { files, pages, folders } = layOutUnit(one, {
      format: 'myst',
      layout: 'folder',
      folder: 'content/small-unit',
    });
    expect(files).toEqual(
      one.files.map(({ path, content }) => ({ path: `content/small-unit/${path}`, content })),
    );
    expect(pages[0]).toEqual({
      path: 'content/small-unit/index.md',
      title: 'Small unit',
      place: { kind: 'front' },
    });
    expect(folders).toEqual(['content/small-unit']);
  });

  test('holds notebooks that lead to notebooks, each with its text', () => {
    const { files, pages } = layOutUnit(one, {
      format: 'notebooks',
      layout: 'folder',
      folder: 'x',
    });
    expect(pathsOf(files)).toContain('x/02-two.ipynb');
    expect(pathsOf(files)).toContain('x/02-two.md');
    expect(pathsOf(pages)).toContain('x/02-two.ipynb');
    expect(text(files, 'x/02-two.md')).toContain('[Figure 1](01-one.ipynb#small-unit-f1)');
    expect(text(files, 'x/index.md')).toContain(`source: ${SOURCE}`);
    expect(text(files, 'x/index.ipynb')).toContain('[1 One](01-one.ipynb)');
  });
});

describe('the older template', () => {
  test('has numbered sessions, with pictures beside them and links that follow', () => {
    const { files, folders } = layOutUnit(one, { format: 'commonmark', layout: 'sessions' });
    expect(pathsOf(files)).toEqual([
      'content/session_00/Part_00_00.md',
      'content/session_00/Part_00_01.md',
      'content/session_00/Part_00_02.md',
      'content/session_00/Part_00_glossary.md',
      'content/session_00/Part_00_acknowledgements.md',
      'content/images/a.png',
    ]);
    expect(folders).toEqual(['content/session_00']);
    expect(text(files, 'content/session_00/Part_00_00.md')).toContain('[1 One](Part_00_01.md)');
    expect(text(files, 'content/session_00/Part_00_01.md')).toContain('![A](../images/a.png)');
    expect(text(files, 'content/session_00/Part_00_02.md')).toContain(
      '[Figure 1](Part_00_01.md#small-unit-f1)',
    );
  });

  test('has a session folder for each unit of an item; back matter is in the last', () => {
    const { files } = layOutUnit(several, { format: 'myst', layout: 'sessions' });
    expect(pathsOf(files).slice(0, -1)).toEqual([
      'content/session_00/Part_00_00.md',
      'content/session_00/Part_00_00_opening.md',
      'content/session_00/Part_00_01.md',
      'content/session_01/Part_01_00.md',
      'content/session_01/Part_01_01.md',
      'content/session_01/Part_01_glossary.md',
      'content/session_01/Part_01_acknowledgements.md',
    ]);
    expect(text(files, 'content/session_00/Part_00_00.md')).toContain(
      '(../session_01/Part_01_00.md)',
    );
  });

  test('counts on for a later item, whose pictures keep apart', () => {
    const { files } = layOutUnit(one, { format: 'myst', layout: 'sessions', first: 2 });
    expect(pathsOf(files)).toContain('content/images/session_02/a.png');
    expect(text(files, 'content/session_02/Part_02_01.md')).toContain(
      '{figure} ../images/session_02/a.png',
    );
  });

  test('can have the front page at the top of the repository', () => {
    const { files } = layOutUnit(one, { format: 'myst', layout: 'sessions', front: 'index.md' });
    expect(text(files, 'index.md')).toContain('[1 One](content/session_00/Part_00_01.md)');
  });

  test('is known by its folders, or by what names them', () => {
    expect(detectLayout(['README.md', 'content/session_00/Part_00_01.md'])).toBe('sessions');
    expect(
      detectLayout(['index.rst'], [{ path: 'index.rst', text: '   content/session_00/*' }]),
    ).toBe('sessions');
    expect(detectLayout(['content/whales/index.md', 'index.rst'])).toBe('folder');
  });
});

describe('a place among the sessions', () => {
  const page = (path: string, source: string) => ({
    path,
    text: `---\ntitle: x\nsource: ${source}\n---\n`,
  });
  const own = page('content/session_01/Part_01_00.md', SOURCE);
  const other = page('content/session_00/Part_00_00.md', 'https://example.org/other');
  const place = (
    texts: readonly { path: string; text: string }[],
    { units = 1, more = [] }: { units?: number; more?: readonly string[] } = {},
  ) => placeInSessions({ source: SOURCE, units }, [...pathsOf(texts), ...more], texts);

  test('is the one that the unit has, else the next that is free', () => {
    expect(place([])).toEqual({ first: 0, front: undefined });
    expect(place([other])).toEqual({ first: 1, front: undefined });
    expect(place([other, own])).toEqual({ first: 1, front: undefined });
    // Without a header it may be anybody's.
    expect(place([], { more: ['content/session_00/Part_00_01.md'] })).toMatchObject({ first: 1 });
  });

  test('is a new one where the unit has grown into the place of another', () => {
    const next = page('content/session_02/Part_02_00.md', 'https://example.org/other');
    expect(place([own, next], { units: 2 })).toMatchObject({ first: 3 });
    expect(place([own], { units: 2 })).toMatchObject({ first: 1 });
  });

  test('has the front page where a book waits for its first page', () => {
    expect(place([], { more: ['_toc.yml'] })).toMatchObject({ front: 'index.md' });
    expect(place([], { more: ['_toc.yml', 'index.rst'] })).toMatchObject({ front: undefined });
    expect(place([page('index.md', SOURCE)])).toMatchObject({ front: 'index.md' });
    expect(place([page('index.md', 'https://example.org')])).toMatchObject({ front: undefined });
    expect(place([own], { more: ['_toc.yml'] })).toMatchObject({ front: undefined });
  });

  test('is read from one page of each session', () => {
    const paths = ['a.md', 'content/session_00/b.md', 'content/session_00/a.md', 'index.md'];
    expect(pagesOfSessions(paths)).toEqual(['content/session_00/a.md', 'index.md']);
  });
});
