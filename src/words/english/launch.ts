import { linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';

/** Launching a repository on Binder. */
export const launchSentences = {
  badgePlaced: (
    { path, link: to }: { readonly path: string; readonly link: string },
    links: Links,
  ) =>
    `The button is on your first page, ${linkedPath(path, links)}. ${link('Press it here', to)}: the first start takes some minutes, because Binder builds what your files need.`,
  badgeThere: (
    { path, link: to }: { readonly path: string; readonly link: string },
    links: Links,
  ) =>
    `The button is on your first page already, ${linkedPath(path, links)}, and leads where it should. ${link('Press it here', to)}.`,
  badgeNeedsReadme: (_values: object, links: Links) =>
    `I looked for your first page, \`README.md\`, and there is none to put the button on. Nothing was changed. ${link('Write one', `${links.repositoryUrl}/new/${links.branch}?filename=README.md`)}, then close and reopen this issue.`,
  binderNeedsPublic: (_values: object, links: Links) =>
    `Binder opens what everybody can see, and this repository is private. Nothing was changed. ${link('See what else works here', issueLink(links, 'Help'))}`,
  launchFileMissing: ({ file }: { readonly file: string }, links: Links) =>
    `I looked for ${quote(file)} in your repository and found no such file. Nothing was changed. ${link('Look at your files', links.repositoryUrl)}`,
  launchNotFound: ({ what }: { readonly what: string }, links: Links) =>
    `I looked for ${quote(what)}: it is no file of this repository, and not a repository as I know them (\`owner/name\`, an address, a DOI). ${link('Look at your files', links.repositoryUrl)}`,
  launchLink: ({
    link: to,
    markdown,
    rst,
  }: {
    readonly link: string;
    readonly markdown: string;
    readonly rst: string;
  }) =>
    `${link('Open it on Binder', to)}. A button for a page of yours, in Markdown:\n\n\`${markdown}\`\n\nIn reStructuredText, these lines:\n\n${rst.trimEnd().split('\n').map(code).join('  \n')}`,
} as const;

/** As it is and whole, to be copied: addresses are encoded, so no backtick is in them. */
function code(line: string): string {
  return `\`${line}\``;
}
