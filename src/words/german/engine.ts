import type { PhraseError } from '../../language/interpretation.ts';
import type { engineSentences } from '../english/engine.ts';
import { issueLink } from '../issue-link.ts';
import { link } from '../markdown-link.ts';
import { plainText } from '../plain-text.ts';
import type { Sentences } from '../sentences.ts';
import { inGerman } from './commands.ts';
import { listed } from './listed.ts';
import { quote } from './quote.ts';

/** What every command shares, and what is said beside commands. */
export const germanEngine: Sentences<typeof engineSentences> = {
  working: ({ done, now }) => [...done.map((step) => `✓ ${step}`), `→ ${now} …`].join('  \n'),
  reading: () => 'Ich lese dein Repository',
  buildingSite: () => 'Ich baue deine Website',

  failed: (_values, links) =>
    `Bei uns ist etwas schiefgegangen. Sieh dir ${link('die Dateien deines Repositorys', links.repositoryUrl)} an, bevor du es noch einmal versuchst; dazu schließt du dieses Issue und öffnest es wieder.`,
  tooBusy: () =>
    'Während ich gearbeitet habe, kamen fünfmal hintereinander andere Änderungen dazwischen, deshalb habe ich aufgehört. Von mir ist nichts dazugekommen. Warte, bis die anderen fertig sind, dann schließe dieses Issue und öffne es wieder.',
  notAccepted: ({ reason }, links) =>
    `GitHub hat die Änderung nicht angenommen, deine Dateien sind also, wie sie waren. Die Begründung: ${quote(reason)}. ${link('Sieh dir die Regeln für diesen Branch an', `${links.repositoryUrl}/settings/branches`)}`,
  pathRules: ({ path }, links) =>
    `Dafür müsste ich ${quote(path)} ändern. Diese Datei entscheidet, was in deinem Repository geschehen darf, deshalb ändern nur Menschen sie. Es wurde nichts geändert. ${link('Sieh dir deine Dateien an', links.repositoryUrl)}`,
  nothingLeft: () => 'Es gab nichts mehr zu tun.',
  doneBefore: ({ commit }, links) =>
    `Das ist schon geschehen: ${link('sieh, was sich geändert hat', `${links.repositoryUrl}/commit/${commit}`)}.`,
  canBeUndone: ({ commit }, links) =>
    `${link('Alle Änderungen ansehen', `${links.repositoryUrl}/commit/${commit}`)} · Doch lieber nicht? ${link('Das rückgängig machen', issueLink(links, 'Rückgängig'))}`,
  seeChange: ({ commit }, links) =>
    link('Alle Änderungen ansehen', `${links.repositoryUrl}/commit/${commit}`),
  proposed: ({ url, why }) => {
    switch (why) {
      case 'to-look-at':
        return `Sieh es dir an, bevor es gilt: ${link('Lies den Vorschlag und klicke auf „Merge pull request“', url)}, um ihn anzunehmen; bis dahin bleibt dein Haupt-Branch, wie er ist. Was folgt, handelt vom Vorschlag:`;
      case 'conflict':
        return `Was du geschrieben hast und was neu ist, trifft sich an derselben Stelle. Du entscheidest: ${link('Sieh dir beides im Vorschlag an', url)}. In deinem Haupt-Branch wurde nichts geändert.`;
      case 'protected':
        return `Dein Haupt-Branch ist geschützt, deshalb habe ich aus der Änderung einen Vorschlag gemacht. ${link('Lies ihn und klicke auf „Merge pull request“', url)}, um ihn anzunehmen; bis dahin bleibt dein Haupt-Branch, wie er ist. Was folgt, handelt vom Vorschlag:`;
      case 'asked':
        return `Die Änderung liegt als Vorschlag bereit. ${link('Lies ihn und klicke auf „Merge pull request“', url)}, um ihn anzunehmen; bis dahin bleibt dein Haupt-Branch, wie er ist. Was folgt, handelt vom Vorschlag:`;
    }
  },
  editionsWait: ({ formats, until }, links) => {
    const said = `Publish as ${formats.join(' and ')}`;
    const names = formats.map((format) => ({ pdf: 'PDF', epub: 'ePub' })[format]).join(' und ');
    const why =
      until === 'merged'
        ? 'entsteht, sobald du den Vorschlag angenommen hast'
        : 'entsteht mit deiner Website, und die veröffentlicht dieses Repository erst, wenn du es sagst';
    return `Was du bestellt hast (${names}), ${why}: ${link(said, issueLink(links, said))}.`;
  },

  notAllowed: ({ login, needs, has }) =>
    `Tut mir leid, ${quote(login)}: Dafür braucht man in diesem Repository die Berechtigung ${quote(needs)}, und deine ist ${quote(has)}. Es wurde nichts geändert. Bitte die Eigentümer, dich als „collaborator“ aufzunehmen, oder mach dir mit „Use this template“ eine eigene Kopie.`,
  switchedOff: (_values, links) =>
    `Dieser Befehl ist in diesem Repository ausgeschaltet. Es wurde nichts geändert. ${link('Sieh, was hier geht', issueLink(links, 'Hilfe'))}`,
  paused: ({ most }) =>
    `Ich habe hier in zehn Minuten ${most} Befehle ausgeführt. Das sieht nach einer Schleife aus, deshalb mache ich eine Pause. Es wurde nichts geändert. Versuch es in zehn Minuten noch einmal.`,

  didYouMean: ({ suggestion, about, isBelow }, links) =>
    `${isBelow ? 'Ich lese den Titel eines Issues, und ein Befehl steht im Text darunter. ' : ''}Meintest du ${quote(suggestion)}? ${plainText(inGerman(about))} ${link('Ja, mach das', issueLink(links, suggestion))} · ${link('Alle Befehle ansehen', issueLink(links, 'Hilfe'))}\n\nGeht es in diesem Issue um etwas anderes, dann beachte mich nicht.`,
  oneAtATime: ({ suggestions }, links) =>
    `Eins nach dem anderen, damit jedes seine eigene Antwort hat und rückgängig gemacht werden kann. Drücke der Reihe nach:\n\n${suggestions
      .map((one, at) => `${at + 1}. ${link(one, issueLink(links, one))}`)
      .join('\n')}\n\nGeht es in diesem Issue um etwas anderes, dann beachte mich nicht.`,
  mistake: ({ error, label, examples }, links) => {
    // The rest is in the help; here the shortest are enough to see what was meant.
    const tries = examples
      .slice(0, 2)
      .map(
        ({ say, does }) => `* ${link(say, issueLink(links, say))}: ${plainText(inGerman(does))}`,
      );
    return `${whatIsWrong(error, inGerman(label))} Es wurde nichts geändert.\n\nSo würde es gehen:\n\n${tries.join('\n')}`;
  },

  greeted: ({ name }, links) =>
    `Willkommen! ${link(name, links.repositoryUrl)} gehört jetzt dir: Auf der ersten Seite stehen deine Links, und was als Nächstes kommt.`,

  checkTitle: ({ state }) =>
    ({
      working: 'Bin dabei',
      done: 'Fertig',
      failed: 'Das hat nicht geklappt',
      hint: 'Ein Hinweis für dich',
    })[state],
};

