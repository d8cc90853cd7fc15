import type { Command } from '../engine/command.ts';

/**
 * What can be said in German, too, by the names of commands; what is not here is said in English. The
 * first phrase has every place that the command knows there, as in English.
 */
const GERMAN_PHRASES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  help: ['Hilfe', 'Was kann ich sagen'],
  undo: ['Rückgängig', 'Rückgängig machen', 'Mach das rückgängig', 'Mach es rückgängig'],
  fetch: [
    'Hole {address} [[nach] {folder}] [als {formats}] [mit {extras}]',
    'Hol {address} [[nach] {folder}] [als {formats}] [mit {extras}]',
  ],
  'find-units': ['Finde Einheiten zu {topic}', 'Suche Einheiten zu {topic}'],
  'check-units': ['Prüfe [die] Einheiten [in {folder}]', 'Einheiten prüfen [in {folder}]'],
  unzip: ['Entpacke [{file}] [nach {folder}]', 'Entpacken [{file}] [nach {folder}]'],
  publish: ['Veröffentliche [als {formats}]', 'Veröffentlichen [als {formats}]'],
  'build-image': ['Baue das Image', 'Bau das Image', 'Image bauen'],
  'clear-outputs': ['Lösche [die] Ergebnisse [in {files}]', 'Ergebnisse löschen [in {files}]'],
  'lock-cells': ['Sperre [die] Zellen [in {files}]', 'Zellen sperren [in {files}]'],
  'unlock-cells': ['Entsperre [die] Zellen [in {files}]', 'Zellen entsperren [in {files}]'],
  play: ['Spiele [{file}]', 'Spiel [{file}]', 'Spielen'],
  'stop-playing': ['Hör auf zu spielen', 'Aufhören', 'Aufhören zu spielen', 'Spiel beenden'],
  transcript: ['Mitschrift'],
};

/** These commands, of which those that can be said in German are shown so to whoever is answered in it. */
export function shownInGerman(commands: readonly Command[]): readonly Command[] {
  return commands.map((command) => {
    const [de] = germanOf(command) ?? [];
    return de === undefined ? command : { ...command, shownAs: { de } };
  });
}

/** Of these commands, those that can be said in German, by what is said then; help tells of them elsewhere. */
export function inGermanToo(commands: readonly Command[]): readonly Command[] {
  return commands.flatMap((command) => {
    const phrases = germanOf(command);
    return phrases === undefined ? [] : [{ ...command, phrases, secret: true as const }];
  });
}

function germanOf({ name }: Command): readonly [string, ...string[]] | undefined {
  return Object.hasOwn(GERMAN_PHRASES, name) ? GERMAN_PHRASES[name] : undefined;
}
