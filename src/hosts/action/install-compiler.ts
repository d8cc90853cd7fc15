import { execFile } from 'node:child_process';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { FindCompiler } from '../../commands/run-publish.ts';
import { findCompiler } from '../../editions/pdf/find-compiler.ts';

const LONGEST = 180_000;

/**
 * The compiler for PDFs is native code of 50 MB, too much for the Action's own folder. It is installed
 * when the first PDF is asked for, as the lock file beside this names it, without running any script
 * of a package; npm gets little of the environment, and no token. Undefined where that fails.
 *
 * @param folder a folder for temporary files
 */
export function installCompiler(
  folder: string | undefined,
  log: (line: { readonly event: string }) => void,
): FindCompiler {
  let installed: Promise<string | undefined> | undefined;
  return () => {
    installed ??= findOrInstall(folder ?? tmpdir()).catch(() => {
      log({ event: 'compiler not installed' });
      return undefined;
    });
    return installed;
  };
}

async function findOrInstall(folder: string): Promise<string | undefined> {
  const there = findCompiler();
  if (there !== undefined) return there;
  const place = await mkdtemp(join(folder, 'sayso-pages-'));
  for (const name of ['package.json', 'package-lock.json']) {
    const own = fileURLToPath(new URL(`./typst-${name}`, import.meta.url));
    await copyFile(own, join(place, name));
  }
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: place,
    timeout: LONGEST,
    env: environment(place),
  });
  return findCompiler(pathToFileURL(join(place, 'package.json')).href);
}

/** What npm needs to find its way out on a runner behind a proxy; no token of the workflow's is in it. */
const NEEDED =
  /^(?:PATH|https?_proxy|no_proxy|npm_config_registry|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|SSL_CERT_DIR)$/i;

function environment(home: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => NEEDED.test(name));
  return { ...Object.fromEntries(kept), HOME: home };
}
