import type { condaFindings } from '../../english/binder-findings/conda.ts';
import type { FindingsOf } from './findings-of.ts';
import { whatStays } from './pip.ts';

/** Of environments for conda: what does not go together. */
export const germanCondaFindings: FindingsOf<typeof condaFindings> = {
  'prefix-dropped': (told) => ({
    found: `\`prefix\` (${told.one('prefix')}) nennt einen Ordner auf irgendeinem Computer. Nichts braucht ihn, und beim Zusammenführen fällt er weg.`,
  }),
  'key-left-out': (told) => ({
    found: `${told.one('key')} steht nur in einer Quelle oder sagt dort etwas anderes als in der ersten. Es wurde weggelassen; Binder verwendet es nicht.`,
  }),
  variables: (told) => ({
    found: `Die Variable ${told.one('name')} wird auf ${told.all('said')} gesetzt und kann nur einen Wert haben: ${told.one('kept')}.`,
    next: told.preferOrMend,
  }),
  'channels-differ': (told) => ({
    found: `Die Quellen nehmen Pakete aus verschiedenen Kanälen: ${told.all('said')}. Jetzt nehmen alle sie aus ${told.all('kept')}, in dieser Reihenfolge; manche Pakete können also anders gebaut sein als zuvor.`,
  }),
  'channel-order': (told) => ({
    found: `Eine Quelle hat den Kanal ${told.one('first')} vor ${told.one('second')}, eine andere umgekehrt. Die Reihenfolge ist jetzt ${told.all('kept')}; Pakete, die es in beiden gibt, können aus dem anderen kommen.`,
    next: told.preferOrMend,
  }),
  'channel-defaults': (told) => ({
    found: `Eine Quelle will den Kanal \`defaults\`, eine andere verbietet ihn (\`nodefaults\`). ${told.one('kept')} bleibt.`,
    next: told.preferOrMend,
  }),
  pythons: (told) => ({
    found: `Die Quellen wollen verschiedene Versionen von Python, ${told.all('said')}, und ein Image hat eine: ${told.one('kept')}. Was für die anderen gemacht ist, lässt sich vielleicht nicht installieren oder geht nicht.`,
    next: told.preferOrMend,
  }),
  'python-for-all': (told) => ({
    found:
      told.count('own') > 0
        ? `${told.sources} wollten Python ${told.one('own')}; im gemeinsamen Image ist es ${told.one('kept')}.`
        : `Allein hatten ${told.sources} von Binder Python ${told.one('default')}; im gemeinsamen Image ist es ${told.one('kept')}.`,
  }),
  'python-refused': (told) => ({
    found: `Das Image hat Python ${told.one('kept')}, und ${told.all('lines')} schließt das aus. Die Zeile wurde weggelassen, damit sich das Image bauen lässt.`,
    next: told.level === 'note' ? undefined : told.choose('prefer'),
  }),
  'python-builds': (told) => ({
    found: `Das Image hat Python ${told.one('kept')}, und diese sind für ein anderes gebaut: ${told.all('lines')}. conda wird dabei anhalten.`,
    next: `Nimm in ihrer Quelle die Angabe des Baus weg (vom zweiten \`=\` an). ${told.choose('prefer')}`,
  }),
  'conda-contradiction': (told) => ({
    found: `Keine Version von ${told.one('name')} erfüllt ${told.all('lines')} zusammen. ${whatStays(told, 'conda')}`,
    next: told.preferOrMend,
  }),
  'conda-channels': (told) => ({
    found: `${told.one('name')} wird aus verschiedenen Kanälen verlangt, ${told.all('lines')}, und conda installiert es aus einem. ${whatStays(told, 'conda')}`,
    next: told.preferOrMend,
  }),
  'conda-builds': (told) => ({
    found: `${told.one('name')} wird in Bauten verlangt, die einander ausschließen, ${told.all('lines')}. ${whatStays(told, 'conda')}`,
    next: told.preferOrMend,
  }),
  'conda-different': (told) => ({
    found: `${told.one('name')} wird auf verschiedene Weise verlangt, ${told.all('lines')}. Alle bleiben, und conda nimmt eine Version, die allen recht ist.`,
  }),
  'conda-unreadable': (told) => ({
    found: `${told.one('text')} ist kein Name eines Pakets mit einer Version, wie conda sie kennt. Es bleibt, wie es ist, und conda hält vielleicht dabei an.`,
    next: 'Sieh nach, wie es geschrieben ist.',
  }),
  'conda-and-pip': (told) => ({
    found: `${told.one('name')} kommt mit conda (${told.all('conda')}) und mit pip (${told.all('pip')}). pip läuft als Letztes und ersetzt vielleicht, was conda installiert hat.`,
    next:
      told.level === 'note'
        ? undefined
        : 'Nimm es aus einer der beiden Listen, wenn es darauf ankommt.',
  }),
  'conda-against-pip': (told) => ({
    found: `${told.one('name')} kommt mit conda (${told.all('conda')}) und mit pip (${told.all('pip')}), und keine Version ist für beide richtig. pip läuft als Letztes, deshalb gilt seine Version, und was sich auf die andere verlässt, geht vielleicht nicht mehr.`,
    next: 'Nimm es aus einer der beiden Listen.',
  }),
  'folded-upgrades': (told) => ({
    found: `Jedes Image hat ${told.all('names')}. Aus einer Umgebung bringt pip solche Pakete auf den neuesten Stand; eine \`requirements.txt\` hätte sie gelassen, wie sie waren.`,
  }),
  'uv-for-all': () => ({
    found:
      'Eine Quelle hat `uv` in ihrer Umgebung. Es installiert jetzt die Pakete für pip aus allen Quellen.',
  }),
};
