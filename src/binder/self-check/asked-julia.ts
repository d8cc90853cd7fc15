import { readProject } from '../julia/read-project.ts';
import type { ScriptSource } from '../scripts/read-part.ts';
import type { Asked } from './asked.ts';

/** The packages of a project of Julia, and what it says of their versions. */
export function askedOfJulia(source: ScriptSource): readonly Asked[] {
  const project = readProject(source);
  if (project === undefined || 'level' in project) return [];
  const { path, deps, compat } = project;
  const one = (key: string, name: string, said: string): Asked => {
    return { what: 'julia', key: `julia ${key}`, name, said, path, line: 0 };
  };
  return [
    ...[...deps].map(([name, uuid]) => one(`${name} ${uuid}`, name, name)),
    // Ranges are written anew; that there is one is what can be seen from outside.
    ...[...compat].map(([name, { text }]) => one(`compat ${name}`, name, `${name} = ${text}`)),
  ];
}
