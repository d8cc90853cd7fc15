import type { Finding, MergedFile } from './finding.ts';
import type { Buildpack } from './spec/buildpack.ts';

/** What repo2docker will build a merged specification with. */
export type TargetBuildpack = Extract<
  Buildpack,
  'JuliaProject' | 'R' | 'Conda' | 'Pipfile' | 'Python'
>;

export type MergeOptions = {
  /** Ids of sources that win where things clash, the strongest first. */
  readonly prefer?: readonly string[];
  /** Where the result will lie. */
  readonly folder?: 'binder' | '.binder';
  /** All paths of the repository that the result goes into, to see whether what scripts need is there. */
  readonly paths?: ReadonlySet<string>;
  /** `strip` takes off all hashes of requirements, which ends the demand that everything has one. */
  readonly hashes?: 'keep' | 'strip';
  /** `fold`: files that repo2docker passes over in their own source count all the same. */
  readonly dormant?: 'leave' | 'fold';
  /** `copy`: files of other sources that scripts need and that the repository lacks come along, where their bytes are known. */
  readonly missing?: 'leave' | 'copy';
  /** The day of CRAN (`yyyy-mm-dd`) that R packages come from where no source names one. */
  readonly snapshot?: string;
  /** `bridge`: R comes by conda into an image that Julia takes; otherwise the two refuse each other. */
  readonly juliaAndR?: 'refuse' | 'bridge';
  /**
   * Says a finding as one line for a comment in the file it is about; without this, or where it answers
   * nothing, no comment is written. This room has no sentences of its own.
   */
  readonly remark?: (finding: Finding) => string | undefined;
};

/** What merging whole specifications gives; `refused` means that no merge can be right, and has no files. */
export type MergedSpec =
  | {
      readonly kind: 'merged';
      readonly buildpack: TargetBuildpack;
      readonly folder: 'binder' | '.binder';
      /** Relative to `folder`; `merge-lock.json` is among them. */
      readonly files: readonly MergedFile[];
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };
