import type { FileStep } from '../settings-file/file-steps.ts';
import type { Mistake, Position, SettingsProblem } from '../settings-file/mistake.ts';

/** Where a repository says how it wants things done. It counts on the default branch only. */
export const CONFIGURATION_FILE = '.github/sayso.yml';

/** What a repository says about itself there. */
export type Configuration = {
  /** What replies are written in; undefined where nothing is said of it. */
  readonly language: 'en' | 'de' | undefined;
  /** `propose`: every change becomes a pull request. */
  readonly changes: 'direct' | 'propose';
  readonly publish: PublishSettings;
  /** How units are brought in where the words do not say it. */
  readonly units: UnitSettings;
  readonly binder: BinderSettings;
  /** `on merge`: the image is built after every merge of specifications, too. */
  readonly build: 'on word' | 'on merge';
  readonly image: ImageSettings;
  /** Notebooks and the texts that are kept equal to them. */
  readonly pairs: readonly PairSettings[];
  /** The story file that `Play` begins where no other is named; undefined: the only one there is. */
  readonly story: string | undefined;
  /** The title of the site, where the repository's name is not good enough. */
  readonly title: string | undefined;
  /** Names of commands that this repository does not take. */
  readonly switchedOff: readonly { readonly name: string; readonly at: Position }[];
  readonly phrases: readonly OwnPhrase[];
};

export type PublishSettings = {
  /** `word`: the site is published when somebody says so, and not with every push. */
  readonly on: 'push' | 'word';
  /** What the site offers to download; undefined: what was asked for last. */
  readonly as: readonly ('pdf' | 'epub')[] | undefined;
};

export type UnitSettings = {
  readonly pages: 'markdown' | 'commonmark' | 'notebooks';
  readonly with: readonly ('media' | 'database')[];
};

export type BinderSettings = {
  /** `propose`: merged specifications become a pull request. */
  readonly merge: 'propose' | 'direct';
  /** `binder-build`: Binder starts from that branch and brings the default branch's files in. */
  readonly environment: 'here' | 'binder-build';
  /** `copy`: files that scripts of other repositories need come along; undefined: as in the last merge. */
  readonly missing: 'leave' | 'copy' | undefined;
};

export type ImageSettings = {
  /** A host, with a port if need be: `ghcr.io`, `localhost:5000`. */
  readonly registry: string;
  /** What follows the registry: `owner/name`, in small letters; undefined: as the repository is called. */
  readonly name: string | undefined;
  /** The folder that the image is built of, without a slash at its end; undefined: the whole repository. */
  readonly folder: string | undefined;
};

export type PairSettings = {
  /** The folder of the notebooks, without a slash at its end; '' is the whole repository. */
  readonly notebooks: string;
  readonly as: readonly ('markdown' | 'script')[];
  /** The folder of the texts, as above; undefined: each beside its notebook. */
  readonly in: string | undefined;
};

export type OwnPhrase = {
  /** `Next chapter {number}`: words, places and `[optional parts]`. */
  readonly say: string;
  readonly about: string;
  /** Help tells it only to those who are answered in this language; undefined: to all. */
  readonly language: 'en' | 'de' | undefined;
  /** What is said of its places; a place that is not here is a word, or what its name says. */
  readonly parameters: Readonly<Record<string, OwnParameter>>;
  readonly steps: readonly Step[];
  readonly at: Position;
};

export type OwnParameter = {
  readonly type?: 'url' | 'file' | 'folder' | 'word' | 'text' | undefined;
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  readonly example?: string | undefined;
};

/** One step of an own phrase; texts and paths may hold `{places}` of the phrase. */
export type Step = FileStep;

/** What is wrong at one place of the file, as data. */
export type ConfigurationProblem =
  | SettingsProblem
  | { readonly kind: 'not-a-registry' | 'not-an-image' | 'not-a-folder'; readonly text: string };

export type ConfigurationMistake = Mistake<ConfigurationProblem>;
