import type { Configuration } from '../configuration/configuration.ts';
import { CONFIGURATION_FILE } from '../configuration/configuration.ts';
import { defaultConfiguration, readConfiguration } from '../configuration/read-configuration.ts';
import { findCompiler } from '../editions/pdf/find-compiler.ts';
import type { EditionFormat } from '../engine/plan.ts';
import type { BuiltSite, FollowUpRunner, WantedEditions } from '../engine/ports.ts';
import type { Change } from '../git/changeset.ts';
import type { Tree } from '../git/tree.ts';
import { buildSite } from '../site/build-site.ts';
import { titleOfName } from '../site/order/contents-of-folders.ts';
import type { Message } from '../words/message.ts';
import { createDrawDiagram } from './publish/draw-diagrams.ts';
import { makeEditions } from './publish/make-editions.ts';
import { siteNotes } from './publish/site-notes.ts';
import { wordsOfPage } from './publish/words-of-page.ts';

/** Finds the address of the module that makes PDFs; undefined where it cannot be had. */
export type FindCompiler = () => Promise<string | undefined>;

/**
 * Builds the site of a tree with the built-in builder, as the whole content of the Pages branch, with
 * the PDF and ePub that it is to offer.
 */
export function createRunPublish({ find }: { readonly find: FindCompiler }): FollowUpRunner {
  return async (tree, { facts, siteUrl, editions }): Promise<BuiltSite> => {
    const configuration = await configurationOf(tree);
    const offers = offersOf(configuration, editions);
    const problems: Message[] = [];
    const site = await buildSite(tree, {
      title: configuration.title ?? titleOfName(facts.name),
      language: facts.language ?? 'en',
      words: (tag) => wordsOfPage(tag, facts).siteWords,
      repositoryUrl: facts.webUrl,
      branch: facts.defaultBranch,
      baseUrl: siteUrl,
      draw: createDrawDiagram((tag) => wordsOfPage(tag, facts).diagramWords),
      ...(offers.length === 0
        ? {}
        : {
            editions: async (books) => {
              const wordsIn = (tag: string) => wordsOfPage(tag, facts).bookWords;
              const made = await makeEditions(books, offers, { find, wordsIn });
              problems.push(...made.problems);
              return made.editions;
            },
          }),
    });
    return {
      changes: site.files.map(({ path, content }): Change => ({ kind: 'write', path, content })),
      pages: site.pages.length,
      editions: site.editions,
      offers,
      notes: [...problems, ...siteNotes(site.notes)],
    };
  };
}

export const runPublish = createRunPublish({ find: async () => findCompiler() });

async function configurationOf(tree: Tree): Promise<Configuration> {
  const read = readConfiguration((await tree.readText(CONFIGURATION_FILE)) ?? '');
  return read.kind === 'read' ? read.configuration : defaultConfiguration;
}

/** What the repository's configuration says stays; without it, what was asked for at any time. */
function offersOf(
  { publish }: Configuration,
  { asked, offered }: WantedEditions,
): readonly EditionFormat[] {
  const wanted = new Set([...(publish.as ?? offered), ...asked]);
  return (['pdf', 'epub'] as const).filter((format) => wanted.has(format));
}
