import { listOf } from '../../settings-file/file-steps.ts';
import { readPattern } from '../pattern.ts';
import { canBeSaid, hasOwnWord } from '../phrase-fits.ts';
import type { TutorialProblem } from '../problem.ts';
import { phrasesOf } from './check-of.ts';
import type { CheckInFile } from './check-schema.ts';
import { type Found, type Names, stepReference } from './find-problems.ts';
import { outsideProblems } from './outside-problems.ts';
import { languageProblem } from './text-problems.ts';

const MOST_DEPTH = 5;

/** What is wrong with a check, and with those in it. */
export function checkProblems(
  check: CheckInFile | undefined,
  path: Found['path'],
  names: Names,
  depth = 1,
): readonly Found[] {
  if (check === undefined) return [];
  if (depth > MOST_DEPTH) return [{ path, problem: { kind: 'too-deep', most: MOST_DEPTH } }];
  const { all = [], any = [], not } = check;
  if (Object.values(check).every((value) => value === undefined)) {
    return [{ path, problem: { kind: 'empty' } }];
  }
  return [
    ...ownProblems(check, path, names),
    ...[
      ...all.map((one, index) => ({ one, at: [...path, 'all', index] })),
      ...any.map((one, index) => ({ one, at: [...path, 'any', index] })),
    ].flatMap(({ one, at }) => checkProblems(one, at, names, depth + 1)),
    ...checkProblems(not, [...path, 'not'], names, depth + 1),
  ];
}

function ownProblems(check: CheckInFile, path: Found['path'], names: Names): readonly Found[] {
  const { said, file, has, been, language, title, from, label, issue, pull } = check;
  return [
    ...(said === undefined ? [] : phrasesOf(said)).flatMap((phrase) =>
      heardProblem(phrase, [...path, 'said']),
    ),
    ...(has === undefined ? [] : listOf(has))
      .filter((thing) => !names.things.includes(thing))
      .map((thing): Found => at('has', { kind: 'no-such-thing', thing, known: names.things })),
    ...outsideProblems(file?.path, [...path, 'file', 'path']),
    ...commandProblems(check.command, [...path, 'command'], names),
    ...patternProblems(file?.matches).map((problem) => ({
      path: [...path, 'file', 'matches'],
      problem,
    })),
    ...stepReference(been, [...path, 'been'], names),
    ...languageProblem(language, [...path, 'language'], names),
    ...(title !== undefined && issue === undefined && pull === undefined
      ? [at('title', { kind: 'belongs-to', key: 'title', to: ['issue', 'pull'] })]
      : []),
    ...(from !== undefined && pull === undefined
      ? [at('from', { kind: 'belongs-to', key: 'from', to: ['pull'] })]
      : []),
    ...(label !== undefined && issue === undefined
      ? [at('label', { kind: 'belongs-to', key: 'label', to: ['issue'] })]
      : []),
  ];
  function at(key: string, problem: TutorialProblem): Found {
    return { path: [...path, key], problem };
  }
}

/** A step that waits for a command that there is not would wait for ever. */
function commandProblems(
  name: string | undefined,
  path: Found['path'],
  { commands }: Names,
): readonly Found[] {
  if (name === undefined || commands === undefined || commands.includes(name)) return [];
  return [{ path, problem: { kind: 'no-such-command', name, known: commands } }];
}

/** What is waited for needs a word of its own: otherwise every title and every commit would say it. */
function heardProblem(phrase: string, path: Found['path']): readonly Found[] {
  if (!canBeSaid(phrase) || hasOwnWord(phrase)) return phraseProblem(phrase, path);
  return [{ path, problem: { kind: 'says-anything', phrase } }];
}

export function phraseProblem(phrase: string, path: Found['path']): readonly Found[] {
  return canBeSaid(phrase) ? [] : [{ path, problem: { kind: 'cannot-be-said', phrase } }];
}

function patternProblems(pattern: string | undefined): readonly TutorialProblem[] {
  if (pattern === undefined) return [];
  const read = readPattern(pattern);
  return typeof read === 'string' ? [{ kind: 'bad-pattern', pattern, why: read }] : [];
}
