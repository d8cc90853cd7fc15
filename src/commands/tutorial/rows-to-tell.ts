import type { Command } from '../../engine/command.ts';
import type { Row } from '../../tutorial/advanced.ts';
import { asSaid, shortest } from '../../tutorial/as-said.ts';
import { phrasesIn } from '../../tutorial/phrases-in.ts';
import { textIn } from '../../tutorial/text-in.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';
import type { CheckRow } from '../../words/english/course/check-row.ts';
import { replyLanguage } from '../../words/language.ts';
import type { Played } from './take-turn.ts';

type Names = {
  readonly tutorial: Tutorial;
  /** The learner's. */
  readonly language: string;
  readonly commands: readonly Command[];
};

/**
 * The table as sentences take it: phrases in the learner's language, commands by what one says for
 * them, steps by their titles.
 */
export function rowsToTell(
  { taken: { tutorial }, advanced: { table, progress } }: Played,
  commands: readonly Command[],
): readonly CheckRow[] {
  const names = { tutorial, language: progress.language, commands };
  const rows = table.filter(isOpenOrMet).filter((row, _index, open) => isForThem(row, open, names));
  return rows.map(({ wanted, isNot, anyOf, met, found }) => ({
    wanted: wantedBy(wanted, names),
    isNot,
    isOneOf: anyOf !== undefined && rows.filter((row) => row.anyOf === anyOf).length > 1,
    met,
    found: foundBy(found, names),
  }));
}

/** What one has, by what it is called in the learner's language. */
export function thingsToTell(
  things: readonly string[],
  { tutorial, language }: Pick<Names, 'tutorial' | 'language'>,
): readonly string[] {
  return things.map((thing) => {
    const text = Object.hasOwn(tutorial.things, thing) ? tutorial.things[thing] : undefined;
    return text === undefined ? thing : textIn(text, language, tutorial.language);
  });
}

function foundBy(found: Row['found'], names: Names): CheckRow['found'] {
  switch (found.kind) {
    case 'command':
      return { ...found, name: commandSaid(found.name, names) };
    case 'things':
      return { ...found, things: thingsToTell(found.things, names) };
    default:
      return found;
  }
}

/** Of several that are enough one by one, those that were not needed are of no use any more. */
function isOpenOrMet({ anyOf, met }: Row, _index: number, table: readonly Row[]): boolean {
  return met || anyOf === undefined || !table.some((other) => other.anyOf === anyOf && other.met);
}

/** Of several that are enough one by one, commands of another language are left to those who speak it. */
function isForThem(row: Row, table: readonly Row[], names: Names): boolean {
  if (row.met || row.anyOf === undefined || !isOfOthers(row, names)) return true;
  return !table.some((other) => other.anyOf === row.anyOf && !isOfOthers(other, names));
}

function isOfOthers({ wanted }: Row, { commands, language }: Names): boolean {
  const command = commands.find(({ name }) => wanted.kind === 'command' && name === wanted.name);
  return command?.shownTo !== undefined && command.shownTo !== (replyLanguage(language) ?? 'en');
}

function wantedBy(wanted: Row['wanted'], names: Names): CheckRow['wanted'] {
  const { tutorial, language } = names;
  switch (wanted.kind) {
    case 'said':
      return { ...wanted, phrases: phrasesIn(wanted, language, tutorial.language).map(asSaid) };
    case 'has':
      return { ...wanted, thing: thingsToTell([wanted.thing], names).join('') };
    case 'command':
      return { ...wanted, name: commandSaid(wanted.name, names) };
    case 'been': {
      const step = tutorial.steps.find(({ name }) => name === wanted.step);
      return step === undefined
        ? wanted
        : { ...wanted, step: textIn(step.title, language, tutorial.language) };
    }
    default:
      return wanted;
  }
}

/** `own-make-a-mess` → `Make a mess`: nobody but the author has seen the name. */
function commandSaid(name: string, { commands, language }: Names): string {
  const command = commands.find((one) => one.name === name);
  const shown = command?.shownAs?.[replyLanguage(language) ?? 'en'];
  const phrase = shown ?? command?.phrases[0];
  return phrase === undefined ? name : asSaid(shortest(phrase));
}
