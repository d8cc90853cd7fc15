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
  siteIsOff: ({ url, settingsUrl }: { readonly url: string; readonly settingsUrl: string }) =>
    `Your site is ready, and one switch is missing, which only you may press: ${link('open the Pages settings', settingsUrl)}, choose the branch \`gh-pages\`, and press “Save”. After a minute it is at ${url}`,
  siteRefused: ({ branch }: { readonly branch: string }, links: Links) =>
    `The site could not be published, because GitHub did not accept the branch ${quote(branch)}. ${link('See the rules for that branch', `${links.repositoryUrl}/settings/branches`)}`,
  nothingToPublish: (_values: object, links: Links) =>
    `There is no page to publish yet: I looked for Markdown files and notebooks. ${link('Write a first page', `${links.repositoryUrl}/new/${links.branch}?filename=index.md`)}`,
} as const;
