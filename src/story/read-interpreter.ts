import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The interpreter as a script that sets `ZVM`: `ifvms` as its makers bundled it. */
export async function readInterpreter(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('ifvms/dist/zvm.js'), 'utf8');
}
