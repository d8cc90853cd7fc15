import type { Command } from '../src/engine/command.ts';
import { interpret } from '../src/language/interpret.ts';
import { type Figure, timed } from './figure.ts';

/** Titles as people write them: commands, near misses, ordinary reports, the longest, the strangest. */
const TITLES = [
  'Fetch https://www.open.edu/openlearn/science/tides/content-section-0 into tides',
  'Fecth https://www.open.edu/openlearn/science/tides/content-section-0',
  'Fetch fails with a 404 since Tuesday',
  'Unzip',
  'please unzip “my notes.zip” into weeks.',
  'The navigation is broken on my phone',
  'Bump actions/checkout from 4 to 5',
  'x'.repeat(256),
  '🎓 '.repeat(80),
  `Fetch ${'['.repeat(200)}`,
];

/** How many titles a second the language reads, on one core. */
export async function measureLanguage(commands: readonly Command[]): Promise<Figure[]> {
  const rounds = 5_000;
  const milliseconds = await timed(async () => {
    for (let round = 0; round < rounds; round += 1) {
      for (const text of TITLES) interpret({ channel: 'issue', text, body: '' }, commands);
    }
  });
  const value = (rounds * TITLES.length * 1000) / milliseconds;
  return [{ name: 'language, issue titles', value, unit: 'a second', better: 'more' }];
}
