import type { ownServerSentences } from '../english/own-server.ts';
import { issueLink } from '../issue-link.ts';
import { link } from '../markdown-link.ts';
import type { Sentences } from '../sentences.ts';
import { quote } from './quote.ts';

/** A rented machine: where it is made, seen and thrown away. */
type Provider = {
  readonly name: string;
  readonly steps: readonly string[];
};

const PROVIDERS: readonly Provider[] = [
  {
    name: 'DigitalOcean',
    steps: [
      `${link('Öffne „Create Droplet“', 'https://cloud.digitalocean.com/droplets/new')}. Wähle Ubuntu 24.04 (LTS) und eine Größe mit 4 GB Speicher (etwa 24 Dollar im Monat, nach Stunden gezählt; ${link('Preise', 'https://www.digitalocean.com/pricing/droplets')} ändern sich).`,
      'Setze unter „Advanced options“ den Haken bei „Add Initialization scripts“ und füge dort den Text ein. Klicke auf „Create Droplet“.',
      `Öffne nach etwa zehn Minuten den Server in ${link('deiner Liste', 'https://cloud.digitalocean.com/droplets')} und klicke auf „Console“: Die Adresse deiner Notebooks steht dort, wenn du angemeldet bist.`,
      `**Um ihn wegzuwerfen:** Wähle den Server in ${link('deiner Liste', 'https://cloud.digitalocean.com/droplets')}, „Destroy“, „Destroy this Droplet“. Einer, der nur ausgeschaltet ist, kostet weiter.`,
    ],
  },
  {
    name: 'Hetzner',
    steps: [
      `${link('Öffne die Konsole', 'https://console.hetzner.cloud/projects')}, wähle ein Projekt und klicke auf „Server hinzufügen“ („Add Server“). Wähle Ubuntu 24.04 und einen Typ mit x86 und 4 GB Speicher (etwa 5 Euro im Monat, nach Stunden gezählt; ${link('Preise', 'https://www.hetzner.com/cloud')} ändern sich). Lass die öffentliche IPv4-Adresse eingeschaltet.`,
      'Füge den Text unter „Cloud config“ ein. Klicke auf „Kostenpflichtig erstellen“ („Create & Buy now“).',
      'Öffne dort nach etwa zehn Minuten den Server und klicke oben auf das Zeichen `>_`: Die Adresse deiner Notebooks steht auf ihrem Bildschirm. Von dort lässt sie sich nicht kopieren; schreib sie ab, oder öffne die Adresse ohne das, was auf die Zahl folgt, und gib das Token dort ein.',
      `**Um ihn wegzuwerfen:** Öffne den Server in ${link('deinem Projekt', 'https://console.hetzner.cloud/projects')}, „Löschen“ („Delete“). Einer, der nur ausgeschaltet ist, kostet weiter.`,
    ],
  },
];

/** Running a repository's image on a rented server. */
export const germanOwnServer: Sentences<typeof ownServerSentences> = {
  ownServer: ({ image, text }) =>
    [
      `Ein gemieteter Server kann deine Notebooks ausführen, mit dem Image ${quote(image)}. Gib ihm beim Anlegen diesen Text, und er richtet sich selbst ein; er macht auch das Token, das ihn öffnet und das sonst niemand zu sehen bekommt:`,
      `${fence(text)}yaml\n${text}${fence(text)}`,
      ...PROVIDERS.map(({ name, steps }) => `**${name}**\n\n${numbered(steps)}`),
      'Dein Browser warnt dich beim ersten Mal, weil der Server sein Zertifikat selbst gemacht hat: Klicke auf „Erweitert“ und geh weiter. Was du schreibst, bleibt nur auf diesem Server; lade es herunter, bevor du ihn wegwirfst. Die Adresse mit dem Token bleibt dort in der Datei `/etc/notebooks/address`. Das Image muss öffentlich sein; ist es nicht zu bekommen, sagen es dieselben Stellen.',
    ].join('\n\n'),
  ownServerNeedsImage: (_values, links) =>
    `Ein eigener Server startet mit dem Image deines Repositorys. Ich habe es auf dem Branch \`binder-build\` gesucht, und es gibt keines, das ein anderer Rechner holen könnte. ${link('Lass zuerst das Image bauen', issueLink(links, 'Build image'))}, dann sag das noch einmal.`,
  ownServerNeedsPublic: (_values, links) =>
    `Ein neuer Server bekommt, was alle sehen können, und dieses Repository ist privat. Es wurde nichts geändert. ${link('Sieh, was hier sonst noch geht', issueLink(links, 'Hilfe'))}`,
};

function numbered(steps: readonly string[]): string {
  return steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
}

/** Longer than any run of backticks inside. */
function fence(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  return '`'.repeat(longest + 1);
}
