import type { FINDINGS as ENGLISH } from '../../english/binder-findings/catalogue.ts';
import {
  type BinderFinding,
  type Joining,
  type Mouth,
  type Sentence,
  type Told,
  toldOf,
} from '../../english/binder-findings/told.ts';
import { andMore } from '../counted.ts';
import { germanCondaFindings } from './conda.ts';
import { germanEnvironmentFindings } from './environment.ts';
import type { FindingsOf } from './findings-of.ts';
import { germanJuliaFindings, germanLanguageFindings } from './languages.ts';
import { germanLintFindings, germanMergeFindings } from './merge.ts';
import { germanPipFindings } from './pip.ts';
import { germanHelperFindings, germanScriptFindings } from './scripts.ts';
import { germanSystemFindings } from './system.ts';

const FINDINGS: FindingsOf<typeof ENGLISH> = {
  ...germanSystemFindings,
  ...germanPipFindings,
  ...germanCondaFindings,
  ...germanEnvironmentFindings,
  ...germanLanguageFindings,
  ...germanJuliaFindings,
  ...germanScriptFindings,
  ...germanHelperFindings,
  ...germanMergeFindings,
  ...germanLintFindings,
};

const IN_GERMAN: Joining = {
  and: 'und',
  more: andMore,
  mend: 'Bring es dort in Ordnung, wo es herkommt.',
};

/** What was found, and what to do about it where something can be done, for where it is said. */
export function findingSentence(finding: BinderFinding, mouth: Mouth): Sentence {
  const catalogue: Readonly<Record<string, (told: Told) => Sentence>> = FINDINGS;
  const say = Object.hasOwn(catalogue, finding.kind) ? catalogue[finding.kind] : undefined;
  const told = toldOf(finding, mouth, IN_GERMAN);
  if (say !== undefined) return say(told);
  const names = Object.keys(finding.values).map((name) => told.all(name));
  const about = names.length === 0 ? '' : `: ${names.slice(0, 6).join(', ')}`;
  return { found: `Mir ist etwas aufgefallen (${told.quote(finding.kind)})${about}.` };
}
