import type { TutorialGap } from '../../english/course/tutorial-gap.ts';
import { lineLink, newFileLink } from '../../file-link.ts';
import type { Links } from '../../links.ts';
import { link } from '../../markdown-link.ts';
import { quote } from '../quote.ts';

const FILE = '.github/tutorial.yml';

/** One thing that is left to do, with a link to its line. */
export function tutorialGap({ line, gap }: TutorialGap, links: Links): string {
  return `${link(`Zeile ${line} von ${FILE}`, lineLink(links, FILE, line))}: ${inWords(gap, links)}`;
}

function inWords(gap: TutorialGap['gap'], links: Links): string {
  switch (gap.kind) {
    case 'no-page':
      return `Der Schritt ${quote(gap.step)} hat noch nichts zu zeigen. Ich habe ${quote(gap.path)} gesucht, und die Datei fehlt. ${link('Schreib sie', newFileLink(links, gap.path))}.`;
    case 'out-of-reach':
      return `Zum Schritt ${quote(gap.step)} kommt niemand: Mit den Dingen, die es gibt, ist kein Weg dorthin offen.`;
    case 'stuck': {
      const having =
        gap.things.length === 0
          ? ''
          : ` und ${gap.things.map((one) => quote(one)).join(', ')} dabeihat`;
      return `Wer im Schritt ${quote(gap.step)} ist${having}, kommt nicht mehr ans Ende, es sei denn mit ${quote('Back')} und ${quote('Start again')}.`;
    }
    case 'endless':
      return `Das endet nie: Kein Schritt ist der letzte. Wenn es ein Ende haben soll, schreib ${quote('end: true')} in einen Schritt.`;
  }
}
