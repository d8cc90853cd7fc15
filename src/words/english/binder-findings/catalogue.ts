import { condaFindings } from './conda.ts';
import { environmentFindings } from './environment.ts';
import { juliaFindings, languageFindings } from './languages.ts';
import { lintFindings, mergeFindings } from './merge.ts';
import { pipFindings } from './pip.ts';
import { helperFindings, scriptFindings } from './scripts.ts';
import { systemFindings } from './system.ts';
import { type BinderFinding, type Catalogue, type Mouth, type Sentence, toldOf } from './told.ts';

/** A sentence for each kind of finding. */
export const FINDINGS = {
  ...systemFindings,
  ...pipFindings,
  ...condaFindings,
  ...environmentFindings,
  ...languageFindings,
  ...juliaFindings,
  ...scriptFindings,
  ...helperFindings,
  ...mergeFindings,
  ...lintFindings,
} as const;

/** What was found, and what to do about it where something can be done, for where it is said. */
export function findingSentence(finding: BinderFinding, mouth: Mouth): Sentence {
  const catalogue: Catalogue = FINDINGS;
  const say = Object.hasOwn(catalogue, finding.kind) ? catalogue[finding.kind] : undefined;
  const told = toldOf(finding, mouth);
  if (say !== undefined) return say(told);
  const names = Object.keys(finding.values).map((name) => told.all(name));
  const about = names.length === 0 ? '' : `: ${names.slice(0, 6).join(', ')}`;
  return { found: `I noticed something (${told.quote(finding.kind)})${about}.` };
}
