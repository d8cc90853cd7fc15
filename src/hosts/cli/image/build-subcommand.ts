import { resolve } from 'node:path';
import { isImageName, isTag } from '../../../image/image-reference.ts';
import { notAnImageName, notATag, oneFolderToBuild } from '../../../words/terminal-image.ts';
import type { Subcommand } from '../subcommands.ts';
import { EXIT } from '../terminal.ts';
import { visible } from '../visible.ts';

/** `sayso image build DIR`: the image of a folder, on a machine with docker or podman. */
export const imageBuildSubcommand: Subcommand = {
  name: 'image build',
  usage: 'image build DIR',
  about: 'Builds the image of a folder as Binder would, runs its tests in it, and may push it.',
  options: {
    subdir: { type: 'string', value: 'PATH', about: 'Builds this part of the folder.' },
    name: {
      type: 'string',
      value: 'NAME',
      about: 'What it is called: ghcr.io/you/my-course. As the repository, where it has one.',
    },
    tag: {
      type: 'string',
      value: 'TAG',
      about: 'Its tag. Otherwise latest; with --push the commit and the date, too.',
    },
    push: { type: 'boolean', about: 'Sends it to its registry, as docker login knows you there.' },
    quiet: { type: 'boolean', about: 'Leaves out what the programs say meanwhile.' },
    json: { type: 'boolean', about: 'Answers in JSON, for programs.' },
  },
  async run({ words, texts, flags }, terminal) {
    const [said, ...more] = words;
    const wrong = mistakeIn(texts);
    if (said === undefined || more.length > 0 || wrong !== undefined) {
      terminal.error(visible(wrong ?? oneFolderToBuild()));
      return EXIT.notUnderstood;
    }
    // Not before it is needed: help and mistakes should answer at once.
    const { buildFolder } = await import('./build-folder.ts');
    return buildFolder(
      {
        folder: resolve(terminal.folder, said),
        said,
        subfolder: texts.subdir,
        name: texts.name,
        tag: texts.tag,
        push: flags.has('push'),
        quiet: flags.has('quiet'),
        json: flags.has('json'),
      },
      terminal,
    );
  },
};

function mistakeIn({ name, tag }: Readonly<Record<string, string>>): string | undefined {
  if (name !== undefined && !isImageName(name)) return notAnImageName({ name });
  if (tag !== undefined && !isTag(tag)) return notATag({ tag });
  return undefined;
}
