import { counted } from './count.ts';
import { NOT_PUSHED, STEPS } from './english/build-steps.ts';

/** What the command line says of images: plain text. Lines of programs were cleaned where they were read. */

export function oneFolderToBuild(): string {
  return 'Name one folder to build, such as sayso image build .';
}

export function notAnImageName({ name }: { readonly name: string }): string {
  return `No registry takes an image called “${name}”. Write a registry and a name in small letters, such as --name ghcr.io/you/my-course, or --name localhost/my-course for this machine only; what would follow a colon is --tag.`;
}

export function notATag({ tag }: { readonly tag: string }): string {
  return `“${tag}” cannot be a tag: letters, digits, dots, - and _ can be in one, such as --tag 2026-autumn.`;
}

export function whereToPush(): string {
  return 'I do not know where to push to: the folder is no clone of a repository on GitHub, and its settings name no image. Say it with --name, such as --name ghcr.io/you/my-course';
}

export function noFolderToBuild({
  folder,
  why,
}: {
  readonly folder: string;
  readonly why: 'missing' | 'outside';
}): string {
  return why === 'missing'
    ? `I looked for the folder ${folder}, and there is none. Nothing was built.`
    : `The folder ${folder} is not inside of what is to be built. Nothing was built.`;
}

export function settingsDoNotCount({
  file,
  line,
}: {
  readonly file: string;
  readonly line: number;
}): string {
  return `There is a mistake in line ${line} of ${file}, so the settings do not count. To see which: sayso say Help`;
}

type Tool = 'repo2docker' | 'engine' | 'buildx';

/** What is not on this machine, and how to get it. */
export function toolsMissing({
  missing,
  onWindows,
}: {
  readonly missing: readonly Tool[];
  readonly onWindows: boolean;
}): string {
  return [
    'Nothing was built, because this machine lacks what builds images.',
    ...missing.map((tool) => `  ${MISSING[tool].replaceAll('\n', '\n  ')}`),
    onWindows
      ? 'On Windows these run inside of WSL (https://learn.microsoft.com/windows/wsl/install): install Sayso and them there.'
      : 'Then say it again.',
  ].join('\n');
}

const MISSING: Readonly<Record<Tool, string>> = {
  repo2docker:
    'repo2docker: I looked for the program jupyter-repo2docker.\n  To get it: pipx install jupyter-repo2docker\n  (pipx: https://pipx.pypa.io)',
  engine:
    'docker or podman: I looked for both, and neither answers.\n  If one is installed, start it; docker version tells whether it runs, and whether you may use it.\n  To get one: https://docs.docker.com/engine/install or https://podman.io/docs/installation',
  buildx:
    'buildx: docker is there, and its plugin that builds is not.\n  To get it: https://docs.docker.com/go/buildx (Ubuntu: sudo apt install docker-buildx)',
};

/** Said before minutes pass, so that a name which is not meant can be stopped. */
export function buildingInTerminal({
  image,
  push,
}: {
  readonly image: string;
  readonly push: { readonly name: string; readonly tags: readonly string[] } | undefined;
}): string {
  const then =
    push === undefined ? '' : ` It will be pushed to ${push.name} (${push.tags.join(', ')}).`;
  return `Building ${image}. That may take minutes; Ctrl+C stops it.${then}`;
}

type BuiltHere = {
  /** With its registry and tag. */
  readonly image: string;
  readonly bytes: number;
  /** Files of tests that passed in it. */
  readonly tests: number | 'none';
};

export function builtInTerminal({ image, bytes, tests }: BuiltHere): string {
  const tested =
    tests === 'none' ? '' : ` ${counted(tests, 'file')} of tests ran in it and passed.`;
  return `Built ${image} (${size(bytes)}).${tested}`;
}

export function howToStart({
  engine,
  image,
}: {
  readonly engine: string;
  readonly image: string;
}): string {
  return `To start it: ${engine} run --rm -it -p 127.0.0.1:8888:8888 ${image}`;
}

export function pushedInTerminal({
  name,
  digest,
  tags,
}: {
  readonly name: string;
  readonly digest: string;
  readonly tags: readonly string[];
}): string {
  return [
    `Pushed to ${name}, tagged ${tags.join(', ')}.`,
    `To get it: docker pull ${name}@${digest}`,
    `For Binder, the one line of a Dockerfile on a branch of its own: FROM ${name}@${digest}`,
  ].join('\n');
}

type Failed = {
  readonly step: { readonly name: keyof typeof STEPS; readonly command?: string };
  readonly lines: readonly string[];
};

export function notBuiltInTerminal({ step, lines }: Failed): string {
  const { name, command } = step;
  return [
    `The image could not be built. ${plain(HERE[name] ?? STEPS[name])}`,
    ...(command === undefined ? [] : [`It was at: ${command}`]),
    ...lastLines(lines),
  ].join('\n');
}

/** What is different where people build by themselves. */
const HERE: Partial<Record<keyof typeof STEPS, string>> = {
  cancelled: 'You stopped it.',
  engine: 'The program that builds did not do it; the last lines are what it said.',
  disk: 'There is no room left: leave out what you do not need, or make room (docker system df shows what images take).',
};

export function notPushedInTerminal({
  name,
  why,
  lines,
  engine,
}: {
  readonly name: string;
  readonly why: keyof typeof NOT_PUSHED;
  readonly lines: readonly string[];
  readonly engine: string;
}): string {
  const registry = name.slice(0, name.indexOf('/'));
  const next =
    why === 'credentials' || why === 'refused'
      ? [`To say who you are: ${engine} login ${registry}`]
      : [];
  return [
    `The image is built, and it is not in the registry ${registry}: ${plain(NOT_PUSHED[why])}`,
    ...lastLines(lines),
    ...next,
  ].join('\n');
}

function lastLines(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['The last lines:', ...lines.map((line) => `  | ${line}`)];
}

/** Code of ours as the terminal shows code. */
function plain(text: string): string {
  return text.replace(/`([^`]*)`/g, '“$1”');
}

function size(bytes: number): string {
  return bytes < 1e9
    ? `${Math.max(1, Math.round(bytes / 1e6))} MB`
    : `${(bytes / 1e9).toFixed(1)} GB`;
}
