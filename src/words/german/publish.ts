import type { publishSentences } from '../english/publish.ts';
import { issueLink } from '../issue-link.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import type { Sentences } from '../sentences.ts';
import { andMore } from './counted.ts';
import { quote } from './quote.ts';
import { siteNote } from './site-note.ts';

/** Publishing, and what was odd about the pages. */
export const germanPublish: Sentences<typeof publishSentences> = {
  publishing: () => 'Deine Website entsteht aus dem, was jetzt im Repository ist.',
  republished: () => 'Du hast etwas geändert, deshalb zieht deine Website nach.',
  privateRepository: (_values, links) =>
    `Dieses Repository ist privat, und seine Website könnten alle lesen, deshalb habe ich sie nicht veröffentlicht. ${link('Trotzdem veröffentlichen', issueLink(links, 'Publish publicly'))}`,
  otherSite: (_values, links) =>
    `Die Website dieses Repositorys hat ein anderes Werkzeug gemacht, deshalb habe ich sie gelassen, wie sie ist. ${link('Meine an ihre Stelle setzen', issueLink(links, 'Publish'))}`,
  siteNotes: ({ notes, more }) => {
    const rest = more === 0 ? [] : [andMore(more)];
    const list = [...notes.map(siteNote), ...rest].map((line) => `* ${line}`);
    return `Das möchtest du vielleicht in Ordnung bringen:\n\n${list.join('\n')}`;
  },
  published: ({ url, pages }) =>
    `**${link('Deine Website öffnen', url)}** (${pages === 1 ? 'eine Seite' : `${pages} Seiten`}). Auf GitHub kann es eine Minute dauern, bis eine neue Seite zu sehen ist.`,
  downloads: ({ files }) => downloads(files),
  notMade: ({ format, title, why }) => notMade(FORMATS[format], title, why),
  siteIsOff: ({ url, settingsUrl }) =>
    `Deine Website ist bereit, es fehlt ein Schalter, und den darfst nur du drücken: ${link('Öffne die Einstellungen von Pages', settingsUrl)}, wähle den Branch \`gh-pages\` und klicke auf „Save“. Nach einer Minute ist sie unter ${url}`,
  siteRefused: ({ branch }, links) =>
    `Die Website konnte nicht veröffentlicht werden, weil GitHub den Branch ${quote(branch)} nicht angenommen hat. ${link('Sieh dir die Regeln für diesen Branch an', `${links.repositoryUrl}/settings/branches`)}`,
  nothingToPublish: (_values, links) =>
    `Es gibt noch keine Seite zum Veröffentlichen: Ich habe nach Markdown-Dateien und Notebooks gesucht. ${link('Schreib eine erste Seite', `${links.repositoryUrl}/new/${links.branch}?filename=index.md`)}`,
};

const FORMATS = { pdf: 'PDF', epub: 'ePub' };

/** One line for one book, a list for several. */
function downloads(files: ValuesOf<'downloads'>['files']): string {
  const titles = [...new Set(files.map(({ title }) => title))];
  const linksOf = (title: string): string =>
    files
      .filter((file) => file.title === title)
      .map(({ format, url }) => link(FORMATS[format], url))
      .join(' · ');
  const [only] = titles;
  if (only !== undefined && titles.length === 1) {
    return `Zum Drucken oder zum Lesen ohne Netz: ${linksOf(only)}.`;
  }
  const list = titles.map((title) => `* ${quote(title)}: ${linksOf(title)}`);
  return `Zum Drucken oder zum Lesen ohne Netz:\n\n${list.join('\n')}`;
}

function notMade(format: string, title: string, why: ValuesOf<'notMade'>['why']): string {
  switch (why) {
    case 'no-compiler':
      return `${format} konnte ich nicht machen: Das Programm, das die Seiten setzt, gibt es nicht, wo ich laufe. Alles andere ist da.`;
    case 'too-much':
      return `Von ${quote(title)} habe ich kein ${format} gemacht: Es hat länger gedauert, als ich brauchen darf. Vielleicht hilft es, die größten Tabellen und Bilder kleiner zu machen.`;
    case 'refused':
      return `Von ${quote(title)} konnte ich kein ${format} machen: Auf den Seiten ist etwas, das ich nicht setzen kann. Die Website zeigt alles.`;
  }
}
