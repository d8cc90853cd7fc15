import type { Request } from '../../tutorial/occurrence.ts';

/** A word that learners can always say, in all its forms, the one that people are shown first. */
export type LearnerWord = {
  readonly asks: Exclude<Request, { for: 'language' }>['for'];
  readonly phrases: readonly [string, ...string[]];
  readonly about: string;
  /** The form that people are shown who are answered in German, where it is heard. */
  readonly inGerman?: string;
};

const WORDS = [
  {
    asks: 'next',
    phrases: ['Next', 'Next step', 'Continue', 'Check', 'What is next', "What's next"],
    german: ['Weiter', 'Nächster Schritt', 'Der nächste Schritt', 'Prüfen', 'Wie geht es weiter'],
    about: 'Looks whether the step is done, and shows the next one.',
  },
  {
    asks: 'hint',
    phrases: [
      'Hint',
      'Give me a hint',
      'Help me',
      'I am stuck',
      "I'm stuck",
      'I do not understand [this]',
      "I don't understand [this]",
      'What should I do',
      'What do I do',
    ],
    german: [
      'Tipp',
      'Hinweis',
      'Gib mir einen Tipp',
      'Gib mir einen Hinweis',
      'Hilf mir',
      'Ich verstehe das nicht',
      'Was soll ich tun',
      'Ich komme nicht weiter',
    ],
    about: 'Gives a hint for the step you are at.',
  },
  {
    asks: 'where',
    phrases: ['Where am I', 'Progress'],
    german: ['Wo bin ich', 'Fortschritt', 'Wie weit bin ich'],
    about: 'Tells which step you are at, and what it waits for.',
  },
  {
    asks: 'back',
    phrases: ['Back', 'Go back', 'Step back'],
    german: ['Zurück', 'Geh zurück', 'Gehe zurück', 'Einen Schritt zurück'],
    about: 'Goes back to the step before; your files stay as they are.',
  },
  {
    asks: 'again',
    phrases: ['Start again', 'Restart', 'Start over'],
    german: ['Von vorn', 'Noch einmal von vorn', 'Fang [noch einmal] von vorn an', 'Neu anfangen'],
    about: 'Begins again with the first step; your files stay as they are.',
  },
] as const satisfies readonly (LearnerWord & { readonly german: readonly string[] })[];

/** The words that learners can always say; in German, too, where the course speaks it. */
export function learnerWords(languages: readonly string[]): readonly LearnerWord[] {
  const hasGerman = languages.some((one) => one.split('-', 1)[0] === 'de');
  return WORDS.map(({ asks, phrases: [first, ...more], german, about }) => ({
    asks,
    phrases: [first, ...more, ...(hasGerman ? german : [])],
    about,
    ...(hasGerman ? { inGerman: german[0] } : {}),
  }));
}
