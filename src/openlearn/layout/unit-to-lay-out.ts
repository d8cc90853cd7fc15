import type { Root } from 'mdast';
import type { PagePlace } from '../convert/pages.ts';

/** A file; in a unit its path is inside the unit's folder, laid out it is from the top of the repository. */
export type LaidOutFile = { readonly path: string; readonly content: string | Uint8Array };

/** What a unit must have to be laid out; a fetched unit has it. */
export type UnitToLayOut = {
  readonly pages: readonly {
    readonly path: string;
    readonly title: string;
    readonly place: PagePlace;
    readonly tree: Root;
    /** MyST Markdown under its YAML header. */
    readonly text: string;
  }[];
  /** The pages' texts, and pictures and media besides. */
  readonly files: readonly LaidOutFile[];
};

/** A page where it is put; for a notebook the path is the notebook's. */
export type LaidOutPage = {
  readonly path: string;
  readonly title: string;
  readonly place: PagePlace;
};

export type LaidOutUnit = {
  readonly files: readonly LaidOutFile[];
  /** In reading order, the front page first. */
  readonly pages: readonly LaidOutPage[];
  /** Folders that are the unit's own, so that whatever is listed in them was listed for it. */
  readonly folders: readonly string[];
};
