import type { CheckRow } from '../../english/course/check-row.ts';
import { linkedPath, linksOn } from '../../file-link.ts';
import type { Links } from '../../links.ts';
import { andMore } from '../counted.ts';
import { quote } from '../quote.ts';

type Wanted = CheckRow['wanted'];
type Found = CheckRow['found'];

/** What was looked at and what was found, a line each, as a table of GitHub's. */
export function checkTable(rows: readonly CheckRow[], links: Links): string {
  const lines = rows.map((row) => {
    const wanted = `${row.isNot ? 'nicht: ' : ''}${wantedInWords(row.wanted)}${row.isOneOf ? ' (eines davon genügt)' : ''}`;
    return `| ${row.met ? '✅' : '❌'} | ${cell(wanted)} | ${cell(foundInWords(row, links))} |`;
  });
  return [
    '| | Wonach ich geschaut habe | Was ich gefunden habe |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** A bar would end the cell, even within code. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** What becomes of pull requests and issues, as it stands behind them. */
const ACTIONS: Readonly<Record<string, string>> = {
  opened: 'geöffnet',
  reviewed: 'begutachtet („reviewed“)',
  merged: 'angenommen („merged“)',
  labelled: 'gekennzeichnet („labelled“)',
  closed: 'geschlossen',
  commented: 'kommentiert',
};

function actionInWords(action: string): string {
  return ACTIONS[action] ?? quote(action);
}

function wantedInWords(wanted: Wanted): string {
  switch (wanted.kind) {
    case 'said':
      return `jemand sagt ${wanted.phrases.map(quote).join(' oder ')}`;
    case 'commit':
      return `ein Commit${onBranch(wanted.branch)}${wanted.touches === undefined ? '' : `, der ${quote(wanted.touches)} berührt`}`;
    case 'branch':
      return `ein neuer Branch namens ${quote(wanted.name)}`;
    case 'pull':
      return `ein Pull Request${titled(wanted.title)}${fromBranch(wanted.from)}, ${actionInWords(wanted.action)}`;
    case 'issue': {
      const label = wanted.label === undefined ? '' : ` mit dem Label ${quote(wanted.label)}`;
      return `ein Issue${titled(wanted.title)}${label}, ${actionInWords(wanted.action)}`;
    }
    case 'site':
      return 'die Website ist veröffentlicht';
    case 'command':
      return `${quote(wanted.name)} wurde ausgeführt`;
    case 'added':
      return `eine neue Datei ${quote(wanted.glob)}`;
    case 'changed':
      return `eine Änderung in ${quote(wanted.glob)}`;
    case 'gone':
      return `${quote(wanted.glob)} ist gelöscht`;
    case 'file':
      return inFile(wanted);
    case 'has':
      return `du hast ${quote(wanted.thing)} dabei`;
    case 'been':
      return `du warst bei ${quote(wanted.step)}`;
    case 'language':
      return `die Sprache ist ${quote(wanted.language)}`;
  }
}

function titled(title: string | undefined): string {
  return title === undefined ? '' : ` mit ${quote(title)} im Titel`;
}

function onBranch(branch: string | undefined): string {
  return branch === undefined ? '' : ` auf dem Branch ${quote(branch)}`;
}

function fromBranch(branch: string | undefined): string {
  return branch === undefined ? '' : ` vom Branch ${quote(branch)}`;
}

function inFile({ path, contains, matches, branch }: Extract<Wanted, { kind: 'file' }>): string {
  const text = contains ?? matches;
  const file = text === undefined ? `die Datei ${quote(path)}` : `${quote(text)} in ${quote(path)}`;
  return `${file}${onBranch(branch)}`;
}

function foundInWords({ wanted, isNot, met, found }: CheckRow, links: Links): string {
  switch (found.kind) {
    case 'seen-before':
      return 'es ist in diesem Schritt schon geschehen';
    case 'nothing':
      return 'noch nichts dergleichen';
    case 'site':
      return 'sie ist es';
    case 'said':
      return `du hast ${quote(found.text)} gesagt`;
    case 'files':
      return found.paths.length === 0 ? 'noch keine solche Datei' : listed(found, links);
    case 'other-files':
      return found.paths.length === 0
        ? 'keine geänderten Dateien'
        : `geändert hast du stattdessen ${listed(found, links)}${onBranch(found.branch)}`;
    case 'file':
      return fileState(found.state, wanted, met !== isNot);
    case 'branch':
      return `der Branch ${quote(found.name)}`;
    case 'pull':
    case 'issue':
      return `${quote(found.title)}${fromBranch(found.branch)} wurde ${actionInWords(found.action)}`;
    case 'command':
      return `${quote(found.name)} wurde ausgeführt`;
    case 'things':
      return found.things.length === 0
        ? 'du hast nichts dabei'
        : `du hast ${found.things.map(quote).join(', ')} dabei`;
    case 'been':
      return found.times === 0 ? 'noch nicht' : 'du warst dort';
    case 'language':
      return `sie ist ${quote(found.language)}`;
  }
}

function listed(
  { paths, more, branch }: Extract<Found, { kind: 'files' | 'other-files' }>,
  links: Links,
): string {
  const shown = paths.map((path) => linkedPath(path, linksOn(branch, links)));
  return `${shown.join(', ')}${more > 0 ? ` ${andMore(more)}` : ''}`;
}

function fileState(
  state: Extract<Found, { kind: 'file' }>['state'],
  wanted: Wanted,
  isSo: boolean,
): string {
  if (state === 'no-branch') return 'es gibt keinen solchen Branch';
  if (state === 'missing') return 'es gibt keine solche Datei';
  if (state === 'too-big') return 'die Datei ist zu groß, um hineinzusehen';
  if (state === 'not-text') return 'die Datei ist kein Text';
  const asksForText =
    wanted.kind === 'file' && (wanted.contains !== undefined || wanted.matches !== undefined);
  if (!asksForText) return 'sie ist da';
  return isSo ? 'es steht da' : 'die Datei ist da, und das steht nicht darin';
}
