import { configDefaults, defineConfig } from 'vitest/config';
import { GitFirst } from './test/support/git-first.ts';

/** Whole stories that take long: `npm run test:long`. */
const LONG = 'test/**/*.long.test.ts';

export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'long' ? [LONG] : ['test/**/*.test.ts'],
    exclude: mode === 'long' ? configDefaults.exclude : [...configDefaults.exclude, LONG],
    sequence: { sequencer: GitFirst },
    setupFiles: ['test/support/steady-seed.ts'],
    // Real git and real servers: a test may wait for a child process, never for a clock.
    testTimeout: mode === 'long' ? 300_000 : 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // One more than the two cores it is meant for: much of a test is waiting for git.
    maxWorkers: 3,
    isolate: false,
  },
}));
