import { readConfiguration } from '../configuration/read-configuration.ts';
import type { RepositoryFacts } from '../engine/happening.ts';
import type { BuiltSite, FollowUpRunner } from '../engine/ports.ts';
import type { Change } from '../git/changeset.ts';
import type { Tree } from '../git/tree.ts';
import { buildSite } from '../site/build-site.ts';
import { titleOfName } from '../site/order/contents-of-folders.ts';
import { siteNotes } from './publish/site-notes.ts';
import { CONFIGURATION_FILE } from './repository-words.ts';

const NO_LANGUAGE = 'en';

/** The title that the repository gives itself, or its name in words: `my-course` → `My course`. */
async function titleOf(tree: Tree, { name }: RepositoryFacts): Promise<string> {
  const read = readConfiguration((await tree.readText(CONFIGURATION_FILE)) ?? '');
  return (read.kind === 'read' ? read.configuration.title : undefined) ?? titleOfName(name);
}

/** Builds the site of a tree with the built-in builder, as the whole content of the Pages branch. */
export const runPublish: FollowUpRunner = async (tree, { facts, siteUrl }): Promise<BuiltSite> => {
  const site = await buildSite(tree, {
    title: await titleOf(tree, facts),
    language: NO_LANGUAGE,
    repositoryUrl: facts.webUrl,
    branch: facts.defaultBranch,
    baseUrl: siteUrl,
  });
  const changes = site.files.map(({ path, content }): Change => ({ kind: 'write', path, content }));
  return { changes, pages: site.pages.length, notes: siteNotes(site.notes) };
};
