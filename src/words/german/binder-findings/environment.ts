import type { environmentFindings } from '../../english/binder-findings/environment.ts';
import { notYaml } from '../settings-mistake.ts';
import type { FindingsOf } from './findings-of.ts';

const MEND = 'Bring es in seiner Quelle in Ordnung.';

/** Of environments for conda: what is wrong with one by itself. */
export const germanEnvironmentFindings: FindingsOf<typeof environmentFindings> = {
  'environment-too-large': () => ({
    found: 'Diese Umgebung ist größer als jede echte, deshalb wurde sie nicht gelesen.',
    next: 'Mach sie kleiner, oder lass diese Quelle weg.',
  }),
  'environment-not-yaml': (told) => ({
    found: `Das ist kein YAML, wie conda es liest: ${notYaml(told.word('text'))}`,
    next: MEND,
  }),
  'environment-key-twice': (told) => ({
    found: `${told.one('text')} steht zweimal da, und das lehnt Binder ab.`,
    next: 'Mach eines daraus.',
  }),
  'environment-several-documents': () => ({
    found: 'In dieser Datei sind mehrere Dokumente (`---` dazwischen), und conda liest eines.',
    next: MEND,
  }),
  'environment-tag': (told) => ({
    found: `Sie hat ein YAML-Tag, ${told.one('text')}. Es sagt, dass aus dem Text etwas werden soll; das geschieht nicht, und conda lehnt es ab.`,
    next: 'Lösche das Tag.',
  }),
  'environment-aliases-endless': () => ({
    found:
      'Ihre YAML-Aliasse stehen immer wieder füreinander, ohne Ende, deshalb wurde sie nicht gelesen.',
    next: 'Schreib aus, was gemeint ist.',
  }),
  'environment-not-a-mapping': () => ({
    found:
      'Sie hat nicht die Form einer Umgebung (`name:`, `channels:`, `dependencies:`), und Binder lehnt sie ab.',
    next: MEND,
  }),
  'environment-not-a-list': (told) => ({
    found: `Unter ${told.one('text')} muss eine Liste stehen, für jedes eine Zeile mit \`-\`.`,
    next: MEND,
  }),
  'environment-no-dependencies': () => ({
    found: 'Sie hat keine Liste `dependencies`, und Binder lehnt sie ab.',
    next: 'Schreib `dependencies: []` dazu, oder lass diese Quelle weg.',
  }),
  'environment-not-a-dependency': (told) => ({
    found: `${told.one('text')} steht, wo ein Paket stehen sollte, und conda lehnt es ab.`,
    next: MEND,
  }),
  'environment-not-a-channel': (told) => ({
    found: `${told.one('text')} steht, wo ein Kanal stehen sollte, und conda lehnt es ab.`,
    next: MEND,
  }),
  'environment-not-a-variable': (told) => ({
    found: `${told.one('text')} steht, wo der Wert einer Variablen stehen sollte, und conda lehnt es ab.`,
    next: MEND,
  }),
  'environment-selector-in-comment': (told) => ({
    found: `${told.one('text')} steht als Kommentar hinter einem Paket. Andere Werkzeuge lesen das als „nur auf diesem System“; Binder installiert das Paket trotzdem.`,
    next: 'Ist das Paket nicht für Linux, dann lösche die Zeile in ihrer Quelle.',
  }),
  'environment-pip-empty': () => ({
    found: 'Ihre Liste für `pip:` ist leer und fällt beim Zusammenführen weg.',
  }),
  'environment-pip-twice': () => ({
    found:
      'Sie hat mehrere Listen für `pip:`. Beim Zusammenführen wird eine daraus, in derselben Reihenfolge.',
  }),
  'environment-item-empty': () => ({
    found: 'Da ist ein `-` mit nichts dahinter; beim Zusammenführen fällt es weg.',
  }),
  'environment-channels-empty': () => ({
    found: 'Ihre Liste `channels` ist leer, gemeint ist also conda-forge.',
  }),
  'environment-aliases': () => ({
    found: 'Sie hat YAML-Aliasse. Beim Zusammenführen wird ausgeschrieben, wofür sie stehen.',
  }),
  'environment-key-unknown': (told) => ({
    found: `conda kennt ${told.one('text')} nicht, es bewirkt also nichts.`,
  }),
};
