/**
 * The last guard before git: no path may leave the tree or reach into git's own folder, whatever
 * the system it is checked out on makes of its name. Source: git's `verify_path` with
 * core.protectNTFS and core.protectHFS (git-config(1)).
 */
export function assertWritablePath(path: string): void {
  const parts = path.split('/');
  const wrong = parts.some(
    (part) => part === '' || part === '.' || part === '..' || isGitDir(part),
  );
  if (wrong || path.includes('\0')) throw new Error(`Not a path to write to: ${path}`);
}

function isGitDir(part: string): boolean {
  const name = part.replace(/\p{Cf}/gu, '').toLowerCase();
  return /^(\.git|git~1)[ .]*(:|$)/.test(name) || /\\\.git(\\|$)/.test(name);
}
