import { CONFIGURATION_FILE } from '../../../configuration/configuration.ts';
import { findTools } from '../../../image/find-tools.ts';
import { NBGITPULLER_APPENDIX } from '../../../image/nbgitpuller.ts';
import {
  buildingInTerminal,
  noFolderToBuild,
  settingsDoNotCount,
  toolsMissing,
  whereToPush,
} from '../../../words/terminal-image.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { visible } from '../visible.ts';
import { type ImageOfFolder, imageOfFolder } from './image-of-folder.ts';
import { makeImage } from './make-image.ts';
import { type RealFolders, realFolders } from './real-folders.ts';
import { tellMade } from './tell-made.ts';
import { untilStopped } from './until-stopped.ts';

export type BuildFolderOptions = {
  /** The absolute path, and how it was said. */
  readonly folder: string;
  readonly said: string;
  /** A part of the folder, as it was said. */
  readonly subfolder: string | undefined;
  /** Checked: with its registry, without a tag. */
  readonly name: string | undefined;
  readonly tag: string | undefined;
  readonly push: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
};

/** Looks at a folder, has its image made, and tells how it went. */
export async function buildFolder(
  options: BuildFolderOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const fail = (text: string, exitCode: ExitCode = EXIT.failed): ExitCode => {
    terminal.error(visible(text));
    return exitCode;
  };
  const whole = await realFolders(options.folder, options.said, undefined);
  if (whole.kind === 'none') return fail(noFolderToBuild(whole));
  const own = await imageOfFolder(whole.folder, new Date());
  const subfolder = options.subfolder ?? own.subfolder;
  const place = await realFolders(whole.folder, options.said, subfolder);
  if (place.kind === 'none') return fail(noFolderToBuild(place));
  if (options.push && options.name === undefined && !own.isRemote) {
    return fail(whereToPush(), EXIT.notUnderstood);
  }
  if (own.mistake !== undefined) {
    terminal.error(settingsDoNotCount({ file: CONFIGURATION_FILE, line: own.mistake }));
  }
  return make(options, own, place, terminal);
}

async function make(
  { name, tag, push, quiet, json }: BuildFolderOptions,
  own: ImageOfFolder,
  { folder, subfolder }: Extract<RealFolders, { kind: 'folders' }>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { repo2docker, engine, missing } = await findTools();
  if (repo2docker === undefined || engine === undefined) {
    const onWindows = process.platform === 'win32';
    terminal.error(toolsMissing({ missing, onWindows }));
    return EXIT.failed;
  }
  const called = name ?? own.name;
  const image = `${called}:${tag ?? 'latest'}`;
  const pushing = push ? { name: called, tags: tag === undefined ? own.tags : [tag] } : undefined;
  if (!quiet) terminal.error(buildingInTerminal({ image, push: pushing }));
  const made = await untilStopped((signal) =>
    makeImage(
      {
        tools: { repo2docker, engine },
        folder,
        subfolder,
        image,
        labels: own.labels,
        // What was built on this machine is in its engine already.
        cacheFrom: undefined,
        appendix: own.isPulledInto ? NBGITPULLER_APPENDIX : undefined,
      },
      pushing,
      { log: quiet ? terminal.progress : terminal.error, signal },
    ),
  );
  return tellMade(made, { image, name: called, engine: engine.kind, json }, terminal);
}
