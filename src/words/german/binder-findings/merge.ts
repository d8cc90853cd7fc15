import type { lintFindings, mergeFindings } from '../../english/binder-findings/merge.ts';
import type { FindingsOf } from './findings-of.ts';

/** Of the sources as a whole, and of what was made of them. */
export const germanMergeFindings: FindingsOf<typeof mergeFindings> = {
  'no-sources': () => ({
    found: 'Es gibt nichts zusammenzuführen.',
    next: 'Nenne wenigstens eine Quelle.',
  }),
  'too-many-sources': (told) => ({
    found: `Das sind mehr Quellen, als ich auf einmal zusammenführe (${told.one('most')}).`,
    next: 'Führe zuerst einige davon zusammen, dann die Ergebnisse.',
  }),
  'same-id': (told) => ({
    found: `Zwei Quellen heißen ${told.one('id')}.`,
    next: 'Nenne jede einmal.',
  }),
  'two-folders': () => ({
    found:
      'Es gibt einen Ordner `binder` und einen Ordner `.binder`, und Binder lehnt ein Repository mit beiden ab.',
    next: 'Behalte in einem davon, was gebraucht wird, und lösche den anderen.',
  }),
  'not-text': (told) => ({
    found: `${told.file} dieser Quelle ist kein Text.`,
    next: 'Speichere es als Text (UTF-8).',
  }),
  dockerfile: () => ({
    found:
      'Sie hat ein `Dockerfile`. Damit beachtet Binder nichts anderes, und es kann alles Mögliche tun, deshalb lässt es sich nicht zusammenführen.',
    next: 'Lass diese Quelle weg, oder ersetze ihr Dockerfile durch `environment.yml` und `apt.txt`.',
  }),
  nix: () => ({
    found: 'Sie wird mit Nix gebaut (`default.nix`), und dann übergeht Binder jede andere Liste.',
    next: 'Lass diese Quelle weg.',
  }),
  'julia-require': () => ({
    found:
      'Sie ist ein Projekt von Julia aus der Zeit vor 2018 (`REQUIRE`), das Binder nicht mehr baut.',
    next: 'Mach ein `Project.toml` daraus, oder lass diese Quelle weg.',
  }),
  'julia-and-r': (told) => ({
    found: `${told.all('julia')} ${told.count('julia') === 1 ? 'ist' : 'sind'} für Julia und ${told.all('r')} für R, und Binder baut ein Image für eines davon: Mit beiden würde R fehlen, und niemand sagte es.`,
    next: told.choose('bridge'),
  }),
  'r-undated': () => ({
    found: 'R wird gebraucht, und nirgends steht, von welchem Tag seine Pakete sein sollen.',
    next: 'Leg in eine der Quellen eine `runtime.txt` mit einer Zeile wie `r-4.4-2025-01-10`.',
  }),
  'r-bridged': () => ({
    found:
      'R kommt hier mit conda, neben Julia. RStudio fehlt, und die Pakete sind die von heute und nicht die des genannten Tages.',
  }),
  'nothing-there': () => ({
    found: 'Hier ist keine Datei, die Binder liest, es kommt also nichts dazu.',
    next: 'Sieh nach, ob der richtige Ordner genannt wurde.',
  }),
  'server-list': (told) => ({
    found: `\`requirements3.txt\` gilt nur in Images mit einem Python vor 3.7, und dieses ist keines, deshalb wurde es weggelassen. Darin steht: ${told.all('lines')}.`,
  }),
  dormant: (told) => ({
    found: `Binder liest ${told.one('name')} in dieser Quelle nicht, weil dort eine andere Datei entscheidet; beim Zusammenführen fällt es weg. Darin steht: ${told.all('lines')}.`,
    // Scripts and projects are nothing that a list could take in.
    next: /\.R$|\.toml$/.test(told.word('name')) ? undefined : told.choose('fold-dormant'),
  }),
  'dormant-folded': (told) => ({
    found: `Binder liest ${told.one('name')} in dieser Quelle nicht, weil dort eine andere Datei entscheidet. Es wurde trotzdem aufgenommen, wie du wolltest.`,
  }),
  folded: (told) => ({
    found: `${told.isOnePlace ? 'Diese Liste für pip ist' : 'Diese Listen für pip sind'} jetzt ein Teil von \`environment.yml\`, denn Binder liest nur das.`,
  }),
  'own-project': () => ({
    found:
      'Die Quelle ist selbst ein Python-Paket, deshalb wird es installiert, wie Binder es täte.',
  }),
  lost: (told) => ({
    found: `${told.one('said')} von ${told.sources} (${WHAT[told.word('what')] ?? 'ein Teil davon'}) ist nicht im Ergebnis und sollte es sein. Das ist ein Fehler von mir.`,
    next: 'Trag es von Hand ein, bevor du das Ergebnis nimmst, und melde es bitte mit den Namen der Quellen.',
  }),
};

