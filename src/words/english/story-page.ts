import { counted } from '../count.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { plainText } from '../plain-text.ts';
import { quote } from '../quote.ts';
import { type StoryPiece, storyText } from '../story-text.ts';
import { toldText } from '../told-text.ts';

/** One turn of a story, as it is shown. All texts are the story's own. */
export type ShownTurn = {
  readonly lines: readonly (readonly StoryPiece[])[];
  readonly status: { readonly left: string; readonly right: string } | undefined;
  readonly above: readonly string[];
  readonly cut: boolean;
  /** What was said to it; undefined where it begins. */
  readonly said: string | undefined;
  readonly file: string;
  readonly turns: number;
  readonly waitsFor: 'line' | 'key' | 'nothing';
};

const WORDS = ['look', 'inventory', 'north', 'south', 'east', 'west', 'wait'] as const;
const KEYS = ['Enter', 'Space'] as const;

/** The first page of a repository while a story is played: the answer, and what one can say next. */
export function storyPage(turn: ShownTurn, path: string, links: Links): string {
  const { said, file, turns } = turn;
  const history = `${links.repositoryUrl}/commits/${links.branch}/${encodeURIComponent(path)}`;
  return [
    ...statusLine(turn),
    ...(said === undefined ? [] : [`You said ${quote(said)}.`]),
    storyAnswer(turn),
    nextWords(turn, links, turns > 1 ? ['Undo'] : []),
    `Turn ${turns} of ${quote(file)}. ${link('The history of this page', history)} is the game so far.`,
  ].join('\n\n');
}

/** What the story answered, as Markdown. */
export function storyAnswer({ above, lines, cut }: ShownTurn): string {
  const box = above.map((text) => (text.trim() === '' ? [] : [{ text, fixed: true as const }]));
  const text = [storyText(box), storyText(lines)].filter((part) => part !== '').join('\n\n');
  const shown = text === '' ? 'The story says nothing to that.' : text;
  return cut ? `${shown}\n\nIt said more than fits here.` : shown;
}

/** Where one is and how one stands, as the story tells it above its text. */
export function statusLine({ status }: Pick<ShownTurn, 'status'>): readonly string[] {
  if (status === undefined) return [];
  const parts = [status.left, status.right].filter((part) => part !== '');
  return [parts.map((part) => `**${plainText(part)}**`).join(' · ')];
}

/** What one can say now, each as a link that says it; `back`: with what one goes back, where nothing else says it. */
export function nextWords(
  { waitsFor }: ShownTurn,
  links: Links,
  back: readonly string[] = [],
): string {
  const say = (words: string, shown = words) => link(shown, issueLink(links, words));
  const more = [say('Transcript')];
  if (waitsFor === 'nothing') {
    return `The game is over. ${[say('Play', 'Play again'), ...more].join(' · ')}`;
  }
  const all = [...back.map((phrase) => say(phrase)), ...more, say('Stop playing')];
  const words = waitsFor === 'key' ? KEYS : WORDS;
  const hint =
    waitsFor === 'key'
      ? 'The story waits for a key. Press one'
      : `Say what you do: ${link('open an issue', `${links.repositoryUrl}/issues/new`)} whose title is what you want to do, or commit with it as the message. For example`;
  return `${hint}: ${words.map((word) => say(word)).join(' · ')}\n\n${all.join(' · ')}`;
}

/** A turn of a game that is told: a story's answer is words line by line, that of a world a page in Markdown. */
export type ToldTurn = {
  readonly said: string;
  readonly answer: readonly string[];
  readonly isPage: boolean;
};

/** A whole game on one page, from what was said and answered, turn by turn. */
export function transcriptPage(turns: readonly ToldTurn[]): string {
  return `# Transcript\n\nThe game in ${counted(turns.length, 'turn')}.\n\n${turns.map(toldTurn).join('\n\n')}\n`;
}

export function toldTurn({ said, answer, isPage }: ToldTurn): string {
  const lines = answer.map((text) => (text.trim() === '' ? [] : [{ text }]));
  const text = isPage ? toldText(answer.join('\n')) : storyText(lines);
  return [`## ${plainText(said)}`, text].filter((part) => part !== '').join('\n\n');
}
