import type { unzipSentences } from '../english/unzip.ts';
import { folderLink, linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import type { Sentences } from '../sentences.ts';
import { andMore, counted } from './counted.ts';
import { quote } from './quote.ts';

/** Unpacking a zip file. */
export const germanUnzip: Sentences<typeof unzipSentences> = {
  unzipping: ({ file }) => `Ich entpacke ${quote(file)}`,
  unzipped: (values, links) => unzippedFiles(values, links),
  unzipNone: (_values, links) =>
    `Ich habe in deinem Repository nach einer Datei gesucht, die auf \`.zip\` endet, und es gibt keine (was in ein Issue gezogen wird, kommt nicht dorthin). Es wurde nichts geändert. ${uploadLink(links)}, dann sag noch einmal \`Unzip\`.`,
  unzipSeveral: ({ count, choices }, links) =>
    `In deinem Repository sind ${count} Zip-Dateien, und ich weiß nicht, welche du meinst. Es wurde nichts geändert. Such dir eine aus:\n\n${sayLinks(choices, links)}`,
  unzipMissing: ({ file, choices }, links) =>
    choices.length === 0
      ? `Ich habe in deinem Repository nach ${quote(file)} gesucht, und sie ist nicht da; eine andere Zip-Datei auch nicht. Es wurde nichts geändert. ${uploadLink(links)}`
      : `Ich habe in deinem Repository nach ${quote(file)} gesucht, und sie ist nicht da. Es wurde nichts geändert. Diese sind da:\n\n${sayLinks(choices, links)}`,
  hintUnzip: ({ choices }, links) =>
    `Du hast ${choices.length === 1 ? 'eine Zip-Datei' : `${choices.length} Zip-Dateien`} hochgeladen. Wenn du statt der Zip-Datei die Dateien darin in deinem Repository haben möchtest:\n\n${sayLinks(choices, links)}\n\nSchreib beim nächsten Mal \`Unzip\` als Nachricht, wenn du sie hochlädst.`,
  zipTooLarge: ({ file, size, limit }, links) =>
    `Die Datei ${quote(file)} hat ${megabytes(size)}, und ich entpacke höchstens ${megabytes(limit)}. Es wurde nichts geändert. Mach kleinere Zip-Dateien und ${uploadAgain(links)}`,
  zipIsNot: ({ file, looksLike }, links) =>
    `Ich habe in ${quote(file)} hineingesehen, und es ist keine Zip-Datei${
      looksLike === undefined
        ? ''
        : {
            rar: ', sondern ein RAR-Archiv',
            '7z': ', sondern ein 7-Zip-Archiv',
            gzip: ', sondern ein gzip-Archiv',
            'git-lfs':
              ': Sie sagt, wo Git LFS die Datei aufbewahrt, und von dort kann ich nichts holen',
            'web-page':
              ', sondern eine Webseite, wie es geschieht, wenn ein Download erst nach einem Passwort fragt',
          }[looksLike]
    }. Es wurde nichts geändert. Pack deine Dateien als Zip und ${uploadAgain(links)}`,
  zipBroken: ({ file, path }, links) =>
    `Die Zip-Datei ${quote(file)} ist beschädigt${path === undefined ? '' : `: gemerkt habe ich es bei ${quote(path)} darin`}. Das geschieht, wenn ein Hochladen oder Herunterladen mittendrin aufhört. Es wurde nichts geändert. Mach die Zip-Datei neu und ${uploadAgain(links)}`,
  zipEncrypted: ({ file }, links) =>
    `Die Zip-Datei ${quote(file)} hat ein Passwort, das ich nicht habe und nicht haben sollte. Es wurde nichts geändert. Mach die Zip-Datei ohne Passwort und ${uploadAgain(links)}`,
  zipUnsupported: ({ file }, links) =>
    `Die Zip-Datei ${quote(file)} ist auf eine Art gepackt, die nur manche Programme verstehen. Es wurde nichts geändert. Mach sie mit „Komprimieren“ auf einem Mac oder „Senden an → ZIP-komprimierter Ordner“ unter Windows und ${uploadAgain(links)}`,
  zipOutside: ({ file, path }, links) =>
    `In der Zip-Datei ${quote(file)} steht der Name ${quote(path)}, der aus deinem Repository hinausführt. Eine ehrliche Zip-Datei tut das nicht, deshalb habe ich nichts davon entpackt. Es wurde nichts geändert. Mach sie neu aus Dateien, denen du traust, und ${uploadAgain(links)}`,
  zipBadName: ({ file, path }, links) =>
    `In der Zip-Datei ${quote(file)} steht der Name ${quote(path)}, den manche Computer nicht speichern können. Es wurde nichts geändert. Gib dieser Datei einen anderen Namen, mach die Zip-Datei neu und ${uploadAgain(links)}`,
  zipLink: ({ file, path }, links) =>
    `In der Zip-Datei ${quote(file)} ist ${quote(path)} keine Datei, sondern ein Verweis auf eine andere Stelle. Es wurde nichts geändert. Leg die Datei selbst in die Zip-Datei und ${uploadAgain(links)}`,
  zipForbidden: ({ file, path }, links) =>
    `Die Zip-Datei ${quote(file)} würde ${quote(path)} schreiben. Diese Datei entscheidet, was in deinem Repository geschehen darf, deshalb darf sie nicht aus einer Zip-Datei kommen. Es wurde nichts geändert. Mach die Zip-Datei ohne sie und ${uploadAgain(links)}`,
  zipSameName: ({ file, path, other }, links) =>
    `In der Zip-Datei ${quote(file)} stehen ${quote(other)} und ${quote(path)}, und das ist auf vielen Computern ein und dieselbe Stelle. Es wurde nichts geändert. Gib einer davon einen anderen Namen, mach die Zip-Datei neu und ${uploadAgain(links)}`,
  zipInTheWay: ({ file, path, other }, links) =>
    `Die Zip-Datei ${quote(file)} würde ${quote(path)} schreiben, und in deinem Repository ist ${quote(other)} im Weg: Die Namen unterscheiden sich nur in großen und kleinen Buchstaben, oder das eine ist eine Datei und das andere ein Ordner. Es wurde nichts geändert. ${link('Sieh dir deine Dateien an', links.repositoryUrl)}, gib einem der beiden einen anderen Namen, dann sag es noch einmal.`,
  zipTooMany: ({ file, entries, limit }, links) =>
    `Die Zip-Datei ${quote(file)} sagt, dass ${entries} Dateien oder mehr darin sind, und ich entpacke höchstens ${limit}. Es wurde nichts geändert. Mach kleinere Zip-Dateien und ${uploadAgain(links)}`,
  zipTooBig: ({ file, size, limit }, links) =>
    `Entpackt haben die Dateien in ${quote(file)} ${megabytes(size)}, und ich nehme höchstens ${megabytes(limit)} auf einmal. Es wurde nichts geändert. Mach kleinere Zip-Dateien und ${uploadAgain(links)}`,
  zipFileTooBig: ({ file, path, size, limit }, links) =>
    `In der Zip-Datei ${quote(file)} hat ${quote(path)} ${megabytes(size)}, und GitHub nimmt keine Datei über ${megabytes(limit)}. Es wurde nichts geändert. Lass sie weg oder mach sie kleiner und ${uploadAgain(links)}`,
  zipBomb: ({ file }, links) =>
    `Die Zip-Datei ${quote(file)} würde beim Entpacken auf das Hundertfache wachsen, oder sie zählt dieselben Bytes mehrmals. So baut man eine Falle, deshalb habe ich nichts davon entpackt. Es wurde nichts geändert. Mach sie neu aus Dateien, denen du traust, und ${uploadAgain(links)}`,
  zipEmpty: ({ file }, links) =>
    `Ich habe in die Zip-Datei ${quote(file)} hineingesehen, und es sind keine Dateien darin. Es wurde nichts geändert. Mach sie neu und ${uploadAgain(links)}`,
};

function unzippedFiles(values: ValuesOf<'unzipped'>, links: Links): string {
  const { file, folder, added, replaced, same, skipped, shown } = values;
  const place =
    folder === ''
      ? link('deinem Repository', links.repositoryUrl)
      : link('ihrem Ordner', folderLink(links, folder));
  const counts = [
    ...(added > 0 ? [`${added} neu`] : []),
    ...(replaced > 0 ? [`${replaced} ersetzt`] : []),
    ...(same > 0 ? [`${same} wie vorher`] : []),
  ];
  const more = added + replaced - shown.length;
  const list = shown.map((path) => `* ${linkedPath(path, links)}`);
  const rest = more > 0 ? [`* ${andMore(more)}`] : [];
  const litter =
    skipped === 0
      ? []
      : [
          `Weggelassen habe ich ${counted(skipped, 'eine Datei, die ein Betriebssystem', 'Dateien, die Betriebssysteme')} von selbst in Zip-Dateien ${skipped === 1 ? 'legt' : 'legen'}.`,
        ];
  return [
    `Die Dateien aus ${quote(file)} sind in ${place}: ${counts.join(', ')}. Die Zip-Datei selbst ist weg; deine anderen Dateien sind, wie sie waren.`,
    ...(list.length === 0 ? [] : [[...list, ...rest].join('\n')]),
    ...litter,
  ].join('\n\n');
}

function sayLinks(phrases: readonly string[], links: Links): string {
  return phrases
    .map((phrase) => `* ${quote(phrase)}: ${link('das machen', issueLink(links, phrase))}`)
    .join('\n');
}

function uploadLink(links: Links): string {
  return link('Lade eine Zip-Datei hoch', `${links.repositoryUrl}/upload/${links.branch}`);
}

function uploadAgain(links: Links): string {
  return `${link('lade sie noch einmal hoch', `${links.repositoryUrl}/upload/${links.branch}`)}.`;
}

function megabytes(bytes: number): string {
  const amount = bytes / (1024 * 1024);
  return `${amount < 10 ? amount.toFixed(1).replace('.', ',') : Math.round(amount)} MB`;
}
