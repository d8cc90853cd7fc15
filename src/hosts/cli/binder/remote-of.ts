import { relative, sep } from 'node:path';
import type { SpecSource } from '../../../binder/spec/source.ts';
import { findCommit, lookAtClone } from '../../../git/look-at-clone.ts';

/** Where what lies in a clone can be installed from; undefined without a commit or an address on the web. */
export async function remoteOf(folder: string): Promise<SpecSource['remote']> {
  const clone = await lookAtClone(folder);
  if (clone.kind !== 'clone') return undefined;
  const url = webAddress(clone.originUrl ?? '');
  const commit = url === undefined ? undefined : await findCommit(folder, 'HEAD');
  if (url === undefined || commit === undefined) return undefined;
  const inside = relative(clone.root, folder).split(sep).join('/');
  return { url, commit: commit.oid, folder: inside, ref: clone.branch };
}

/** `git@host:owner/name.git` and its kin as what a browser would open, without secrets. */
function webAddress(origin: string): string | undefined {
  const [, host, path] = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)[:/](?!\d+\/)(.+)$/.exec(origin) ?? [];
  const url = URL.parse(host === undefined ? origin : `https://${host}/${path}`);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  return `${url.origin}${url.pathname.replace(/(?:\.git)?\/?$/, '')}`;
}

/** No such host can be (RFC 2606). */
const UNKNOWN = 'https://address.invalid/';

/** Stands for the address of a folder that has none; nothing that holds it may be written. */
export function unknownRemote(id: string): NonNullable<SpecSource['remote']> {
  return { url: `${UNKNOWN}${encodeURIComponent(id)}`, commit: '0'.repeat(40), folder: '' };
}

export function isUnknown(url: string | undefined): boolean {
  return url?.startsWith(UNKNOWN) === true;
}
