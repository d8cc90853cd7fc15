import type { mergeBinderSentences, SourceInWords } from '../english/merge-binder.ts';
import { fileLink, folderLink, lineLink, linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import { pageAtCommit } from '../repository-page.ts';
import type { Sentences } from '../sentences.ts';
import { binderFindings } from './binder-findings.ts';
import { counted } from './counted.ts';
import { listed } from './listed.ts';
import { quote } from './quote.ts';

/** Merging Binder environments. */
export const germanMergeBinder: Sentences<typeof mergeBinderSentences> = {
  readingSources: ({ done, of }) => `Ich lese die Umgebungen, ${done} von ${of}`,
  mergingBinder: () => 'Ich führe sie zusammen',
  mergeBinderNothing: (_values, links) =>
    `Ich habe nach Ordnern gesucht, deren Namen mit \`binder_\` beginnen, und es gibt keinen. Es wurde nichts geändert. Nenne, was zusammengeführt werden soll (${quote('Merge Binder: owner/name owner/other')}), oder ${link('sieh dir deine Dateien an', links.repositoryUrl)}.`,
  mergeBinderUnclear: ({ sources }) =>
    `Ich konnte nicht erkennen, was gemeint ist mit ${sources.map(({ word, why }) => `${quote(word)} (${UNCLEAR[why]})`).join(', ')}. Es wurde nichts geändert. Ich kenne \`owner/name\`, \`owner/name@branch\`, \`owner/name:folder\`, Adressen auf GitHub, GitLab und Codeberg, Gists und Ordner dieses Repositorys (\`binder_maps\`, \`./envs/maps\`).`,
  mergeBinderUnread: ({ sources }) =>
    `Es wurde nichts geändert, weil ich ${sources.length === 1 ? 'eine der Quellen' : 'manche der Quellen'} nicht lesen konnte:\n\n${sources.map((one) => `* ${quote(one.name)}: ${whyUnread(one)}`).join('\n')}\n\nBring in Ordnung, was nicht stimmt, oder lass es weg; dann ändere den Titel dieses Issues, oder schließe es und öffne es wieder.`,
  mergeBinderTooMany: ({ most, count }) =>
    `Das sind ${count} Quellen, und ich führe höchstens ${most} auf einmal zusammen. Es wurde nichts geändert. Lass einige weg, oder führe zuerst einige davon in einem eigenen Repository zusammen.`,
  mergeBinderTwoFolders: (_values, links) =>
    `Es gibt einen Ordner \`binder\` und einen Ordner \`.binder\`, und Binder lehnt ein Repository mit beiden ab. Es wurde nichts geändert. ${link('Sieh dir deine Dateien an', links.repositoryUrl)}, behalte in einem davon, was gebraucht wird, lösche den anderen, dann schließe dieses Issue und öffne es wieder.`,
  mergeBinderBrokenLock: ({ path }, links) =>
    `In ${linkedPath(path, links)} steht, woraus deine Umgebung zusammengeführt wurde, und ich kann es nicht lesen. Es wurde nichts geändert. Hol einen früheren Stand davon zurück, oder lösche es; dann gilt der Ordner als von Hand gemacht.`,
  mergeBinderNoSuchPreferred: ({ preferred, sources }) =>
    `Du bevorzugst ${listed(preferred)}, und das gehört nicht zu dem, was zusammengeführt wird: ${listed(sources)}. Es wurde nichts geändert.`,
  mergeBinderRefused: ({ sources, findings }, links) =>
    `So, wie diese sind, lassen sie sich nicht richtig zusammenführen, deshalb wurde nichts geändert:\n\n${listOf(sources, links)}\n\n${binderFindings({ findings, sources, lock: undefined }, links)}\n\nBring in Ordnung, was als „Fehler“ dasteht, oder lass diese Quelle weg; dann schließe dieses Issue und öffne es wieder.`,
  mergedBinder: (values, links) => mergedBinder(values, links),
  mergeBinderUnchanged: ({ folder, sources, edited }, links) =>
    [
      `Ich habe mir jede Quelle noch einmal angesehen, und ${quote(folder)} (${link('öffnen', folderLink(links, folder))}) ist schon, was sie ergeben. Es wurde nichts geändert.`,
      listOf(sources, links),
      ...(edited.length === 0 ? [] : [`Was du dort geschrieben hast, bleibt: ${listed(edited)}.`]),
    ].join('\n\n'),
};

type Merged = ValuesOf<'mergedBinder'>;

function mergedBinder(merged: Merged, links: Links): string {
  const { folder, buildpack, sources, findings, edits, lock } = merged;
  return [
    `In ${quote(folder)} (${link('öffnen', folderLink(links, folder))}) ist jetzt eine Umgebung aus ${counted(sources.length, 'einer Quelle', 'Quellen')}${sources.length === 1 ? '' : ', in dieser Reihenfolge'}:`,
    listOf(sources, links),
    `${decided(buildpack)} Was aus welchen Commits zusammengeführt wurde, steht in ${quote(lock)} (${link('öffnen', fileLink(links, lock))}).`,
    ...alreadyThere(merged, links),
    ...aboutEdits(edits, links),
    findings.length === 0
      ? 'Nichts darin widerspricht etwas anderem.'
      : binderFindings({ findings, sources, lock }, links),
    `Weiter: ${link('Lass das Image dafür bauen', issueLink(links, 'Build image'))}, damit niemand darauf warten muss, oder ${link('hol dir gleich einen Link', issueLink(links, 'Launch link'))}, der es auf Binder öffnet.`,
  ].join('\n\n');
}

const UNCLEAR = {
  form: 'kein Repository, keine Adresse und kein Ordner, wie ich sie kenne',
  doi: 'ein Archiv und kein Git-Repository: Nenne das Repository dahinter',
  outside: 'außerhalb dieses Repositorys',
} as const;

function whyUnread({ why, detail }: ValuesOf<'mergeBinderUnread'>['sources'][number]): string {
  switch (why) {
    case 'refused':
      return detail === 'host'
        ? 'Ich lese nur von github.com, gist.github.com, gitlab.com und codeberg.org.'
        : 'Nach dieser Adresse darf ich nicht fragen.';
    case 'not-found':
      return 'Ein solches Repository gibt es nicht, oder nicht alle können es sehen. Sieh nach, wie es geschrieben wird.';
    case 'no-ref':
      return `Es hat keinen Branch, kein Tag und keinen Commit ${quote(detail)}.`;
    case 'empty':
      return 'Es hat noch keine Dateien.';
    case 'too-large':
      return detail === ''
        ? 'Es ist größer als das, was ich nehme.'
        : `${quote(detail)} ist mehr, als ich von einer Quelle nehme.`;
    case 'timeout':
      return `Es kam nicht innerhalb von ${quote(detail)} Sekunden. Versuch es später noch einmal.`;
    case 'unreachable':
      return `Sein Server war nicht zu erreichen: ${quote(detail)}. Versuch es später noch einmal.`;
    case 'no-folder':
      return `Es hat keinen Ordner ${quote(detail)}.`;
    case 'odd-name':
      return 'Im Namen seines Ordners sind Zeichen, die niemand sehen kann. Benenne ihn um.';
    case 'no-configuration':
      return detail === ''
        ? 'Es hat keine Dateien für Binder (etwa `environment.yml` oder `requirements.txt`).'
        : `Sein Ordner ${quote(detail)} hat keine Dateien für Binder (etwa \`environment.yml\` oder \`requirements.txt\`).`;
  }
}

function listOf(sources: readonly SourceInWords[], links: Links): string {
  return sources.map((source, index) => `${index + 1}. ${sourceLine(source, links)}`).join('\n');
}

function sourceLine({ id, commit, ref, page, folder }: SourceInWords, links: Links): string {
  if (page === undefined || commit === undefined) {
    const at = folder === '' ? links.repositoryUrl : folderLink(links, folder);
    return `${quote(id)} (${link('öffnen', at)})`;
  }
  const short = link(commit.slice(0, 7), pageAtCommit(page, commit));
  const at = ref === undefined || ref === commit ? '' : ` von ${quote(ref)}`;
  return `${quote(id)}, Commit ${short}${at}`;
}

/** What Binder will build the image with, and so which files count. */
function decided(buildpack: string): string {
  const by: Readonly<Record<string, string>> = {
    Conda: 'Binder wird sie mit conda bauen, aus `environment.yml`.',
    Python: 'Binder wird sie mit pip bauen, aus `requirements.txt`.',
    Pipfile: 'Binder wird sie aus `Pipfile` bauen.',
    R: 'Binder wird sie als R-Umgebung bauen.',
    JuliaProject: 'Binder wird sie als Julia-Umgebung bauen, aus `Project.toml`.',
  };
  return by[buildpack] ?? '';
}

function alreadyThere(
  { folder, moved, first, gone }: Pick<Merged, 'folder' | 'moved' | 'first' | 'gone'>,
  links: Links,
): readonly string[] {
  return [
    ...(moved === undefined
      ? []
      : [
          `Was du in ${quote(moved.from)} von Hand gemacht hattest, ist in ${quote(moved.to)} aufgehoben (${link('öffnen', folderLink(links, moved.to))}) und eine der Quellen. Ändere es von jetzt an dort.`,
        ]),
    ...(first === 'top'
      ? [
          `Die Umgebung ganz oben in deinem Repository ist die erste Quelle, denn Binder beachtet sie nicht mehr, sobald es einen Ordner ${quote(folder)} gibt. Ändere sie, wo sie ist, dann sag es noch einmal.`,
        ]
      : []),
    ...(first === 'before'
      ? [
          `Woraus das letzte Zusammenführen bestand, kommt zuerst. Um etwas wegzulassen, lösche ${quote(folder)} und sag dann, was zusammengeführt werden soll.`,
        ]
      : []),
    ...(gone.length > 0 ? [`Nicht mehr da und deshalb nicht mehr darin: ${listed(gone)}.`] : []),
  ];
}

function aboutEdits(
  { edited, deleted, stayed, conflicts }: Merged['edits'],
  links: Links,
): readonly string[] {
  const places = conflicts.map(({ path, line }) =>
    line === 0
      ? `* ${quote(path)}`
      : `* ${quote(path)}, Zeile ${line} (${link('öffnen', lineLink(links, path, line))})`,
  );
  const kept = edited.filter((path) => !conflicts.some((one) => one.path === path));
  return [
    ...(places.length > 0
      ? [
          `Hier trifft sich, was du geschrieben hast, mit dem, was aus den Quellen kommt; im Vorschlag steht, was kommt:\n\n${places.slice(0, 20).join('\n')}`,
        ]
      : []),
    ...(kept.length > 0 ? [`Was du geschrieben hast, bleibt: ${listed(kept)}.`] : []),
    ...(deleted.length > 0
      ? [`Von dir gelöscht, und deshalb bleibt es gelöscht: ${listed(deleted)}.`]
      : []),
    ...(stayed.length > 0
      ? [
          `Das hat keine Quelle mehr; du hast darin geschrieben, deshalb bleibt es: ${listed(stayed)}.`,
        ]
      : []),
  ];
}
