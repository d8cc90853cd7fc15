import type { FailedStep } from './failed-step.ts';
import type { FailedPart } from './find-failed-part.ts';

type Name = FailedStep['name'];

/** What stops any step, whatever it does. */
const RUN_OUT: readonly (readonly [RegExp, Name])[] = [
  [/no space left on device|disk quota exceeded/i, 'disk'],
  [/exit code: 137\b|signal: killed|cannot allocate memory|out of memory|MemoryError/i, 'memory'],
];

/** What a step's own last words betray, where one command does several things: mamba runs pip, too. */
const BY_WORDS: readonly (readonly [RegExp, Name])[] = [
  [
    /^(?:Pip subprocess error|pip failed|ERROR: (?:Cannot install|No matching distribution|Could not find a version|Failed (?:to build|building) ))/i,
    'pip',
  ],
  [
    /libmamba|Could not solve for environment|nothing provides|ResolvePackageNotFound|(?:Unsatisfiable|PackagesNotFound|SpecNot\w+)Error/i,
    'conda',
  ],
  [/^E: (?:Unable to (?:locate|correct|fetch)|Version|Package|Failed to fetch)/i, 'apt'],
];

/** What the instruction runs. */
const BY_COMMAND: readonly (readonly [RegExp, Name])[] = [
  [/^FROM\b/i, 'base-image'],
  [/\b(?:mamba|conda|\$\{?MAMBA_EXE\}?)\b.*\b(?:env|install|create|update)\b/, 'conda'],
  [/\bpip3?\b.*\binstall\b|\bpipenv\b.*\binstall\b|\buv\b.*\b(?:pip|sync)\b/, 'pip'],
  [/\bapt(?:-get)?\b.*\binstall\b/, 'apt'],
  [/\binstall\.R\b|\bRscript\b|\bR -e\b|\bR --/, 'r'],
  [/\bjulia\b/i, 'julia'],
  [/\bnix-(?:shell|env|build)\b/, 'nix'],
];

const BASE_IMAGE =
  /load metadata for|pull access denied|manifest unknown|creating build container|initializing source docker:\/\/|failed to resolve source metadata|: not found$|repository does not exist/;

/** Lines of repo2docker, or of the programs it starts, when there is no engine to build with. */
const ENGINE =
  /commandline client must be installed|buildx plugin must be installed|Cannot connect to the Docker daemon|Container engine initialization error|Error response from daemon|docker daemon|permission denied while trying to connect|cannot re-exec process|unknown flag|network [\w.]+ not allowed/i;

/** Which part of making an image it was. */
export function classify({ command, lines, verdict }: FailedPart): Name {
  const said = [...lines.slice(-200), ...verdict];
  const says = (pattern: RegExp): boolean => said.some((line) => pattern.test(line));
  const runOut = RUN_OUT.find(([pattern]) => says(pattern));
  if (runOut !== undefined) return runOut[1];
  if (command === undefined) return withoutStep(says);
  if (/^RUN\b.*\bpostBuild\b/i.test(command)) return 'postBuild';
  const byWords = /^RUN\b/i.test(command) && BY_WORDS.find(([pattern]) => says(pattern));
  if (byWords) return byWords[1];
  return BY_COMMAND.find(([pattern]) => pattern.test(command))?.[1] ?? 'dockerfile';
}

function withoutStep(says: (pattern: RegExp) => boolean): Name {
  if (says(ENGINE)) return 'engine';
  if (says(/dockerfile parse error|unknown instruction/i)) return 'dockerfile';
  if (says(BASE_IMAGE)) return 'base-image';
  const isRefused = says(
    /^(?:[\w.]*(?:Error|Exception|InvalidVersion|InvalidRequirement)\b.*:|No environment specification found|Subdirectory .* does not exist)/,
  );
  return isRefused ? 'specification' : 'other';
}
