import { counted } from './count.ts';
import { findingSentence } from './english/binder-findings/catalogue.ts';
import type { BinderFinding, Mouth } from './english/binder-findings/told.ts';

/** What the command line says of environments for Binder: plain text. */

const WIDTH = 96;
const LONGEST_QUOTE = 200;

const MERGING: Mouth = {
  quote: quoted,
  choose(choice, sources) {
    switch (choice) {
      case 'prefer':
        return sources.length > 4
          ? 'To choose: --prefer and the source that should win.'
          : `To choose: ${sources.map((id) => `--prefer ${argument(id)}`).join(' or ')}`;
      case 'strip-hashes':
        return 'To take the hashes off: --hashes strip';
      case 'fold-dormant':
        return 'To have it count: --dormant fold';
      case 'bridge':
        return 'To bring R by conda beside Julia: --julia-and-r bridge';
      case 'bring-files':
        return 'To bring them along: --missing copy';
    }
  },
};

/** One folder by itself: nothing wins, and nothing is merged. */
const ALONE: Mouth = {
  quote: quoted,
  choose: (choice) =>
    choice === 'fold-dormant' ? 'Move what should count into the file that Binder reads.' : '',
};

/** Findings, those that weigh most at the end, where a terminal stands when all is printed. */
export function findingsInTerminal(
  findings: readonly BinderFinding[],
  about: 'merge' | 'one folder',
): string {
  const levels = ['note', 'warning', 'clash', 'error'] as const;
  const sorted = levels.flatMap((level) => findings.filter((one) => one.level === level));
  const mouth = about === 'merge' ? MERGING : ALONE;
  let before: string | undefined;
  const parts = sorted.map((finding) => {
    const { found, next } = findingSentence(finding, mouth);
    const where = placesOf(finding, about);
    const lines = [
      `${finding.level.toUpperCase()}${where === '' ? '' : `  ${where}`}`,
      wrapped(plain(found), '  '),
      // What was said last needs no saying again.
      ...(next === undefined || next === '' || next === before
        ? []
        : [wrapped(`→ ${plain(next)}`, '  ')]),
    ];
    before = next;
    return lines.join('\n');
  });
  return parts.join('\n\n');
}

const MOST_PLACES = 6;
/** How findings name what lies where the result goes. */
const HERE = 'this repository';

function placesOf({ places }: BinderFinding, about: 'merge' | 'one folder'): string {
  const shown = places.slice(0, MOST_PLACES).map(({ source, path, line }) => {
    const isWhole = about === 'one folder' || path.startsWith(`${source}/`) || source === HERE;
    const isFolder = path === '' || path === `${source}/`;
    const name = isFolder ? source : isWhole ? path : `${source}/${path}`;
    return `${oneLine(name)}${line === 0 ? '' : `:${line}`}`;
  });
  const more = places.length - shown.length;
  const all = [...new Set(shown)].join(', ');
  return more > 0 ? `${all} and ${more} more` : all;
}

/** Breaks at blanks; a word that is longer than a line stays whole, to be copied. */
function wrapped(text: string, indent: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `${indent}${line}`).join('\n');
}

/** Code of ours as the terminal shows code. */
function plain(text: string): string {
  return text.replace(/`([^`]*)`/g, '“$1”');
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

function quoted(text: string): string {
  const characters = [...oneLine(text).replaceAll('`', '’')];
  const isLong = characters.length > LONGEST_QUOTE;
  return `“${isLong ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : characters.join('')}”`;
}

/** As it can be copied into a shell. */
function argument(text: string): string {
  return /^[\w@:./+-]+$/.test(text) ? text : `'${oneLine(text).replaceAll("'", "'\\''")}'`;
}

export function noFoldersToMerge(): string {
  return 'There is nothing to merge yet: name the folders, such as sayso binder merge first second --out new';
}

export function noOut(): string {
  return 'Say where the result is to be written: --out DIR';
}

export function oneFolderToLint(): string {
  return 'Name one folder to look at, such as sayso binder lint .';
}

export function notOneOf({
  option,
  value,
  known,
}: {
  readonly option: string;
  readonly value: string;
  readonly known: string;
}): string {
  return `The option ${option} does not take “${value}”: ${option} ${known}`;
}

export function noSuchPreferred({
  preferred,
  sources,
}: {
  readonly preferred: string;
  readonly sources: readonly string[];
}): string {
  return `You prefer “${preferred}”, which is not among what is merged: ${sources.join(', ')}. Nothing was written.`;
}

