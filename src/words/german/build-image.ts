import type { buildImageSentences } from '../english/build-image.ts';
import { fence } from '../fence.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import type { Sentences } from '../sentences.ts';
import { NOT_PUSHED, STEPS } from './build-steps.ts';
import { counted } from './counted.ts';
import { nbgitpullerByHand } from './launch.ts';
import { quote } from './quote.ts';

/** Building the container image of a repository. */
export const germanBuildImage: Sentences<typeof buildImageSentences> = {
  buildingImage: ({ commit }, links) =>
    `Ich baue das Image deines Repositorys, wie es ${link('in diesem Commit', `${links.repositoryUrl}/commit/${commit}`)} ist. Das dauert etwa zehn Minuten, mit vielen Paketen länger.`,
  imageFollows: () => 'Du hast geändert, woraus dein Image besteht, deshalb baue ich es neu.',
  imageStarted: ({ url, at }) =>
    `${at === 'commit' ? 'Eine Notiz neben dem Commit' : 'Diese Antwort'} sagt dir, wenn es fertig ist. ${link('Beim Bauen zusehen', url)}`,
  imageNotStarted: ({ url }) =>
    `GitHub hat mich den Bau nicht starten lassen, es gibt also kein neues Image. ${link('Sieh nach, ob Actions eingeschaltet sind', url)}, dann schließe dieses Issue und öffne es wieder.`,
  imageSwitchedOff: ({ fork, url }, links) =>
    [
      fork
        ? `Actions sind hier ausgeschaltet, wie in jedem neuen Fork, niemand würde also das Image bauen. ${link('Schalte sie ein', url)}`
        : `Der Workflow, der Images baut, ist ausgeschaltet, niemand würde also eines bauen. ${link('Schalte ihn ein', url)}`,
      `dann ${link('lass das Image bauen', issueLink(links, 'Build image'))}.`,
    ].join(', '),
  imageNotHere: () =>
    'Images entstehen auf GitHub, oder dort, wo du es sagst: `npx sayso image build .` baut eines auf diesem Rechner.',
  nothingToBuild: (_values, links) =>
    `In diesem Repository ist noch nichts, woraus sich ein Image bauen ließe. ${link('Leg eine erste Datei an', `${links.repositoryUrl}/new/${links.branch}`)}`,
  imageFolderMissing: ({ folder }, links) =>
    `Nach deinen Einstellungen wird das Image aus dem Ordner ${quote(folder)} gebaut, und diesen Ordner gibt es nicht. ${link('Ändere die Einstellungen', `${links.repositoryUrl}/edit/${links.branch}/.github/sayso.yml`)}, dann schließe dieses Issue und öffne es wieder.`,
  imageWorkflowMissing: ({ file, text }, links) =>
    `Images baut ein Workflow deines Repositorys, und ich habe keinen dafür gefunden; selbst schreiben darf ich keinen. ${link('Öffne ihn, fertig ausgefüllt', newFileLink(links, file, text))}, klicke auf „Commit changes…“ und dann ${link('lass das Image bauen', issueLink(links, 'Build image'))}.`,
  imageBuilt: (values) => imageBuilt(values),
  imageNotBuilt: ({ step, lines, commit }, links) =>
    [
      `Das Image ${link('dieses Commits', `${links.repositoryUrl}/commit/${commit}`)} ließ sich nicht bauen. ${STEPS[step.name]}${step.command === undefined ? '' : ` Es geschah bei ${quote(step.command)}`}`,
      ...lastLines(lines),
      `Dann ${link('lass es noch einmal bauen', issueLink(links, 'Build image'))}. ${link('Das ganze Protokoll', `${links.repositoryUrl}/actions`)}`,
    ].join('\n\n'),
  imageNoResult: (_values, links) =>
    `Der Bau ist zu Ende und hat kein Image hinterlassen, das ich nehmen kann. ${link('Sieh dir sein Protokoll an', `${links.repositoryUrl}/actions`)}, dann ${link('lass es noch einmal bauen', issueLink(links, 'Build image'))}.`,
  imageNameRefused: ({ name }, links) =>
    `Das Image ist gebaut, und keine Registry nimmt ein Image, das ${quote(name)} heißt. ${link('Schreib einen anderen Namen in deine Einstellungen', `${links.repositoryUrl}/edit/${links.branch}/.github/sayso.yml`)}, als \`image: name:\`.`,
  imageOldCommit: (_values, links) =>
    `Ich wurde nach dem Image eines Commits gefragt, der nicht zu den neuesten deines Haupt-Branchs gehört, deshalb habe ich dafür nichts gebaut. ${link('Lass das Image von dem bauen, was jetzt da ist', issueLink(links, 'Build image'))}`,
  imageNotPushed: ({ registry, why, lines }, links) =>
    [
      `Das Image ist gebaut, und es ist nicht in der Registry ${quote(registry)}. ${NOT_PUSHED[why]}`,
      ...lastLines(lines),
      `Sieh in ${link('den Secrets deiner Workflows', `${links.repositoryUrl}/settings/secrets/actions`)} nach, wenn es darum geht, wer du bist, dann ${link('lass es noch einmal bauen', issueLink(links, 'Build image'))}.`,
    ].join('\n\n'),
  imageNeedsPassword: ({ registry }, links) =>
    `Das Image ist gebaut, und die Registry ${quote(registry)} will wissen, wer es schickt. ${link('Leg zwei Secrets an', `${links.repositoryUrl}/settings/secrets/actions`)}, \`SAYSO_REGISTRY_USER\` und \`SAYSO_REGISTRY_PASSWORD\`, dann ${link('lass es noch einmal bauen', issueLink(links, 'Build image'))}.`,
  imageIsPrivate: ({ settingsUrl, known }) =>
    `${known ? 'Außer dir kann es noch niemand holen, auch Binder nicht: Ändern darfst das nur du,' : 'Ich konnte nicht sehen, wer es holen darf. Binder kann es, wenn es öffentlich ist: Ändern darfst du das'} ${link('am Ende der Einstellungen des Pakets', settingsUrl)}, mit „Change visibility“. Was im Image ist, ist dann für alle da.`,
  imageOfPrivate: () =>
    'Dein Repository ist privat, und das Image lasse ich es auch sein. Binder öffnet, was alle sehen können, deshalb gibt es keinen Link zum Starten.',
  imageBranchTaken: ({ branch }, links) =>
    `Für Binder hätte ich den Branch ${quote(branch)} geschrieben, und ${link('es gibt schon einen, der nicht von mir ist', `${links.repositoryUrl}/tree/${branch}`)}, deshalb habe ich ihn gelassen, wie er ist. Benenne ihn um oder lösche ihn, dann ${link('lass das Image noch einmal bauen', issueLink(links, 'Build image'))}.`,
  imageBranchRefused: ({ branch }, links) =>
    `GitHub hat den Branch ${quote(branch)} nicht angenommen, von dem Binder starten würde. ${link('Sieh dir die Regeln für diesen Branch an', `${links.repositoryUrl}/settings/branches`)}`,
  imageInPlayground: () =>
    'Auf GitHub würde der Workflow dieses Repositorys jetzt das Image bauen, und diese Antwort würde zu seinem Namen. Der Spielplatz baut keines; wo docker oder podman installiert ist, tut es `npx sayso image build .`.',
  imageLaunch: ({ link: to, pulls, recipe }) =>
    `**${link('Auf Binder öffnen', to)}**: Dort muss nichts gebaut werden, es startet also schneller.${pulls ? ' Es holt deine Dateien, wie sie dann sind, mit nbgitpuller.' : ''}${pulls && recipe !== undefined ? ` ${nbgitpullerByHand(recipe)}` : ''}`,
};

function lastLines(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`Die letzten Zeilen:\n\n${fence(lines)}`];
}

function imageBuilt({ name, digest, tags, seconds, tested }: ValuesOf<'imageBuilt'>): string {
  return [
    `Dein Image ist da: ${quote(name)}${tested ? ', und deine Tests sind darin gelungen' : ''}. Es hat ${duration(seconds)} gedauert.`,
    `So bekommst du es: \`docker pull ${name}@${digest}\``,
    `Seine Tags sind ${tags.map((tag) => quote(tag)).join(', ')}.`,
  ].join('\n\n');
}

function duration(seconds: number): string {
  if (seconds < 90) return counted(Math.max(1, Math.round(seconds)), 'eine Sekunde', 'Sekunden');
  return `${Math.round(seconds / 60)} Minuten`;
}

/** GitHub's page for a new file, with its name and text filled in. */
function newFileLink({ repositoryUrl, branch }: Links, file: string, text: string): string {
  const query = new URLSearchParams({ filename: file, value: text });
  return `${repositoryUrl}/new/${encodeURIComponent(branch)}?${query.toString().replaceAll('+', '%20')}`;
}
