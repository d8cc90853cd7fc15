import type { MergedFile } from '../../../binder/finding.ts';
import { LOCK_NAME } from '../../../binder/lock/lock-schema.ts';
import type { OpenedSource } from '../../../commands/merge-binder/open-source.ts';
import { isUnknown } from './remote-of.ts';

/** The files, none of which names a place that is none; or the ids of the sources that would have to be installed from one. */
export function withoutUnknown(
  files: readonly MergedFile[],
  opened: readonly OpenedSource[],
): { readonly files: readonly MergedFile[] } | { readonly ids: readonly string[] } {
  const unknown = opened.filter(({ page }) => isUnknown(page));
  const others = files.filter(({ path }) => path !== LOCK_NAME);
  const named = unknown.filter(({ source }) => {
    const url = source.remote?.url ?? '';
    return others.some(({ content }) => Buffer.from(content).includes(url));
  });
  if (named.length > 0) return { ids: named.map(({ source }) => source.id) };
  const lock = files.filter(({ path }) => path === LOCK_NAME).map(withoutAddress);
  return { files: [...others, ...lock].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

function withoutAddress(lock: MergedFile): MergedFile {
  const text = Buffer.from(lock.content).toString('utf8');
  const data: unknown = JSON.parse(text, (key, value: unknown) =>
    key === 'remote' && isNowhere(value) ? null : value,
  );
  return { ...lock, content: `${JSON.stringify(data, undefined, 2)}\n` };
}

function isNowhere(remote: unknown): boolean {
  const hasUrl = typeof remote === 'object' && remote !== null && 'url' in remote;
  return hasUrl && typeof remote.url === 'string' && isUnknown(remote.url);
}
