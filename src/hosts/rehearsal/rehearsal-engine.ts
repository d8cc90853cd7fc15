import type { RepositoryFacts } from '../../engine/happening.ts';
import type { Engine } from '../../engine/ports.ts';
import { createShelf } from '../book.ts';
import { unitsSource } from '../playground/units-source.ts';
import { siteUrlOf } from '../site-url.ts';

/** Nothing of it is on the web. */
const WEB_URL = 'https://github.com/you/my-course';
/** The login of whoever made the repository. */
export const YOU = 'you';

/** A repository that is nowhere on the web. */
export function factsOf(folder: string): RepositoryFacts {
  return {
    id: 1,
    owner: YOU,
    name: 'my-course',
    webUrl: WEB_URL,
    siteUrl: siteUrlOf(WEB_URL),
    cloneUrl: folder,
    defaultBranch: 'main',
    private: false,
    fork: false,
    archived: false,
    template: false,
  };
}

/** The real engine; `broken` learns of faults of ours. A site is a placeholder: that it is there is what counts. */
export function engineOf(host: Engine['host'], broken: string[]): Engine {
  const shelf = createShelf({ source: unitsSource({ openlearn: undefined, network: false }) });
  return {
    ...shelf,
    runners: {
      publish: async () => ({
        changes: [
          {
            kind: 'write',
            path: 'index.html',
            content: { kind: 'text', text: '<title>Site</title>\n' },
          },
        ],
        pages: 1,
        notes: [],
      }),
    },
    host,
    self: 'sayso[bot]',
    author: { name: 'sayso[bot]', email: 'sayso@localhost' },
    log({ event, error }) {
      if (event === 'broke') broken.push(String(error).split('\n', 1)[0] ?? '');
    },
  };
}
