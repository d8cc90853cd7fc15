import { binderLintSubcommand } from './binder/lint-subcommand.ts';
import { binderMergeSubcommand } from './binder/merge-subcommand.ts';
import { imageBuildSubcommand } from './image/build-subcommand.ts';
import type { Options } from './read-options.ts';
import { saySubcommand } from './say-subcommand.ts';
import { templateCheckSubcommand } from './template/check-subcommand.ts';
import { templateExportSubcommand } from './template/export-subcommand.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { tutorialCheckSubcommand } from './tutorial/check-subcommand.ts';
import { tutorialImportSubcommand } from './tutorial/import-subcommand.ts';
import { tutorialMapSubcommand } from './tutorial/map-subcommand.ts';
import { tutorialTestSubcommand } from './tutorial/test-subcommand.ts';

/** What can stand behind `sayso`: its place in the help, its options, and what it does. */
export type Subcommand = {
  /** One word or several: `say`, `binder merge`. */
  readonly name: string;
  /** How it is called: `say WORDS…`. */
  readonly usage: string;
  readonly about: string;
  readonly options: Options;
  readonly run: (
    given: {
      readonly words: readonly string[];
      readonly texts: Readonly<Record<string, string>>;
      readonly flags: ReadonlySet<string>;
    },
    terminal: Terminal,
  ) => Promise<ExitCode>;
};

/** All of them but `help`, which tells of these; in the order of the help. */
export const SUBCOMMANDS: readonly Subcommand[] = [
  saySubcommand,
  binderMergeSubcommand,
  binderLintSubcommand,
  tutorialCheckSubcommand,
  tutorialMapSubcommand,
  tutorialTestSubcommand,
  tutorialImportSubcommand,
  imageBuildSubcommand,
  templateCheckSubcommand,
  templateExportSubcommand,
];
