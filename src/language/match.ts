import type { Pattern, Piece } from './compile-phrase.ts';
import { tidyValue } from './fold.ts';
import type { Arguments, PhraseError } from './interpretation.ts';
import type { PlaceType } from './phrase.ts';
import { readArgument } from './read-argument.ts';
import { type PlaceRead, takeChoices } from './take-choices.ts';
import { takeFiles } from './take-files.ts';
import { takePatterns } from './take-patterns.ts';
import { takeSources } from './take-sources.ts';
import type { Token } from './tokenize.ts';

/** Words to be matched: the tokens, and the text they were cut from, for places that take all the rest. */
export type Said = { readonly raw: string; readonly tokens: readonly Token[] };

export type Match =
  | { readonly kind: 'match'; readonly arguments: Arguments }
  /** `at`: the first token that nothing fits to; `read`: the values found before it. */
  | {
      readonly kind: 'stuck';
      readonly at: number;
      readonly error: PhraseError | undefined;
      readonly read: Arguments;
    };

type Step =
  | { readonly do: 'word'; readonly folded: string }
  | { readonly do: 'place'; readonly name: string; readonly takes: PlaceType }
  /** Go on with the next step, or, when that fails, with `otherwise`. */
  | { readonly do: 'try'; readonly otherwise: number };

type Stuck = Extract<Match, { kind: 'stuck' }> & { readonly rank: number };

/**
 * Matches all of what was said against a pattern; optional parts are taken where they fit.
 *
 * No combination of step and token is tried twice, so the work is at most steps × tokens.
 */
export function match(said: Said, pattern: Pattern): Match {
  // Nearly everything that is ever said is about something else.
  if (pattern.verb.length > 0 && said.tokens[0]?.word !== pattern.verb[0]) {
    return { kind: 'stuck', at: 0, error: undefined, read: {} };
  }
  const steps = stepsOf(pattern.pieces, 0);
  const failed = new Set<number>();
  let furthest: Stuck = { kind: 'stuck', at: 0, error: undefined, read: {}, rank: 0 };

  function stuck(at: number, rank: number, error: PhraseError | undefined, read: Arguments) {
    if (at > furthest.at || (at === furthest.at && rank > furthest.rank)) {
      furthest = { kind: 'stuck', at, error, read, rank };
    }
    return undefined;
  }

  function from(step: number, at: number, read: Arguments): Arguments | undefined {
    const key = step * (said.tokens.length + 1) + at;
    if (failed.has(key)) return undefined;
    const found = follow(step, at, read);
    if (found === undefined) failed.add(key);
    return found;
  }

  function follow(step: number, at: number, read: Arguments): Arguments | undefined {
    const now = steps[step];
    const token = said.tokens[at];
    if (now === undefined) return token === undefined ? read : stuck(at, 2, leftOver(token), read);
    switch (now.do) {
      case 'try':
        return from(step + 1, at, read) ?? from(now.otherwise, at, read);
      case 'word':
        return token?.word === now.folded
          ? from(step + 1, at + 1, read)
          : stuck(at, 1, undefined, read);
      case 'place': {
        const value = readPlace(now, said, at, pattern);
        if (value.kind === 'error') return stuck(at, 3, value.error, read);
        return from(step + 1, value.next, { ...read, [now.name]: value.value });
      }
    }
  }

  const found = from(0, 0, {});
  if (found !== undefined) return { kind: 'match', arguments: found };
  const { rank: _rank, ...result } = furthest;
  return result;
}

function readPlace(
  { name, takes }: Extract<Step, { do: 'place' }>,
  { raw, tokens }: Said,
  at: number,
  { optionalWords }: Pattern,
): PlaceRead {
  const token = tokens[at];
  const missing = { kind: 'error', error: { kind: 'missing', parameter: name } } as const;
  if (token === undefined) return missing;
  if (takes.type === 'text') {
    return { kind: 'value', value: tidyValue(raw.slice(token.start)), next: tokens.length };
  }
  // `Fetch https://… into` wants a folder; it is not about a folder called `into`.
  if (token.word !== undefined && optionalWords.has(token.word)) return missing;
  if (takes.type === 'choices') return takeChoices(name, takes.choices, tokens, at);
  if (takes.type === 'sources') return takeSources(name, tokens, at);
  if (takes.type === 'patterns') return takePatterns(name, tokens, at, optionalWords);
  if (takes.type === 'files') return takeFiles(name, takes.endings, tokens, at);
  const read = readArgument(name, takes, token);
  return read.kind === 'error' ? read : { ...read, next: at + 1 };
}

function leftOver({ text, start }: Token): PhraseError {
  return { kind: 'left-over', value: text, position: start };
}

function stepsOf(pieces: readonly Piece[], offset: number): readonly Step[] {
  const steps: Step[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'word') steps.push({ do: 'word', folded: piece.folded });
    else if (piece.kind === 'place') {
      steps.push({ do: 'place', name: piece.name, takes: piece.takes });
    } else {
      const start = offset + steps.length + 1;
      const inside = stepsOf(piece.pieces, start);
      steps.push({ do: 'try', otherwise: start + inside.length }, ...inside);
    }
  }
  return steps;
}
