import { fence } from '../fence.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';
import { NOT_PUSHED, STEPS } from './build-steps.ts';
import { nbgitpullerByHand } from './launch.ts';

/** Building the container image of a repository. */
export const buildImageSentences = {
  buildingImage: ({ commit }: { readonly commit: string }, links: Links) =>
    `I am building the image of your repository as it is ${link('in this commit', `${links.repositoryUrl}/commit/${commit}`)}. It takes about ten minutes, and longer with many packages.`,
  imageFollows: () => 'You changed what your image is made of, so I build it again.',
  imageStarted: ({ url, at }: { readonly url: string; readonly at: PlaceName }) =>
    `${at === 'commit' ? 'A note beside the commit' : 'This answer'} will tell you when it is done. ${link('Watch it being built', url)}`,
  imageNotStarted: ({ url }: { readonly url: string }) =>
    `GitHub did not let me start the build, so there is no new image. ${link('Look whether Actions are switched on', url)}, then close and reopen this issue.`,
  imageSwitchedOff: (
    { fork, url }: { readonly fork: boolean; readonly url: string },
    links: Links,
  ) =>
    [
      fork
        ? `Actions are switched off here, as in every new fork, so nobody would build the image. ${link('Switch them on', url)}`
        : `The workflow that builds images is switched off, so nobody would build one. ${link('Switch it on', url)}`,
      `then ${link('build the image', issueLink(links, 'Build image'))}.`,
    ].join(', '),
  imageNotHere: () =>
    'Images are built by GitHub, or where you say so: `npx sayso image build .` does it on this machine.',
  nothingToBuild: (_values: object, links: Links) =>
    `There is nothing in this repository yet to build an image of. ${link('Add a first file', `${links.repositoryUrl}/new/${links.branch}`)}`,
  imageFolderMissing: ({ folder }: { readonly folder: string }, links: Links) =>
    `Your settings say that the image is built of the folder ${quote(folder)}, and there is no such folder. ${link('Change the settings', `${links.repositoryUrl}/edit/${links.branch}/.github/sayso.yml`)}, then close and reopen this issue.`,
  imageWorkflowMissing: (
    { file, text }: { readonly file: string; readonly text: string },
    links: Links,
  ) =>
    `Images are built by a workflow of your repository, and I found none for that; I may not write one myself. ${link('Open it, filled in', newFileLink(links, file, text))}, press “Commit changes…”, and then ${link('build the image', issueLink(links, 'Build image'))}.`,
  imageBuilt: (values: BuiltImage) => imageBuilt(values),
  imageNotBuilt: (
    {
      step,
      lines,
      commit,
    }: { readonly step: FailedStep; readonly lines: readonly string[]; readonly commit: string },
    links: Links,
  ) =>
    [
      `The image of ${link('this commit', `${links.repositoryUrl}/commit/${commit}`)} could not be built. ${STEPS[step.name]}${step.command === undefined ? '' : ` It was at ${quote(step.command)}`}`,
      ...(lines.length === 0 ? [] : [`The last lines:\n\n${fence(lines)}`]),
      `Then ${link('build it again', issueLink(links, 'Build image'))}. ${link('The whole log', `${links.repositoryUrl}/actions`)}`,
    ].join('\n\n'),
  imageNoResult: (_values: object, links: Links) =>
    `The build ended and left no image that I can take. ${link('Look at its log', `${links.repositoryUrl}/actions`)}, then ${link('build it again', issueLink(links, 'Build image'))}.`,
  imageNameRefused: ({ name }: { readonly name: string }, links: Links) =>
    `The image is built, and no registry takes an image called ${quote(name)}. ${link('Write another name into your settings', `${links.repositoryUrl}/edit/${links.branch}/.github/sayso.yml`)}, as \`image: name:\`.`,
  imageOldCommit: (_values: object, links: Links) =>
    `I was asked for the image of a commit that is not among the newest of your main branch, so I built nothing for it. ${link('Build the image of what is there now', issueLink(links, 'Build image'))}`,
  imageNotPushed: (
    {
      registry,
      why,
      lines,
    }: { readonly registry: string; readonly why: NotPushed; readonly lines: readonly string[] },
    links: Links,
  ) =>
    [
      `The image is built, and it is not in the registry ${quote(registry)}: ${NOT_PUSHED[why]}`,
      ...(lines.length === 0 ? [] : [`The last lines:\n\n${fence(lines)}`]),
      `Look at ${link('the secrets of your workflows', `${links.repositoryUrl}/settings/secrets/actions`)} if it is about who you are, then ${link('build it again', issueLink(links, 'Build image'))}.`,
    ].join('\n\n'),
  imageNeedsPassword: ({ registry }: { readonly registry: string }, links: Links) =>
    `The image is built, and the registry ${quote(registry)} wants to know who sends it. ${link('Make two secrets', `${links.repositoryUrl}/settings/secrets/actions`)}, \`SAYSO_REGISTRY_USER\` and \`SAYSO_REGISTRY_PASSWORD\`, then ${link('build it again', issueLink(links, 'Build image'))}.`,
  imageIsPrivate: ({
    settingsUrl,
    known,
  }: {
    readonly settingsUrl: string;
    readonly known: boolean;
  }) =>
    `${known ? 'Nobody but you can pull it yet, and neither can Binder: only you may change that,' : 'I could not see who may pull it. Binder can when it is public: you may change that'} ${link('at the end of the settings of the package', settingsUrl)}, with “Change visibility”. What is in the image is then for everyone.`,
  imageOfPrivate: () =>
    'Your repository is private, and I leave the image so as well. Binder opens what everybody can see, so there is no launch link for it.',
  imageBranchTaken: ({ branch }: { readonly branch: string }, links: Links) =>
    `For Binder I would have written the branch ${quote(branch)}, and ${link('there is one that is not mine', `${links.repositoryUrl}/tree/${branch}`)}, so I left it as it is. Rename or delete it, then ${link('build the image again', issueLink(links, 'Build image'))}.`,
  imageBranchRefused: ({ branch }: { readonly branch: string }, links: Links) =>
    `GitHub did not accept the branch ${quote(branch)}, from which Binder would start. ${link('See the rules for that branch', `${links.repositoryUrl}/settings/branches`)}`,
  imageInPlayground: () =>
    'On GitHub, the workflow of this repository would build the image now, and this answer would become its name. The playground builds none; where docker or podman is installed, `npx sayso image build .` does it.',
  imageLaunch: ({ link: to, pulls, recipe }: ImageLaunch) =>
    `**${link('Open it on Binder', to)}**: nothing has to be built there, so it starts sooner.${pulls ? ' It brings in your files as they are then, with nbgitpuller.' : ''}${pulls && recipe !== undefined ? ` ${nbgitpullerByHand(recipe)}` : ''}`,
} as const;

