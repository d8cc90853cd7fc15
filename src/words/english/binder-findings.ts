import { counted } from '../count.ts';
import { type Findings, findingLine, findingsTables, type TableWords } from '../findings-table.ts';
import type { Links } from '../links.ts';
import { quote } from '../quote.ts';
import { findingSentence } from './binder-findings/catalogue.ts';
import type { BinderFinding, Mouth } from './binder-findings/told.ts';

const IN_A_REPLY: Mouth = {
  quote,
  choose(choice, sources) {
    switch (choice) {
      case 'prefer':
        return sources.length > 4
          ? 'To choose, say it again with `prefer` and the source that should win at its end.'
          : `To choose, say it again with ${sources.map((id) => quote(`prefer ${sayable(id)}`)).join(' or ')} at its end.`;
      case 'strip-hashes':
        return 'Take the hashes off in the sources; on your own computer, `sayso binder merge … --hashes strip` does that.';
      case 'fold-dormant':
        return 'If it should count, add its lines to a file that does.';
      case 'bridge':
        return 'Leave one of them out; on your own computer, `sayso binder merge … --julia-and-r bridge` brings R by conda.';
      case 'bring-files':
        return 'With `missing: copy` under `binder:` in `.github/sayso.yml` a merge brings them along.';
    }
  },
};

/** The repository itself goes by its folder, as the language reads it. */
export function sayable(id: string): string {
  return id === 'this repository' ? './' : id;
}

/** A finding as one line of Markdown; without its hint where `before` was the hint of the one before it. */
export function binderFinding(finding: BinderFinding, before?: string): string {
  return findingLine(findingSentence(finding, IN_A_REPLY), before);
}

const WORDS: TableWords = {
  sentence: (finding) => findingSentence(finding, IN_A_REPLY),
  levels: { error: '❌ error', clash: '⛔ clash', warning: '⚠️ warning', note: 'ℹ️ note' },
  notes: (count) => counted(count, 'note'),
  found: 'What I found',
  where: 'Where',
  open: 'open',
  line: (line) => `line ${line}`,
  more: (count) => `and ${count} more`,
  allIn: (lock) => `, all in ${lock}`,
};

/** Findings as tables: what has to be looked at first, notes behind a line that opens them. */
export function binderFindings(findings: Findings, links: Links): string {
  return findingsTables(findings, WORDS, links);
}
