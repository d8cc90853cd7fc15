import { counted } from '../count.ts';
import { linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';
import { shownText } from '../shown-text.ts';
import { quoted } from '../story-text.ts';
import { nextWords, type ShownTurn, statusLine, storyAnswer } from './story-page.ts';

/** Why a story did not answer. */
export type StoryTrouble =
  | {
      readonly kind:
        | 'not-a-story'
        | 'truncated'
        | 'damaged'
        | 'other-story'
        | 'damaged-state'
        | 'too-long'
        | 'too-much-memory'
        | 'broke';
    }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'too-large'; readonly most: number };

/** Playing a story file. */
export const storySentences = {
  storyTurn: (turn: ShownTurn, links: Links) =>
    [quoted([...statusLine(turn), storyAnswer(turn)].join('\n\n')), nextWords(turn, links)].join(
      '\n\n',
    ),
  /** The game as it stands on the first page. */
  storyAgain: ({ section }: { readonly section: string }) =>
    `This is where the game stands now:\n\n${quoted(shownText(section))}`,
  storyNone: ({ wanted }: { readonly wanted: string | undefined }, links: Links) =>
    wanted === undefined
      ? `I looked for a story file (its name ends in \`.z3\`, \`.z4\`, \`.z5\` or \`.z8\`) and found none in your repository. ${link('Add one', `${links.repositoryUrl}/upload/${links.branch}`)}, then ${link('play it', issueLink(links, 'Play'))}.`
      : `I looked for ${quote(wanted)} in your repository and found no such file. Nothing was changed. ${link('Look at your files', links.repositoryUrl)}`,
  storyWhich: ({ paths }: { readonly paths: readonly string[] }, links: Links) =>
    `There are several stories here. Which one do you want to play?\n\n${paths
      .slice(0, 20)
      .map((path) => `* ${quote(path)}: ${link('play it', issueLink(links, playWords(path)))}`)
      .join('\n')}`,
  storyRefused: (
    { file, why }: { readonly file: string; readonly why: StoryTrouble },
    links: Links,
  ) => `${trouble(file, why, links)} Nothing was changed.\n\n${wayOut(why, links)}`,
  storyNoGame: (_values: object, links: Links) =>
    `No game is on here, so there is none to stop. ${link('Begin one', issueLink(links, 'Play'))}`,
  storyStopped: (
    { file, turns }: { readonly file: string; readonly turns: number },
    links: Links,
  ) =>
    `I have put ${quote(file)} away after turn ${turns}: titles and commit messages are ordinary ones again. ${link('Play again', issueLink(links, 'Play'))} · ${link('Collect the game into one page', issueLink(links, 'Transcript'))}`,
  transcriptWritten: (
    { path, turns }: { readonly path: string; readonly turns: number },
    links: Links,
  ) => `The whole game, ${counted(turns, 'turn')}, is on one page now: ${linkedPath(path, links)}.`,
  transcriptNothing: (_values: object, links: Links) =>
    `I looked through the history of your repository for turns of a game and found none. ${link('Begin a game', issueLink(links, 'Play'))}`,
  transcriptInTheWay: ({ paths }: { readonly paths: readonly string[] }, links: Links) =>
    `I would write the game to ${paths.map(quote).join(', ')}, and files of yours have all these names. Nothing was changed. ${link('Look at your files', links.repositoryUrl)}`,
} as const;

/** Paths with spaces are said in quotes. */
function playWords(path: string): string {
  return /\s/.test(path) ? `Play "${path.replaceAll('"', '""')}"` : `Play ${path}`;
}

function trouble(file: string, why: StoryTrouble, links: Links): string {
  const story = linkedPath(file, links);
  switch (why.kind) {
    case 'not-a-story':
      return `${story} is not a story file: their names end in \`.z3\`, \`.z4\`, \`.z5\` or \`.z8\`, and this one is none by its name or by how it begins.`;
    case 'version':
      return `${story} is a story of version ${why.version}; I can play versions 3, 4, 5 and 8.`;
    case 'too-large':
      return `${story} is larger than a story of its version can be (${Math.floor(why.most / 1024)} kB).`;
    case 'truncated':
      return `The end of ${story} is missing: it is shorter than it says itself.`;
    case 'damaged':
      return `${story} is damaged: its bytes do not add up to what it says itself.`;
    case 'other-story':
      return `${story} is not the file any more that your game began with, so the game cannot go on.`;
    case 'damaged-state':
      return `What I remembered of your game of ${story} is damaged, so it cannot go on from there.`;
    case 'too-long':
      return `${story} went on and on after that, and I stopped it.`;
    case 'too-much-memory':
      return `${story} wanted more memory than a story may have, and I stopped it.`;
    case 'broke':
      return `${story} broke at that: it did something that no story can do.`;
  }
}

function wayOut({ kind }: StoryTrouble, links: Links): string {
  switch (kind) {
    case 'other-story':
    case 'damaged-state':
      return `${link('Begin a new game', issueLink(links, 'Play'))} · ${link('Go back a turn', issueLink(links, 'Undo'))} · ${link('Stop playing', issueLink(links, 'Stop playing'))}`;
    case 'too-long':
    case 'too-much-memory':
    case 'broke':
      return `Say something else, or ${link('stop playing', issueLink(links, 'Stop playing'))}.`;
    default:
      return `Upload the file again, or another one: ${link('add files', `${links.repositoryUrl}/upload/${links.branch}`)}`;
  }
}
