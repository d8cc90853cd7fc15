/** What is looked for in a unit, by kind. */
export type CheckedKind =
  | 'picture-without-words'
  | 'picture-not-there'
  | 'empty-link'
  | 'vague-link'
  | 'reference-to-nowhere'
  | 'skipped-heading'
  | 'table-without-headings'
  | 'formula-with-mistake'
  | 'page-without-licence'
  | 'unreadable-page'
  | 'figure-without-description'
  | 'third-party';

/** How often something was found, and the first places. */
export type CheckedThing = {
  readonly kind: CheckedKind;
  readonly count: number;
  readonly places: readonly {
    readonly page: string;
    readonly line: number;
    readonly words: string | undefined;
  }[];
  /** The other places, counted by page. */
  readonly rest: readonly { readonly page: string; readonly count: number }[];
};

type Thing = {
  readonly what: string;
  readonly advice: string;
  /** Whether it should be put right; else it is for somebody to look at. */
  readonly isMistake: boolean;
};

/** What each is called, and what to do about it. */
export const THINGS: Readonly<Record<CheckedKind, Thing>> = {
  'picture-without-words': {
    what: 'Pictures without a text for people who do not see them',
    advice:
      'Say after `:alt:`, in the line below the picture’s name, what it shows. For a picture that only decorates, write `:class: decorative` there.',
    isMistake: true,
  },
  'picture-not-there': {
    what: 'Pictures that are not there',
    advice: 'Put a picture of that name into the folder, or take the line out.',
    isMistake: true,
  },
  'empty-link': {
    what: 'Links that lead nowhere, or that nobody can see',
    advice: 'A link needs a text and an address: `[text](address)`.',
    isMistake: true,
  },
  'vague-link': {
    what: 'Links that do not say where they lead',
    advice: 'Let the text of the link name what is there, so that it makes sense when read alone.',
    isMistake: true,
  },
  'reference-to-nowhere': {
    what: 'References to something that is not there',
    advice: 'What they name was renamed or taken out: mend the name, or make plain text of it.',
    isMistake: true,
  },
  'skipped-heading': {
    what: 'Headings that skip a rank',
    advice: 'Below `##` comes `###`: people who listen to a page find their way by the ranks.',
    isMistake: true,
  },
  'table-without-headings': {
    what: 'Tables without headings',
    advice: 'Say in the first row what each column holds.',
    isMistake: true,
  },
  'formula-with-mistake': {
    what: 'Formulas that cannot be set',
    advice:
      'They show as they are typed. Look for a bracket without partner, or a name with a slip.',
    isMistake: true,
  },
  'page-without-licence': {
    what: 'Pages that do not name their licence',
    advice:
      'Most licences ask for it. Put a line `license: CC-BY-NC-SA-4.0` (or what the unit’s first page has) between the lines `---` at the top.',
    isMistake: true,
  },
  'unreadable-page': {
    what: 'Pages that I could not read',
    advice: 'Something in them stops me before the end. Compare them with their history.',
    isMistake: true,
  },
  'figure-without-description': {
    what: 'Figures without a long description',
    advice:
      'Fine for a photograph. A chart, a map or a diagram needs one for people who do not see it.',
    isMistake: false,
  },
  'third-party': {
    what: 'Materials of others, named in the acknowledgements',
    advice:
      'The unit’s licence does not cover them. Before you publish the unit, see whether each may be used as you use it.',
    isMistake: false,
  },
};
