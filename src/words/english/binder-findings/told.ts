/** What merging or looking at environments for Binder has to tell, as data. */
export type BinderFinding = {
  readonly level: 'error' | 'clash' | 'warning' | 'note';
  readonly kind: string;
  /** The file of the result that it is about. */
  readonly file: string;
  readonly places: readonly {
    readonly source: string;
    readonly path: string;
    /** From 1; 0 for the whole file. */
    readonly line: number;
  }[];
  readonly values: Readonly<Record<string, string | readonly string[]>>;
};

/** What was found and what it means for the image; what can be done about it, where something can. */
export type Sentence = { readonly found: string; readonly next?: string | undefined };

/** A way to have another result, and the sources that it is about. */
export type Choice = 'prefer' | 'strip-hashes' | 'fold-dormant' | 'bridge' | 'bring-files';

/** Where it is said: how a text that is not ours is shown, and how a choice is made there. */
export type Mouth = {
  readonly quote: (text: string) => string;
  readonly choose: (choice: Choice, sources: readonly string[]) => string;
};

/** A finding as its sentence wants it: every value is quoted for where it is said. */
export type Told = {
  readonly level: BinderFinding['level'];
  /** How it stands here when there is exactly one of a value, or the first of a list. */
  readonly one: (name: string) => string;
  /** All of a list, the first few named. */
  readonly all: (name: string) => string;
  readonly count: (name: string) => number;
  /** A word of ours among the values, to be looked at and never shown. */
  readonly word: (name: string) => string;
  readonly quote: (text: string) => string;
  readonly file: string;
  readonly isOnePlace: boolean;
  /** The sources that it is about, each once. */
  readonly sources: string;
  readonly choose: (choice: Choice) => string;
  /** How to let another source win; how to mend it where it is about one source alone. */
  readonly preferOrMend: string;
};

const MOST_NAMED = 6;

/** The few words in lists of values, by language. */
export type Joining = {
  readonly and: string;
  readonly more: (count: number) => string;
  readonly mend: string;
};

const IN_ENGLISH: Joining = {
  and: 'and',
  more: (count) => `and ${count} more`,
  mend: 'Mend it where it comes from.',
};

export function toldOf(
  { level, file, places, values }: BinderFinding,
  mouth: Mouth,
  joining: Joining = IN_ENGLISH,
): Told {
  const list = (name: string): readonly string[] => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? [] : [value].flat();
  };
  const named = (texts: readonly string[]): string => joined(texts, mouth, joining);
  const sources = [...new Set(places.map(({ source }) => source))];
  const choose = (choice: Choice): string => mouth.choose(choice, sources);
  return {
    level,
    one: (name) => mouth.quote(list(name)[0] ?? ''),
    all: (name) => named(list(name)),
    count: (name) => list(name).length,
    word: (name) => list(name)[0] ?? '',
    quote: mouth.quote,
    file: mouth.quote(file),
    isOnePlace: places.length === 1,
    sources: named(sources),
    choose,
    preferOrMend: sources.length > 1 ? choose('prefer') : joining.mend,
  };
}

function joined(texts: readonly string[], { quote }: Mouth, { and, more: rest }: Joining): string {
  const shown = texts.slice(0, MOST_NAMED).map(quote);
  const more = texts.length - shown.length;
  if (more > 0) return `${shown.join(', ')} ${rest(more)}`;
  const last = shown.at(-1) ?? quote('');
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** Keys of a catalogue stay known to the compiler. */
export type Catalogue<Kind extends string = string> = {
  readonly [Name in Kind]: (told: Told) => Sentence;
};
