import type { CleanEnvironment } from './clean-environment.ts';
import type { ContainerEngine } from './find-tools.ts';
import { type ImageIo, type Ran, runProgram } from './run-program.ts';

/** An engine, and the environment in which it is asked. */
export type Asking = {
  readonly engine: ContainerEngine;
  readonly clean: Pick<CleanEnvironment, 'environment' | 'folder'>;
};

const FIVE_MINUTES = 5 * 60 * 1000;
const SILENT: ImageIo = { log: () => undefined };

/** Runs one command of a container engine to its end. */
export function askEngine(
  { engine, clean }: Asking,
  args: readonly string[],
  {
    io = SILENT,
    timeoutMs = FIVE_MINUTES,
    input,
  }: { readonly io?: ImageIo; readonly timeoutMs?: number; readonly input?: string } = {},
): Promise<Ran> {
  const { environment, folder: cwd } = clean;
  return runProgram(
    {
      program: engine.program,
      args,
      cwd,
      environment,
      timeoutMs,
      ...(input === undefined ? {} : { input }),
    },
    io,
  );
}
