import type { OwnWords } from './graph.ts';

const TITLE = /^[ \t]*accTitle[ \t]*:[ \t]*(.*)$/m;
const LONG_DESCRIPTION = /^[ \t]*accDescr[ \t]*\{([^}]*)\}[ \t]*;?[ \t]*$/m;
const DESCRIPTION = /^[ \t]*accDescr[ \t]*:[ \t]*(.*)$/m;

/**
 * Takes the author's own words out of a block, and leaves its lines where they are: `accTitle: …`,
 * `accDescr: …` and `accDescr { … }` over several lines.
 *
 * Source: https://mermaid.js.org/config/accessibility.html; here they count in flowchart blocks, too.
 */
export function takeOwnWords(source: string): { readonly rest: string; readonly words: OwnWords } {
  const title = TITLE.exec(source)?.[1];
  const description = LONG_DESCRIPTION.exec(source)?.[1] ?? DESCRIPTION.exec(source)?.[1];
  const blank = (match: string): string => match.replace(/[^\n]+/g, '');
  return {
    rest: source.replace(TITLE, blank).replace(LONG_DESCRIPTION, blank).replace(DESCRIPTION, blank),
    words: { title: wordsOf(title), description: wordsOf(description) },
  };
}

function wordsOf(text: string | undefined): string | undefined {
  const words = text
    ?.replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  return words === undefined || words === '' ? undefined : words;
}
