import { pullRequests } from '../../src/hosts/playground/world/pulls.ts';
import type { Source } from '../../src/openlearn/download/source.ts';
import { BLANK, begin, type Journey } from './journey.ts';

export const UNIT = 'https://www.open.edu/openlearn/science/rocks/content-section-0';
export const FOLDER = 'content/rocks';
export const PAGE = `${FOLDER}/01-granite.md`;

/** A unit that changes on OpenLearn between one look and the next. */
export type Unit = { granite: string[]; basalt: string | undefined };

/** No site with every change: this is about the pages. */
export function beginWithoutSite(
  unit: Unit,
  source: Source = changingSource(unit),
): Promise<Journey> {
  return begin({ source, template: BLANK });
}

/** The document of the unit as it is now. */
export function documentOf({ granite, basalt }: Unit, title = 'Rocks'): string {
  const paragraphs = (texts: readonly string[]) =>
    texts.map((text) => `<Paragraph>${text}</Paragraph>`).join('');
  const session = (name: string, texts: readonly string[]) =>
    `<Session><Title>${name}</Title>${paragraphs(texts)}</Session>`;
  return `<Item><ItemTitle>${title}</ItemTitle><Unit><UnitTitle>${title}</UnitTitle>${session(
    'Granite',
    granite,
  )}${basalt === undefined ? '' : session('Basalt', [basalt])}</Unit></Item>`;
}

export function changingSource(unit: Unit): Source {
  return {
    read: async (url) =>
      url.endsWith('/rocks/altformat-ouxml')
        ? { kind: 'ok', bytes: Buffer.from(documentOf(unit)), type: 'application/xml' }
        : { kind: 'missing' },
  };
}

export function openPulls({ repository }: Journey) {
  return pullRequests(repository).filter(({ state }) => state === 'open');
}

/** Replaces a line of a page, as somebody would in the browser. */
export async function edit(
  journey: Journey,
  before: string,
  after: string,
  page = PAGE,
): Promise<void> {
  const text = await journey.text(page);
  if (!text.includes(before)) throw new Error(`There is no “${before}” in ${page}`);
  await journey.commit({ [page]: text.replace(before, after) }, `Update ${page}`);
}
