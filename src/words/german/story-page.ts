import { type ShownTurn, statusLine, type ToldTurn, toldTurn } from '../english/story-page.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { storyText } from '../story-text.ts';
import { counted } from './counted.ts';
import { quote } from './quote.ts';

/** Stories are nearly all in English, and so is what one says to them. */
const WORDS = ['look', 'inventory', 'north', 'south', 'east', 'west', 'wait'] as const;
const KEYS = ['Enter', 'Space'] as const;

/** The first page of a repository while a story is played: the answer, and what one can say next. */
export function storyPage(turn: ShownTurn, path: string, links: Links): string {
  const { said, file, turns } = turn;
  const history = `${links.repositoryUrl}/commits/${links.branch}/${encodeURIComponent(path)}`;
  return [
    ...statusLine(turn),
    ...(said === undefined ? [] : [`Du hast ${quote(said)} gesagt.`]),
    storyAnswer(turn),
    nextWords(turn, links),
    `Zug ${turns} von ${quote(file)}. ${link('Der Verlauf dieser Seite', history)} ist das Spiel bis hierher.`,
  ].join('\n\n');
}

/** What the story answered, as Markdown. */
export function storyAnswer({ above, lines, cut }: ShownTurn): string {
  const box = above.map((text) => (text.trim() === '' ? [] : [{ text, fixed: true as const }]));
  const text = [storyText(box), storyText(lines)].filter((part) => part !== '').join('\n\n');
  const shown = text === '' ? 'Die Geschichte sagt nichts dazu.' : text;
  return cut ? `${shown}\n\nSie hat mehr gesagt, als hierher passt.` : shown;
}

/** What one can say now, each as a link that says it. */
export function nextWords({ waitsFor, turns }: ShownTurn, links: Links): string {
  const say = (words: string, shown = words) => link(shown, issueLink(links, words));
  const more = [say('Mitschrift')];
  if (waitsFor === 'nothing') {
    return `Das Spiel ist zu Ende. ${[say('Play', 'Noch einmal spielen'), ...more].join(' · ')}`;
  }
  const all = [...(turns > 1 ? [say('Rückgängig')] : []), ...more, say('Aufhören')];
  const words = waitsFor === 'key' ? KEYS : WORDS;
  const hint =
    waitsFor === 'key'
      ? 'Die Geschichte wartet auf eine Taste. Drücke eine'
      : `Sag, was du tust: ${link('Öffne ein Issue', `${links.repositoryUrl}/issues/new`)}, dessen Titel ist, was du tun willst, oder mach einen Commit mit dieser Nachricht. Zum Beispiel`;
  return `${hint}: ${words.map((word) => say(word)).join(' · ')}\n\n${all.join(' · ')}`;
}

/** A whole game on one page, from what was said and answered, turn by turn. */
export function transcriptPage(turns: readonly ToldTurn[]): string {
  return `# Mitschrift\n\nDas Spiel in ${counted(turns.length, 'einem Zug', 'Zügen')}.\n\n${turns.map(toldTurn).join('\n\n')}\n`;
}
