import type { systemFindings } from '../../english/binder-findings/system.ts';
import type { Told } from '../../english/binder-findings/told.ts';
import type { FindingsOf } from './findings-of.ts';

/** Of packages of Ubuntu, and of what names a language. */
export const germanSystemFindings: FindingsOf<typeof systemFindings> = {
  'apt-refused': (told) => ({
    found: `${told.one('word')} ${notAPackage(told)}. Binder reicht jede Zeile von \`apt.txt\` an einen Befehl weiter, der alles tun darf, deshalb werden nur Namen von Paketen genommen.`,
    next: 'Schreib die Namen allein, einen in jede Zeile.',
  }),
  'apt-versions': (told) => ({
    found: `Das Paket ${told.one('name')} wird in den Versionen ${told.all('versions')} verlangt, und Ubuntu installiert eine: ${told.one('kept')}.`,
    next: told.preferOrMend,
  }),
  'apt-pin-kept': (told) => ({
    found: `Das Paket ${told.one('name')} wird mit und ohne Version verlangt. ${told.one('version')} bleibt.`,
  }),
  'apt-pinned': (told) => ({
    found: `Das Paket ${told.one('name')} ist auf ${told.one('version')} festgelegt. Images entstehen aus einer Ausgabe von Ubuntu; hat diese eine andere Version, hält der Bau an.`,
  }),
  'apt-too-large': (told) => ({
    found: `Diese Datei hat ${told.one('characters')} Zeichen, mehr als jede Liste von Paketen, deshalb wurde sie nicht gelesen.`,
    next: 'Mach sie kleiner, oder lass diese Quelle weg.',
  }),
  'runtime-unreadable': (told) => ({
    found: `${told.one('text')} darf in \`runtime.txt\` nicht stehen, und Binder lehnt es ab. Darin steht eine Zeile wie \`python-3.12\` oder \`r-4.4-2025-01-10\` und kein Kommentar.`,
    next: 'Bring es in seiner Quelle in Ordnung.',
  }),
  'runtime-ignored': (told) => ({
    found: `Binder beachtet ${told.one('text')} nicht: Es kennt \`python-3.12\` und, mit einem Tag, \`r-4.4-2025-01-10\`.`,
    next: 'Bring es in seiner Quelle in Ordnung, wenn es gelten soll.',
  }),
  'runtime-pythons': (told) => ({
    found: `Die Quellen wollen verschiedene Versionen von Python, ${told.all('said')}, und ein Image hat eine: ${told.one('kept')}. Was für die anderen gemacht ist, lässt sich vielleicht nicht installieren oder geht nicht.`,
    next: told.preferOrMend,
  }),
  'runtime-rs': (told) => ({
    found: `Die Quellen wollen R in verschiedenen Versionen oder von verschiedenen Tagen, ${told.all('said')}. ${told.one('kept')} bleibt, denn der neueste Tag hat die Pakete der älteren, in neueren Versionen.`,
    next: 'Braucht eine Quelle ihren eigenen Tag, dann lass die andere weg.',
  }),
  'runtime-python-and-r': (told) => ({
    found: `\`runtime.txt\` hat Platz für eine Sprache, und die Quellen sagen ${told.all('said')}. ${told.one('kept')} bleibt, denn R braucht es. Python ist dann, was eine \`environment.yml\` verlangt, sonst das, das mit R kommt, 3.10.`,
    next: 'Ist dieses Python zu alt oder zu neu, dann nenne in einer `environment.yml` einer der Quellen ein anderes, oder lass eine weg.',
  }),
  'runtime-r-version': (told) => ({
    found: `Eine Quelle nennt eine Version von R, eine andere nur einen Tag. Zusammen sind sie ${told.one('kept')}.`,
  }),
  'runtime-r-too-old': (told) => ({
    found:
      told.level === 'error'
        ? `Binder hat Pakete von R ab dem 2018-12-07, und ${told.one('date')} liegt davor, deshalb lehnt es diese Quelle ab.`
        : `${told.one('date')} liegt vor dem ersten Tag, von dem Binder Pakete von R hat, deshalb gilt ein späterer aus einer anderen Quelle.`,
    next: told.level === 'error' ? 'Nenne in `runtime.txt` einen späteren Tag.' : undefined,
  }),
};

function notAPackage(told: Told): string {
  switch (told.word('why')) {
    case 'capitals':
      return 'hat große Buchstaben, und Binder lehnt Namen von Paketen mit solchen ab';
    case 'option':
      return 'ist eine Option und kein Name eines Pakets';
    case 'command':
      return 'ist ein Befehl oder ein Teil davon und kein Name eines Pakets';
    case 'address':
      return 'ist eine Adresse und kein Name eines Pakets';
    case 'shell':
      return 'hat Zeichen, auf die eine Shell reagiert';
    default:
      return 'ist kein Name eines Pakets von Ubuntu';
  }
}
