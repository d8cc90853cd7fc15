import type { FindingPlace } from '../finding.ts';
import type { ListSource } from './list-source.ts';
import type { Marker } from './marker.ts';
import type { PathContext } from './own-path.ts';
import type { Requirement } from './requirement.ts';
import type { RequirementFinding } from './requirement-kinds.ts';

export type RequirementsSource = ListSource & {
  /** Where its folders can be installed from, for a source of another repository. */
  readonly remote?: PathContext['remote'];
  /** Other files of the source by path, for what it includes and the names of its projects. */
  readonly files?: ReadonlyMap<string, string>;
  /** All paths of the source, to see where a folder lies; without them folders begin at the base. */
  readonly paths?: ReadonlySet<string>;
  /** The line of `path` that a line of `text` stands for, where the text was made from another file. */
  readonly lineOf?: (line: number) => number;
};

/** Something that a source wants installed, or held to a version. */
export type Item = {
  readonly id: string;
  readonly place: FindingPlace;
  readonly role: 'requirement' | 'constraint';
  /** Equal for lines that ask for the same. */
  readonly key: string;
  /** As it will stand in the result, without hashes and comment. */
  readonly line: string;
  readonly name: string | undefined;
  readonly requirement: Requirement | undefined;
  readonly marker: Marker | undefined;
  readonly hashes: readonly string[];
};

/** What a source has, in order. */
export type Entry = {
  readonly comment: string | undefined;
} /** `indent`: how far in a comment stands, which then belongs to the line above it. */ & (
  | { readonly kind: 'blank'; readonly indent: number }
  | { readonly kind: 'item'; readonly item: Item }
  | {
      readonly kind: 'option';
      readonly name: string;
      readonly value: string | undefined;
      readonly place: FindingPlace;
    }
  | { readonly kind: 'unreadable'; readonly text: string }
);

export type Gathered = {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly findings: readonly RequirementFinding[];
};

/** Where the reading is, and where it puts what it reads. */
export type Here = {
  readonly source: RequirementsSource;
  readonly path: string;
  readonly role: Item['role'];
  readonly within: readonly string[];
  readonly context: PathContext;
  readonly add: (entry: Entry) => undefined;
  readonly find: (finding: RequirementFinding) => undefined;
};
