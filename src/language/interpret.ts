import { areFreeWords } from './are-free-words.ts';
import { canonical } from './canonical.ts';
import type { Pattern } from './compile-phrase.ts';
import { fillFromBody } from './fill-from-body.ts';
import type { Arguments, Interpretation, PhraseError } from './interpretation.ts';
import { isAttempt, isStrong } from './is-attempt.ts';
import { loosen } from './loosen.ts';
import { type Match, match, type Said } from './match.ts';
import { patternsOf } from './patterns-of.ts';
import { type Sayable, takesAnyWords } from './phrase.ts';
import { onlyLine, splitCommands } from './split-commands.ts';
import { correct } from './suggest.ts';
import type { Channel, Utterance } from './utterance.ts';
import { wordsOf } from './words-of.ts';

type Entry = { readonly sayable: Sayable; readonly pattern: Pattern };

/** The words with all that may fill them: read once, matched against every phrase. */
type Asked = { readonly said: Said; readonly body: string; readonly channel: Channel };

/**
 * What an utterance means to people who use these phrases. Of two phrases that fit, the first counts.
 *
 * A phrase must fit the whole line. In commits and comments everything else is silence; in issue
 * titles and in a terminal, words that are nearly a command get a suggestion, and a command that
 * breaks off gets its mistake, unless they read like an ordinary report. So do several commands in one
 * title, and one that is all that stands below it. Never throws; the work is
 * at most phrases × words.
 */
export function interpret(utterance: Utterance, lexicon: readonly Sayable[]): Interpretation {
  const said = wordsOf(utterance);
  if (said === undefined) return { kind: 'silence' };
  const { channel } = utterance;
  const asked: Asked = { said, channel, body: channel === 'issue' ? utterance.body : '' };
  const entries = entriesFor(channel, lexicon);
  const meant = understood(asked, entries);
  if (meant !== undefined || channel === 'commit' || channel === 'comment') {
    return meant ?? { kind: 'silence' };
  }
  const several = channel === 'issue' ? severalAtOnce(said, entries) : undefined;
  const meantSo = several ?? nearly(asked, entries) ?? mistaken(asked, entries);
  return meantSo ?? belowTitle(asked, entries) ?? { kind: 'silence' };
}

/** One title is one command, so that each has an answer, and an undo, of its own. */
function severalAtOnce({ raw }: Said, entries: readonly Entry[]): Interpretation | undefined {
  const suggestions = splitCommands(raw).map((part) => wholeCommand(part, entries)?.canonical);
  const known = suggestions.filter((one) => one !== undefined);
  return known.length < 2 || known.length < suggestions.length
    ? undefined
    : { kind: 'several', suggestions: known };
}

/** Whoever gives an issue a title of their own may write the command where they would write to a person. */
function belowTitle({ body }: Asked, entries: readonly Entry[]): Interpretation | undefined {
  const line = onlyLine(body);
  const found = line === undefined ? undefined : wholeCommand(line, entries);
  return (
    found && {
      kind: 'near',
      command: found.command,
      suggestion: found.canonical,
      isBelow: true,
    }
  );
}

/** A line that is a command by itself; what takes any words says nothing of what was meant. */
function wholeCommand(line: string, entries: readonly Entry[]) {
  const said = wordsOf({ channel: 'issue', text: line, body: '' });
  if (said === undefined) return undefined;
  const strict = entries.filter(({ sayable }) => !takesAnyWords(sayable));
  const found = understood({ said, channel: 'issue', body: '' }, strict);
  return found?.kind === 'command' ? found : undefined;
}

function entriesFor(channel: Channel, lexicon: readonly Sayable[]): readonly Entry[] {
  return lexicon
    .filter(({ inCommits }) => channel !== 'commit' || inCommits !== 'no')
    .filter(({ hears }) => channel !== 'comment' || hears !== 'anything')
    .flatMap((sayable) => patternsOf(sayable).map((pattern) => ({ sayable, pattern })));
}

