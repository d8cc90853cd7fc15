import { counted } from './count.ts';

/** What the command line says while it plays a tutorial: plain text. */

const LONGEST_QUOTE = 200;

export function oneFolderToPlay(): string {
  return 'Name one folder with a tutorial, such as sayso tutorial test my-course';
}

export function noScript({
  folder,
  file,
}: {
  readonly folder: string;
  readonly file: string;
}): string {
  const where = folder === '.' ? 'this folder' : folder;
  return `I looked in ${where} for ${file}, and there is none. Write what people say in it, turn by turn:

  turns:
    - say: Next
      expect: { step: welcome, page: Hello }`;
}

type Act =
  | { readonly kind: 'say'; readonly text: string }
  | {
      readonly kind: 'commit';
      readonly files: Readonly<Record<string, string | null>>;
      readonly message: string;
      readonly branch: string | undefined;
    }
  | { readonly kind: 'branch'; readonly name: string }
  | { readonly kind: 'pull'; readonly action: string; readonly branch: string | undefined }
  | { readonly kind: 'issue'; readonly action: string; readonly title: string | undefined };

/** The line above what came of a turn. */
export function turnInTerminal({
  number,
  act,
  by,
}: {
  readonly number: number;
  readonly act: Act | undefined;
  readonly by: string | undefined;
}): string {
  if (act === undefined) return 'The beginning';
  return `${number}. ${by === undefined ? '' : `${oneLine(by)}: `}${doing(act)}`;
}

function doing(act: Act): string {
  switch (act.kind) {
    case 'say':
      return `say ${quoted(act.text)}`;
    case 'commit': {
      const where = act.branch === undefined ? '' : ` on the branch ${quoted(act.branch)}`;
      return `commit ${Object.keys(act.files).map(oneLine).join(', ')}${where}: ${quoted(act.message)}`;
    }
    case 'branch':
      return `make the branch ${quoted(act.name)}`;
    case 'pull':
      return `pull request ${act.action}${act.branch === undefined ? '' : ` from ${quoted(act.branch)}`}`;
    case 'issue':
      return `issue ${act.action}${act.title === undefined ? '' : `: ${quoted(act.title)}`}`;
  }
}

type Expectation =
  | { readonly kind: 'step'; readonly step: string }
  | {
      readonly kind: 'page' | 'answer';
      readonly words: string;
      readonly isThere: boolean;
    }
  | { readonly kind: 'thing'; readonly thing: string; readonly isThere: boolean }
  | { readonly kind: 'file'; readonly path: string; readonly words: string | null }
  | { readonly kind: 'finished'; readonly isFinished: boolean };

type Seen = {
  readonly step: { readonly name: string } | undefined;
  readonly things: readonly string[];
};

/** What was expected, and what was found instead, where editors find it. */
export function unmetInTerminal(
  place: { readonly file: string; readonly line: number; readonly column: number },
  expected: Expectation,
  seen: Seen,
): string {
  return `${oneLine(place.file)}:${place.line}:${place.column}\n  ${unmet(expected, seen)}`;
}

function unmet(expected: Expectation, { step, things }: Seen): string {
  switch (expected.kind) {
    case 'step':
      return step === undefined
        ? `the step ${quoted(expected.step)} is expected here, and the tutorial has not begun.`
        : `the step ${quoted(expected.step)} is expected here, and one is at ${quoted(step.name)}.`;
    case 'page':
    case 'answer': {
      const which = expected.kind === 'page' ? 'the page' : 'the answer';
      const is = expected.isThere ? 'should have' : 'should not have';
      return `${which} ${is} ${quoted(expected.words)}. It is above.`;
    }
    case 'thing': {
      const have =
        things.length === 0 ? 'one has nothing' : `one has ${things.map(quoted).join(', ')}`;
      return expected.isThere
        ? `one should have ${quoted(expected.thing)}, and ${have}.`
        : `one should not have ${quoted(expected.thing)}, and ${have}.`;
    }
    case 'file':
      return expected.words === null
        ? `the file ${quoted(expected.path)} should not be there, and it is.`
        : `the file ${quoted(expected.path)} should have ${quoted(expected.words)}, and has not, or is not there.`;
    case 'finished':
      return expected.isFinished
        ? 'the tutorial should be over now, and goes on.'
        : 'the tutorial should go on here, and is over.';
  }
}

/** A turn that could not be taken at all. */
export function brokeInTerminal(
  place: { readonly file: string; readonly line: number; readonly column: number },
  why: string,
): string {
  return `${oneLine(place.file)}:${place.line}:${place.column}\n  this could not be done: ${oneLine(why)}.`;
}

export function playedInTerminal({
  file,
  turns,
  isWon,
}: {
  readonly file: string;
  readonly turns: number;
  readonly isWon: boolean;
}): string {
  const size = counted(turns, 'turn');
  return isWon
    ? `${oneLine(file)}: ${size} played, and all came as expected.`
    : `${oneLine(file)}: ${size} played; the last one did not come as expected.`;
}

export function pageUnchanged(): string {
  return '(the page stays as it is)';
}

function quoted(text: string): string {
  const characters = [...oneLine(text)];
  const isLong = characters.length > LONGEST_QUOTE;
  return `“${isLong ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : characters.join('')}”`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
