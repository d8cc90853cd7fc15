import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/**
 * The address of the compiler's module, where it is installed for this machine. It is native code,
 * with a package for each common machine; the one that fits is an optional dependency.
 *
 * @param from a `file:` address from which to look; without it, this file's own
 */
export function findCompiler(from: string = import.meta.url): string | undefined {
  const require = createRequire(from);
  for (const name of packagesFor(process.platform, process.arch)) {
    try {
      const path = require.resolve(name);
      if (existsSync(path)) return pathToFileURL(path).href;
    } catch {
      // The next one, or none.
    }
  }
  return undefined;
}

/** On Linux npm installs the one for the machine's C library only. */
function packagesFor(platform: string, machine: string): readonly string[] {
  const name = `${PACKAGE}-${platform}-${machine}`;
  if (platform === 'linux') return [`${name}-gnu`, `${name}-musl`];
  return platform === 'win32' ? [`${name}-msvc`] : [name];
}
