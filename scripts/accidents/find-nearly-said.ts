import { nearPhrase } from '../../src/commands/tutorial/near-phrase.ts';
import type { Accident } from './find-accidents.ts';

/** Which lines, as commit subjects in a repository with a course, would be taken for slips in its phrases. */
export function findNearlySaid(text: string, phrases: readonly string[]): readonly Accident[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.flatMap((line) => {
    const near = nearPhrase(line, phrases);
    return near === undefined ? [] : [{ line, meant: near.meant }];
  });
}
