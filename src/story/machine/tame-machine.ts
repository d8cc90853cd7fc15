import type { Machine } from './machine.ts';

export type Tamed = { seed: number; readonly steps: () => number };

/**
 * Takes from the machine what a hostile story could use, and what differs from run to run:
 *
 * - it stops after `mostSteps`, which count what is compiled and carried out, not time
 * - its dice are seeded
 * - texts are decoded here: the library compiles them as code, into which a table of characters of
 *   the story's own can break out (`Function` in `decode` of `text.js`)
 * - it has no undo of its own, which would not outlast the turn: going back is Sayso's business
 *
 * Source of the encoding: The Z-Machine Standards Document 1.1, section 3.
 *
 * Runs inside the machine's own world, so it may name nothing but the language's own objects.
 */
export function tameMachine(machine: Machine, seed: number, mostSteps: number): Tamed {
  const tamed = { seed: seed | 0 || 1, steps: () => steps };
  const compile = machine.compile;
  const costs: Record<number, number> = {};
  let steps = 0;

  function spend(cost: number): void {
    steps += cost;
    if (steps > mostSteps) throw { ended: 'too-long' };
  }

  machine.compile = () => {
    const start = machine.pc;
    compile.call(machine);
    const length = Math.abs(machine.pc - start);
    costs[start] = 1 + (length >> 3);
    spend(length);
  };
  machine.run = () => {
    machine.stop = 0;
    while (!machine.stop) {
      const { pc } = machine;
      if (machine.jit[pc] === undefined) machine.compile();
      spend(costs[pc] ?? 1);
      const result = machine.jit[pc]?.(machine);
      if (typeof result === 'number' && !Number.isNaN(result)) machine.ret(result);
    }
  };
  // Numbers above 0 ask for one up to them; others set what the next ones come of (2.4 of the standard).
  machine.random = (range) => {
    if (range < 1) {
      tamed.seed = range || tamed.seed;
      return 0;
    }
    let next = tamed.seed;
    next ^= next << 13;
    next ^= next >>> 17;
    next ^= next << 5;
    tamed.seed = next;
    return 1 + ((next >>> 0) % range);
  };
  machine.save_undo = () => 0xffff;

  function letters(address: number, end: number): number[] {
    const found: number[] = [];
    for (let at = address; at < end; at += 2) {
      const word = machine.m.getUint16(at);
      found.push((word >> 10) & 31, (word >> 5) & 31, word & 31);
      if (word & 0x8000) break;
    }
    spend(found.length >> 3);
    return found;
  }

  function textAt(address: number, end: number, isAbbreviation: boolean): string {
    const codes = letters(address, end);
    let text = '';
    let alphabet = 0;
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes[at] ?? 0;
      const shifted = alphabet;
      alphabet = 0;
      if (code === 0) text += ' ';
      else if (code < 4) {
        at += 1;
        const place = machine.abbr_addr + 2 * (32 * (code - 1) + (codes[at] ?? 0));
        if (!isAbbreviation) text += textAt(machine.m.getUint16(place) * 2, machine.eof, true);
      } else if (code < 6) alphabet = code - 3;
      else if (shifted === 2 && code === 6) {
        const character = ((codes[at + 1] ?? 0) << 5) | (codes[at + 2] ?? 0);
        if (at + 2 < codes.length) text += machine.unicode_table[character] ?? '';
        at += 2;
      } else text += machine.unicode_table[machine.alphabets[shifted]?.[code - 6] ?? 0] ?? '';
    }
    return text;
  }

  machine.decode = (address, length) =>
    textAt(address, length ? address + length : machine.eof, false);
  const print = machine.print;
  // The library keeps texts and code in one table, by address.
  machine.print = (type, value) => {
    if (type === 2) machine._print(machine.decode(value));
    else print.call(machine, type, value);
  };
  return tamed;
}
