import { lookAtClone } from '../../git/look-at-clone.ts';
import { diskFiles } from '../../openlearn/download/disk-files.ts';
import { noBranch, noSuchCommit, notAClone } from '../../words/terminal-english.ts';
import { createShelf } from '../book.ts';
import { unitsSource } from '../playground/units-source.ts';
import { carryOutLocally } from './carry-out-locally.ts';
import { happeningOf } from './happening-of.ts';
import { localFacts } from './local-facts.ts';
import { plainText } from './plain-text.ts';
import { resultOf } from './result.ts';
import type { Addresses } from './show-link.ts';
import { tell } from './tell.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

export type SayOptions = {
  /** What is said; empty where the words come from a commit. */
  readonly words: string;
  readonly commit: string | undefined;
  readonly folder: string;
  readonly preview: boolean;
  readonly json: boolean;
  /** The absolute path of a folder to write the site to. */
  readonly site: string | undefined;
  /** The absolute path of a folder of units. */
  readonly openlearn: string | undefined;
};

/** Says something to the repository of a local clone, and prints what came of it. */
export async function say(options: SayOptions, terminal: Terminal): Promise<ExitCode> {
  const { folder } = options;
  const clone = await lookAtClone(folder);
  if (clone.kind === 'not-a-clone') {
    return broken(notAClone({ folder, reason: clone.reason }), terminal);
  }
  const { branch } = clone;
  if (branch === undefined) return broken(noBranch({ folder: clone.root }), terminal);
  const { facts, onTheWeb } = localFacts({ ...clone, branch });
  const happening = await happeningOf(options, facts);
  if (happening === undefined) {
    return broken(noSuchCommit({ revision: options.commit ?? '' }), terminal);
  }
  const addresses = addressesOf(facts, onTheWeb);
  const shelf = createShelf({
    source: unitsSource({ openlearn: options.openlearn, network: true }),
    // A person's own documents need not be committed before they are brought in.
    files: diskFiles(clone.root),
  });
  const work = await carryOutLocally({
    happening,
    root: clone.root,
    shelf,
    author: clone.person ?? { name: 'Sayso', email: 'sayso@localhost' },
    preview: options.preview,
    site: options.site,
    working: (markdown) => terminal.progress(lastLine(plainText(markdown, addresses))),
    broke: (message) => terminal.error(message),
  });
  const result = await resultOf(work, happening, shelf.shipped);
  if (options.json) terminal.out(JSON.stringify(result, undefined, 2));
  else tell(result, { addresses, hasOrigin: clone.originUrl !== undefined }, terminal);
  return result.exitCode;
}

function broken(text: string, terminal: Terminal): ExitCode {
  terminal.error(text);
  return EXIT.failed;
}

function addressesOf(
  { webUrl, siteUrl }: { readonly webUrl: string; readonly siteUrl: string },
  onTheWeb: boolean,
): Addresses {
  return {
    repositoryUrl: webUrl,
    onTheWeb,
    site: {
      url: siteUrl,
      shown: onTheWeb ? `${siteUrl} once it is pushed` : 'on the branch gh-pages',
    },
  };
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}
