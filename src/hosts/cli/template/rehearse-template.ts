import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../../engine/command.ts';
import type { RepositoryFacts } from '../../../engine/happening.ts';
import { cloneRepository } from '../../../git/clone-repository.ts';
import { render } from '../../../words/render.ts';
import { createShelf } from '../../book.ts';
import { readRepository, repositorySchema } from '../../deliveries/read-repository.ts';
import { repositoryJson } from '../../playground/rest/represent/repository.ts';
import { startPlayground } from '../../playground/start-playground.ts';
import { unitsSource } from '../../playground/units-source.ts';
import { type ListedFile, listAllFiles, readFile } from '../../playground/world/read-files.ts';
import { createRepositoryFromTemplate } from '../../playground/world/repositories.ts';
import type { Repository } from '../../playground/world/state/repository.ts';
import { visitor } from '../../playground/world/users.ts';
import { plainText } from '../plain-text.ts';
import type { Addresses } from '../show-link.ts';

/** What somebody has who made a copy of a template, and waited until the first run was over. */
export type Rehearsal = {
  readonly facts: RepositoryFacts;
  /** Its files with their sizes in bytes, in the order of their paths. */
  readonly files: readonly Pick<ListedFile, 'path' | 'size'>[];
  /** Its texts, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Paths of its published site; undefined where there is none. */
  readonly site: ReadonlySet<string> | undefined;
  readonly commands: readonly Command[];
  /** Mistakes in its settings, in words. */
  readonly problems: readonly string[];
  /** What was said where the first run did not go well. */
  readonly failures: readonly string[];
};

const SITE_BRANCH = 'gh-pages';
const TEXT = /\.(?:md|markdown|ya?ml|txt|ipynb|html)$/i;
const LARGEST_TEXT = 1_048_576;
const MOST_TEXTS = 500;

const source = unitsSource({ openlearn: undefined, network: false });

/** Makes a copy of the template in a playground of its own, and looks at it when all is quiet. */
export async function rehearseTemplate(template: string, name: string): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-rehearsal-'));
  const playground = await startPlayground({ folder, port: 0, source });
  try {
    const { world } = playground;
    const owner = visitor(world);
    const repository = await createRepositoryFromTemplate(world, { owner, name, template });
    await playground.idle();
    const facts = readRepository(repositorySchema.parse(repositoryJson(world, repository)));
    if ('kind' in facts) throw new Error(facts.why);
    const files = await listAllFiles(repository, repository.defaultBranch);
    return {
      facts,
      files: files.map(({ path, size }) => ({ path, size })),
      texts: await textsOf(repository, files),
      site: await siteOf(repository),
      failures: failuresOf(repository, facts),
      ...(await bookOf(repository, facts, folder)),
    };
  } finally {
    await playground.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function textsOf(
  repository: Repository,
  files: readonly ListedFile[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { path, size } of files) {
    if (!TEXT.test(path) || (size ?? 0) > LARGEST_TEXT || texts.size === MOST_TEXTS) continue;
    const file = await readFile(repository, repository.defaultBranch, path);
    if (file !== undefined) texts.set(path, file.bytes.toString('utf8'));
  }
  return texts;
}

async function siteOf(repository: Repository): Promise<ReadonlySet<string> | undefined> {
  const files = await listAllFiles(repository, SITE_BRANCH);
  return files.length === 0 ? undefined : new Set(files.map(({ path }) => path));
}

function failuresOf({ checkRuns }: Repository, facts: RepositoryFacts): readonly string[] {
  const addresses = addressesOf(facts);
  return [...checkRuns.values()].flatMap(({ conclusion, output }) =>
    conclusion === 'failure' ? [plainText(output.summary ?? '', addresses)] : [],
  );
}

/** What can be said in the copy. */
async function bookOf(
  { gitFolder }: Repository,
  facts: RepositoryFacts,
  folder: string,
): Promise<Pick<Rehearsal, 'commands' | 'problems'>> {
  const clone = await cloneRepository({
    url: gitFolder,
    branch: facts.defaultBranch,
    folder: join(folder, 'clone'),
  });
  try {
    const shelf = createShelf({ source });
    const { commands, problems } = await shelf.bookOf(await clone.tree(), facts, clone);
    const links = { repositoryUrl: facts.webUrl, branch: facts.defaultBranch };
    // Those of a course are told with their place where courses are looked at.
    const ofSettings = problems.filter(({ say }) => say !== 'tutorialMistake');
    return {
      commands,
      problems: ofSettings.map((problem) => plainText(render(problem, links), addressesOf(facts))),
    };
  } finally {
    await clone.close();
  }
}

/** The copy is gone when it is told of, so nothing links to it. */
function addressesOf({ webUrl, siteUrl }: RepositoryFacts): Addresses {
  return { repositoryUrl: webUrl, onTheWeb: false, site: { url: siteUrl, shown: 'the site' } };
}
