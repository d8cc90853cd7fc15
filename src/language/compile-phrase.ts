import { fold } from './fold.ts';
import type { PlaceType } from './phrase.ts';

/** A place for a value. */
export type Place = {
  readonly kind: 'place';
  readonly name: string;
  readonly takes: PlaceType;
};

/** A phrase, read: words, places for values, and parts that may be left out. */
export type Piece =
  | { readonly kind: 'word'; readonly shown: string; readonly folded: string }
  | Place
  | { readonly kind: 'optional'; readonly pieces: readonly Piece[] };

export type Pattern = {
  readonly pieces: readonly Piece[];
  /** The words it begins with, folded. By them a command is recognised; empty where anything is meant. */
  readonly verb: readonly string[];
  /** The words that may be left out, folded: a value that equals one of them needs quotes. */
  readonly optionalWords: ReadonlySet<string>;
};

/** What is wrong with a phrase as its author wrote it; `position` counts from 0. */
export type PhraseProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'bracket' | 'too-deep'; readonly position: number }
  | { readonly kind: 'must-start-with-a-word' }
  | { readonly kind: 'unknown-place' | 'place-twice' | 'text-not-last'; readonly name: string };

export type Compiled =
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  | { readonly kind: 'problem'; readonly problem: PhraseProblem };

const LONGEST_PHRASE = 200;
const DEEPEST = 5;

/**
 * Reads `Fetch {address} [[into] {folder}]` into a pattern, in one pass over its characters. It
 * begins with a word, by which it is recognised, unless it is to be recognised by nothing. `inWords`:
 * the form in which its words are compared.
 */
export function compilePhrase(
  phrase: string,
  parameters: Readonly<Record<string, PlaceType>>,
  begins: 'with-a-word' | 'with-anything' = 'with-a-word',
  inWords: (text: string) => string = fold,
): Compiled {
  if (phrase.length > LONGEST_PHRASE) return problem({ kind: 'too-long', most: LONGEST_PHRASE });
  const open: Piece[][] = [[]];
  const seen = new Set<string>();
  for (const { text, position } of marksOf(phrase)) {
    const here = open.at(-1);
    if (here === undefined) return problem({ kind: 'bracket', position });
    if (text === '[') {
      if (open.length > DEEPEST) return problem({ kind: 'too-deep', position });
      open.push([]);
    } else if (text === ']') {
      const outer = open.at(-2);
      if (outer === undefined || here.length === 0) return problem({ kind: 'bracket', position });
      open.pop();
      outer.push({ kind: 'optional', pieces: here });
    } else if (text.startsWith('{')) {
      const name = text.slice(1, -1);
      const place = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      if (!text.endsWith('}')) return problem({ kind: 'bracket', position });
      if (place === undefined) return problem({ kind: 'unknown-place', name });
      if (seen.has(name)) return problem({ kind: 'place-twice', name });
      seen.add(name);
      here.push({ kind: 'place', name, takes: place });
    } else if (text.includes('}')) {
      return problem({ kind: 'bracket', position });
    } else if (inWords(text) !== '') {
      here.push({ kind: 'word', shown: text, folded: inWords(text) });
    }
  }
  const [pieces] = open;
  if (pieces === undefined || open.length !== 1) {
    return problem({ kind: 'bracket', position: phrase.length });
  }
  return checked(pieces, begins);
}

function checked(pieces: readonly Piece[], begins: 'with-a-word' | 'with-anything'): Compiled {
  if (pieces.length === 0) return problem({ kind: 'empty' });
  const verb = verbOf(pieces);
  if (verb.length === 0 && begins === 'with-a-word')
    return problem({ kind: 'must-start-with-a-word' });
  const flat = flatten(pieces);
  const early = flat
    .slice(0, -1)
    .find((piece) => piece.kind === 'place' && piece.takes.type === 'text');
  if (early?.kind === 'place') return problem({ kind: 'text-not-last', name: early.name });
  const optional = flatten(pieces.filter(({ kind }) => kind === 'optional'));
  const optionalWords = new Set(
    optional.flatMap((piece) => (piece.kind === 'word' ? [piece.folded] : [])),
  );
  return { kind: 'pattern', pattern: { pieces, verb, optionalWords } };
}

function problem(found: PhraseProblem): Compiled {
  return { kind: 'problem', problem: found };
}

function verbOf(pieces: readonly Piece[]): readonly string[] {
  const verb: string[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'word') break;
    verb.push(piece.folded);
  }
  return verb;
}

/** All places of a phrase, those of its optional parts included. */
export function placesOf(pieces: readonly Piece[]): readonly Place[] {
  return flatten(pieces).flatMap((piece) => (piece.kind === 'place' ? [piece] : []));
}

function flatten(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => (piece.kind === 'optional' ? flatten(piece.pieces) : [piece]));
}

type Mark = { readonly text: string; readonly position: number };

/** `[`, `]`, `{name}` and words, each with its position. An unclosed `{` reaches to the end. */
function marksOf(phrase: string): readonly Mark[] {
  const marks: Mark[] = [];
  let position = 0;
  while (position < phrase.length) {
    const character = phrase.charAt(position);
    if (/\s/u.test(character)) {
      position += 1;
      continue;
    }
    const end = endOfMark(phrase, position, character);
    marks.push({ text: phrase.slice(position, end), position });
    position = end;
  }
  return marks;
}

function endOfMark(phrase: string, start: number, first: string): number {
  if (first === '[' || first === ']') return start + 1;
  if (first === '{') {
    const close = phrase.indexOf('}', start);
    return close === -1 ? phrase.length : close + 1;
  }
  let end = start + 1;
  while (end < phrase.length && !/[\s[\]{]/u.test(phrase.charAt(end))) end += 1;
  return end;
}
