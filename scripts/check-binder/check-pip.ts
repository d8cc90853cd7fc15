import { z } from 'zod';
import { mergeSpecs } from '../../src/binder/merge-specs.ts';
import { askPython, runPython } from './python.ts';
import { type Report, reporter } from './report.ts';
import { specOf } from './spec-of.ts';

/** What two specifications ask of one project, and the versions of it that pip finds. */
type Case = {
  readonly texts: readonly [string, string];
  readonly versions: readonly string[];
};

function pair(first: string, second: string, ...versions: string[]): Case {
  return { texts: [`made-up${first}`, `Made_Up${second}`], versions };
}

const CASES: readonly Case[] = [
  pair('==1.0', '==1.0.0', '1.0', '2.0'),
  pair('==1.0', '==1.1', '1.0', '1.1'),
  pair('>=1', '<1', '0.9', '1.0', '1.0rc1', '1.0.dev1'),
  pair('>=1,<2', '~=1.4', '1.3', '1.4', '1.9', '2.0'),
  pair('~=1.4', '>=2', '1.4', '1.9', '2.0'),
  pair('==1.*', '==1.5', '1.5'),
  pair('==1.*', '!=1.*', '1', '1.5', '2'),
  pair('>1.0', '<=1.0.post3', '1.0', '1.0.post2'),
  pair('==1.0+local', '==1.0', '1.0+local'),
  pair('[extra]==1', '', '1'),
  pair('==1 ; python_version < "3"', '==2', '1', '2'),
  pair('==1 ; python_version >= "3"', '==2', '1', '2'),
  pair('==1 ; sys_platform == "win32"', '>1', '1', '2'),
  pair('<2  # old', '>=1', '1.5', '2'),
];

/** Compares what a merge says of versions that clash with what pip itself does with the merged list. */
export async function checkPip(seed: string): Promise<Report> {
  const report = reporter('pip');
  const pip = askPython('pip_install.py');
  const cases = [...CASES, ...(await randomCases(30, seed))];
  let refused = 0;
  try {
    for (const one of cases) if (!(await judge(one, pip.ask, report))) refused += 1;
  } finally {
    await pip.end();
  }
  report.say(`${cases.length} merged lists, ${refused} of them refused by pip`);
  return report;
}

const answerSchema = z.object({ accepted: z.boolean(), said: z.string() });

async function judge(
  { texts, versions }: Case,
  ask: (question: unknown) => Promise<unknown>,
  report: Report,
): Promise<boolean> {
  const merged = mergeSpecs(
    texts.map((text, at) => specOf(`s${at}`, { 'binder/requirements.txt': `${text}\n` })),
  );
  const file =
    merged.kind === 'merged' && merged.files.find(({ path }) => path === 'requirements.txt');
  const shown = `"${texts.join('" and "')}"`;
  if (!file) {
    report.miss(`${shown}: no merged list: ${merged.findings.map(({ kind }) => kind).join()}`);
    return false;
  }
  const clash = merged.findings.some(({ kind }) => kind === 'contradiction');
  const wheels = versions.map((version) => ['made_up', version]);
  const answer = await ask({ wheels, requirements: String(file.content) });
  const { accepted, said } = answerSchema.parse(answer);
  if (clash === accepted) {
    report.miss(
      `${shown}: ${clash ? 'a clash' : 'no clash'}, but pip ${accepted ? 'takes' : `refuses: ${said}`}`,
    );
  }
  return accepted;
}

const pairSchema = z.object({
  texts: z.tuple([z.string(), z.string()]),
  valid: z.tuple([z.boolean(), z.boolean()]),
  common: z.string().nullable(),
  tests: z.array(z.tuple([z.string(), z.unknown()])),
});

/** As many with a version in common as without. */
async function randomCases(count: number, seed: string): Promise<readonly Case[]> {
  const wanted = { with: Math.ceil(count / 2), without: Math.floor(count / 2) };
  const cases: Case[] = [];
  for await (const line of runPython('versions.py', ['pip', String(count * 4), `pip ${seed}`])) {
    const { texts, valid, common, tests } = pairSchema.parse(line);
    const side = common === null ? 'without' : 'with';
    // Texts compared as texts are another matter: no version is ever published in such spellings.
    if (wanted[side] === 0 || !valid.every(Boolean) || texts.join().includes('===')) continue;
    wanted[side] -= 1;
    const [first, second] = texts;
    const versions = [
      ...tests.map(([version]) => version),
      ...(common === null ? ['1.0'] : [common]),
    ];
    cases.push(pair(first, second, ...versions));
  }
  return cases;
}
