import { linkedPath, linksOn } from '../../file-link.ts';
import type { Links } from '../../links.ts';
import { quote } from '../../quote.ts';

type Paths = {
  readonly paths: readonly string[];
  readonly more: number;
  /** The branch they lie on, where that is not the default one. */
  readonly branch?: string | undefined;
};

/** One thing that was looked at. */
export type CheckRow = {
  readonly wanted: Wanted;
  readonly isNot: boolean;
  /** Others are enough in its place. */
  readonly isOneOf: boolean;
  readonly met: boolean;
  readonly found: Found;
};

type Wanted =
  | { readonly kind: 'said'; readonly phrases: readonly string[] }
  | {
      readonly kind: 'commit';
      readonly touches: string | undefined;
      readonly branch?: string | undefined;
    }
  | { readonly kind: 'branch'; readonly name: string }
  | {
      readonly kind: 'pull';
      readonly action: string;
      readonly title: string | undefined;
      readonly from?: string | undefined;
    }
  | {
      readonly kind: 'issue';
      readonly action: string;
      readonly title: string | undefined;
      readonly label: string | undefined;
    }
  | { readonly kind: 'site' }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'added' | 'changed' | 'gone'; readonly glob: string }
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly contains: string | undefined;
      readonly matches: string | undefined;
      readonly branch?: string | undefined;
    }
  | { readonly kind: 'has'; readonly thing: string }
  | { readonly kind: 'been'; readonly step: string }
  | { readonly kind: 'language'; readonly language: string };

type Found =
  | { readonly kind: 'seen-before' | 'nothing' | 'site' }
  | { readonly kind: 'said'; readonly text: string }
  | ({ readonly kind: 'files' | 'other-files' } & Paths)
  | { readonly kind: 'file'; readonly state: FileState }
  | { readonly kind: 'branch'; readonly name: string }
  | {
      readonly kind: 'pull' | 'issue';
      readonly action: string;
      readonly number: number;
      readonly title: string;
      readonly branch?: string;
    }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'things'; readonly things: readonly string[] }
  | { readonly kind: 'been'; readonly times: number }
  | { readonly kind: 'language'; readonly language: string };

type FileState = 'missing' | 'there' | 'too-big' | 'not-text' | 'no-branch';

/** What was looked at and what was found, a line each, as a table of GitHub's. */
export function checkTable(rows: readonly CheckRow[], links: Links): string {
  const lines = rows.map((row) => {
    const wanted = `${row.isNot ? 'not: ' : ''}${wantedInWords(row.wanted)}${row.isOneOf ? ' (one of these is enough)' : ''}`;
    return `| ${row.met ? '✅' : '❌'} | ${cell(wanted)} | ${cell(foundInWords(row, links))} |`;
  });
  return ['| | What I looked for | What I found |', '| --- | --- | --- |', ...lines].join('\n');
}

/** A bar would end the cell, even within code. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function wantedInWords(wanted: Wanted): string {
  switch (wanted.kind) {
    case 'said':
      return `somebody says ${wanted.phrases.map(quote).join(' or ')}`;
    case 'commit':
      return `a commit${wanted.touches === undefined ? '' : ` that touches ${quote(wanted.touches)}`}${onBranch(wanted.branch)}`;
    case 'branch':
      return `a new branch called ${quote(wanted.name)}`;
    case 'pull':
      return `a pull request ${wanted.action}${titled(wanted.title)}${fromBranch(wanted.from)}`;
    case 'issue': {
      const label = wanted.label === undefined ? '' : ` with the label ${quote(wanted.label)}`;
      return `an issue ${wanted.action}${titled(wanted.title)}${label}`;
    }
    case 'site':
      return 'the site is published';
    case 'command':
      return `${quote(wanted.name)} was carried out`;
    case 'added':
      return `a new file ${quote(wanted.glob)}`;
    case 'changed':
      return `a change in ${quote(wanted.glob)}`;
    case 'gone':
      return `${quote(wanted.glob)} is deleted`;
    case 'file':
      return inFile(wanted);
    case 'has':
      return `you carry ${quote(wanted.thing)}`;
    case 'been':
      return `you have been at ${quote(wanted.step)}`;
    case 'language':
      return `the language is ${quote(wanted.language)}`;
  }
}

function titled(title: string | undefined): string {
  return title === undefined ? '' : ` with ${quote(title)} in its title`;
}

function onBranch(branch: string | undefined): string {
  return branch === undefined ? '' : ` on the branch ${quote(branch)}`;
}

function fromBranch(branch: string | undefined): string {
  return branch === undefined ? '' : ` from the branch ${quote(branch)}`;
}

function inFile({ path, contains, matches, branch }: Extract<Wanted, { kind: 'file' }>): string {
  const text = contains ?? matches;
  const file = text === undefined ? `the file ${quote(path)}` : `${quote(text)} in ${quote(path)}`;
  return `${file}${onBranch(branch)}`;
}

function foundInWords({ wanted, isNot, met, found }: CheckRow, links: Links): string {
  switch (found.kind) {
    case 'seen-before':
      return 'it happened earlier in this step';
    case 'nothing':
      return 'nothing of that kind yet';
    case 'site':
      return 'it is';
    case 'said':
      return `you said ${quote(found.text)}`;
    case 'files':
      return found.paths.length === 0 ? 'no such file yet' : listed(found, links);
    case 'other-files':
      return found.paths.length === 0
        ? 'no change of files'
        : `you changed ${listed(found, links)}${onBranch(found.branch)} instead`;
    case 'file':
      return fileState(found.state, wanted, met !== isNot);
    case 'branch':
      return `the branch ${quote(found.name)}`;
    case 'pull':
    case 'issue':
      return `${quote(found.title)} was ${found.action}${fromBranch(found.branch)}`;
    case 'command':
      return `${quote(found.name)} was carried out`;
    case 'things':
      return found.things.length === 0
        ? 'you carry nothing'
        : `you carry ${found.things.map(quote).join(', ')}`;
    case 'been':
      return found.times === 0 ? 'not yet' : 'you were there';
    case 'language':
      return `it is ${quote(found.language)}`;
  }
}

function listed({ paths, more, branch }: Paths, links: Links): string {
  const shown = paths.map((path) => linkedPath(path, linksOn(branch, links)));
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `isSo`: whether it is as the row has it, wanted or not. */
function fileState(state: FileState, wanted: Wanted, isSo: boolean): string {
  if (state === 'no-branch') return 'there is no such branch';
  if (state === 'missing') return 'there is no such file';
  if (state === 'too-big') return 'the file is too large to look into';
  if (state === 'not-text') return 'the file is no text';
  const asksForText =
    wanted.kind === 'file' && (wanted.contains !== undefined || wanted.matches !== undefined);
  if (!asksForText) return 'it is there';
  return isSo ? 'it stands there' : 'the file is there, and this does not stand in it';
}
