import { listOf } from '../../settings-file/file-steps.ts';
import type { Mistake, Position, SettingsProblem } from '../../settings-file/mistake.ts';
import { readSettings } from '../../settings-file/read-settings.ts';
import type { Act, Expectation, Script, ScriptTurn } from './script.ts';
import { type ExpectedInFile, scriptSchema, type TurnInFile } from './script-schema.ts';

const MOST_BYTES = 1_048_576;

type PositionOf = (path: readonly (string | number)[]) => Position;

export type ReadScript =
  | { readonly kind: 'read'; readonly script: Script }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake<SettingsProblem>[] };

/** Reads the text of `.github/tutorial-test.yml`; every mistake is told with its line. Never throws. */
export function readScript(text: string): ReadScript {
  const read = readSettings(text, scriptSchema, { mostBytes: MOST_BYTES });
  if (read.kind === 'mistakes') return read;
  const turns = read.data.turns.flatMap((turn, index) =>
    turnsOf(turn, ['turns', index], read.positionOf),
  );
  return { kind: 'read', script: { turns } };
}

/** Several things said are as many turns; what is expected is so after the last of them. */
function turnsOf(
  turn: TurnInFile,
  path: readonly (string | number)[],
  positionOf: PositionOf,
): readonly ScriptTurn[] {
  const acts = actsOf(turn);
  const expect = expectationsOf(turn.expect ?? {}, [...path, 'expect'], positionOf);
  return acts.map((act, index) => ({
    act,
    by: turn.by,
    expect: index === acts.length - 1 ? expect : [],
    at: positionOf(path),
  }));
}

function actsOf(turn: TurnInFile): readonly Act[] {
  if ('say' in turn) return listOf(turn.say).map((text) => ({ kind: 'say', text }));
  if ('commit' in turn) {
    const { commit: files, message = `Update ${Object.keys(files)[0] ?? 'files'}` } = turn;
    return [{ kind: 'commit', files, message, branch: turn['to-branch'] }];
  }
  if ('branch' in turn) return [{ kind: 'branch', name: turn.branch }];
  if ('pull' in turn) {
    return [{ kind: 'pull', action: turn.pull, branch: turn['from-branch'], title: turn.title }];
  }
  const { issue: action, title, label, text } = turn;
  return [{ kind: 'issue', action, title, label, text }];
}

function expectationsOf(
  expected: ExpectedInFile,
  path: readonly (string | number)[],
  positionOf: PositionOf,
): readonly Expectation[] {
  const at = (key: string) => ({ at: positionOf([...path, key]) });
  const { step, has = [], lacks = [], files = {}, finished } = expected;
  const words = (key: 'page' | 'answer', of: 'page' | 'answer' | 'not-page' | 'not-answer') =>
    listOf(expected[of] ?? []).map(
      (one): Expectation => ({ kind: key, words: one, isThere: key === of, ...at(of) }),
    );
  const thing = (key: 'has' | 'lacks') => (one: string) =>
    ({ kind: 'thing', thing: one, isThere: key === 'has', ...at(key) }) satisfies Expectation;
  const all: readonly Expectation[] = [
    ...(step === undefined ? [] : [{ kind: 'step', step, ...at('step') } as const]),
    ...words('answer', 'answer'),
    ...words('answer', 'not-answer'),
    ...words('page', 'page'),
    ...words('page', 'not-page'),
    ...listOf(has).map(thing('has')),
    ...listOf(lacks).map(thing('lacks')),
    ...Object.entries(files).map(
      ([file, inside]): Expectation => ({
        kind: 'file',
        path: file,
        words: inside,
        ...at('files'),
      }),
    ),
    ...(finished === undefined
      ? []
      : [{ kind: 'finished', isFinished: finished, ...at('finished') } as const]),
  ];
  return all.toSorted(
    (one, other) => one.at.line - other.at.line || one.at.column - other.at.column,
  );
}
