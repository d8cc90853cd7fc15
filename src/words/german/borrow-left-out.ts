import type { LeftOutInWords } from '../english/borrow-left-out.ts';
import { listed } from './listed.ts';

/** What was left out, a sentence for each reason. */
export function leftOutLines(leftOut: readonly LeftOutInWords[]): readonly string[] {
  return Object.entries(WHY_LEFT_OUT).flatMap(([why, words]) => {
    const paths = leftOut.filter((one) => one.why === why).map(({ path }) => path);
    return paths.length === 0 ? [] : [`${listed(paths)}: ${words}`];
  });
}

const WHY_LEFT_OUT: Readonly<Record<LeftOutInWords['why'], string>> = {
  link: 'ein Verweis auf eine andere Stelle, und ich leihe nur Dateien.',
  submodule: 'ein anderes Repository darin. Leihe von ihm unter seinem eigenen Namen.',
  name: 'ein Name oder eine Tiefe, die nicht jeder Computer haben kann.',
  place:
    'an dieser Stelle würde es über dein Repository bestimmen. Kopiere es von Hand, wenn du das willst.',
  pointer: 'liegt in Git LFS, hier gibt es nur einen Verweis darauf.',
  large: 'größer als 16 MB.',
  'in-the-way':
    'du hast einen Ordner, wo die Datei hinkäme, oder eine Datei, wo ihr Ordner hinkäme.',
  taken: 'etwas anderes in deiner Liste bringt eine Datei für dieselbe Stelle und kommt zuerst.',
};
