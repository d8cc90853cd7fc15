import { decodeSource } from '../diagrams/python/decode-source.ts';
import { readPython } from '../diagrams/python/read-python.ts';
import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import { answerLinks } from '../engine/links-to.ts';
import type { Plan } from '../engine/plan.ts';
import { TooLargeError } from '../git/git-error.ts';
import type { Message } from '../words/message.ts';
import { codeInWords } from './describe-code/code-in-words.ts';
import { writeIntoPage } from './describe-code/write-into-page.ts';

/** `Describe code <file> [into <page>]`: a short Python program in words and as flowcharts. */
export const describeCode: Command = {
  name: 'describe-code',
  phrases: [
    'Describe code {file} [into {page}]',
    'Describe [the] code of {file} [into {page}]',
    'Describe [the] code in {file} [into {page}]',
  ],
  parameters: {
    file: {
      type: 'file',
      label: 'Python file',
      hint: 'Where the program is in your repository.',
      example: 'code/tides.py',
    },
    page: {
      type: 'file',
      label: 'Page',
      hint: 'The Markdown page to write it into. Leave it empty to have it as an answer.',
      example: 'tides.md',
    },
  },
  inCommits: 'yes',
  about: 'Tells what a short Python program does, step by step in words and as flowcharts.',
  examples: [
    { say: 'Describe code code/tides.py', does: 'answers with the description' },
    {
      say: 'Describe code code/tides.py into tides.md',
      does: 'writes it into the page “tides.md”, or renews it there',
    },
  ],
  needs: 'write',
  plan,
};

async function plan(
  { arguments: { file, page } }: Invocation,
  context: PlanContext,
): Promise<Plan> {
  if (file === undefined || !/\.py$/i.test(file)) {
    return { kind: 'refuse', said: { say: 'codeNotPython', file: file ?? '' } };
  }
  const source = await textOf(file, context);
  if (typeof source !== 'string') return { kind: 'refuse', said: source };
  const read = readPython(source);
  switch (read.kind) {
    case 'unreadable':
      return { kind: 'refuse', said: { say: 'codeUnreadable', file, line: read.line } };
    case 'python-2':
      return { kind: 'refuse', said: { say: 'codePython2', file, line: read.line } };
    case 'too-deep':
      return { kind: 'refuse', said: { say: 'codeTooDeep', file, line: read.line } };
    case 'too-long':
      return { kind: 'refuse', said: { say: 'codeTooLong', file, most: read.most } };
    case 'empty':
      return { kind: 'refuse', said: { say: 'codeEmpty', file } };
    case 'read': {
      if (page !== undefined) {
        const code = codeInWords(read.outline, context.facts);
        return writeIntoPage({ file, page, code }, context);
      }
      const code = codeInWords(read.outline, answerLinks(context));
      const own = file.replace(/\.py$/i, '.md');
      return {
        kind: 'answer',
        followUps: [],
        said: { say: 'codeDescribed', file, code, page: own },
      };
    }
  }
}

/** Many times what is described, so that it is known to be too long. */
const MOST_BYTES = 500_000;

async function textOf(file: string, { tree }: PlanContext): Promise<string | Message> {
  try {
    const bytes = await tree.read(file, MOST_BYTES);
    if (bytes === undefined) return { say: 'codeFileMissing', file };
    return decodeSource(bytes)?.replace(/\r\n?/g, '\n') ?? { say: 'codeNotText', file };
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return { say: 'codeTooLong', file, most: MOST_BYTES };
  }
}
