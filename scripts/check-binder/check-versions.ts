import { z } from 'zod';
import { isCondaContradiction } from '../../src/binder/conda/is-conda-contradiction.ts';
import { parseCondaVersion } from '../../src/binder/conda/version.ts';
import { parseVersionSpec, specAdmits } from '../../src/binder/conda/version-spec.ts';
import { admits } from '../../src/binder/pep440/admits.ts';
import { isContradiction } from '../../src/binder/pep440/is-contradiction.ts';
import { parseSpecifier } from '../../src/binder/pep440/specifier.ts';
import { parseVersion } from '../../src/binder/pep440/version.ts';
import { runPython } from './python.ts';
import { type Report, reporter } from './report.ts';

const pairSchema = z.object({
  texts: z.tuple([z.string(), z.string()]),
  valid: z.tuple([z.boolean(), z.boolean()]),
  common: z.string().nullable(),
  disjoint: z.boolean().nullable(),
  tests: z.array(z.tuple([z.string(), z.tuple([z.boolean(), z.boolean()])])),
});

type Pair = z.infer<typeof pairSchema>;

/** One of our readings of version specifiers, as the check needs it. */
type Ours<Spec> = {
  readonly parse: (text: string) => Spec | undefined;
  /** Undefined for what is no version. */
  readonly admits: (spec: Spec, version: string) => boolean | undefined;
  readonly clash: (specs: readonly Spec[]) => boolean;
};

const PIP: Ours<NonNullable<ReturnType<typeof parseSpecifier>>> = {
  parse: parseSpecifier,
  admits(clauses, text) {
    const version = parseVersion(text);
    return version && clauses.every((clause) => admits(clause, version));
  },
  clash: (specs) => isContradiction(specs.flat()),
};

const CONDA: Ours<NonNullable<ReturnType<typeof parseVersionSpec>>> = {
  parse: parseVersionSpec,
  admits(spec, text) {
    const version = parseCondaVersion(text);
    return version && specAdmits(spec, version);
  },
  clash: isCondaContradiction,
};

/** Compares our verdicts on random pairs of specifiers with those of `packaging`, and of conda for a tenth as many. */
export async function checkVersions(count: number, seed: string): Promise<Report> {
  const report = reporter('versions');
  await judgePairs('pip', PIP, count, seed, report);
  await judgePairs('conda', CONDA, Math.ceil(count / 10), seed, report);
  return report;
}

async function judgePairs<Spec>(
  kind: 'pip' | 'conda',
  ours: Ours<Spec>,
  count: number,
  seed: string,
  report: Report,
): Promise<void> {
  const counts = { pairs: 0, disjoint: 0, found: 0, admits: 0 };
  for await (const line of runPython('versions.py', [kind, String(count), seed])) {
    const pair = pairSchema.parse(line);
    const specs = pair.texts.map(ours.parse);
    const both = specs.filter((spec) => spec !== undefined);
    counts.pairs += 1;
    for (const [at, spec] of specs.entries()) {
      if ((spec !== undefined) === pair.valid[at]) continue;
      report.miss(`${kind}: "${pair.texts[at]}" is ${pair.valid[at] ? 'a' : 'no'} specifier`);
    }
    if (both.length < specs.length) continue;
    counts.admits += wrongTests(kind, ours, both, pair, report);
    const clash = ours.clash(both);
    const shown = `"${pair.texts.join('" and "')}"`;
    if (clash && pair.common !== null) {
      report.miss(`${kind}: false contradiction: ${shown} have ${pair.common}`);
    }
    if (pair.common !== null) {
      if (pair.disjoint === true)
        report.miss(`${kind}: the library knows no ${pair.common}: ${shown}`);
      continue;
    }
    // What the search did not find and the library does not exclude proves nothing.
    if (pair.disjoint === false) report.miss(`${kind}: the search is too weak for ${shown}`);
    counts.disjoint += 1;
    if (clash) counts.found += 1;
  }
  report.say(
    `${kind}: ${counts.pairs} pairs, ${counts.admits} verdicts on single versions; ` +
      `${counts.found} of ${counts.disjoint} contradictions found`,
  );
}

/** How many versions were judged; wrong ones are misses. */
function wrongTests<Spec>(
  kind: string,
  ours: Ours<Spec>,
  specs: readonly Spec[],
  { texts, tests }: Pair,
  report: Report,
): number {
  for (const [version, sides] of tests) {
    for (const [at, spec] of specs.entries()) {
      const said = ours.admits(spec, version);
      if (said === sides[at]) continue;
      report.miss(`${kind}: "${texts[at]}" ${sides[at] ? 'admits' : 'refuses'} ${version}`);
    }
  }
  return tests.length * specs.length;
}
