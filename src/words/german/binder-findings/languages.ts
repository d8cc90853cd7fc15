import type { juliaFindings, languageFindings } from '../../english/binder-findings/languages.ts';
import type { Told } from '../../english/binder-findings/told.ts';
import type { FindingsOf } from './findings-of.ts';

const MEND = 'Bring es in seiner Quelle in Ordnung.';

/** Of R, and of Pipfiles. */
export const germanLanguageFindings: FindingsOf<typeof languageFindings> = {
  'r-package': (told) => ({
    found: `Die Quelle ist selbst ein Paket von R, deshalb wird es aus ihrem Repository installiert: ${told.one('line')}.`,
  }),
  'same-install': (told) => ({
    found: `${told.all('sources')} haben genau dasselbe \`install.R\`. Es läuft einmal.`,
  }),
  'install-r-apart': (told) => ({
    found: `Die Skripte für R könnten einander stören (${told.all('why')}), deshalb läuft jedes für sich. Das Image zu bauen dauert nach jeder Änderung länger.`,
  }),
  'install-r-unreadable': () => ({
    found: 'Dieses `install.R` ist zu groß oder kein Text, deshalb wurde es nicht gelesen.',
    next: MEND,
  }),
  'pipfile-unreadable': (told) => ({
    found: `Dieses Pipfile lässt sich nicht lesen: ${told.one('why')}.`,
    next: MEND,
  }),
  'pipfile-dropped': (told) => ({
    found: `Für ${told.one('what')} in diesem Pipfile ist in einer Liste für pip kein Platz; es wurde weggelassen.`,
  }),
  'pipfile-locked': () => ({
    found: 'Die Versionen sind genau die aus `Pipfile.lock`, so wie Binder sie installieren würde.',
  }),
  'pipfile-lock-unreadable': () => ({
    found: 'Sein `Pipfile.lock` lässt sich nicht lesen, und Binder installiert, was darin steht.',
    next: 'Mach es mit `pipenv lock` neu, oder lösche es.',
  }),
};

/** Of Julia. */
export const germanJuliaFindings: FindingsOf<typeof juliaFindings> = {
  'julia-unreadable': (told) => ({
    found: `Dieses Projekt von Julia lässt sich nicht lesen: ${told.one('why')}.`,
    next: MEND,
  }),
  'julia-uuids': (told) => ({
    found: `Zwei verschiedene Pakete heißen ${told.one('name')} (${told.all('uuids')}), und ein Projekt von Julia kann eines davon haben. ${told.level === 'error' ? 'Ich kann nicht sagen, welches gemeint ist.' : `${told.one('kept')} bleibt.`}`,
    next: told.preferOrMend,
  }),
  'julia-compat': (told) => ({
    found: `Keine Version von ${told.one('name')} erfüllt ${told.all('said')} zusammen. ${told.one('kept')} bleibt.`,
    next: told.preferOrMend,
  }),
  'julia-compat-narrowed': (told) => ({
    found: `${told.one('name')} wird als ${told.all('said')} verlangt. Gemeinsam haben sie ${told.one('written')}.`,
  }),
  'julia-compat-unread': (told) => ({
    found: `${told.one('said')} ist für ${told.one('name')} kein Bereich von Versionen, den Julia versteht. Es wurde weggelassen.`,
    next: MEND,
  }),
  'julia-compat-number': (told) => ({
    found: `Die Version ${told.one('said')} von ${told.one('name')} steht ohne Anführungszeichen da, und das lehnt Julia ab. Sie wurden ergänzt.`,
  }),
  'julia-compat-unused': (told) => ({
    found: `Für ${told.one('name')} ist eine Version angegeben, und nichts verlangt dieses Paket; das lehnt Julia ab. Sie wurde weggelassen.`,
  }),
  'julia-version-simplified': (told) => ({
    found: `Binder kann ${told.all('said')} nicht als Version von Julia lesen. Geschrieben wurde ${told.one('written')}, das Nächste, was es lesen kann.`,
    next: 'Sieh nach, ob das das Julia ist, das du willst.',
  }),
  'julia-version-held': (told) => ({
    found: `${told.all('sources')} nennen keine Version von Julia und hatten die neueste. Mit den anderen bekommen sie ${told.one('written')}.`,
  }),
  'julia-sources': (told) => ({
    found: `${told.one('name')} wird von verschiedenen Stellen genommen, ${told.all('said')}. ${told.one('kept')} bleibt.`,
    next: told.preferOrMend,
  }),
  'julia-preferences': (told) => ({
    found: `${told.one('name')} hat verschiedene Einstellungen, ${told.all('said')}. ${told.one('kept')} bleibt.`,
    next: told.preferOrMend,
  }),
  'julia-path-out-of-reach': (told) => ({
    found: `${told.one('name')} wird aus ${told.one('said')} genommen, einem Ordner außerhalb seiner Quelle; Julia wird es im Image also nicht finden.`,
    next: 'Nenne statt des Ordners sein Repository.',
  }),
  'julia-path-translated': (told) => ({
    found: `${told.one('name')} war im Ordner ${told.one('said')}; jetzt wird es aus ${told.one('written')} genommen.`,
  }),
  'julia-package': (told) => ({
    found: `Die Quelle ist selbst das Paket ${told.one('name')}. Es wird aus ${told.one('written')} genommen.`,
  }),
  'julia-manifest-left-out': (told) => ({
    found: `\`Manifest.toml\` wurde weggelassen${manifestWhy(told)}. Julia wählt die Versionen beim Bauen des Images, und sie können neuer sein als zuvor.`,
  }),
  'julia-dropped': (told) => ({
    found: `${told.all('what')} aus diesem Projekt bedeuten in einer Umgebung nichts und wurden weggelassen.`,
  }),
};

function manifestWhy(told: Told): string {
  switch (told.word('why')) {
    case 'several':
      return ', denn es gilt für ein Projekt, und mehrere wurden zusammengelegt';
    case 'changed':
      return ', denn es gilt für ein Projekt, das nicht mehr dasselbe ist';
    case 'folders':
      return ', denn es nennt Ordner, die nicht hier sind';
    default:
      return '';
  }
}
