import type { Finding, FindingKind } from './finding.ts';
import type { PlacedNode } from './loose-node.ts';
import type { UnitPage } from './unit-page.ts';

/** One page with what is around it, as its rules look at it. */
export type PageInUnit = {
  readonly page: UnitPage;
  readonly nodes: readonly PlacedNode[];
  /** Whether the repository has a file, by its path. */
  readonly hasFile: (path: string) => boolean;
  /** Whether anything in the unit, or on another page of the repository, has this name. */
  readonly isLabel: (name: string) => boolean;
};

/** Looks at one page for one kind of thing. */
export type Rule = (page: PageInUnit) => readonly Finding[];

const LONGEST_WORDS = 80;

export function finding(
  kind: FindingKind,
  { page }: Pick<PageInUnit, 'page'>,
  line: number,
  words = '',
): Finding {
  const all = [...words];
  const short = all.length > LONGEST_WORDS ? `${all.slice(0, LONGEST_WORDS).join('')}…` : words;
  return { kind, page: page.path, line, words: short === '' ? undefined : short };
}

/** The path that an address in a page means, from the top of the repository; undefined for elsewhere. */
export function pathIn(page: UnitPage, address: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return undefined;
  const [written = ''] = address.split(/[?#]/);
  const start = written.startsWith('/') ? [] : page.path.split('/').slice(0, -1);
  for (const part of decoded(written).split('/')) {
    if (part === '..') {
      // Out of the repository: `../../issues/new` is an address of GitHub's.
      if (start.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') start.push(part);
  }
  return start.join('/').normalize('NFC');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
