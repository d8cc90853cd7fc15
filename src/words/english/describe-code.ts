import type { CodeInWords } from '../described-code.ts';
import { linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';
import { introduction, partsInWords } from './code/program.ts';
import { inPhrase } from './notebooks.ts';

/** More than this is for a page, not for an answer; GitHub takes 65,536 characters, and it stands there twice. */
const LONGEST = 24_000;

/** `Describe code`: a program in words and as a flowchart. */
export const describeCodeSentences = {
  codeDescribed: (
    {
      file,
      code,
      page,
    }: { readonly file: string; readonly code: CodeInWords; readonly page: string },
    links: Links,
  ) => described(file, code, page, links),
  codePageWritten: (
    {
      file,
      page,
      again,
    }: { readonly file: string; readonly page: string; readonly again: boolean },
    links: Links,
  ) =>
    `${linkedPath(page, links)} ${again ? 'tells anew' : 'now tells'} what ${quote(file)} does, in words and as flowcharts. What stands around it on that page stayed as it was.`,
  codePageSame: ({ file, page }: { readonly file: string; readonly page: string }, links: Links) =>
    `${linkedPath(page, links)} tells already what ${quote(file)} does, and nothing about it has changed.`,
  codePageNotMarkdown: ({ page }: { readonly page: string }) =>
    `I write what a program does into a page of Markdown, and ${quote(page)} is none: its name has to end in ${quote('.md')}.`,
  codeFileMissing: ({ file }: { readonly file: string }) =>
    `I looked for ${quote(file)} and did not find it.`,
  codeNotPython: ({ file }: { readonly file: string }) =>
    `I can describe programs in Python, whose names end in ${quote('.py')}, and ${quote(file)} is something else.`,
  codeUnreadable: (
    { file, line }: { readonly file: string; readonly line: number },
    links: Links,
  ) =>
    `I could read ${quote(file)} as Python as far as line ${line}, and not from there on. ${lineLink(file, line, links)}`,
  codePython2: ({ file, line }: { readonly file: string; readonly line: number }, links: Links) =>
    `${quote(file)} is written in Python 2: in line ${line}, ${quote('print')} has no brackets. I can describe it once it is Python 3. ${lineLink(file, line, links)}`,
  codeNotText: ({ file }: { readonly file: string }) =>
    `${quote(file)} is no text in UTF-8, and its first two lines do not name another encoding. Save it again as UTF-8.`,
  codeTooLong: ({ file, most }: { readonly file: string; readonly most: number }) =>
    `${quote(file)} is longer than ${most} characters, which is more than I can tell well. I can describe a part of it, in a file of its own.`,
  codeTooDeep: ({ file, line }: { readonly file: string; readonly line: number }, links: Links) =>
    `In line ${line} of ${quote(file)}, blocks stand inside of more blocks than I can tell in words. ${lineLink(file, line, links)}`,
  codeEmpty: ({ file }: { readonly file: string }) =>
    `There is nothing in ${quote(file)} that does anything yet.`,
} as const;

/**
 * What is written into a page, between two marks by which it is found again.
 *
 * @returns Markdown without a line end at its end
 */
export function codeAsPage(file: string, code: CodeInWords): string {
  const parts = partsInWords(code).map(({ heading, body }) => `### ${heading}\n\n${body}`);
  return [`## What ${quote(file)} does`, introduction(file, code), ...parts].join('\n\n');
}

function lineLink(file: string, line: number, links: Links): string {
  const path = file.split('/').map((part) => encodeURIComponent(part.toWellFormed()));
  return link(
    'Look at that line',
    `${links.repositoryUrl}/blob/${links.branch}/${path.join('/')}?plain=1#L${line}`,
  );
}

function described(file: string, code: CodeInWords, page: string, links: Links): string {
  const write = link(
    'write it there',
    issueLink(links, `Describe code ${inPhrase(file)} into ${inPhrase(page)}`),
  );
  const offer = `This can be a page of your repository, where I renew it when you ask again: ${write}.`;
  const text = codeAsPage(file, code);
  if (text.length > LONGEST) {
    return [introduction(file, code), `It is too long to tell here. ${offer}`].join('\n\n');
  }
  const parts = partsInWords(code).map(({ heading, body }) => `**${heading}**\n\n${body}`);
  return [introduction(file, code), ...parts, toPaste(text), offer].join('\n\n');
}

/** The same as text, in a block that nothing in it can end. */
function toPaste(markdown: string): string {
  const runs = markdown.match(/`+/g) ?? [];
  const ticks = '`'.repeat(Math.max(3, ...runs.map((run) => run.length)) + 1);
  const text = markdown.replaceAll('<!--', '<! --');
  return `<details><summary>all of this as text to paste</summary>\n\n${ticks}markdown\n${text}\n${ticks}\n\n</details>`;
}
