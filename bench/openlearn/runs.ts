/** Stands for what is not text in a run of text: a formula, a picture. */
export const OBJECT = '\uFFFC';

/** Collects runs of text: what stands between one block and the next. */
export function runCollector() {
  const runs: string[] = [];
  let run = '';
  const end = (): void => {
    const text = run.replace(/\s+/g, ' ').trim();
    if (text !== '') runs.push(text);
    run = '';
  };
  return {
    add(text: string): void {
      run += text;
    },
    end,
    /** A run that does not belong to the one it stands in: a footnote, an alternative text. */
    aside(text: readonly string[]): void {
      runs.push(...text.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter(Boolean));
    },
    runs(): string[] {
      end();
      return runs;
    },
  };
}

/** The words of a text, without case, punctuation and the difference of compatible letters. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** All runs of five neighbouring words, exactly as they are written, with their punctuation. */
export function shinglesOf(run: string): string[] {
  const tokens = run.split(/\s+/).filter((token) => token !== '');
  return tokens.slice(4).map((_, index) => tokens.slice(index, index + 5).join(' '));
}

export type Share = {
  readonly kept: number;
  readonly of: number;
  readonly lost: readonly string[];
};

/** How many of these are among those, each as often as it is there. */
export function share(wanted: readonly string[], found: readonly string[]): Share {
  const left = new Map<string, number>();
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1);
  const lost = wanted.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
  return { kept: wanted.length - lost.length, of: wanted.length, lost };
}

export function sum(shares: readonly Share[]): Share {
  return {
    kept: shares.reduce((total, { kept }) => total + kept, 0),
    of: shares.reduce((total, { of }) => total + of, 0),
    lost: shares.flatMap(({ lost }) => lost),
  };
}
