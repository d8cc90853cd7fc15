import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { usualLimits } from '../archive/archive.ts';
import { readArchive } from '../archive/read-archive.ts';
import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { TooLargeError } from '../git/git-error.ts';
import { chooseZip } from './unzip/choose-zip.ts';
import { placeEntries } from './unzip/place-entries.ts';
import { refusal } from './unzip/refusal.ts';

/** More paths than this nobody reads in a reply. */
const SHOWN = 5;

/** `Unzip [<file>] [into <folder>]`: puts the files of a zip where the zip lies, and takes the zip away. */
export const unzip: Command = {
  name: 'unzip',
  phrases: ['Unzip [{file}] [into {folder}]'],
  parameters: {
    file: {
      type: 'file',
      label: 'Zip file',
      hint: 'Where the zip file is in your repository. Leave it empty if there is only one.',
      example: 'content.zip',
    },
    folder: {
      type: 'folder',
      label: 'Folder',
      hint: 'Where its files go. Leave it empty to put them beside the zip file.',
      example: 'content',
    },
  },
  inCommits: 'yes',
  about: 'Replaces a zip file in your repository by the files in it.',
  examples: [
    { say: 'Unzip', does: 'unpacks the only zip file of the repository where it lies' },
    { say: 'Unzip content.zip', does: 'unpacks the file “content.zip”' },
    { say: 'Unzip notes.zip into week-1', does: 'unpacks “notes.zip” into the folder “week-1”' },
  ],
  needs: 'write',
  plan,
};

async function plan(invocation: Invocation, context: PlanContext): Promise<Plan> {
  const chosen = await chooseZip(invocation.arguments.file, context.tree);
  if (chosen.kind === 'none') return { kind: 'refuse', said: chosen.said };
  const { path } = chosen;
  context.progress({ say: 'unzipping', file: path });
  const onDisk = await copyToDisk(path, context);
  if (typeof onDisk !== 'string') return { kind: 'refuse', said: onDisk };
  const archive = await readArchive(onDisk, { into: context.scratch });
  if (archive.kind === 'problem') {
    return { kind: 'refuse', said: refusal(archive.problem, path) };
  }
  const folder = invocation.arguments.folder ?? folderOf(path);
  const placed = await placeEntries(archive.entries, folder, context.tree);
  if (placed.kind === 'problem') return { kind: 'refuse', said: { ...placed.said, file: path } };
  const written = [...placed.added, ...placed.replaced];
  return {
    kind: 'change',
    subject: `Unpack ${nameOf(path)} (${archive.entries.length === 1 ? 'one file' : `${archive.entries.length} files`})`,
    // The zip goes first: should it hold a file of its own name, that one stays.
    changes: [{ kind: 'delete', path }, ...written],
    followUps: [{ kind: 'publish' }],
    said: {
      say: 'unzipped',
      file: path,
      folder,
      added: placed.added.length,
      replaced: placed.replaced.length,
      same: placed.same,
      skipped: archive.skipped.length,
      shown: written.slice(0, SHOWN).map((change) => change.path),
    },
  };
}

/** The zip as a file in the scratch folder, or why it cannot be had. */
async function copyToDisk(path: string, { tree, scratch }: PlanContext) {
  const limit = usualLimits.file;
  try {
    const bytes = await tree.read(path, limit);
    const file = join(scratch, 'archive.zip');
    await writeFile(file, bytes ?? '');
    return file;
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return { say: 'zipTooLarge', file: path, size: error.size, limit } as const;
  }
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
