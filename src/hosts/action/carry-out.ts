import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handle } from '../../engine/handle.ts';
import type { Happening } from '../../engine/happening.ts';
import { linksTo } from '../../engine/links-to.ts';
import type { Engine, Host, Outcome } from '../../engine/ports.ts';
import { cloneRepository } from '../../git/clone-repository.ts';
import type { Source } from '../../openlearn/download/source.ts';
import { render } from '../../words/render.ts';
import { createShelf } from '../book.ts';
import type { Log } from '../github-host/context.ts';
import { createGitHubHost } from '../github-host.ts';
import { watchClaim } from '../watch-claim.ts';
import { createRequest } from './create-request.ts';
import { installCompiler } from './install-compiler.ts';
import { AUTHOR, SELF } from './self.ts';

export type CarryOutOptions = {
  readonly token: string;
  readonly apiUrl: string;
  /** Where clones are made while they are needed. */
  readonly folder: string | undefined;
  readonly source: Source;
  readonly log: Log;
};

/** How it ended, and whether that was a fault of ours rather than an answer. */
export type CarriedOut = { readonly outcome: Outcome; readonly broke: boolean };

/** Has the engine handle what happened, with the workflow's own token. */
export async function carryOut(
  happening: Happening,
  { token, apiUrl, folder, source, log }: CarryOutOptions,
): Promise<CarriedOut> {
  let broke = false;
  const { host, isOurs } = watchClaim(
    createGitHubHost({
      request: createRequest(token, apiUrl),
      facts: happening.repository,
      mode: 'action',
      self: SELF,
      log,
      openClone: async () =>
        cloneRepository({
          url: happening.repository.cloneUrl,
          branch: happening.repository.defaultBranch,
          folder: await mkdtemp(join(folder ?? tmpdir(), 'sayso-clone-')),
          authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
        }),
    }),
  );
  const engine: Engine = {
    ...createShelf({ source, find: installCompiler(folder, log) }),
    host,
    self: SELF.login,
    author: AUTHOR,
    log(line) {
      broke ||= line.event === 'broke';
      log({ ...line, key: happening.key });
    },
  };
  try {
    return { outcome: await handle(happening, engine), broke };
  } catch (error) {
    if (await isOurs()) await admitFailure(happening, host);
    throw error;
  }
}

/** Whoever saw that they were heard must not be left waiting. */
async function admitFailure({ place, repository }: Happening, host: Host): Promise<void> {
  const links = linksTo(repository);
  await host.reply(place, render({ say: 'failed' }, links), 'failed').catch(() => undefined);
}
