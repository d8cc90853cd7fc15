import type { BuiltSite, FollowUpRunner } from '../engine/ports.ts';
import type { Change } from '../git/changeset.ts';
import { buildSite } from '../site/build-site.ts';
import { siteNotes } from './publish/site-notes.ts';

const NO_LANGUAGE = 'en';

/** Builds the site of a tree with the built-in builder, as the whole content of the Pages branch. */
export const runPublish: FollowUpRunner = async (tree, { facts, siteUrl }): Promise<BuiltSite> => {
  const site = await buildSite(tree, {
    title: facts.name,
    language: NO_LANGUAGE,
    repositoryUrl: facts.webUrl,
    branch: facts.defaultBranch,
    baseUrl: siteUrl,
  });
  const changes = site.files.map(({ path, content }): Change => ({ kind: 'write', path, content }));
  return { changes, pages: site.pages.length, notes: siteNotes(site.notes) };
};