const WHAT: Readonly<Record<string, string>> = {
  python: 'ihr Python',
  conda: 'ein Paket für conda',
  pip: 'ein Paket für pip',
  apt: 'ein Paket von Ubuntu',
  channel: 'ein Kanal',
  variable: 'eine Variable',
  script: 'ein Skript',
  start: 'was beim Start läuft',
  helper: 'eine Datei',
  file: 'eine Datei',
  r: 'für R',
  julia: 'für Julia',
  pipfile: 'aus einem Pipfile',
};

/** Of one source by itself: what Binder would do with it. */
export const germanLintFindings: FindingsOf<typeof lintFindings> = {
  'legacy-docker': () => ({
    found:
      'Ihr Dockerfile beginnt mit `andrewosh/binder-base`, vom ersten Binder, das nicht mehr gebaut wird.',
    next: 'Ersetze es durch `environment.yml` oder `requirements.txt`.',
  }),
  'not-utf-8': (told) => ({
    found: `${told.file} ist nicht in UTF-8, und Binder kann es nicht lesen.`,
    next: 'Speichere es als UTF-8.',
  }),
  'byte-order-mark': (told) => ({
    found: `${told.file} beginnt mit einem unsichtbaren Zeichen (einem Byte Order Mark), und Binder lehnt es ab.`,
    next: 'Speichere es als „UTF-8 ohne BOM“.',
  }),
  'python-unsupported': (told) => ({
    found: `Binder hat kein Python ${told.one('version')}.`,
    next: 'Nenne eines, das es hat, etwa `3.12`, als zwei Zahlen.',
  }),
  'r-unsupported': (told) => ({
    found: `Binder hat kein R ${told.one('version')}.`,
    next: 'Nenne eines, das es hat, etwa `4.4`.',
  }),
  'python-refused-by-project': (told) => ({
    found: `\`runtime.txt\` verlangt Python ${told.one('version')}, und das Projekt braucht ${told.one('requires')}. Das lehnt Binder ab.`,
    next: 'Ändere eines von beiden.',
  }),
  'project-unreadable': (told) => ({
    found: `\`pyproject.toml\` lässt sich nicht lesen: ${told.one('why')}.`,
    next: 'Bring es in Ordnung.',
  }),
  'environment-pip-empty-line': () => ({
    found: 'Die Liste für `pip:` hat ein `-` mit nichts dahinter, und Binder hält dabei an.',
    next: 'Lösche die Zeile.',
  }),
  'julia-compat-refused': (told) => ({
    found: `Binder kann ${told.one('said')} nicht als Version von Julia lesen und hält an.`,
    next: 'Schreib eine Grenze als Text, etwa `julia = "1.10"`.',
  }),
  'julia-version-unknown': (told) => ({
    found: `Binder hat kein Julia, das zu ${told.one('said')} passt.`,
    next: 'Nenne eines, das es hat, etwa `julia = "1.10"`.',
  }),
  'pipfile-requires': (told) => ({
    found: `Binder kann ${told.one('said')} nicht als Version von Python lesen und hält an.`,
    next: 'Schreib `python_version = "3.12"` unter `[requires]`.',
  }),
  'no-buildpack': () => ({
    found:
      'Nichts darin sagt, was gebaut werden soll. mybinder.org lehnt das ab; anderswo wird ein Python ohne Pakete daraus.',
    next: 'Leg eine `requirements.txt` an; sie darf leer sein. Eine zusammengeführte Umgebung hat, was sie braucht.',
  }),
  'folder-hides': (told) => ({
    found: `Weil es einen Ordner für Binder gibt, beachtet Binder ${told.all('names')} ganz oben nicht.`,
    next: 'Leg in diesen Ordner, was gelten soll.',
  }),
  'install-r-unread': () => ({
    found:
      '`install.R` wird nicht gelesen: R gibt es nur mit einer `runtime.txt`, in der ein Tag steht.',
    next: 'Leg eine `runtime.txt` mit einer Zeile wie `r-4.4-2025-01-10` an.',
  }),
  'nothing-else-read': (told) => ({
    found: `Mit dieser Datei beachtet Binder ${told.all('names')} nicht.`,
    next: 'Tu darin, was diese tun sollten, oder lösche sie.',
  }),
  unread: (told) => ({ found: `Binder beachtet ${told.all('names')} hier nicht.` }),
  'python-unseen': (told) => ({
    found: `Binder sieht nicht, dass Python ${told.one('said')} gebraucht wird. Es beginnt mit ${told.one('startsFrom')}, und conda ersetzt das; so dauert es länger.`,
    next: 'Schreib es mit einem Gleichheitszeichen und ohne Leerzeichen, etwa `python=3.12`.',
  }),
};
