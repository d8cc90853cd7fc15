import { projectName } from './project-name.ts';

/** What installs a folder of a source, seen from where the result is used. */
export type OwnPath =
  | { readonly kind: 'kept'; readonly line: string }
  | { readonly kind: 'translated'; readonly line: string; readonly extrasLost: boolean }
  | { readonly kind: 'out-of-reach' };

export type PathContext = {
  readonly remote:
    | { readonly url: string; readonly commit: string; readonly folder: string }
    | undefined;
  /** The text of another file of the source; undefined where there is none. */
  readonly read: (path: string) => string | undefined;
  /** `root` for a requirements file, `folder` for the pip section of an environment, which runs in `binder/`. */
  readonly pathsFrom: 'root' | 'folder';
};

/**
 * Writes `.`, `./package[extra]`, with or without `-e`, so that it means the same in the result: as it is
 * or one folder up for a source of the same repository; by its address and commit for another's.
 *
 * Source: pip's documentation, "VCS Support"; PEP 508, "URL reqs".
 */
export function ownPath(said: string, isEditable: boolean, context: PathContext): OwnPath {
  const [, path = said, extras = '', marker = ''] =
    /^(.*?)(\[[^\]]*\])?(\s+;.*)?$/s.exec(said.trim()) ?? [];
  const flag = isEditable ? '-e ' : '';
  if (/^(?:[a-z]+:|\/|~)/i.test(path)) return { kind: 'kept', line: `${flag}${said}` };
  const folder = joined('', path);
  if (folder === undefined) return { kind: 'out-of-reach' };
  const { remote, pathsFrom } = context;
  if (remote === undefined) {
    if (pathsFrom === 'root') return { kind: 'kept', line: `${flag}${said}` };
    return { kind: 'kept', line: `${flag}${joined('..', folder, true)}${extras}${marker}` };
  }
  if (/\.(?:whl|zip|tgz|tar\.\w+)$/.test(folder)) return { kind: 'out-of-reach' };
  const inside = joined(remote.folder, folder);
  const subdirectory = inside === undefined || inside === '' ? '' : `#subdirectory=${inside}`;
  const address = `git+${remote.url}@${remote.commit}${subdirectory}`;
  const name = projectName((file) => context.read(joined(folder, file) ?? ''));
  const line = name === undefined ? address : `${name}${extras} @ ${address}`;
  return {
    kind: 'translated',
    line: `${line}${marker}`,
    extrasLost: name === undefined && extras !== '',
  };
}

/** A relative path from a folder; undefined where it leads outside. */
export function joined(folder: string, path: string, mayLeave = false): string | undefined {
  const parts: string[] = [];
  for (const part of [...folder.split('/'), ...path.split('/')]) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || mayLeave) parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
