import { counted } from './count.ts';

/** What the command line says of courses that are brought over: plain text. */

const LONGEST_QUOTE = 120;

export function oneFolderToImport(): string {
  return 'Name one folder with a course, such as sayso tutorial import my-course';
}

export function noCourse({ folder }: { readonly folder: string }): string {
  const where = folder === '.' ? 'this folder' : folder;
  return `I looked in ${where} for a course as GitHub Skills has them (pages in .github/steps, and a file in .github/workflows for each step), and there is none.`;
}

export function tutorialIsThere({ file }: { readonly file: string }): string {
  return `There is ${file} already, and I would replace it. Move it away first.`;
}

export function leadsElsewhere({ path }: { readonly path: string }): string {
  return `${oneLine(path)} is a link to another place, so I wrote nothing.`;
}

/** The first page of a copy, as Markdown; `../../issues` is where its issues are, whatever it is called. */
export function startedPage(title: string): string {
  return `# ${title}

This exercise is [an issue of this repository](../../issues): what to do comes as a comment there, one step after the other, and is looked at while you do it.
`;
}

type FindingInWords = { readonly path: string; readonly line: number } & (
  | { readonly kind: 'trigger'; readonly name: string }
  | { readonly kind: 'next' | 'unreadable' | 'any-branch' | 'other-branches' | 'unmerged' | 'site' }
  | { readonly kind: 'branch-file'; readonly file: string }
  | { readonly kind: 'paths'; readonly pattern: string }
  | { readonly kind: 'guard' | 'script' | 'prepares'; readonly text: string }
  | { readonly kind: 'action'; readonly uses: string }
  | { readonly kind: 'place'; readonly name: string }
  | { readonly kind: 'no-page' | 'no-workflow'; readonly step: string }
);

/** Where it stands, and what is different from now on. */
export function findingInTerminal(finding: FindingInWords): string {
  return `${oneLine(finding.path)}:${finding.line}\n  ${sentenceOf(finding)}`;
}

function sentenceOf(finding: FindingInWords): string {
  switch (finding.kind) {
    case 'trigger':
      return `a tutorial does not hear of ${quoted(finding.name)}, so this does not count.`;
    case 'next':
      return 'nothing is left here that a tutorial can wait for: the step goes on when the learner says “Next”.';
    case 'branch-file':
      return `${quoted(finding.file)} lies on a branch then, and which one nobody knows beforehand; the step does not wait for it.`;
    case 'other-branches':
      return 'commits on other branches do not count: which of them has the files, nobody knows beforehand.';
    case 'any-branch':
      return 'commits on any branch count but the main one, whether there is a pull request for it or not.';
    case 'unmerged':
      return 'a pull request counts when it is merged; one that is closed without that does not.';
    case 'site':
      return 'a site counts that Sayso publishes (somebody says “Publish”); one that GitHub builds by itself does not.';
    case 'paths':
      return `the pattern ${quoted(finding.pattern)} has no counterpart, and is left out.`;
    case 'guard':
      return `the condition ${quoted(finding.text)} is left out.`;
    case 'action':
      return `what ${quoted(finding.uses)} does has no counterpart, and is left out.`;
    case 'script':
      return `what this looks at has no counterpart, and is left out: ${quoted(finding.text)}`;
    case 'prepares':
      return `this prepared something for the learner, and nobody does so now: ${quoted(finding.text)}`;
    case 'unreadable':
      return 'I cannot read this file, so what it watches over is left out.';
    case 'place':
      return `I do not know what to put in the place of ${quoted(`{{ ${finding.name} }}`)}; it stays as it is.`;
    case 'no-page':
      return `step ${oneLine(finding.step)} has no page; I wrote one with its name only.`;
    case 'no-workflow':
      return `nothing watches over step ${oneLine(finding.step)}: it goes on when the learner says “Next”.`;
  }
}

export function importedInTerminal({
  steps,
  written,
  removed,
  findings,
  isPreview,
}: {
  readonly steps: number;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly findings: number;
  readonly isPreview: boolean;
}): string {
  const list = (paths: readonly string[]) => paths.map((path) => `  ${oneLine(path)}`).join('\n');
  const parts = [
    `${sentence(counted(steps, 'step'))} brought over${findings === 0 ? '' : `; ${findings === 1 ? 'one thing is' : `${findings} things are`} different, as told above`}.`,
    `${isPreview ? 'It would write' : 'Written'}:\n${list(written)}`,
    ...(removed.length === 0
      ? []
      : [
          `${isPreview ? 'It would remove' : 'Removed, as the tutorial does their work now'}:\n${list(removed)}`,
        ]),
    ...(isPreview
      ? []
      : ['Look at it with sayso tutorial map, and play it with sayso tutorial test.']),
  ];
  return parts.join('\n\n');
}

function quoted(text: string): string {
  const characters = [...oneLine(text)];
  const isLong = characters.length > LONGEST_QUOTE;
  return `“${isLong ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : characters.join('')}”`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
