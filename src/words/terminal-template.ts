import { counted } from './count.ts';

/** What the command line says of templates: plain text. */

type Found = { readonly path: string } & (
  | { readonly kind: 'underscore' | 'place-left' | 'place-unknown'; readonly name: string }
  | { readonly kind: 'form-stale' | 'form-missing'; readonly name: string }
  | { readonly kind: 'too-big'; readonly bytes: number }
  | { readonly kind: 'page-missing' | 'page-unchanged' | 'workflow-missing' | 'workflow-other' }
  | { readonly kind: 'first-run-failed' | 'settings' | 'tutorial'; readonly said: string }
  | {
      readonly kind: 'link-broken' | 'link-to-nothing';
      readonly words: string;
      readonly leads: string;
    }
  | { readonly kind: 'site-missing'; readonly words: string }
  | {
      readonly kind: 'not-heard';
      readonly words: string;
      readonly says: string;
      readonly suggestion: string | undefined;
    }
);

const LONGEST_QUOTE = 200;
const MEGABYTE = 1024 * 1024;

export function oneTemplateFolder(): string {
  return 'Name one folder with a template, such as sayso template check my-template';
}

export function nameAndFolder({ names }: { readonly names: readonly string[] }): string {
  return `Name a template and a new folder for it, such as sayso template export ${names[0] ?? 'open-course'} my-template\nThere are: ${names.join(', ')}`;
}

export function noTemplate({ folder }: { readonly folder: string }): string {
  return `I looked in ${folder === '.' ? 'this folder' : folder} for README.md, the page that a template shows, and there is none.`;
}

export function templateRehearsing(): string {
  return 'Making a copy, and waiting for its first run …';
}

export function noSuchTemplate({
  name,
  names,
  suggestion,
}: {
  readonly name: string;
  readonly names: readonly string[];
  readonly suggestion: string | undefined;
}): string {
  const meant = suggestion === undefined ? '' : ` Did you mean ${quoted(suggestion)}?`;
  return `There is no template ${quoted(name)}.${meant}\nThere are: ${names.join(', ')}`;
}

export function templateInTheWay({ folder }: { readonly folder: string }): string {
  return `There is something in ${folder} already, so I wrote nothing. Name a folder that is new or empty.`;
}

export function templateExported({
  name,
  folder,
  repository,
}: {
  readonly name: string;
  readonly folder: string;
  readonly repository: string;
}): string {
  const address = `https://github.com/YOU/${repository}`;
  return `The template ${quoted(name)} is in ${folder}, as a repository with one commit. To offer it to others:

1. Make an empty repository: https://github.com/new?name=${encodeURIComponent(repository)}
2. Send it there, with your name in place of YOU:
   git -C ${folder} remote add origin ${address}.git
   git -C ${folder} push -u origin main
3. Open ${address}/settings and tick “Template repository”.

Before that, change what you like, and try it: sayso template check ${folder}`;
}

export function templateFindings(findings: readonly Found[]): string {
  return findings.map((found) => `${oneLine(found.path)}\n  ${sentence(found)}`).join('\n\n');
}

export function templateChecked({
  files,
  links,
  findings,
}: {
  readonly files: number;
  readonly links: number;
  readonly findings: number;
}): string {
  const looked = `I made a copy, and looked at its first run, ${counted(files, 'file')} and ${counted(links, 'link')}.`;
  if (findings === 0) return `${looked} Nothing to mend.`;
  return `${looked} Above ${findings === 1 ? 'is one thing' : `are ${findings} things`} to mend.`;
}

function sentence(found: Found): string {
  switch (found.kind) {
    case 'underscore':
      return `a name that begins with an underscore (${quoted(found.name)}) looks like something one must not touch. Give it another one.`;
    case 'place-left':
      return `${quoted(`{{${found.name}}}`)} is not filled in here. Move the file into .github/template/, below the same path.`;
    case 'place-unknown':
      return `nothing is known to fill in for ${quoted(`{{${found.name}}}`)}.`;
    case 'too-big':
      return `${Math.ceil(found.bytes / MEGABYTE)} MB are more than GitHub takes from a browser (25 MB), so nobody could put a new one in its place.`;
    case 'page-missing':
      return 'the copy has no first page. Put one into .github/template/README.md.';
    case 'page-unchanged':
      return 'a copy shows the page of the template. Put the page that it should show into .github/template/README.md.';
    case 'first-run-failed':
      return `the first run did not go well: ${oneLine(found.said)}`;
    case 'settings':
      return oneLine(found.said);
    case 'tutorial':
      return found.said.replaceAll('\n', '\n  ');
    case 'link-broken':
      return `the link ${quoted(found.words)} is not an address: ${oneLine(found.leads)}`;
    case 'link-to-nothing':
      return `the link ${quoted(found.words)} leads to nothing: there is no ${quoted(found.leads)} in a copy.`;
    case 'site-missing':
      return `the link ${quoted(found.words)} leads to the site, and a copy has none after its first run.`;
    case 'not-heard':
      return `the link ${quoted(found.words)} says ${quoted(found.says)}, which a copy does not understand.${found.suggestion === undefined ? '' : ` Did you mean ${quoted(found.suggestion)}?`}`;
    case 'form-stale':
      return `this form is not that of the command ${quoted(found.name)}. Take it anew from a template that comes with Sayso.`;
    case 'form-missing':
      return `there is no command ${quoted(found.name)} in a copy, so this form says nothing. Delete it.`;
    case 'workflow-missing':
      return 'without this workflow, nothing happens in a copy where the App is not installed.';
    case 'workflow-other':
      return 'this is not the workflow that comes with Sayso. Where that is not on purpose, take it anew: sayso template export open-course, or tutorial for a course with steps.';
  }
}

function quoted(text: string): string {
  const characters = [...oneLine(text)];
  const isLong = characters.length > LONGEST_QUOTE;
  return `“${isLong ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : characters.join('')}”`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
