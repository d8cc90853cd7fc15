import { linkedPath } from '../file-link.ts';
import type { Links } from '../links.ts';
import { quote } from '../quote.ts';
import { inPhrase, sayIt } from './notebooks.ts';

/** Notebooks and the texts that are kept equal to them. */
export const pairSentences = {
  pairsKept: (
    {
      followed,
      more,
    }: {
      readonly followed: readonly { readonly from: string; readonly to: string }[];
      readonly more: number;
    },
    links: Links,
  ) => {
    const list = followed.map(
      ({ from, to }) => `* ${linkedPath(to, links)} follows ${quote(from)}`,
    );
    return `Notebooks and their texts say the same again:\n\n${[...list, ...(more > 0 ? [`* and ${more} more`] : [])].join('\n')}`;
  },
  pairsUndecided: (
    { pairs, more }: { readonly pairs: readonly UndecidedPair[]; readonly more: number },
    links: Links,
  ) => {
    const list = pairs.map((pair) => `* ${undecided(pair, links)}`);
    return `Both of a pair were changed, and not in the same way. I left both as they are; you decide which one the other follows:\n\n${[...list, ...(more > 0 ? [`* and ${more} more`] : [])].join('\n')}`;
  },
  pairsApart: (
    {
      pairs,
    }: {
      readonly pairs: readonly {
        readonly gone: string;
        readonly stays: string;
        readonly form: Form;
      }[];
    },
    links: Links,
  ) =>
    pairs
      .map(
        ({ gone, stays, form }) =>
          `You took ${quote(gone)} away, and ${linkedPath(stays, links)}, which said the same, is still there. Delete it, too, if you need neither; or have the other one again: ${sayIt(`Convert ${inPhrase(stays)} to ${form}`, links)}`,
      )
      .join('\n\n'),
} as const;

type Form = 'notebook' | 'markdown' | 'script';

type UndecidedPair = {
  readonly notebook: string;
  readonly text: string;
  /** The text's. */
  readonly form: Exclude<Form, 'notebook'>;
};

function undecided({ notebook, text, form }: UndecidedPair, links: Links): string {
  return [
    `${linkedPath(notebook, links)} and ${linkedPath(text, links)}. To go on with the text: ${sayIt(`Convert ${inPhrase(text)} to notebook replacing the edits`, links)}.`,
    `To go on with the notebook: ${sayIt(`Convert ${inPhrase(notebook)} to ${form} replacing the edits`, links)}.`,
    'What is written over stays in the history.',
  ].join(' ');
}
