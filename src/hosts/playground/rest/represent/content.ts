import type { ListedFile, ReadFile } from '../../world/read-files.ts';
import type { Repository } from '../../world/state/repository.ts';
import type { World } from '../../world/state/world.ts';
import { pageUrl, repositoryApiUrl } from './address.ts';

const TYPES = { file: 'file', folder: 'dir', link: 'symlink', submodule: 'submodule' } as const;

/** GitHub leaves the content out of answers above a megabyte. */
const LARGEST_INLINE = 1024 * 1024;

/** One file with its content in base64 (`content-file`). */
export function contentFileJson(world: World, repository: Repository, ref: string, file: ReadFile) {
  const inline = file.size <= LARGEST_INLINE;
  return {
    ...entryJson(world, repository, ref, file),
    type: 'file',
    encoding: inline ? 'base64' : 'none',
    content: inline ? lines(file.bytes.toString('base64')) : '',
  };
}

/** An entry of a folder (`content-directory`). */
export function entryJson(world: World, repository: Repository, ref: string, file: ListedFile) {
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  const query = `?ref=${encodeURIComponent(ref)}`;
  const kind = file.kind === 'folder' ? 'tree' : 'blob';
  const url = repositoryApiUrl(world, repository, `/contents/${path}${query}`);
  const gitUrl = repositoryApiUrl(world, repository, `/git/${kind}s/${file.oid}`);
  const htmlUrl = pageUrl(world, repository, `/${kind}/${ref}/${path}`);
  return {
    type: TYPES[file.kind],
    name: file.name,
    path: file.path,
    sha: file.oid,
    size: file.size,
    url,
    html_url: htmlUrl,
    git_url: gitUrl,
    download_url: file.kind === 'file' ? pageUrl(world, repository, `/raw/${ref}/${path}`) : null,
    _links: { self: url, git: gitUrl, html: htmlUrl },
  };
}

/** GitHub breaks base64 into lines of 60. */
function lines(base64: string): string {
  return base64.replace(/.{1,60}/g, '$&\n');
}