export function folderNotRead({
  folder,
  why,
  path = '',
}: {
  readonly folder: string;
  readonly why: 'not-a-folder' | 'no-configuration' | 'too-large';
  readonly path?: string;
}): string {
  switch (why) {
    case 'not-a-folder':
      return `I looked for the folder ${folder}, and there is none.`;
    case 'no-configuration':
      return `I looked at ${folder}, and it has no files for Binder (such as environment.yml, requirements.txt or apt.txt, or a folder binder with them).`;
    case 'too-large':
      return `I looked at ${folder}, and ${path} is more than I read of one source.`;
  }
}

export function installsItself({ ids }: { readonly ids: readonly string[] }): string {
  const names = ids.map((id) => `“${oneLine(id)}”`).join(', ');
  return `${names}: a list there installs a folder of its own (such as -e .), or it is a package itself. The image would not have that, and I know no address to take it from. Nothing was written. Use a clone that has one (git remote get-url origin), or take that line out.`;
}

export function placeTaken({
  folder,
  why,
}: {
  readonly folder: string;
  readonly why: 'not-a-folder' | 'other-files' | 'broken-lock' | 'both' | 'source';
}): string {
  const what = {
    'not-a-folder': 'is a file',
    'other-files': 'holds files that I did not write',
    'broken-lock': 'has a merge-lock.json that I cannot read, so I do not know what in it is mine',
    both: 'would stand beside another folder for Binder, and Binder refuses both of binder and .binder',
    source: 'is to be merged itself, so the result cannot be there',
  }[why];
  return `The result would go to ${folder}, which ${what}. Nothing was written. Name another folder with --out.`;
}

export function editedByHand({
  folder,
  edits,
}: {
  readonly folder: string;
  readonly edits: readonly { readonly path: string; readonly kind: 'changed' | 'gone' | 'added' }[];
}): string {
  const lines = edits.slice(0, 20).map(({ path, kind }) => `  ${kind.padEnd(8)} ${oneLine(path)}`);
  const more = edits.length - lines.length;
  return [
    `In ${folder} somebody changed what I wrote. Nothing was written.`,
    ...lines,
    ...(more > 0 ? [`  … and ${more} more`] : []),
    'Put such changes into a folder of their own and merge that, too. To lose them: --force',
  ].join('\n');
}

type Merged = {
  readonly folder: string;
  readonly files: readonly string[];
  readonly sources: number;
  readonly buildpack: string;
  readonly findings: readonly BinderFinding[];
  readonly isNew: boolean;
};

export function mergedInTerminal(merged: Merged): string {
  const { folder, files, sources, buildpack, findings, isNew } = merged;
  const count = (level: BinderFinding['level']): number =>
    findings.filter((one) => one.level === level).length;
  const clashes = count('clash');
  const what = isNew
    ? `Merged ${counted(sources, 'folder')} into ${folder} (${BUILT[buildpack] ?? buildpack}):\n  ${files.join(', ')}`
    : `${folder} is what these folders give already. Nothing was written.`;
  const found = `${counted(clashes, 'clash', 'clashes')}, ${counted(count('warning'), 'warning')}, ${counted(count('note'), 'note')}.`;
  const last =
    clashes === 0
      ? 'Nothing in them excludes anything else.'
      : 'The image may not be built, or lack something, until the clashes are settled.';
  return `${what}\n${found.replace(/^[a-z]/, (first) => first.toUpperCase())} ${last}`;
}

const BUILT: Readonly<Record<string, string>> = {
  Conda: 'Binder builds it with conda',
  Python: 'Binder builds it with pip',
  Pipfile: 'Binder builds it from the Pipfile',
  R: 'Binder builds it for R',
  JuliaProject: 'Binder builds it for Julia',
};

export function refusedInTerminal({ errors }: { readonly errors: number }): string {
  return `No merge of these can be right as they are, so nothing was written. Mend ${errors === 1 ? 'what stands as ERROR' : `the ${errors} that stand as ERROR`}, or leave that folder out.`;
}

export function lintedInTerminal({
  folder,
  findings,
}: {
  readonly folder: string;
  readonly findings: readonly BinderFinding[];
}): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (errors > 0) {
    return `Binder would refuse ${folder}: ${counted(errors, 'error')} to mend.`;
  }
  if (findings.length === 0) return `Nothing to say against ${folder}.`;
  return `Binder would build ${folder}. Above is what may surprise.`;
}
