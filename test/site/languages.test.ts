import { describe, expect, test } from 'vitest';
import { wordsOfPage } from '../../src/commands/publish/words-of-page.ts';
import { siteWords as english } from '../../src/words/english/site.ts';
import { siteWords as german } from '../../src/words/german/site.ts';
import { build, options } from './build.ts';

const PAGE = `# Wale

Ein Satz.[^eins]

[^eins]: Eine Anmerkung.

:::{note}
Ein Kasten.
:::

:::{note} Note
Dieser Titel ist der des Autors.
:::

:::{exercise}
Zähle.
:::

:::{theorem} Pythagoras
Der Satz.
:::

\`\`\`{figure} wal.png
:label: bild

Ein Wal
\`\`\`

Siehe [](#bild).

- [x] fertig
- [ ] offen

\`\`\`flowchart
st=>start
f=>condition: Hell?
e=>end
st->f
f(yes)->e
f(no)->f
\`\`\`

## Eins

## Zwei
`;

const FILES = { 'index.md': PAGE, 'wal.png': 'x', 'b.md': '# B\n' };
const GERMAN = { ...options, language: 'de' };

/** What readers see or hear, without what is code or style. */
function textOf(html: string): string {
  return html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replaceAll('\u00a0', ' ');
}

describe('a site in German', () => {
  test('says so, and says everything of its own in German', async () => {
    const site = await build(FILES, GERMAN);
    const html = textOf(site.html('index.html'));
    expect(html).toContain('<html lang="de" dir="ltr">');
    for (const words of [
      'Zum Inhalt springen',
      'Inhaltsverzeichnis öffnen',
      'Auf dieser Seite',
      'Weiter',
      'Diese Seite bearbeiten',
      'Diese Website durchsuchen',
      'Anmerkungen',
      'Zurück zur Stelle 1',
      '>Hinweis</p>',
      '>Aufgabe</p>',
      '>Satz: Pythagoras</p>',
      'Abbildung 1: </span>Ein Wal',
      'Siehe <a href="#bild" class="reference">Abbildung 1</a>',
      'aria-label="Erledigt"',
      'aria-label="Noch zu tun"',
      'Beschreibung in Worten',
      'Flussdiagramm von „Start“ bis „Ende“',
      'Frage: „Hell?“ Wenn ja: weiter mit Schritt 3. Wenn nein: bei diesem Schritt bleiben.',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).not.toMatch(
      /Skip to|Contents|\bSearch|Previous|Edit this|Notes|Exercise|Theorem|Figure|To do|Description|\b(?:yes|Yes|End)\b/,
    );
  });

  test('leaves the words of authors as they are', async () => {
    const site = await build(FILES, GERMAN);
    expect(site.html('index.html')).toContain('>Note</p>');
  });

  test('tells so of a page that is not there', async () => {
    const site = await build(FILES, GERMAN);
    expect(site.html('404.html')).toContain('<html lang="de"');
    expect(site.html('404.html')).toContain('Diese Seite gibt es hier nicht');
  });

  test('is in another language where a page says so, and in its own where there are no words in that', async () => {
    const files = {
      'index.md': '# Wale\n',
      'en.md': '---\nlang: en-GB\n---\n# Whales\n',
      'fr.md': '---\nlang: fr\n---\n# Baleines\n',
    };
    const words = (tag: string) => wordsOfPage(tag, { language: 'de' }).siteWords;
    const site = await build(files, { ...GERMAN, words });
    expect(site.html('en.html')).toContain('<html lang="en-GB"');
    expect(site.html('en.html')).toContain('Skip to the content');
    expect(site.html('fr.html')).toContain('<html lang="fr"');
    expect(site.html('fr.html')).toContain('Zum Inhalt springen');
  });
});

test('everything a site says is there in both languages, and not the same', () => {
  const same = Object.entries(english).filter(
    ([name, text]) => typeof text === 'string' && german[name as keyof typeof german] === text,
  );
  expect(same).toEqual([]);
  expect(Object.keys(german.boxes)).toEqual(Object.keys(english.boxes));
});
