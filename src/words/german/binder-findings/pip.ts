import type { pipFindings } from '../../english/binder-findings/pip.ts';
import type { Told } from '../../english/binder-findings/told.ts';
import type { FindingsOf } from './findings-of.ts';

/** Of lists for pip. */
export const germanPipFindings: FindingsOf<typeof pipFindings> = {
  contradiction: (told) => ({
    found: `Keine Version von ${told.one('name')} erfüllt ${told.all('lines')} zusammen. ${whatStays(told, 'pip')}`,
    next: told.preferOrMend,
  }),
  'possible-contradiction': (told) => ({
    found: `${told.all('lines')} passen vielleicht nicht zusammen: Es hängt von Bedingungen hinter einem \`;\` ab oder von einem Paket, das nur eine Einschränkung nennt. Alle bleiben.`,
    next: `Hält pip beim Bauen des Images bei ${told.one('name')} an, dann sieh zuerst hier nach.`,
  }),
  'different-versions': (told) => ({
    found: `${told.one('name')} wird auf verschiedene Weise verlangt, ${told.all('lines')}. Alle bleiben, und pip nimmt eine Version, die allen recht ist.`,
  }),
  addresses: (told) => ({
    found: `${told.one('name')} wird von verschiedenen Adressen verlangt, ${told.all('lines')}, und pip installiert nur von einer. ${whatStays(told, 'pip')}`,
    next: told.preferOrMend,
  }),
  'address-and-version': (told) => ({
    found: `${told.one('name')} wird von einer Adresse und mit einer Version verlangt, ${told.all('lines')}. Beide bleiben; pip hält an, wenn unter der Adresse eine andere Version liegt.`,
  }),
  'address-and-name': (told) => ({
    found: `${told.one('name')} wird von einer Adresse und mit seinem Namen verlangt, ${told.all('lines')}. Die Adresse entscheidet für alle.`,
  }),
  'address-spelled-twice': (told) => ({
    found: `${told.all('lines')} sind dasselbe Repository, verschieden geschrieben. Das erste bleibt, denn pip hielte sie für verschiedene.`,
  }),
  'address-not-fixed': (told) => ({
    found: `${told.one('line')} nennt keinen Commit, deshalb nimmt jeder Bau, was an dem Tag das Neueste ist.`,
    next: 'Für Images, die gleich bleiben, schreib `@` und einen Commit oder ein Tag hinter die Adresse.',
  }),
  unreadable: (told) => ({
    found: `${told.one('text')} ist keine Zeile, die pip versteht, und deswegen lehnt pip die ganze Datei ab.`,
    next: 'Bring die Zeile in Ordnung oder lösche sie.',
  }),
  'file-too-large': (told) => ({
    found: `Diese Datei hat ${told.one('characters')} Zeichen, mehr als jede Liste von Paketen, deshalb wurde sie nicht gelesen.`,
    next: 'Mach sie kleiner, oder lass diese Quelle weg.',
  }),
  'include-missing': (told) => ({
    found: `Sie bindet ${told.one('include')} ein, das es nicht gibt, und pip hält dabei an.`,
    next: 'Leg die Datei an oder lösche die Zeile.',
  }),
  'include-circle': (told) => ({
    found: `Sie bindet ${told.one('include')} ein, und das bindet sie wieder ein; einen solchen Kreis lehnt pip ab.`,
    next: 'Lösche eine der Zeilen.',
  }),
  'constraints-for-all': () => ({
    found:
      'Die Einschränkungen (`-c`) einer Quelle gelten jetzt für die Pakete aller Quellen, denn pip kennt sie nur für einen ganzen Lauf.',
    next: 'Kann pip sie nicht erfüllen, dann lockere sie in ihrer Quelle.',
  }),
  'path-translated': (told) => ({
    found: `${told.one('said')} ist ein Ordner ihres eigenen Repositorys, den das Image nicht hat, deshalb wurde ${told.one('written')} daraus.`,
  }),
  'path-extras-lost': (told) => ({
    found: `Aus ${told.one('said')} wurde ${told.one('written')}. Die Extras in eckigen Klammern sind verloren, weil sich der Name des Projekts nicht lesen ließ.`,
    next: 'Schreib, was die Extras installieren würden, in eine eigene Liste.',
  }),
  'path-out-of-reach': (told) => ({
    found: `${told.one('said')} liegt außerhalb seiner Quelle oder ist eine Datei, die sich von anderswo nicht installieren lässt; im Image würde es also fehlen.`,
    next: 'Ersetze die Zeile durch eine Adresse oder einen Namen.',
  }),
  'links-out-of-reach': (told) => ({
    found: `pip soll Pakete in ${told.one('said')} suchen, einem Ordner in einem anderen Repository. Die Zeile wurde weggelassen, und Pakete von dort werden fehlen.`,
    next: 'Kopiere den Ordner, oder nenne die Pakete mit ihren Adressen.',
  }),
  'hashes-mixed': (told) => ({
    found:
      'Manche Zeilen haben Prüfsummen („hashes“), diese haben keine. Steht irgendwo eine, will pip überall eine und würde die Liste ablehnen.',
    next: told.choose('strip-hashes'),
  }),
  'hashes-removed': () => ({
    found:
      'Die Prüfsummen („hashes“) wurden weggenommen, wie du wolltest. pip prüft nicht mehr, ob es genau die Dateien lädt, die ihre Autoren hatten.',
  }),
  'index-urls': (told) => ({
    found: `Es gibt verschiedene Verzeichnisse, aus denen installiert wird, ${told.all('urls')}, und pip hat eines: ${told.one('kept')}. Die anderen sind zusätzliche geworden, ein Paket kann also aus einem anderen kommen als zuvor.`,
    next: told.preferOrMend,
  }),
  'option-for-all': (told) => ({
    found: `${told.one('option')} stand in einer Quelle und gilt jetzt für die Pakete aller Quellen, denn pip kennt das nur für einen ganzen Lauf.`,
    next: 'Sieh nach, ob jede Quelle damit leben kann.',
  }),
  'option-without-effect': (told) => ({
    found: `${told.one('option')} bewirkt nichts, denn ein späteres \`--index-url\` derselben Quelle nimmt es zurück.`,
  }),
  'no-index': () => ({
    found:
      'Eine Quelle sagt pip, dass es gar kein Verzeichnis verwenden soll (`--no-index`), und eine andere braucht eines. Für diese ließe sich nichts installieren.',
    next: 'Nimm die Option heraus, oder lass eine der Quellen weg.',
  }),
};

export function whatStays(told: Told, who: 'pip' | 'conda'): string {
  const kept = told.count('kept');
  return kept < told.count('lines') && kept > 0
    ? `Davon bleibt ${told.all('kept')}, die anderen wurden weggelassen.`
    : `Alle bleiben, deshalb wird ${who} beim Bauen des Images anhalten.`;
}
