import type { Command } from '../../engine/command.ts';
import { handle } from '../../engine/handle.ts';
import type { Happening } from '../../engine/happening.ts';
import type { Book, Engine, Outcome } from '../../engine/ports.ts';
import { openLocalRepository } from '../../git/open-local-repository.ts';
import type { Shelf } from '../book.ts';
import { createLocalHost, type LocalNotes } from './local-host.ts';
import { type Previewed, previewBook } from './preview-book.ts';
import { writeSite } from './write-site.ts';

export type LocalTask = {
  readonly happening: Happening;
  /** The top of the clone. */
  readonly root: string;
  readonly shelf: Shelf;
  readonly author: Engine['author'];
  readonly preview: boolean;
  /** Where a site that is built is to be written, as an absolute path. */
  readonly site: string | undefined;
  readonly working: (markdown: string) => void;
  /** Told of a fault of ours, in one line. */
  readonly broke: (message: string) => void;
};

export type LocalWork = {
  readonly outcome: Outcome;
  readonly notes: LocalNotes;
  /** What this repository understands; none of what is switched off in it. */
  readonly commands: readonly Command[];
  readonly previewed: Previewed | undefined;
  /** `files`: how many; undefined where no site was built. */
  readonly site: { readonly folder: string; readonly files: number | undefined } | undefined;
};

/** Has the engine handle what was said, on the clone itself or, for a preview, on nothing. */
export async function carryOutLocally(task: LocalTask): Promise<LocalWork> {
  const { happening, root, shelf, author } = task;
  const notes: LocalNotes = { moved: [] };
  let commands: readonly Command[] = [];
  let previewed: Previewed | undefined;
  const engine: Engine = {
    ...shelf,
    author,
    // No login of GitHub's, so no sender is taken for us.
    self: '',
    host: createLocalHost({
      folder: root,
      branch: happening.repository.defaultBranch,
      siteUrl: happening.repository.siteUrl,
      working: task.working,
      notes,
    }),
    async bookOf(tree, facts, repository): Promise<Book> {
      const book = await shelf.bookOf(tree, facts, repository);
      commands = book.commands;
      // Reflexes answer to what comes from others, and here somebody speaks; but those that follow what
      // Sayso itself does follow it here as well.
      const following = book.reflexes.filter(({ after }) => after !== undefined);
      if (!task.preview) return { ...book, reflexes: following };
      return previewBook({ ...book, reflexes: [] }, (shown) => {
        previewed = shown;
      });
    },
    log({ event, error }) {
      if (event === 'broke') task.broke(String(error).split('\n', 1)[0] ?? '');
    },
  };
  const outcome = await handle(happening, engine);
  const site = task.site === undefined ? undefined : await save(notes, root, task.site);
  return { outcome, notes, commands, previewed, site };
}

async function save(
  { site }: LocalNotes,
  root: string,
  folder: string,
): Promise<NonNullable<LocalWork['site']>> {
  if (site === undefined) return { folder, files: undefined };
  const repository = await openLocalRepository({ folder: root });
  try {
    return { folder, files: await writeSite(await repository.treeAt(site), folder) };
  } finally {
    await repository.close();
  }
}
