/** Does a few things at a time; the others wait for their turn, in order. */
export type AtOnce = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function limitAtOnce(most: number): AtOnce {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    // Whoever is done hands the place on, so that nobody who comes later is faster.
    if (running >= most) await new Promise<void>((turn) => waiting.push(turn));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