type ImageLaunch = {
  readonly link: string;
  /** Whether files are brought in when it starts. */
  readonly pulls: boolean;
  /** What the image is made of, where its author alone decides what is in it. */
  readonly recipe?: 'Dockerfile' | 'default.nix' | undefined;
};

type FailedStep = { readonly name: keyof typeof STEPS; readonly command?: string | undefined };

type NotPushed = keyof typeof NOT_PUSHED;

type PlaceName = 'issue' | 'comment' | 'commit' | 'terminal' | 'nowhere';

type BuiltImage = {
  /** `ghcr.io/you/my-course`. */
  readonly name: string;
  readonly digest: string;
  readonly tags: readonly string[];
  readonly seconds: number;
  /** How many tests ran in it. */
  readonly tested: boolean;
};

function imageBuilt({ name, digest, tags, seconds, tested }: BuiltImage): string {
  const lines = [
    `Your image is there: ${quote(name)}${tested ? ', and your tests in it passed' : ''}. It took ${duration(seconds)}.`,
    `To get it: \`docker pull ${name}@${digest}\``,
    `It is tagged ${tags.map(quote).join(', ')}.`,
  ];
  return lines.join('\n\n');
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} seconds`;
  return `${Math.round(seconds / 60)} minutes`;
}

/** GitHub's page for a new file, with its name and text filled in. */
function newFileLink({ repositoryUrl, branch }: Links, file: string, text: string): string {
  const query = new URLSearchParams({ filename: file, value: text });
  return `${repositoryUrl}/new/${encodeURIComponent(branch)}?${query.toString().replaceAll('+', '%20')}`;
}
