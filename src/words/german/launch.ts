import type { LaunchedAt, launchSentences } from '../english/launch.ts';
import { linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { Sentences } from '../sentences.ts';
import { quote } from './quote.ts';

/** Launching a repository on Binder. */
export const germanLaunch: Sentences<typeof launchSentences> = {
  badgePlaced: ({ path, link: to }, links) =>
    `Der Knopf ist auf deiner ersten Seite, ${linkedPath(path, links)}. ${link('Hier kannst du ihn drücken', to)}: Der erste Start dauert einige Minuten, weil Binder baut, was deine Dateien brauchen.`,
  badgeThere: ({ path, link: to }, links) =>
    `Der Knopf ist schon auf deiner ersten Seite, ${linkedPath(path, links)}, und führt dorthin, wohin er soll. ${link('Hier kannst du ihn drücken', to)}.`,
  badgeNeedsReadme: (_values, links) =>
    `Ich habe deine erste Seite gesucht, \`README.md\`, und es gibt keine, auf die der Knopf könnte. Es wurde nichts geändert. ${link('Schreib eine', `${links.repositoryUrl}/new/${links.branch}?filename=README.md`)}, dann schließe dieses Issue und öffne es wieder.`,
  binderNeedsPublic: (_values, links) =>
    `Binder öffnet, was alle sehen können, und dieses Repository ist privat. Es wurde nichts geändert. ${link('Sieh, was hier sonst noch geht', issueLink(links, 'Hilfe'))}`,
  launchFileMissing: ({ file }, links) =>
    `Ich habe ${quote(file)} in deinem Repository gesucht und keine solche Datei gefunden. Es wurde nichts geändert. ${link('Sieh dir deine Dateien an', links.repositoryUrl)}`,
  launchNotFound: ({ what }, links) =>
    `Ich habe ${quote(what)} gesucht: Es ist keine Datei dieses Repositorys und kein Repository, wie ich sie kenne (\`owner/name\`, eine Adresse, eine DOI). ${link('Sieh dir deine Dateien an', links.repositoryUrl)}`,
  launchNotGit: (_values, links) =>
    `Ein Archiv mit einer DOI lässt sich nicht in eine andere Umgebung holen; ein Git-Repository schon. ${link('Frag nach seiner eigenen Adresse', issueLink(links, 'Launch link for '))}`,
  launchOnlyGitHub: ({ place }, links) =>
    `${NAMES[place]} öffnet, was auf GitHub liegt, und das hier liegt woanders. ${link('Frag nach einem Link auf Binder', issueLink(links, 'Launch link'))}`,
  launchOnlyNotebooks: ({ path }, links) =>
    `Colab öffnet Notebooks (Dateien, die auf \`.ipynb\` enden), und ${quote(path)} ist keines. ${link('Frag nach einem Link auf Binder', issueLink(links, `Launch link for ${path}`))}`,
  launchBuildFirst: (_values, links) =>
    `Nach deinen Einstellungen soll Binder vom Branch \`binder-build\` starten, und den gibt es noch nicht. ${link('Lass zuerst das Image bauen', issueLink(links, 'Build image'))}; dabei entsteht dieser Branch.`,
  launchLink: ({ links: launched }, links) =>
    launched.map((one) => oneLaunch(one, links)).join('\n\n'),
};

const NAMES = {
  binder: 'Binder',
  colab: 'Colab',
  codespaces: 'Codespaces',
  jupyterlite: 'JupyterLite',
  jupyterhub: 'JupyterHub',
} as const;

function oneLaunch(one: LaunchedAt, links: Links): string {
  const { markdown, rst } = one;
  const first = `${opening(one)}${startedFrom(one, links)}`;
  if (markdown === undefined || rst === undefined) return first;
  return `${first} Ein Knopf für eine Seite von dir, in Markdown:\n\n${code(markdown)}\n\nIn reStructuredText:\n\n${code(rst.trimEnd())}`;
}

function opening({ place, at = '', link: to }: LaunchedAt): string {
  switch (place) {
    case 'binder':
      return at === ''
        ? `${link('Auf Binder öffnen', to)}.`
        : `${link('Öffnen', to)} auf dem BinderHub unter ${quote(at)}.`;
    case 'colab':
      return `${link('In Colab öffnen', to)}.`;
    case 'codespaces':
      return `${link('In einem Codespace öffnen', to)}.`;
    case 'jupyterlite':
      return `${link('In JupyterLite öffnen', to)}, sobald unter ${quote(at)} eine JupyterLite-Website mit dieser Datei darin ist.`;
    case 'jupyterhub':
      return `${link('Öffnen', to)} auf dem JupyterHub unter ${quote(at)}, wenn es einer ist; nbgitpuller muss dort installiert sein und holt die Dateien.`;
  }
}

function startedFrom({ from, recipe }: LaunchedAt, links: Links): string {
  switch (from) {
    case 'binder-build':
      return ` Er startet von deinem Image auf dem Branch \`binder-build\` und holt deine Dateien, wie sie dann sind, mit nbgitpuller. ${recipe === undefined ? `Das ist in jedem Image, das ich baue, seit deine Einstellungen es sagen; ${link('lass es neu bauen', issueLink(links, 'Build image'))}, wenn deines älter ist.` : nbgitpullerByHand(recipe)}`;
    case 'elsewhere':
      return ' Er startet von der Umgebung des anderen Repositorys und holt die Dateien hinein; nbgitpuller muss in dieser Umgebung sein.';
    default:
      return '';
  }
}

/** Where the image is made of a file that says all that is in it. */
export function nbgitpullerByHand(recipe: NonNullable<LaunchedAt['recipe']>): string {
  return recipe === 'Dockerfile'
    ? 'Dein `Dockerfile` muss das ins Image bringen: `RUN python3 -m pip install --no-cache-dir nbgitpuller`.'
    : 'Dein `default.nix` muss das ins Image bringen.';
}

/** As it is and whole, to be copied: addresses are encoded, so no backtick is in them. */
function code(lines: string): string {
  return `\`\`\`text\n${lines}\n\`\`\``;
}
