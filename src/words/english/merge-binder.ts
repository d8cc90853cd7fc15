import { counted } from '../count.ts';
import { fileLink, folderLink } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { listed } from '../list-names.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';
import type { BinderFinding } from './binder-findings/told.ts';
import { binderFindings } from './binder-findings.ts';

/** A source of a merge; `commit` and `page` where it lies elsewhere. */
export type SourceInWords = {
  readonly id: string;
  readonly commit: string | undefined;
  readonly ref: string | undefined;
  readonly page: string | undefined;
  /** Its folder there or here; '' for the top. */
  readonly folder: string;
};

type Unread = {
  readonly name: string;
  readonly detail: string;
  readonly why:
    | 'refused'
    | 'not-found'
    | 'no-ref'
    | 'empty'
    | 'too-large'
    | 'timeout'
    | 'unreachable'
    | 'no-folder'
    | 'no-configuration'
    | 'odd-name';
};

/** Merging Binder environments. */
export const mergeBinderSentences = {
  readingSources: ({ done, of }: { readonly done: number; readonly of: number }) =>
    `Reading the environments, ${done} of ${of}`,
  mergingBinder: () => 'Merging them',
  mergeBinderNothing: (_values: object, links: Links) =>
    `I looked for folders whose names begin with \`binder_\`, and there is none. Nothing was changed. Name what is to be merged (${quote('Merge Binder: owner/name owner/other')}), or ${link('look at your files', links.repositoryUrl)}.`,
  mergeBinderUnclear: ({
    sources,
  }: {
    readonly sources: readonly {
      readonly word: string;
      readonly why: 'form' | 'doi' | 'outside';
    }[];
  }) =>
    `I could not tell what is meant by ${sources.map(({ word, why }) => `${quote(word)} (${UNCLEAR[why]})`).join(', ')}. Nothing was changed. I know \`owner/name\`, \`owner/name@branch\`, \`owner/name:folder\`, addresses on GitHub, GitLab and Codeberg, gists, and folders of this repository (\`binder_maps\`, \`./envs/maps\`).`,
  mergeBinderUnread: ({ sources }: { readonly sources: readonly Unread[] }) =>
    `Nothing was changed, because I could not read ${sources.length === 1 ? 'one of the sources' : 'some of the sources'}:\n\n${sources.map((one) => `* ${quote(one.name)}: ${whyUnread(one)}`).join('\n')}\n\nMend or leave out what is wrong, then edit the title of this issue, or close and reopen it.`,
  mergeBinderTooMany: ({ most, count }: { readonly most: number; readonly count: number }) =>
    `These are ${count} sources, and I merge at most ${most} at once. Nothing was changed. Leave some out, or merge some of them in a repository of their own first.`,
  mergeBinderTwoFolders: (_values: object, links: Links) =>
    `There is a folder \`binder\` and a folder \`.binder\`, and Binder refuses a repository with both. Nothing was changed. ${link('Look at your files', links.repositoryUrl)}, keep what is needed in one of them, delete the other, then close and reopen this issue.`,
  mergeBinderBrokenLock: ({ path }: { readonly path: string }, links: Links) =>
    `${quote(path)} tells what your environment was merged from, and I cannot read it. Nothing was changed. ${link('Look at it', fileLink(links, path))}: bring an earlier state back, or delete it; then the folder counts as made by hand.`,
  mergeBinderNoSuchPreferred: ({
    preferred,
    sources,
  }: {
    readonly preferred: readonly string[];
    readonly sources: readonly string[];
  }) =>
    `You prefer ${listed(preferred)}, which is not among what is merged: ${listed(sources)}. Nothing was changed.`,
  mergeBinderRefused: (
    {
      sources,
      findings,
    }: {
      readonly sources: readonly SourceInWords[];
      readonly findings: readonly BinderFinding[];
    },
    links: Links,
  ) =>
    `No merge of these can be right as they are, so nothing was changed:\n\n${listOf(sources, links)}\n\n${binderFindings({ findings, sources, lock: undefined }, links)}\n\nMend what stands as “error”, or leave that source out; then close and reopen this issue.`,
  mergedBinder: (
    {
      folder,
      buildpack,
      sources,
      findings,
      moved,
      first,
      gone,
      edits,
      lock,
    }: {
      readonly folder: string;
      readonly buildpack: string;
      readonly sources: readonly SourceInWords[];
      readonly findings: readonly BinderFinding[];
      readonly moved: { readonly from: string; readonly to: string } | undefined;
      readonly first: 'top' | 'before' | undefined;
      readonly gone: readonly string[];
      readonly edits: EditsInWords;
      readonly lock: string;
    },
    links: Links,
  ) =>
    [
      `${quote(folder)} (${link('open', folderLink(links, folder))}) now holds one environment made of ${counted(sources.length, 'source')}${sources.length === 1 ? '' : ', in this order'}:`,
      listOf(sources, links),
      `${decided(buildpack)} What was merged, from which commits, is in ${quote(lock)} (${link('open', fileLink(links, lock))}).`,
      ...alreadyThere({ folder, moved, first, gone }, links),
      ...aboutEdits(edits, links),
      findings.length === 0
        ? `Nothing in ${sources.length === 1 ? 'it' : 'them'} stands against anything else.`
        : binderFindings({ findings, sources, lock }, links),
      `Next: ${link('build its image', issueLink(links, 'Build image'))}, so that nobody has to wait for it, or ${link('get a link that opens it on Binder', issueLink(links, 'Launch link'))} at once.`,
    ].join('\n\n'),
  mergeBinderUnchanged: (
    {
      folder,
      sources,
      edited,
    }: {
      readonly folder: string;
      readonly sources: readonly SourceInWords[];
      readonly edited: readonly string[];
    },
    links: Links,
  ) =>
    [
      `I looked at every source again, and ${quote(folder)} (${link('open', folderLink(links, folder))}) is what they give already. Nothing was changed.`,
      listOf(sources, links),
      ...(edited.length === 0 ? [] : [`What you wrote there stays: ${listed(edited)}.`]),
    ].join('\n\n'),
} as const;

