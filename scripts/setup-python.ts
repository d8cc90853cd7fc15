import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENTS, environmentFolder, requirementsOf } from './setup-python/environments.ts';

/**
 * `npm run setup:python -- [NAME…]`: makes the virtual environments of the optional checks in `.venv`, or those that
 * are named, with the versions that `python/` names. One that is there already and fits is left as it is. Needs Python 3.11 or later
 * with its `venv` (Debian: `python3-venv`).
 */
const asked = process.argv.slice(2);
for (const name of ENVIRONMENTS.filter((one) => asked.length === 0 || asked.includes(one))) {
  const requirements = requirementsOf(name);
  const folder = environmentFolder(name);
  const stamp = join(folder, 'installed');
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    console.log(`${name}: is there`);
    continue;
  }
  const started = performance.now();
  rmSync(folder, { recursive: true, force: true });
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '-r',
    requirements,
  ];
  execFileSync(join(folder, 'bin/python'), pip, { stdio: 'inherit' });
  writeFileSync(stamp, wanted);
  console.log(`${name}: installed in ${Math.round((performance.now() - started) / 1000)} s`);
}
