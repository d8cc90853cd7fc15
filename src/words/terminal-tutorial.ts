import { counted } from './count.ts';
import { type TutorialMistakeInWords, whatIsWrongInTutorial } from './tutorial-mistake.ts';

/** What the command line says of tutorials: plain text. */

const LONGEST_QUOTE = 200;
const MOST_WAYS = 12;

export function oneTutorialFolder(): string {
  return 'Name one folder with a tutorial, such as sayso tutorial check my-course';
}

export function noTutorial({
  folder,
  file,
  isFolder,
}: {
  readonly folder: string;
  readonly file: string;
  readonly isFolder: boolean;
}): string {
  if (!isFolder) return noFolder({ folder });
  return `I looked in ${folder === '.' ? 'this folder' : folder} for ${file}, and there is none. To begin with one: sayso template export tutorial my-course`;
}

export function noFolder({ folder }: { readonly folder: string }): string {
  return `I looked for a folder ${oneLine(folder)}, and there is none.`;
}

export function noMapInLanguage({
  language,
  known,
}: {
  readonly language: string;
  readonly known: readonly string[];
}): string {
  return `There are no texts in ${quoted(language)}; this tutorial has ${known.map(quoted).join(', ')}.`;
}

/** Mistakes as compilers tell them, so that editors find the place. */
export function mistakesInTerminal({
  file,
  mistakes,
}: {
  readonly file: string;
  readonly mistakes: readonly {
    readonly line: number;
    readonly column: number;
    readonly problem: TutorialMistakeInWords;
  }[];
}): string {
  const lines = mistakes.map(
    ({ line, column, problem }) =>
      `${file}:${line}:${column}\n  ${plain(whatIsWrongInTutorial(problem, quoted))}`,
  );
  return [...lines, `${sentence(counted(mistakes.length, 'mistake'))} to mend.`].join('\n\n');
}

export function pagesInTerminal(
  pages: readonly {
    readonly step: string;
    readonly language: string;
    readonly path: string;
    readonly isNeeded: boolean;
  }[],
): string {
  return pages
    .map(({ step, language, path, isNeeded }) =>
      isNeeded
        ? `${oneLine(path)}\n  the step ${quoted(step)} has nothing to show: this file is missing.`
        : `${oneLine(path)}\n  the step ${quoted(step)} is not there in ${quoted(language)}; learners see it in the tutorial’s own language.`,
    )
    .join('\n\n');
}

type Walk = {
  readonly unreached: readonly string[];
  readonly hasEnd: boolean;
  readonly isWhole: boolean;
  readonly stuck: readonly {
    readonly step: string;
    readonly things: readonly string[];
    readonly by: readonly { readonly step: string; readonly at: { readonly line: number } }[];
  }[];
};

export function stuckInTerminal({ unreached, hasEnd, isWhole, stuck }: Walk, file: string): string {
  const steps = unreached.map(
    (name) =>
      `${file}\n  nobody can get to the step ${quoted(name)}: with the things there are, no way to it can be taken.`,
  );
  if (isWhole && !hasEnd) return [...steps, `${file}\n  this never ends.`].join('\n\n');
  const places = stuck.map(({ step, things, by }) => {
    const having =
      things.length === 0 ? 'without any thing' : `with ${things.map(quoted).join(', ')}`;
    const shown = by.slice(-MOST_WAYS);
    const ways = shown.map(({ step: from, at }) => `${oneLine(from)} (line ${at.line})`);
    const way = [...(by.length > shown.length ? ['…'] : []), ...ways, oneLine(step)].join(' → ');
    return `${file}\n  in the step ${quoted(step)} ${having}, no end can be reached any more:\n  ${way}`;
  });
  return [...steps, ...places].join('\n\n');
}

export function checkedInTerminal({
  tutorial,
  found,
  isWhole,
}: {
  readonly tutorial: { readonly steps: readonly unknown[] };
  readonly found: 'to-mend' | 'to-look-at' | 'nothing';
  readonly isWhole: boolean;
}): string {
  const size = `${sentence(counted(tutorial.steps.length, 'step'))} looked at.`;
  if (found === 'to-mend') return `${size} Above is what to mend.`;
  if (found === 'to-look-at') return `${size} It works; what is above is worth another look.`;
  const rest = isWhole
    ? ''
    : ' There are too many ways through it to try them all, so I do not know whether somebody can be stuck.';
  return `${size} Nothing to mend.${rest}`;
}

/** Code of ours as the terminal shows code. */
function plain(text: string): string {
  return text.replace(/`([^`]*)`/g, '“$1”');
}

function quoted(text: string): string {
  const characters = [...oneLine(text).replaceAll('`', '’')];
  const isLong = characters.length > LONGEST_QUOTE;
  return `“${isLong ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : characters.join('')}”`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
