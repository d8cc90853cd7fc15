/**
 * What the command line says besides the replies that all hosts share: plain text for a terminal,
 * where `quoted` takes the place of Markdown's code.
 */

type UsageProblem =
  | { readonly kind: 'unknown-option'; readonly option: string; readonly suggestion?: string }
  | { readonly kind: 'no-value'; readonly option: string; readonly value: string }
  | { readonly kind: 'needless-value'; readonly option: string };

const SEE_HELP = 'See `sayso help`.';

export function helpBeginning(): string {
  return 'Say it, and the repository does it.';
}

export function helpEnd(): string {
  return 'What can be said in a repository: sayso say Help';
}

export function exitCodes(): string {
  return 'Exit codes: 0 done, 1 failed, 2 not understood, 3 not allowed.';
}

/** A mistake in how Sayso was called. */
export function usageProblem(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'unknown-option':
      return problem.suggestion === undefined
        ? `There is no option ${problem.option}. ${SEE_HELP}`
        : `There is no option ${problem.option}. Did you mean ${problem.suggestion}?`;
    case 'no-value':
      return `The option ${problem.option} needs a value: ${problem.option} ${problem.value}. ${SEE_HELP}`;
    case 'needless-value':
      return `The option ${problem.option} takes no value. ${SEE_HELP}`;
  }
}

export function wordsWithoutSay({
  said,
  suggestion,
}: {
  readonly said: string;
  readonly suggestion?: string;
}): string {
  return suggestion === undefined
    ? `I do not know “${said}”. To say something to a repository: sayso say "${said} …". ${SEE_HELP}`
    : `I do not know “${said}”. Did you mean sayso ${suggestion}?`;
}

export function nothingSaid(): string {
  return 'There is nothing to do yet: put words behind it, such as sayso say "Unzip", or --commit HEAD.';
}

export function wordsAndCommit(): string {
  return 'Either words or --commit, please: both at once would be two commands.';
}

export function noSiteInPreview(): string {
  return 'A preview changes nothing, so there is no site to write. Leave out --site or --preview.';
}

export function notAFolder({ option, path }: { readonly option: string; readonly path: string }) {
  return `For ${option} I need a folder, and there is none at ${path}.`;
}

export function notAnEmptyFolder({ path }: { readonly path: string }): string {
  return `For --site I need a new or empty folder, or one that I wrote a site to before, and ${path} holds other files.`;
}

export function notAClone({
  folder,
  reason,
}: {
  readonly folder: string;
  readonly reason: string;
}) {
  return `I looked at ${folder}, and it is not in a git repository. Go into your clone, or name it with --in DIR.\nGit said: ${reason}`;
}

export function noBranch({ folder }: { readonly folder: string }): string {
  return `In ${folder} no branch is checked out, so there is none to change. Check one out (git switch main), then say it again.`;
}

export function noSuchCommit({ revision }: { readonly revision: string }): string {
  return `I looked for the commit ${revision}, and there is none of that name.`;
}

export function notUnderstood({
  text,
  isCommit,
}: {
  readonly text: string;
  readonly isCommit: boolean;
}) {
  return isCommit
    ? `The message “${text}” is not a command. Nothing was changed.`
    : `I do not understand “${text}”. Nothing was changed. What can be said here: sayso say Help`;
}

export function didYouMean({ command }: { readonly command: string }): string {
  return `I do not understand that. Nothing was changed. Did you mean:\n  ${command}`;
}

export function switchedOff({ phrase, file }: { readonly phrase: string; readonly file: string }) {
  return `This repository does not take “${phrase}”: it is switched off in ${file}. Nothing was changed.`;
}

export function inTheWay({ reason }: { readonly reason: string }): string {
  return `Git did not let me change your files, so they are as they were. Commit or put away what you have not committed, then say it again.\nGit said: ${reason}`;
}

export function onABranch({ branch, into }: { readonly branch: string; readonly into: string }) {
  return `The change is a proposal on the branch ${branch}, and ${into} is as it was. To look at it: git diff ${into}...${branch}\nTo accept it: git merge ${branch}`;
}

export function notPushed({ branches }: { readonly branches: readonly string[] }): string {
  return `Nothing has left your computer. To send it: git push origin ${branches.join(' ')}`;
}

export function siteWritten({
  files,
  folder,
}: {
  readonly files: number;
  readonly folder: string;
}) {
  return `The site (${files} files) is in ${folder}`;
}

export function noSiteWritten(): string {
  return 'No site was built, so none was written. To build one: sayso say Publish --site DIR';
}

export function previewBeginning({ phrase }: { readonly phrase: string }): string {
  return `A preview of “${phrase}”. Nothing has been changed.`;
}

type FileChange = { readonly path: string; readonly state: 'new' | 'changed' | 'deleted' };

/** Longer lists nobody reads; `--json` has them all. */
const MOST_FILES = 60;

export function previewFiles({ files }: { readonly files: readonly FileChange[] }): string {
  const lines = files.slice(0, MOST_FILES).map(({ state, path }) => `  ${state.padEnd(8)} ${path}`);
  const more = files.length - lines.length;
  return [
    files.length === 0 ? 'Files: none would change.' : `Files (${files.length}):`,
    ...lines,
    ...(more > 0 ? [`  … and ${more} more; --json names them all`] : []),
  ].join('\n');
}

export function previewCommit({ subject }: { readonly subject: string }): string {
  return `Commit: ${subject}`;
}

const AFTERWARDS = {
  publish: 'the site is built again',
  'build-image': 'the image is built, where GitHub runs it',
  'open-issue': 'an issue is opened, where GitHub has it',
  'write-comment': 'a comment is written, where GitHub has it',
};

export function previewFollowUps({
  followUps,
}: {
  readonly followUps: readonly (keyof typeof AFTERWARDS)[];
}): string {
  return followUps.length === 0
    ? 'Afterwards: nothing.'
    : `Afterwards: ${followUps.map((kind) => AFTERWARDS[kind]).join(', ')}.`;
}

export function previewReply({ reply }: { readonly reply: string }): string {
  return `Reply:\n${reply.replace(/^(?=.)/gm, '  ')}`;
}
