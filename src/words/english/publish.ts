import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';
import { type NoteInWords, siteNote } from '../site-note.ts';

/** Publishing, and what was odd about the pages. */
export const publishSentences = {
  publishing: () => 'Your site is built from what is in the repository now.',
  republished: () => 'You changed something, so your site follows.',
  privateRepository: (_values: object, links: Links) =>
    `This repository is private, and everyone could read its site, so I did not publish it. ${link('Publish it all the same', issueLink(links, 'Publish publicly'))}`,
  otherSite: (_values: object, links: Links) =>
    `Another tool has made the site of this repository, so I left it as it is. ${link('Put mine in its place', issueLink(links, 'Publish'))}`,
  siteNotes: ({
    notes,
    more,
  }: {
    readonly notes: readonly NoteInWords[];
    readonly more: number;
  }) => {
    const rest = more === 0 ? [] : [`and ${more} more`];
    const list = [...notes.map(siteNote), ...rest].map((line) => `* ${line}`);
    return `Something you may want to mend:\n\n${list.join('\n')}`;
  },
  published: ({ url, pages }: { readonly url: string; readonly pages: number }) =>
    `**${link('Open your site', url)}** (${pages === 1 ? 'one page' : `${pages} pages`}). On GitHub it can take a minute until a new page shows.`,
  downloads: ({ files }: { readonly files: readonly Download[] }) => downloads(files),
  notMade: ({
    format,
    title,
    why,
  }: {
    readonly format: 'pdf' | 'epub';
    readonly title: string;
    readonly why: 'no-compiler' | 'too-much' | 'refused';
  }) => notMade(FORMATS[format], title, why),
  siteIsOff: ({ url, settingsUrl }: { readonly url: string; readonly settingsUrl: string }) =>
    `Your site is ready, and one switch is missing, which only you may press: ${link('open the Pages settings', settingsUrl)}, choose the branch \`gh-pages\`, and press “Save”. After a minute it is at ${url}`,
  siteRefused: ({ branch }: { readonly branch: string }, links: Links) =>
    `The site could not be published, because GitHub did not accept the branch ${quote(branch)}. ${link('See the rules for that branch', `${links.repositoryUrl}/settings/branches`)}`,
  nothingToPublish: (_values: object, links: Links) =>
    `There is no page to publish yet: I looked for Markdown files and notebooks. ${link('Write a first page', `${links.repositoryUrl}/new/${links.branch}?filename=index.md`)}`,
} as const;

type Download = {
  readonly title: string;
  readonly format: 'pdf' | 'epub';
  readonly url: string;
};

const FORMATS = { pdf: 'PDF', epub: 'ePub' };

/** One line for one book, a list for several. */
function downloads(files: readonly Download[]): string {
  const titles = [...new Set(files.map(({ title }) => title))];
  const linksOf = (title: string): string =>
    files
      .filter((file) => file.title === title)
      .map(({ format, url }) => link(FORMATS[format], url))
      .join(' · ');
  const [only] = titles;
  if (only !== undefined && titles.length === 1) {
    return `To print, or to read without a network: ${linksOf(only)}.`;
  }
  const list = titles.map((title) => `* ${quote(title)}: ${linksOf(title)}`);
  return `To print, or to read without a network:\n\n${list.join('\n')}`;
}

function notMade(
  format: string,
  title: string,
  why: 'no-compiler' | 'too-much' | 'refused',
): string {
  switch (why) {
    case 'no-compiler':
      return `I could not make the ${format}: the program that sets its pages is not there where I run. Everything else is.`;
    case 'too-much':
      return `I did not make the ${format} of ${quote(title)}: it took longer than I may take. It may help to make its largest tables and pictures smaller.`;
    case 'refused':
      return `I could not make the ${format} of ${quote(title)}: there is something in its pages that I cannot set. The site shows all of it.`;
  }
}
