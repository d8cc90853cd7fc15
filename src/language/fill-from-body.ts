import { type Pattern, type Piece, type Place, placesOf } from './compile-phrase.ts';
import { fold } from './fold.ts';
import type { Arguments, PhraseError } from './interpretation.ts';
import { linesOf, readIssueForm } from './issue-form.ts';
import type { Match, Said } from './match.ts';
import type { Sayable } from './phrase.ts';
import { type ReadArgument, readArgument } from './read-argument.ts';

/**
 * Takes what an issue's title leaves open from its body: the fields of an issue form by their
 * labels, or, for a web address, the first one in the first line that holds anything. What the title
 * says counts more than what the body says.
 */
export function fillFromBody(
  matched: Match,
  said: Said,
  pattern: Pattern,
  { parameters }: Sayable,
  body: string,
): Match {
  if (!isOpen(matched, said, pattern)) return matched;
  const fields = readIssueForm(body);
  const found: Record<string, string> = {
    ...(matched.kind === 'match' ? matched.arguments : matched.read),
  };
  for (const place of placesOf(pattern.pieces)) {
    if (found[place.name] !== undefined) continue;
    const field = fields.get(fold(parameters[place.name]?.label ?? place.name));
    const value = fields.size === 0 ? addressIn(body, place, matched) : field;
    if (value === undefined || value === '') continue;
    const read = readField(place, value, said.raw.length);
    if (read.kind === 'error') return stuck(said, read.error, found);
    found[place.name] = read.value;
  }
  const missing = pattern.pieces.find((piece) => isPlaceWithout(piece, found));
  if (missing?.kind === 'place') {
    return stuck(said, { kind: 'missing', parameter: missing.name }, found);
  }
  return { kind: 'match', arguments: found };
}

/** A title that is complete, or that ends where a value should follow. */
function isOpen(matched: Match, { tokens }: Said, { verb }: Pattern): boolean {
  if (matched.kind === 'match') return true;
  const ranOut = matched.at === tokens.length && matched.at >= verb.length;
  return ranOut && matched.error?.kind === 'missing';
}

function isPlaceWithout(piece: Piece, found: Arguments): boolean {
  return piece.kind === 'place' && found[piece.name] === undefined;
}

/** Free text fills a place only when the title cannot be understood without. */
function addressIn(body: string, place: Place, matched: Match): string | undefined {
  if (!takesAddress(place) || matched.kind === 'match') return undefined;
  const words = linesOf(body)[0]?.split(/\s+/u) ?? [];
  return words.find((word) => word.includes('://') && readField(place, word, 0).kind === 'value');
}

function takesAddress({ takes }: Place): boolean {
  return takes.type === 'url' || takes.type === 'document';
}

function readField({ name, takes }: Place, text: string, position: number): ReadArgument {
  const token = {
    text,
    word: undefined,
    quotes: 'closed',
    start: position,
    end: position,
  } as const;
  return readArgument(name, takes, token);
}

function stuck(said: Said, error: PhraseError, read: Arguments): Match {
  return { kind: 'stuck', at: said.tokens.length, error, read };
}
