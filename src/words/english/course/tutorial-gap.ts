import { lineLink, newFileLink } from '../../file-link.ts';
import type { Links } from '../../links.ts';
import { link } from '../../markdown-link.ts';
import { quote } from '../../quote.ts';

/** What is left to do in a course that works; `line` is that of its file, from 1. */
export type TutorialGap = {
  readonly line: number;
  readonly gap:
    | { readonly kind: 'no-page'; readonly step: string; readonly path: string }
    | { readonly kind: 'out-of-reach'; readonly step: string }
    | { readonly kind: 'stuck'; readonly step: string; readonly things: readonly string[] }
    | { readonly kind: 'endless' };
};

const FILE = '.github/tutorial.yml';

/** One thing that is left to do, with a link to its line. */
export function tutorialGap({ line, gap }: TutorialGap, links: Links): string {
  return `${link(`Line ${line} of ${FILE}`, lineLink(links, FILE, line))}: ${inWords(gap, links)}`;
}

function inWords(gap: TutorialGap['gap'], links: Links): string {
  switch (gap.kind) {
    case 'no-page':
      return `the step ${quote(gap.step)} has nothing to show yet. I looked for ${quote(gap.path)}, and it is missing. ${link('Write it', newFileLink(links, gap.path))}.`;
    case 'out-of-reach':
      return `nobody can get to the step ${quote(gap.step)}: with the things there are, no way to it can be taken.`;
    case 'stuck': {
      const having =
        gap.things.length === 0 ? '' : ` with ${gap.things.map((one) => quote(one)).join(', ')}`;
      return `whoever is in the step ${quote(gap.step)}${having} cannot get to the end any more, except by ${quote('Back')} and ${quote('Start again')}.`;
    }
    case 'endless':
      return `this never ends: no step is the last one. If it should end, write ${quote('end: true')} in a step.`;
  }
}
