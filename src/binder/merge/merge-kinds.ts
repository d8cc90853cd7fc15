import type { Finding } from '../finding.ts';

/**
 * `no-sources`. `too-many-sources`: `most`. `same-id`: `id`; two sources go by one name. `two-folders`: the source has
 * `binder/` and `.binder/`, which repo2docker refuses. `not-text`: a file of configuration is binary.
 * `nothing-there`: the source has no file that repo2docker reads.
 * `dockerfile`, `nix`, `julia-require`: no other specification can be merged with these; one finding each, at the file.
 * `julia-and-r`: `julia`, `r` (ids). `r-undated`: R is wanted, and no source says which day of CRAN.
 * `r-bridged`: R comes by conda here; RStudio and the day of CRAN are lost.
 * `dormant`: `name`, `lines`; a file that repo2docker passes over in its own source, left out here.
 * `dormant-folded`: `name`; taken in all the same, as was asked. `folded`: `names`; lists for pip that are now a part
 * of environment.yml. `own-project`: the source's own package, which repo2docker would install.
 * `server-list`: `lines`; requirements3.txt, which only an image with a Python before 3.7 reads. `python-for-all`: `kept`,
 * `default`
 * or, where they asked for it, `own`; the sources get this Python in place of their own.
 */
export type MergeKind =
  | 'no-sources'
  | 'too-many-sources'
  | 'same-id'
  | 'two-folders'
  | 'not-text'
  | 'nothing-there'
  | 'dockerfile'
  | 'nix'
  | 'julia-require'
  | 'julia-and-r'
  | 'r-undated'
  | 'r-bridged'
  | 'dormant'
  | 'dormant-folded'
  | 'folded'
  | 'server-list'
  | 'python-for-all'
  | 'own-project';

export function tellMerge(
  level: Finding['level'],
  kind: MergeKind,
  about: {
    readonly file?: string;
    readonly places?: Finding['places'];
    readonly values?: Finding['values'];
  } = {},
): Finding<MergeKind> {
  const { file = '', places = [], values = {} } = about;
  return { level, kind, file, places, values };
}