type EditsInWords = {
  readonly edited: readonly string[];
  readonly deleted: readonly string[];
  readonly stayed: readonly string[];
  readonly conflicts: readonly { readonly path: string; readonly line: number }[];
};

const UNCLEAR = {
  form: 'no repository, address or folder as I know them',
  doi: 'an archive and no git repository: name the repository behind it',
  outside: 'outside of this repository',
} as const;

function whyUnread({ why, detail }: Unread): string {
  switch (why) {
    case 'refused':
      return detail === 'host'
        ? 'I read from github.com, gist.github.com, gitlab.com and codeberg.org only.'
        : 'this address is none that I may ask.';
    case 'not-found':
      return 'there is no such repository, or not everybody can see it. Look at how it is written.';
    case 'no-ref':
      return `it has no branch, tag or commit ${quote(detail)}.`;
    case 'empty':
      return 'it has no files yet.';
    case 'too-large':
      return detail === ''
        ? 'it is larger than what I take.'
        : `${quote(detail)} is more than I take from one source.`;
    case 'timeout':
      return `it did not come within ${quote(detail)} seconds. Try again later.`;
    case 'unreachable':
      return `its server could not be reached: ${quote(detail)}. Try again later.`;
    case 'no-folder':
      return `it has no folder ${quote(detail)}.`;
    case 'odd-name':
      return 'the name of its folder holds characters that nobody can see. Rename it.';
    case 'no-configuration':
      return detail === ''
        ? 'it has no files for Binder (such as `environment.yml` or `requirements.txt`).'
        : `its folder ${quote(detail)} has no files for Binder (such as \`environment.yml\` or \`requirements.txt\`).`;
  }
}

function listOf(sources: readonly SourceInWords[], links: Links): string {
  return sources.map((source, index) => `${index + 1}. ${sourceLine(source, links)}`).join('\n');
}

function sourceLine({ id, commit, ref, page, folder }: SourceInWords, links: Links): string {
  if (page === undefined || commit === undefined) {
    const at = folder === '' ? links.repositoryUrl : folderLink(links, folder);
    return `${quote(id)} (${link('open', at)})`;
  }
  const short = commit.slice(0, 7);
  const at = ref === undefined || ref === commit ? '' : ` of ${quote(ref)}`;
  return `${quote(id)}, commit ${link(short, pageAt(page, commit))}${at}`;
}

/** Where people see a repository at a commit. */
function pageAt(page: string, commit: string): string {
  const { hostname = '' } = URL.parse(page) ?? {};
  if (hostname.startsWith('gist.')) return `${page}/${commit}`;
  return `${page}/${hostname === 'codeberg.org' ? 'src/commit' : 'tree'}/${commit}`;
}

/** What Binder will build the image with, and so which files count. */
function decided(buildpack: string): string {
  const by: Readonly<Record<string, string>> = {
    Conda: 'Binder will build it with conda, from `environment.yml`.',
    Python: 'Binder will build it with pip, from `requirements.txt`.',
    Pipfile: 'Binder will build it from `Pipfile`.',
    R: 'Binder will build it as an R environment.',
    JuliaProject: 'Binder will build it as a Julia environment, from `Project.toml`.',
  };
  return by[buildpack] ?? '';
}

function alreadyThere(
  {
    folder,
    moved,
    first,
    gone,
  }: {
    readonly folder: string;
    readonly moved: { readonly from: string; readonly to: string } | undefined;
    readonly first: 'top' | 'before' | undefined;
    readonly gone: readonly string[];
  },
  links: Links,
): readonly string[] {
  const said: string[] = [];
  if (moved !== undefined) {
    said.push(
      `What you had made by hand in ${quote(moved.from)} is kept in ${quote(moved.to)} (${link('open', folderLink(links, moved.to))}), and is one of the sources. Change it there from now on.`,
    );
  }
  if (first === 'top') {
    said.push(
      `The environment at the top of your repository is the first source, because Binder no longer looks at it once there is a folder ${quote(folder)}. Change it where it is, then say it again.`,
    );
  }
  if (first === 'before') {
    said.push(
      `What the last merge was made of comes first. To leave something out, delete ${quote(folder)}, then say what is to be merged.`,
    );
  }
  if (gone.length > 0) said.push(`No longer there, and so no longer in it: ${listed(gone)}.`);
  return said;
}

function aboutEdits(
  { edited, deleted, stayed, conflicts }: EditsInWords,
  links: Links,
): readonly string[] {
  const said: string[] = [];
  const places = conflicts.map(({ path, line }) =>
    line === 0
      ? `* ${quote(path)}`
      : `* ${quote(path)}, line ${line} (${link('open', `${fileLink(links, path)}?plain=1#L${line}`)})`,
  );
  if (places.length > 0) {
    said.push(
      `What you wrote and what comes from the sources meet here; the proposal holds what comes:\n\n${places.slice(0, 20).join('\n')}`,
    );
  }
  const kept = edited.filter((path) => !conflicts.some((one) => one.path === path));
  if (kept.length > 0) said.push(`What you wrote is kept: ${listed(kept)}.`);
  if (deleted.length > 0) said.push(`You deleted these, so they stay deleted: ${listed(deleted)}.`);
  if (stayed.length > 0) {
    said.push(`No source has these any more; you wrote in them, so they stay: ${listed(stayed)}.`);
  }
  return said;
}
