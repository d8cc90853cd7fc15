import { counted } from '../count.ts';
import { courseLanguages, nameOf } from '../course-languages.ts';
import { fileLink, lineLink } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { plainText } from '../plain-text.ts';
import { quote } from '../quote.ts';
import { shownText } from '../shown-text.ts';
import { type TutorialMistakeInWords, tutorialMistake } from '../tutorial-mistake.ts';
import { type CheckRow, checkTable } from './course/check-row.ts';
import { type ProgressRow, progressTable } from './course/progress-table.ts';
import { type TutorialGap, tutorialGap } from './course/tutorial-gap.ts';

const TUTORIAL_FILE = '.github/tutorial.yml';

/** Where a learner is now, and where the step can be read. */
type Place = {
  readonly step: {
    readonly title: string;
    readonly number: number;
    readonly of: number;
    readonly isWorld: boolean;
  };
  readonly where: 'readme' | 'issue';
  /** The number of the learner's issue, once there is one. */
  readonly issue: number | undefined;
};

/** Stepped courses, and worlds to walk about in. */
export const tutorialSentences = {
  /** Words of the course's own, as Markdown. */
  tutorialText: ({ text }: { readonly text: string }) => shownText(text),
  /** A step as its issue shows it. `notes` are sentences of ours, as Markdown. */
  tutorialStep: (
    {
      page,
      rows,
      notes,
      foot,
    }: {
      readonly page: string;
      readonly rows: readonly CheckRow[];
      readonly notes: readonly string[];
      readonly foot: string;
    },
    links: Links,
  ) =>
    [
      shownText(page),
      ...(rows.length === 0 ? [] : [checkTable(rows, links)]),
      ...notes,
      '---',
      foot,
    ].join('\n\n'),
  /** The text of the issue that a course goes on in: its first page, and how it goes on. */
  tutorialIssue: ({
    title,
    page,
    foot,
  }: {
    readonly title: string;
    readonly page: string;
    readonly foot: string;
  }) =>
    [
      shownText(page),
      '---',
      foot,
      `This is where ${quote(title)} goes on: what comes next is a comment below.`,
    ].join('\n\n'),
  tutorialFoot: (foot: Foot, links: Links) => tutorialFoot(foot, links),
  tutorialTextMissing: ({ path }: { readonly path: string }) =>
    `I looked for the text of this step in ${quote(path)}, and there is none. Whoever wrote the course can put it there.`,
  tutorialTextTooLarge: ({ path, most }: { readonly path: string; readonly most: number }) =>
    `The text of this step is in ${quote(path)}, and it is larger than ${Math.floor(most / 1024)} kB, so I do not show it. Whoever wrote the course can make it shorter.`,
  tutorialBegun: (place: Place, links: Links) =>
    place.step.isWorld
      ? `It begins: ${quote(place.step.title)}. ${whatNext(place, links)}`
      : `The course begins: ${stepInWords(place)}. ${readIt(place, links)}`,
  tutorialMoved: (
    {
      from,
      hasFinished,
      ...place
    }: Place & { readonly from: string; readonly hasFinished: boolean },
    links: Links,
  ) =>
    hasFinished
      ? `✅ ${quote(from)} is done, and with it the whole course. ${readIt(place, links)}`
      : `✅ ${quote(from)} is done. Next is ${stepInWords(place)}. ${readIt(place, links)}`,
  tutorialWent: (
    { hasFinished, ...place }: Place & { readonly from: string; readonly hasFinished: boolean },
    links: Links,
  ) =>
    hasFinished
      ? `This is the end: ${quote(place.step.title)}. ${readIt(place, links)}`
      : whereNow(place, links),
  tutorialStayed: (place: Place, links: Links) =>
    place.step.isWorld ? whatNext(place, links) : readIt(place, links),
  tutorialNotYet: (
    { rows, ...place }: Place & { readonly rows: readonly CheckRow[] },
    links: Links,
  ) =>
    rows.length === 0
      ? `You are at ${stepInWords(place)}, and nothing of what it asks for has happened yet. ${readIt(place, links)}`
      : `I looked at what ${quote(place.step.title)} asks for:\n\n${checkTable(rows, links)}\n\n${readIt(place, links)}`,
  tutorialHint: ({
    text,
    number,
    of,
  }: {
    readonly text: string;
    readonly number: number;
    readonly of: number;
  }) => `💡 ${of > 1 ? `Hint ${number} of ${of}` : 'A hint'}:\n\n${shownText(text)}`,
  tutorialNoHint: (place: Place, links: Links) =>
    `There is no hint for ${quote(place.step.title)}. ${readIt(place, links)}`,
  tutorialHere: (
    {
      rows,
      things,
      ...place
    }: Place & { readonly rows: readonly CheckRow[]; readonly things: readonly string[] },
    links: Links,
  ) =>
    [
      `You are at ${stepInWords(place)}. ${readIt(place, links)}`,
      ...(things.length === 0 && !place.step.isWorld ? [] : [carried(things)]),
      ...(rows.length === 0 ? [] : [checkTable(rows, links)]),
    ].join('\n\n'),
  tutorialBack: (place: Place, links: Links) =>
    `You are back at ${stepInWords(place)}. Your files stay as they are. ${readIt(place, links)}`,
  tutorialNoBack: (place: Place, links: Links) =>
    `You are at ${stepInWords(place)}, and there is nothing before it to go back to. ${readIt(place, links)}`,
  tutorialAgain: (place: Place, links: Links) =>
    `You start again at ${stepInWords(place)}. Your files stay as they are. ${readIt(place, links)}`,
  tutorialLanguage: (place: Place, links: Links) =>
    `From now on in this language: ${stepInWords(place)}. ${readIt(place, links)}`,
  tutorialNoLanguage: ({ languages }: { readonly languages: readonly string[] }, links: Links) =>
    languages.length > 1
      ? `I looked for texts in that language, and this course has none. You can read it in ${courseLanguages(languages, { verb: 'Language', inLanguage: 'en' }, links)}.`
      : `This course is in one language, ${languages.map((one) => plainText(nameOf(one, 'en'))).join('')}, and so there is no other to choose.`,
  tutorialNearly: ({ meant }: { readonly meant: string }, links: Links) =>
    `Did you mean ${quote(meant)}? ${link('Yes, say that', issueLink(links, meant))}.\n\nIf this is about something else, ignore me.`,
  tutorialOver: (place: Place, links: Links) =>
    `You have been through all of it; there is no next step. ${readIt(place, links)} Or begin anew: ${link('Start again', issueLink(links, 'Start again'))}.`,
  tutorialEffect: ({ line, why }: { readonly line: number; readonly why: string }, links: Links) =>
    `The step is done, but what should come with it cannot: ${why}\n\n${link('The line of the course that asks for it', lineLink(links, TUTORIAL_FILE, line))}`,
  tutorialMistake: (
    mistake: {
      readonly file: string;
      readonly line: number;
      readonly problem: TutorialMistakeInWords;
    },
    links: Links,
  ) => tutorialMistake(mistake, links),
  /** `mistakes` are sentences of ours, as Markdown. */
  tutorialMistakes: ({ mistakes }: { readonly mistakes: readonly string[] }) =>
    `I looked at ${quote(TUTORIAL_FILE)}, and something in it needs mending. Until then there is no course here.\n\n${mistakes.map((mistake) => `* ${mistake}`).join('\n')}`,
  tutorialGap: (gap: TutorialGap, links: Links) => tutorialGap(gap, links),
  /** `gaps` are sentences of ours, as Markdown. */
  tutorialGaps: ({ gaps }: { readonly gaps: readonly string[] }) =>
    `I looked at ${quote(TUTORIAL_FILE)}. The course works, and this is worth another look:\n\n${gaps.map((gap) => `* ${gap}`).join('\n')}`,
  tutorialWaits: () =>
    'How far you are in a course or a game is kept only with changes that land at once. This one waits to be merged, so the course or the game stays where it was.',
  tutorialProgressPage: (page: ProgressPage, links: Links) => progressPage(page, links),
} as const;

