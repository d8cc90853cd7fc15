import { linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';

/** One address that launches something. */
export type LaunchedAt = {
  readonly place: 'binder' | 'colab' | 'codespaces' | 'jupyterlite' | 'jupyterhub';
  /** The hub or site, where it is not the one that everybody knows. */
  readonly at?: string | undefined;
  readonly link: string;
  /** Badges, where the place has one. */
  readonly markdown?: string;
  readonly rst?: string;
  /** What the server is started from, where that is not the repository itself. */
  readonly from?: 'here' | 'binder-build' | 'elsewhere';
  /** What the image is made of, where its author alone decides what is in it. */
  readonly recipe?: Recipe | undefined;
};

type Recipe = 'Dockerfile' | 'default.nix';

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
  launchNotGit: (_values: object, links: Links) =>
    `An archive with a DOI cannot be brought into another environment; what can is a git repository. ${link('Ask for its own address', issueLink(links, 'Launch link for '))}`,
  launchOnlyGitHub: ({ place }: { readonly place: LaunchedAt['place'] }, links: Links) =>
    `${NAMES[place]} opens what is on GitHub, and this is somewhere else. ${link('Ask for a link on Binder', issueLink(links, 'Launch link'))}`,
  launchOnlyNotebooks: ({ path }: { readonly path: string }, links: Links) =>
    `Colab opens notebooks (files that end in \`.ipynb\`), and ${quote(path)} is none. ${link('Ask for a link on Binder', issueLink(links, `Launch link for ${path}`))}`,
  launchBuildFirst: (_values: object, links: Links) =>
    `Your settings want Binder to start from the branch \`binder-build\`, and there is no such branch yet. ${link('Build the image', issueLink(links, 'Build image'))} first; it makes that branch.`,
  launchLink: ({ links: launched }: { readonly links: readonly LaunchedAt[] }, links: Links) =>
    launched.map((one) => oneLaunch(one, links)).join('\n\n'),
} as const;

const NAMES = {
  binder: 'Binder',
  colab: 'Colab',
  codespaces: 'Codespaces',
  jupyterlite: 'JupyterLite',
  jupyterhub: 'JupyterHub',
} as const;

function oneLaunch(one: LaunchedAt, links: Links): string {
  const { markdown, rst } = one;
  const first = `${opening(one)}${startedFrom(one, links)}`;
  if (markdown === undefined || rst === undefined) return first;
  return `${first} A button for a page of yours, in Markdown:\n\n${code(markdown)}\n\nIn reStructuredText:\n\n${code(rst.trimEnd())}`;
}

function opening({ place, at = '', link: to }: LaunchedAt): string {
  switch (place) {
    case 'binder':
      return at === ''
        ? `${link('Open it on Binder', to)}.`
        : `${link('Open it', to)} on the BinderHub at ${quote(at)}.`;
    case 'colab':
      return `${link('Open it in Colab', to)}.`;
    case 'codespaces':
      return `${link('Open it in a codespace', to)}.`;
    case 'jupyterlite':
      return `${link('Open it in JupyterLite', to)}, once a JupyterLite site with this file in it is at ${quote(at)}.`;
    case 'jupyterhub':
      return `${link('Open it', to)} on the JupyterHub at ${quote(at)}, if that is what it is; nbgitpuller has to be installed there, and brings the files.`;
  }
}

function startedFrom({ from, recipe }: LaunchedAt, links: Links): string {
  switch (from) {
    case 'binder-build':
      return ` It starts from your image on the branch \`binder-build\` and brings in your files as they are then, with nbgitpuller. ${recipe === undefined ? `That is in every image that I build since your settings say so; ${link('build it again', issueLink(links, 'Build image'))} if yours is older.` : nbgitpullerByHand(recipe)}`;
    case 'elsewhere':
      return ' It starts from the other repository’s environment and brings the files in; nbgitpuller has to be in that environment.';
    default:
      return '';
  }
}

/** Where the image is made of a file that says all that is in it. */
export function nbgitpullerByHand(recipe: Recipe): string {
  return recipe === 'Dockerfile'
    ? 'Your `Dockerfile` has to put that into the image: `RUN python3 -m pip install --no-cache-dir nbgitpuller`.'
    : 'Your `default.nix` has to put that into the image.';
}

/** As it is and whole, to be copied: addresses are encoded, so no backtick is in them. */
function code(lines: string): string {
  return `\`\`\`text\n${lines}\n\`\`\``;
}
