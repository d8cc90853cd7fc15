import { inPhrase } from '../english/notebooks.ts';
import type { pairSentences } from '../english/pairs.ts';
import { linkedPath } from '../file-link.ts';
import type { Links } from '../links.ts';
import type { ValuesOf } from '../message.ts';
import type { Sentences } from '../sentences.ts';
import { andMore } from './counted.ts';
import { sayIt } from './notebooks.ts';
import { quote } from './quote.ts';

/** Notebooks and the texts that are kept equal to them. */
export const germanPairs: Sentences<typeof pairSentences> = {
  pairsKept: ({ followed, more }, links) => {
    const list = followed.map(({ from, to }) => `* ${linkedPath(to, links)} folgt ${quote(from)}`);
    return `Notebooks und ihre Texte sagen wieder dasselbe:\n\n${[...list, ...rest(more)].join('\n')}`;
  },
  pairsUndecided: ({ pairs, more }, links) => {
    const list = pairs.map((pair) => `* ${undecided(pair, links)}`);
    return `Von einem Paar wurden beide geändert, und nicht auf dieselbe Weise. Ich habe beide gelassen, wie sie sind; du entscheidest, welchem das andere folgt:\n\n${[...list, ...rest(more)].join('\n')}`;
  },
  pairsApart: ({ pairs }, links) =>
    pairs
      .map(
        ({ gone, stays, form }) =>
          `Du hast ${quote(gone)} weggenommen, und ${linkedPath(stays, links)}, das dasselbe sagte, ist noch da. Lösche es auch, wenn du keines von beiden brauchst; oder hol dir das andere zurück: ${sayIt(`Convert ${inPhrase(stays)} to ${form}`, links)}`,
      )
      .join('\n\n'),
};

function rest(more: number): readonly string[] {
  return more > 0 ? [`* ${andMore(more)}`] : [];
}

function undecided(
  { notebook, text, form }: ValuesOf<'pairsUndecided'>['pairs'][number],
  links: Links,
): string {
  return [
    `${linkedPath(notebook, links)} und ${linkedPath(text, links)}. Um mit dem Text weiterzumachen: ${sayIt(`Convert ${inPhrase(text)} to notebook replacing the edits`, links)}.`,
    `Um mit dem Notebook weiterzumachen: ${sayIt(`Convert ${inPhrase(notebook)} to ${form} replacing the edits`, links)}.`,
    'Was überschrieben wird, bleibt im Verlauf.',
  ].join(' ');
}