function stepInWords({ step }: Place): string {
  const title = quote(step.title);
  return step.isWorld ? title : `step ${step.number} of ${step.of}, ${title}`;
}

/** Where one reads the answer, its page stands above this. */
function whereNow(place: Place, links: Links): string {
  return place.where === 'issue'
    ? `You are at ${quote(place.step.title)} now. ${readIt(place, links)}`
    : whatNext(place, links);
}

function carried(things: readonly string[]): string {
  return things.length === 0 ? 'You carry nothing.' : `You carry ${things.map(quote).join(', ')}.`;
}

/** In a world nothing says what to do next but oneself. */
function whatNext(place: Place, links: Links): string {
  if (place.where === 'issue') return readIt(place, links);
  return `What do you do next? ${link('Say it', `${links.repositoryUrl}/issues/new`)} as the title of an issue, or as the message of a commit.`;
}

function readIt({ where, issue }: Place, links: Links): string {
  if (where === 'readme') return `${link('Read it on the first page', links.repositoryUrl)}.`;
  const url =
    issue === undefined
      ? `${links.repositoryUrl}/issues`
      : `${links.repositoryUrl}/issues/${issue}`;
  return `${link('Read it in its issue', url)}.`;
}

type Foot = {
  readonly number: number;
  readonly of: number;
  readonly isWorld: boolean;
  readonly isOver: boolean;
  readonly hasHints: boolean;
  /** Where it stands: on the first page, or in the learner's issue, where they can answer. */
  readonly where: 'page' | 'issue';
};

function tutorialFoot(
  { number, of, isWorld, isOver, hasHints, where }: Foot,
  links: Links,
): string {
  const say = (words: string) =>
    where === 'issue' ? quote(words) : link(words, issueLink(links, words));
  const words = [
    ...(isOver || isWorld ? [] : [say('Next')]),
    ...(hasHints ? [say('Hint')] : []),
    say('Where am I'),
    ...(isWorld ? [say('Undo')] : [say('Back')]),
    say('Start again'),
    ...(isWorld ? [say('Transcript')] : []),
  ];
  const count = isWorld ? sayWhat(isOver, where, links) : `Step ${number} of ${of}. `;
  const how = where === 'issue' ? 'You can always say, as a comment here' : 'You can always say';
  return `${count}${how}: ${words.join(' · ')}`;
}

/** Whoever comes to a world by its first page alone has to learn there how to play it. */
function sayWhat(isOver: boolean, where: Foot['where'], links: Links): string {
  if (isOver || where === 'issue') return '';
  return `Say what you do: ${link('open an issue', `${links.repositoryUrl}/issues/new`)} whose title is what you want to do, or commit with it as the message.\n\n`;
}

type ProgressPage = {
  readonly title: string;
  readonly rows: readonly ProgressRow[];
  readonly more: number;
};

function progressPage({ title, rows, more }: ProgressPage, links: Links): string {
  return [
    `**${plainText(title)}: how far everybody is**`,
    `This page is written with every step that somebody takes. ${link('The course', links.repositoryUrl)} is on the main branch, and ${link('what it consists of', fileLink(links, TUTORIAL_FILE))} with it.`,
    progressTable(rows, links),
    ...(more === 0 ? [] : [`And ${counted(more, 'more learner')}.`]),
  ].join('\n\n');
}
