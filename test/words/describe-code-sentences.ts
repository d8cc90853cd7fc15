import { codeInWords } from '../../src/commands/describe-code/code-in-words.ts';
import type { CodeStep } from '../../src/diagrams/python/code.ts';
import type { CodeInWords } from '../../src/words/described-code.ts';

/** The sentences about programs, in each of their forms; `said` is a stranger's. */
export function describeCodeSentences(said: string) {
  const file = said;
  return {
    codeDescribed: [
      { file, code: program(said), page: said },
      { file, code: withoutFunctions(said, undefined), page: said },
      { file, code: withoutFunctions(said, 'x'.repeat(25_000)), page: said },
    ],
    codePageWritten: [
      { file, page: said, again: false },
      { file, page: said, again: true },
    ],
    codePageSame: [{ file, page: said }],
    codePageNotMarkdown: [{ page: said }],
    codeFileMissing: [{ file }],
    codeNotPython: [{ file }],
    codeUnreadable: [{ file, line: 3 }],
    codePython2: [{ file, line: 3 }],
    codeNotText: [{ file }],
    codeTooLong: [{ file, most: 30_000 }],
    codeTooDeep: [{ file, line: 3 }],
    codeEmpty: [{ file }],
  };
}

/** Every kind of step, each with these words in every place. */
function program(said: string): CodeInWords {
  const steps = everyStep(said);
  const parameters = [
    { name: said, otherwise: undefined },
    { name: said, otherwise: said },
    { name: `*${said}`, otherwise: undefined },
    { name: `**${said}`, otherwise: undefined },
  ];
  return codeInWords({
    about: said,
    functions: [
      { name: said, marks: [said], parameters, about: said, steps },
      { name: said, marks: [], parameters: [], about: undefined, steps: [] },
    ],
    steps: [],
  });
}

function withoutFunctions(said: string, chart: string | undefined): CodeInWords {
  return { about: said, functions: [], steps: [{ kind: 'return', value: said }], chart };
}

function everyStep(said: string): readonly CodeStep[] {
  const inside: readonly CodeStep[] = [{ kind: 'do', text: said, deed: { is: 'other' } }];
  const ways = [
    { test: said, steps: inside },
    { test: said, steps: [] },
    { test: undefined, steps: inside },
  ];
  const deeds = [
    { is: 'set', name: said, value: said },
    ...['+', '-', '*', '/', '%'].map(
      (sign) => ({ is: 'change', name: said, sign, value: said }) as const,
    ),
    { is: 'show', what: said },
    { is: 'show', what: '' },
    { is: 'ask', name: said, prompt: said },
    { is: 'ask', name: undefined, prompt: '' },
    { is: 'import', text: said },
    { is: 'other' },
  ] as const;
  return [
    ...deeds.map((deed) => ({ kind: 'do', text: said, deed }) as const),
    { kind: 'branch', ways },
    { kind: 'for', each: said, of: said, steps: inside, otherwise: inside },
    { kind: 'while', test: said, steps: [{ kind: 'continue' }], otherwise: [] },
    { kind: 'while', test: 'True', steps: [{ kind: 'break' }], otherwise: [] },
    { kind: 'with', what: said, steps: inside },
    { kind: 'try', steps: inside, handlers: ways, otherwise: inside, always: inside },
    { kind: 'match', subject: said, ways: [...ways, { test: '_', steps: inside }] },
    { kind: 'define', name: said },
    { kind: 'class', name: said, of: said, about: said, steps: inside },
    { kind: 'class', name: said, of: '', about: undefined, steps: [] },
    { kind: 'branch', ways: [{ test: said, steps: [{ kind: 'raise', value: said }] }] },
    { kind: 'branch', ways: [{ test: said, steps: [{ kind: 'raise', value: '' }] }] },
    { kind: 'branch', ways: [{ test: said, steps: [{ kind: 'return', value: '' }] }] },
    { kind: 'return', value: said },
  ];
}
