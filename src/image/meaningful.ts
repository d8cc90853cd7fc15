import { isNoise } from './noise.ts';

/** The lines that say something: no progress, no empty ones, none twice in a row. */
export function meaningful(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => line.trim() !== '' && !isNoise(line))
    .filter((line, index, all) => line !== all[index - 1]);
}
