import type { STEPS as ENGLISH, NOT_PUSHED as ENGLISH_NOT_PUSHED } from '../english/build-steps.ts';

/** What failed, and what to do about it. */
export const STEPS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  conda:
    'Conda konnte nicht installieren, was `environment.yml` verlangt: Suche ein Paket, das es nicht gibt, oder Versionen, die einander ausschließen.',
  pip: 'Pip konnte nicht installieren, was verlangt wird: Suche ein Paket, das es nicht gibt, oder Versionen, die einander ausschließen.',
  apt: 'Ein Paket aus `apt.txt` ließ sich nicht installieren: Sieh nach, ob es in Ubuntu so heißt.',
  r: 'Ein Paket von R ließ sich nicht installieren: Sieh in `install.R` oder `DESCRIPTION` nach.',
  julia: 'Ein Paket von Julia ließ sich nicht installieren: Sieh in `Project.toml` nach.',
  nix: 'Nix konnte nicht machen, was `default.nix` beschreibt.',
  postBuild: 'Dein Skript `postBuild` endete mit einem Fehler.',
  dockerfile: 'Eine Zeile deines `Dockerfile` endete mit einem Fehler.',
  specification:
    'Die Dateien, die sagen, was zu installieren ist, lassen sich nicht lesen: Bring in Ordnung, was die letzten Zeilen nennen.',
  'base-image': 'Womit das Image beginnt, war nicht zu bekommen; das kann von selbst vorbeigehen.',
  disk: 'Auf dem Rechner war kein Platz mehr: Lass weg, was du nicht brauchst, große Pakete zuerst.',
  memory:
    'Auf dem Rechner war nicht genug Speicher: Installiere weniger auf einmal, große Pakete zuerst.',
  time: 'Es hat länger gedauert, als ein Bau dauern darf: Lass weg, was du nicht brauchst, oder nenne genaue Versionen.',
  cancelled: 'Jemand hat es angehalten.',
  tests: 'Es wurde gebaut, und ein Test aus `image-tests/` ist darin fehlgeschlagen.',
  engine: 'Auf dem Rechner war nichts, das Images baut; das geht die an, die sich um ihn kümmern.',
  other: 'Bring in Ordnung, was die letzten Zeilen nennen.',
};

/** Why a registry has no image. */
export const NOT_PUSHED: Readonly<Record<keyof typeof ENGLISH_NOT_PUSHED, string>> = {
  credentials:
    'Sie will wissen, wer es schickt, oder kennt diesen Namen und dieses Passwort nicht.',
  refused: 'Sie hat es nicht genommen.',
  unreachable: 'Sie hat nicht geantwortet; das kann von selbst vorbeigehen.',
  archive: 'Was der Bau hinterlassen hat, ist kein Image.',
  tools: 'Auf dem Rechner war nichts, das Images verschickt.',
  other: 'Unterwegs ist etwas schiefgegangen.',
};
