import type { Synonym } from './tutorial.ts';

/** More forms of one phrase than these nobody thinks of. */
const MOST_FORMS = 100;
/** As long as a phrase can be. */
const LONGEST_FORM = 200;

const PLACE = /\{([^{}]*)\}/;
/** A word of a phrase, or all that stands in a pair of brackets. */
const PART = String.raw`(?:\[[^[\]]*\]|\{[^{}]*\}|[^[\]{}\s])+`;
const PARTS = `(${PART}(?:\\s+${PART})*?)`;

/**
 * Makes of phrases all forms in which they are said, themselves first: of `Take [the] lamp` also
 * `Pick [the] lamp up`, where `Take {thing}` is said as `Pick {thing} up`. Forms of forms count as well.
 */
export function createForms(
  synonyms: readonly Synonym[],
): (phrases: readonly string[]) => readonly string[] {
  const rules = synonyms.map(ruleOf);
  const known = new Map<string, readonly string[]>();
  return (phrases) => {
    const more = phrases.flatMap((phrase) => {
      const forms = known.get(phrase) ?? formsOf(phrase, rules);
      known.set(phrase, forms);
      return forms;
    });
    return [...new Set([...phrases, ...more])];
  };
}

type Rule = { readonly fits: RegExp; readonly places: readonly string[] } & Pick<Synonym, 'others'>;

function ruleOf({ phrase, others }: Synonym): Rule {
  const parts = phrase.trim().split(PLACE);
  const pattern = parts.map((part, index) => (index % 2 === 1 ? PARTS : wordsIn(part)));
  return {
    fits: new RegExp(`^${pattern.join('')}$`, 'iu'),
    places: parts.filter((_, index) => index % 2 === 1),
    others,
  };
}

function wordsIn(part: string): string {
  return part.replace(/[\\^$.*+?()|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function formsOf(phrase: string, rules: readonly Rule[]): readonly string[] {
  const forms = new Set([phrase.trim()]);
  // A set can be walked while it grows.
  for (const form of forms) {
    for (const { fits, places, others } of rules) {
      const found = fits.exec(form);
      if (found === null) continue;
      const values = new Map(places.map((place, index) => [place, found[index + 1] ?? '']));
      for (const other of others) {
        if (forms.size >= MOST_FORMS) return [...forms];
        const said = filled(other, values);
        if (said.length <= LONGEST_FORM) forms.add(said);
      }
    }
  }
  return [...forms];
}

function filled(phrase: string, values: ReadonlyMap<string, string>): string {
  return phrase
    .split(PLACE)
    .map((part, index) => (index % 2 === 1 ? (values.get(part) ?? `{${part}}`) : part))
    .join('');
}
