/** What a check has found; each miss is printed when it is found, up to a number of each kind. */
export type Report = {
  readonly say: (line: string) => void;
  readonly miss: (line: string) => void;
  readonly misses: () => number;
};

const MOST_SHOWN = 200;

export function reporter(name: string): Report {
  let misses = 0;
  return {
    say(line) {
      console.log(`${name}: ${line}`);
    },
    miss(line) {
      misses += 1;
      if (misses <= MOST_SHOWN) console.log(`${name}: MISS ${line}`);
      if (misses === MOST_SHOWN) console.log(`${name}: … no more of them are shown`);
    },
    misses: () => misses,
  };
}
