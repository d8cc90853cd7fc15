/**
 * A process of its own for stories. It may open no file, start no program and no thread (Node's
 * permission model, see run-machine.ts), and has no environment. Within it the program runs in a
 * world of its own that holds the language's own objects and nothing of Node's: texts go in, a text
 * comes out. It is stopped from outside when it takes too long.
 */
import { constants, createContext, runInContext } from 'node:vm';

process.once('disconnect', () => process.exit());
process.once('message', (program: unknown) => {
  const world = createContext(constants.DONT_CONTEXTIFY);
  const answer: unknown = runInContext(String(program), world);
  // It does not end by itself then, so that the answer is read before the end is noticed.
  process.send?.(typeof answer === 'string' ? answer : '');
});