function whatIsWrong(error: PhraseError, label: string): string {
  const place = label === '' ? 'etwas' : `„${plainText(label)}“`;
  switch (error.kind) {
    case 'missing':
      return `Ich habe den Befehl verstanden, aber ${place} fehlt.`;
    case 'not-a-url':
      return `Für ${place} brauche ich eine Webadresse, die mit \`https://\` beginnt, und gefunden habe ich ${quote(error.value)}.`;
    case 'not-a-path':
    case 'not-a-word':
      return `Für ${place} habe ich ${quote(error.value)} gefunden, und damit kann ich nichts anfangen.`;
    case 'not-a-source':
      return `Für ${place} brauche ich ein Repository (\`owner/name\`), eine Adresse oder einen Ordner, und gefunden habe ich ${quote(error.value)}.`;
    case 'not-a-repository':
      return `Für ${place} brauche ich ein Repository (\`owner/name\`) oder seine Adresse, und gefunden habe ich ${quote(error.value)}.`;
    case 'not-files':
      return `Für ${place} brauche ich Dateien (\`start.ipynb\`), einen Ordner mit einem Schrägstrich am Ende (\`notes/\`) oder ein Muster (\`notes/*.ipynb\`), und gefunden habe ich ${quote(error.value)}. Um einen Namen mit Leerzeichen gehören Anführungszeichen.`;
    case 'not-one-of':
      return `Für ${place} kenne ich ${listed(error.known)}, und gefunden habe ich ${quote(error.value)}.`;
    case 'outside':
      return `Für ${place} habe ich ${quote(error.value)} gefunden, und das liegt außerhalb von dem, was ich ändern darf.`;
    case 'left-over':
      return `Den Anfang habe ich verstanden, aber nicht ${quote(error.value)} am Ende.`;
    case 'unclosed-quote':
      return 'Ein Anführungszeichen steht ohne sein zweites da.';
  }
}
