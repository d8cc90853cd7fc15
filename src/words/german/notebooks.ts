import type { WHY_LEFT as ENGLISH, notebookSentences } from '../english/notebooks.ts';
import { inPhrase } from '../english/notebooks.ts';
import { linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import type { Sentences } from '../sentences.ts';
import { andMore, capital, counted } from './counted.ts';
import { listed } from './listed.ts';
import { quote } from './quote.ts';

/** Converting notebooks and what is made of them. */
export const germanNotebooks: Sentences<typeof notebookSentences> = {
  filesMissing: ({ words }, links) =>
    `Ich habe ${words.map((word) => quote(word)).join(', ')} gesucht und nichts mit diesem Namen gefunden, das ich verwenden könnte. Es wurde nichts geändert. ${link('Sieh dir deine Dateien an', links.repositoryUrl)}, dann sag es noch einmal.`,
  tooManyDocuments: ({ count, most }) =>
    `Das sind ${count} Dateien, und ich nehme höchstens ${most} auf einmal. Es wurde nichts geändert. Nenne einen Teil davon: einen Ordner oder ein Muster wie \`week-1/*.ipynb\`.`,
  noNotebooks: (_values, links) =>
    `Ich habe mir die Dateien angesehen, die du genannt hast, und darunter ist kein Notebook, kein Markdown und kein Skript mit Zellen. Es wurde nichts geändert. ${link('Sieh dir deine Dateien an', links.repositoryUrl)}`,
  converted: (values, links) => converted(values, links),
  convertedBefore: ({ files, removing }, links) =>
    [
      'Was du willst, ist schon da und sagt dasselbe wie das, woraus es gemacht wurde. Es wurde nichts geändert.',
      files.map(({ from, to }) => `* ${quote(from)} → ${linkedPath(to, links)}`).join('\n'),
      ...(removing === undefined ? [] : [removeOriginals(removing, links)]),
    ].join('\n\n'),
  documentsLeft: (values, links) => documentsLeft(values, links),
};

function converted(values: ValuesOf<'converted'>, links: Links): string {
  const {
    files,
    more,
    same,
    gone,
    removing,
    contents,
    withoutResults,
    withPictures,
    bothAreShown,
  } = values;
  const list = files.map(
    ({ from, to, isNew }) =>
      `* ${quote(from)} → ${linkedPath(to, links)}${isNew ? '' : ', wieder auf dem neuesten Stand'}`,
  );
  const counts = [
    ...(more > 0 ? [`* ${andMore(more)}`] : []),
    ...(same > 0
      ? [
          `* ${counted(same, 'eine Datei, die', 'Dateien, die')} schon vorher dasselbe ${same === 1 ? 'sagte' : 'sagten'}`,
        ]
      : []),
  ];
  const pictures =
    withPictures.length === 0
      ? []
      : [
          `Bilder, die in ein Notebook eingefügt wurden, bleiben darin, denn kein Text kann sie aufnehmen: ${listed(withPictures)}. Deshalb ${withPictures.length === 1 ? 'bleibt dieses' : 'bleiben diese'}.`,
        ];
  return [
    'Umgewandelt:',
    [...list, ...counts].join('\n'),
    ...(withoutResults ? [results(gone > 0)] : []),
    ...(gone > 0
      ? [
          `${capital(counted(gone, 'die Datei', 'Dateien'))}, ${gone === 1 ? 'aus der ich sie gemacht habe, ist' : 'aus denen ich sie gemacht habe, sind'} weg, wie du es gesagt hast.`,
        ]
      : []),
    ...contents.map(
      (path) => `Dein Inhaltsverzeichnis hat die neuen Namen: ${linkedPath(path, links)}.`,
    ),
    ...pictures,
    ...(removing === undefined
      ? []
      : [
          `Woraus ich sie gemacht habe, ist noch da${bothAreShown ? ', und eine Website zeigt beides' : ''}. ${removeOriginals(removing, links)}`,
        ]),
  ].join('\n\n');
}

function results(areGone: boolean): string {
  return areGone
    ? 'Ein Text enthält keine Ergebnisse von Code. Sie sind im Verlauf deines Repositorys; führe den Code noch einmal aus, um sie neu zu haben.'
    : 'Ein Text enthält keine Ergebnisse von Code. Sie bleiben im Notebook, und der Text kann wieder hinein.';
}

function removeOriginals(phrase: string, links: Links): string {
  return `Um nur das Neue zu behalten: ${sayIt(phrase, links)}`;
}

type LeftDocuments = ValuesOf<'documentsLeft'>;

function documentsLeft({ files, more, isAll }: LeftDocuments, links: Links): string {
  const lines = [
    ...files.map((file) => `* ${whyLeft(file, links)}`),
    ...(more > 0 ? [`* ${andMore(more)}`] : []),
  ];
  const start = isAll
    ? 'Ich habe mir angesehen, was du genannt hast, und es wurde nichts geändert:'
    : 'Diese sind, wie sie waren:';
  return `${start}\n\n${lines.join('\n')}`;
}

function whyLeft(
  { path, to = '', form, why }: LeftDocuments['files'][number],
  links: Links,
): string {
  const file = linkedPath(path, links);
  switch (why) {
    case 'edited':
      return `${file}: ${linkedPath(to, links)} ist schon da und sagt etwas anderes, das jemand geschrieben hat. Um es zu überschreiben: ${sayIt(`Convert ${inPhrase(path)} to ${form} replacing the edits`, links)}. Um es zu behalten, gib ihm vorher einen anderen Namen.`;
    case 'in-the-way':
      return `${file} würde zu ${quote(to)}, und etwas anderes heißt schon so: ein Ordner, oder eine Datei mit anderen großen und kleinen Buchstaben. Gib einem der beiden einen anderen Namen.`;
    case 'two-of-them':
      return `${file} würde zu ${quote(to)}, und eine andere deiner Dateien auch. Nenne eine davon allein.`;
    default:
      return `${file} ${WHY_LEFT[why]}`;
  }
}

/** What is told of a file that could not be used, behind its name. */
const WHY_LEFT: Readonly<Record<keyof typeof ENGLISH, string>> = {
  empty:
    'ist leer, also noch kein Notebook. Öffne es in Jupyter und speichere es, oder nimm die Datei weg.',
  'two-versions':
    'enthält zwei Fassungen auf einmal, wie git sie stehen lässt, wo es sie nicht verbinden konnte (`<<<<<<<`). Hol eine der beiden aus dem Verlauf zurück.',
  'not-json':
    'ist kein Notebook, das sich lesen lässt: Sein Text bricht ab, oder es steht etwas darin, das nicht hineingehört. Öffne es in Jupyter, das mehr dazu sagt, oder hol aus seinem Verlauf eine ältere Fassung zurück.',
  old: 'wurde mit einem Jupyter von vor 2015 gespeichert (Format 3 oder älter). Öffne es in Jupyter und speichere es; das bringt es auf den neuesten Stand.',
  new: 'wurde in einem Format gespeichert, das neuer ist als alle, die ich kenne.',
  'not-a-notebook':
    'nennt sich Notebook, und etwas, das jedes Notebook hat, fehlt darin oder ist nicht, wie es sein soll. Öffne es in Jupyter, das mehr dazu sagt.',
  'too-deep':
    'ist tiefer verschachtelt als alles, was Jupyter schreibt, deshalb habe ich es nicht gelesen.',
  'too-many-cells':
    'hat mehr als 20.000 Zellen, deshalb habe ich es nicht gelesen. Mach mehrere daraus.',
  'too-many-lines':
    'hat mehr als 100.000 Zeilen, deshalb habe ich es nicht gelesen. Mach mehrere daraus.',
  'other-form':
    'sagt in seinen ersten Zeilen, dass es in einer anderen Form von Jupytext geschrieben ist als den beiden, die ich lese („percent“ und „myst“).',
  'too-large':
    'ist zu groß für mich: Notebooks dürfen 25 MB haben, Texte 2 MB. Entferne in Jupyter die Ergebnisse, oder mach mehrere daraus.',
  'no-text':
    'ist kein Text in UTF-8, deshalb habe ich es nicht gelesen. Speichere es in dieser Kodierung neu.',
  'no-document': 'ist kein Notebook, kein Markdown und kein Skript, das ich kenne.',
  'too-much': 'bleibt für das nächste Mal: Alle zusammen haben mehr als 200 MB.',
  'same-form': 'hat diese Form schon.',
  'no-script':
    'ist in einer Sprache, deren Skripte ich nicht schreiben kann: Ich kenne Python, R, Julia und Bash.',
};

/** A phrase, and one click that says it. */
export function sayIt(phrase: string, links: Links): string {
  return `${quote(phrase)} (${link('das sagen', issueLink(links, phrase))})`;
}
