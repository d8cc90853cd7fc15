import type { Edits } from '../english/borrow-edits.ts';
import { lineLink, linkedPath } from '../file-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { counted } from './counted.ts';
import { listed } from './listed.ts';
import { quote } from './quote.ts';

export function whatHappened({ added, updated, removed }: Edits): string {
  const files = (count: number) => counted(count, 'eine Datei', 'Dateien');
  const parts = [
    ...(added > 0 ? [`${files(added)} dazugekommen`] : []),
    ...(updated > 0 ? [`${files(updated)} geändert`] : []),
    ...(removed > 0 ? [`${files(removed)} weggefallen, weil du sie nicht mehr leihst`] : []),
  ];
  const said = parts.length === 0 ? 'von deinen Dateien hat sich keine geändert' : parts.join(', ');
  return `Ich habe gelesen, was du leihst (${said})`;
}

export function aboutEdits(
  { edited, deleted, stayed, conflicts }: Edits,
  links: Links,
): readonly string[] {
  const places = conflicts.map(({ path, line }) =>
    line === 0
      ? `* ${linkedPath(path, links)}`
      : `* ${quote(path)}, Zeile ${line} (${link('öffnen', lineLink(links, path, line))})`,
  );
  const kept = edited.filter((path) => !conflicts.some((one) => one.path === path));
  return [
    ...(places.length === 0
      ? []
      : [
          `Hier trifft sich, was deins ist, mit dem, was kommt; im Vorschlag steht, was kommt:\n\n${places.slice(0, 20).join('\n')}`,
        ]),
    ...(kept.length === 0 ? [] : [`Was du geschrieben hast, bleibt: ${listed(kept)}.`]),
    ...(deleted.length === 0
      ? []
      : [`Von dir gelöscht, und deshalb bleibt es gelöscht: ${listed(deleted)}.`]),
    ...(stayed.length === 0
      ? []
      : [`Nicht mehr geliehen, aber behalten, weil du darin geschrieben hast: ${listed(stayed)}.`]),
  ];
}
