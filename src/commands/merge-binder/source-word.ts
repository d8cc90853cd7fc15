import { readRepository } from '../../binder/links/repository-spec.ts';
import type { Wish } from '../../git/foreign/find-commit.ts';
import { readPath } from '../../language/read-path.ts';

const GITHUB = 'https://github.com';
const GISTS = 'https://gist.github.com';

/** A repository elsewhere, and what of it is wanted. */
export type Elsewhere = {
  readonly kind: 'elsewhere';
  /** What git clones from. */
  readonly url: string;
  /** How it is called in findings: `owner/name`, `gitlab.com/group/name`. */
  readonly name: string;
  /** Where people look at it. */
  readonly page: string;
  readonly wish: Wish;
  /** Where the specification's base folder is in it; '' for the top. */
  readonly folder: string;
};

/** What one word of `Merge Binder: …` stands for. */
export type SourceWord =
  /** A folder of this repository; '' is its top. */
  | { readonly kind: 'here'; readonly folder: string }
  | Elsewhere
  /** `doi`: an archive, which is no git repository. `outside`: a folder above this repository. */
  | { readonly kind: 'unclear'; readonly word: string; readonly why: 'form' | 'doi' | 'outside' };

/** A source that is there to be looked for. */
export type Understood = Exclude<SourceWord, { kind: 'unclear' }>;

/** This repository, as sources are named beside it. */
export type Here = {
  /** The origin of the server on which `owner/name` lies: `https://github.com`. */
  readonly server: string;
  readonly owner: string;
  readonly name: string;
};

/**
 * Reads one source as people write it: `binder_maps`, `./envs/maps`, `owner/name`, `owner/name@branch`,
 * `owner/name:folder`, both, or an address on a server of git repositories, also of a folder in one.
 */
export function readSourceWord(word: string, here: Here): SourceWord {
  if (word.includes('://')) return readAddress(word, here);
  if (/^(?:\.|binder_[^/@:]+)(?:\/|$)/i.test(word)) return folderHere(word);
  const [place = '', ...behind] = word.split(':');
  const folder = readFolder(behind.join(':'));
  const read = readRepository(place);
  if (folder === undefined || read?.repository.provider !== 'gh') {
    const why = read !== undefined && folder !== undefined ? 'doi' : 'form';
    return { kind: 'unclear', word, why };
  }
  const { owner, name } = read.repository;
  if (read.ref === undefined && isSame(here, owner, name)) return { kind: 'here', folder };
  const wish: Wish = read.ref === undefined ? { kind: 'newest' } : { kind: 'ref', ref: read.ref };
  return { ...onServer(here.server, `${owner}/${name}`, here), wish, folder };
}

function isSame(here: Here, owner: string, name: string): boolean {
  return `${here.owner}/${here.name}`.toLowerCase() === `${owner}/${name}`.toLowerCase();
}

function folderHere(word: string): SourceWord {
  const folder = readFolder(word);
  return folder === undefined
    ? { kind: 'unclear', word, why: 'outside' }
    : { kind: 'here', folder };
}

/** '' for the top; undefined for what leads out, or is no path. */
function readFolder(text: string): string | undefined {
  if (/^(?:\.?\/)*\.?$/.test(text)) return '';
  const read = readPath(text);
  return read.kind === 'path' ? read.path : undefined;
}

function readAddress(word: string, here: Here): SourceWord {
  const read = readRepository(word);
  if (read === undefined) return { kind: 'unclear', word, why: 'form' };
  const { repository, ref, path } = read;
  // Which of it is the branch is seen in the repository.
  const behind =
    ref === undefined || path === undefined ? ref : `${ref}/${path}`.replace(/\/+$/, '');
  switch (repository.provider) {
    case 'gh': {
      const { owner, name } = repository;
      return behind === undefined && here.server === GITHUB && isSame(here, owner, name)
        ? { kind: 'here', folder: '' }
        : at(GITHUB, `${owner}/${name}`, behind, here);
    }
    case 'gl':
      return at('https://gitlab.com', repository.path, behind, here);
    case 'gist':
      return ofGist(`${repository.owner}/${repository.id}`, repository.id, ref);
    case 'git':
      return onOtherServer(new URL(repository.url), word, here);
    default:
      return { kind: 'unclear', word, why: 'doi' };
  }
}

/** `refAndFolder`: what stands behind `/tree/`. */
function at(server: string, path: string, refAndFolder: string | undefined, here: Here): Elsewhere {
  const wish: Wish =
    refAndFolder === undefined
      ? { kind: 'newest' }
      : { kind: 'ref-and-folder', text: refAndFolder };
  return { ...onServer(server, path, here), wish, folder: '' };
}

/** `owner/name` alone is one on the server of this repository. */
function onServer(
  server: string,
  path: string,
  here: Here,
): Pick<Elsewhere, 'kind' | 'url' | 'name' | 'page'> {
  const name = server === here.server ? path : `${new URL(server).host}/${path}`;
  const page = `${server}/${path.split('/').map(encodeURIComponent).join('/')}`;
  return { kind: 'elsewhere', url: `${page}.git`, name, page };
}

function ofGist(path: string, id: string, ref: string | undefined): Elsewhere {
  const page = `${GISTS}/${id}`;
  const wish: Wish = ref === undefined ? { kind: 'newest' } : { kind: 'ref', ref };
  const name = `gist.github.com/${path}`;
  return { kind: 'elsewhere', url: `${page}.git`, name, page, wish, folder: '' };
}

/** `/owner/name`, and behind it what GitHub (`tree/REF/…`) or Forgejo (`src/branch/REF/…`) shows of it. */
function onOtherServer(url: URL, word: string, here: Here): SourceWord {
  const gist = /^\/([0-9a-f]+)\.git$/.exec(url.pathname)?.[1];
  if (url.origin === GISTS && gist !== undefined) return ofGist(gist, gist, undefined);
  const match =
    /^\/([^/]+)\/([^/]+?)(?:\.git)?(?:\/(?:tree|blob|src\/(?:branch|tag|commit))\/(.+?))?\/*$/.exec(
      url.pathname,
    );
  const [, owner, name, rest] = match ?? [];
  if (owner === undefined || name === undefined || url.username !== '') {
    return { kind: 'unclear', word, why: 'form' };
  }
  if (rest === undefined && url.origin === here.server && isSame(here, owner, name)) {
    return { kind: 'here', folder: '' };
  }
  const behind = rest === undefined ? undefined : decoded(rest);
  return at(url.origin, `${owner}/${name}`, behind, here);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken percent sign is meant as it is.
    return text;
  }
}