function understood(asked: Asked, entries: readonly Entry[]): Interpretation | undefined {
  for (const entry of entries) {
    const found = hear(asked, entry);
    if (found.kind !== 'match') continue;
    if (!isMeant(asked.said, entry.sayable)) continue;
    const phrase = write(entry, found.arguments);
    if (phrase === undefined) continue;
    return {
      kind: 'command',
      command: entry.sayable.name,
      arguments: found.arguments,
      canonical: phrase,
      onlyAfterOwnChange:
        asked.channel === 'commit' && entry.sayable.inCommits === 'after-own-change',
    };
  }
  return undefined;
}

/** What takes any words may still mean only some. */
function isMeant({ raw }: Said, { hears }: Sayable): boolean {
  if (typeof hears === 'function') return hears(raw);
  return hears !== 'anything' || areFreeWords(raw);
}

function hear({ said, body }: Asked, { sayable, pattern }: Entry): Match {
  const matched = listen(said, pattern, sayable);
  return body === '' ? matched : fillFromBody(matched, said, pattern, sayable, body);
}

/** As it stands, or without the signs around its words where those do not count. */
function listen(said: Said, pattern: Pattern, { hears }: Sayable): Match {
  const found = match(said, pattern);
  if (found.kind === 'match' || hears !== 'loosely') return found;
  const loosely = match(loosen(said), pattern);
  return loosely.kind === 'match' ? loosely : found;
}

/** The invocation in the command's first phrase; undefined if that would not be read the same way. */
function write({ sayable }: Entry, values: Arguments): string | undefined {
  const [first] = patternsOf(sayable);
  if (first === undefined) return undefined;
  const phrase = canonical(first, values);
  const said = wordsOf({ channel: 'terminal', text: phrase });
  if (said === undefined) return undefined;
  const again = listen(said, first, sayable);
  return again.kind === 'match' && sameArguments(again.arguments, values) ? phrase : undefined;
}

function sameArguments(one: Arguments, other: Arguments): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}

function nearly(asked: Asked, entries: readonly Entry[]): Interpretation | undefined {
  let nearest: { readonly slips: number; readonly found: Interpretation } | undefined;
  for (const entry of entries) {
    if (takesAnyWords(entry.sayable)) continue;
    const corrected = correct(asked.said, entry.pattern);
    if (corrected === undefined || corrected.slips >= (nearest?.slips ?? Infinity)) continue;
    const found = hear({ ...asked, said: corrected.said }, entry);
    if (found.kind !== 'match' || !isLikely(found.arguments, entry)) continue;
    const suggestion = write(entry, found.arguments);
    if (suggestion === undefined) continue;
    nearest = {
      slips: corrected.slips,
      found: { kind: 'near', command: entry.sayable.name, suggestion },
    };
  }
  return nearest?.found;
}

/** A slip is believed when the rest is beyond doubt: nothing more, an address, a file, or a second right word. */
function isLikely(values: Arguments, { sayable, pattern }: Entry): boolean {
  const names = Object.keys(values);
  return (
    names.length === 0 ||
    pattern.verb.length > 1 ||
    names.some((name) => isStrong(sayable.parameters[name]?.type))
  );
}

function mistaken(asked: Asked, entries: readonly Entry[]): Interpretation | undefined {
  let furthest: { readonly at: number; readonly found: Interpretation } | undefined;
  for (const entry of entries) {
    const { sayable, pattern } = entry;
    if (takesAnyWords(sayable)) continue;
    const found = hear(asked, entry);
    if (found.kind !== 'stuck' || found.at <= (furthest?.at ?? -1)) continue;
    const error: PhraseError | undefined = found.error;
    if (error === undefined || !isAttempt(found, asked.said, pattern, sayable, asked.body))
      continue;
    furthest = { at: found.at, found: { kind: 'mistake', command: sayable.name, error } };
  }
  return furthest?.found;
}
