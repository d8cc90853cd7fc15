import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with small shell scripts in the place of programs that not every machine has. */
export async function standIns(programs: Readonly<Record<string, string>>): Promise<{
  readonly folder: string;
  readonly path: (program: string) => string;
  /** What a script wrote to `$NOTES/name`; '' for nothing. */
  readonly notes: (name: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-stand-ins-'));
  const notes = join(folder, 'notes');
  await mkdir(notes);
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!/bin/sh\nNOTES='${notes}'\n${script}\n`);
    await chmod(join(folder, name), 0o755);
  }
  return {
    folder,
    path: (program) => join(folder, program),
    notes: (name) => readFile(join(notes, name), 'utf8').catch(() => ''),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
