import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram, findTools } from '../src/image/find-tools.ts';
import { startRegistry } from './check-image/registry.ts';
import { makeBaseImage } from './check-image/specifications.ts';
import { tellStories } from './check-image/stories.ts';
import { openWorkbench, PACKAGES } from './check-image/workbench.ts';

/**
 * `npm run check:image`: builds images with the real repo2docker and podman, tests, saves and pushes them to a
 * registry on this machine, and looks at what is there. Skipped, with a word, where something is missing;
 * ends with 1 where something is not as it should be. `--verbose` shows the logs.
 */
const verbose = process.argv.includes('--verbose');
const bench = await openWorkbench();
try {
  const missing = await whatIsMissing();
  if (missing.length > 0) console.log(`Skipped: ${missing.join('; ')}.`);
  else if (!(await check())) process.exitCode = 1;
} finally {
  await bench.close();
}

async function whatIsMissing(): Promise<readonly string[]> {
  const found = await Promise.all(
    Object.entries(PACKAGES).map(async ([program, packages]) =>
      (await findProgram(program, bench.environment)) === undefined
        ? [`there is no ${program} (Debian: ${packages})`]
        : [],
    ),
  );
  const repo2docker = await findProgram('jupyter-repo2docker', bench.environment);
  return [
    ...(repo2docker === undefined ? ['there is no repo2docker (`npm run setup:python`)'] : []),
    ...found.flat(),
  ];
}

async function check(): Promise<boolean> {
  // What is checked reads this process' own environment, as it does for everybody.
  Object.assign(process.env, bench.environment);
  const podman = await findProgram('podman');
  const tools = await findTools();
  if (podman === undefined || tools.repo2docker === undefined || tools.skopeo === undefined) {
    throw new Error('A tool went away');
  }
  const open = await startRegistry(join(bench.root, 'open'), { login: false });
  const locked = await startRegistry(join(bench.root, 'locked'), { login: true });
  try {
    await writeFile(bench.registries, `[[registry]]\nlocation = "${open.host}"\ninsecure = true\n`);
    await makeBaseImage(join(bench.root, 'base'), podman);
    const { passed, failed } = await tellStories({
      root: bench.root,
      tools: {
        repo2docker: tools.repo2docker,
        skopeo: tools.skopeo,
        engine: { kind: 'podman', program: podman },
      },
      open,
      locked,
      log: (line) => {
        if (verbose) console.log(`    ${line}`);
      },
    });
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0;
  } finally {
    await open.close();
    await locked.close();
  }
}
