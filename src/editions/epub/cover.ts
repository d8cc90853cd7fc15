import type { Book } from '../book.ts';
import { type Xml, xml } from './xml.ts';

const WIDTH = 1200;
const HEIGHT = 1600;

/** A quiet cover as a drawing: title and authors on a field of a colour that the title chooses. */
export function coverDrawing({ title, authors }: Book): string {
  const hue = hueOf(title);
  const size = title.length > 60 ? 82 : 108;
  const lines = linesOf(title, Math.floor((WIDTH - 240) / (size * 0.5)), 7);
  const names = linesOf(authors.join(', '), 42, 3);
  const top = 420;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<title>${title}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="hsl(${hue}, 38%, 24%)"/>
<rect x="0" y="0" width="36" height="${HEIGHT}" fill="hsl(${hue}, 45%, 38%)"/>
<path d="M120 300h220" stroke="hsl(${hue}, 60%, 72%)" stroke-width="10"/>
<g fill="#ffffff" font-family="Georgia, 'Times New Roman', serif">
${textLines(lines, { x: 120, y: top, size, step: Math.round(size * 1.22) })}
</g>
<g fill="hsl(${hue}, 60%, 86%)" font-family="Helvetica, Arial, sans-serif">
${textLines(names, { x: 120, y: HEIGHT - 120 - (names.length - 1) * 58, size: 44, step: 58 })}
</g>
</svg>
`.xml;
}

type Setting = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly step: number;
};

function textLines(lines: readonly string[], { x, y, size, step }: Setting): readonly Xml[] {
  return lines.map(
    (line, index) =>
      xml`<text x="${x}" y="${y + index * step}" font-size="${size}">${line}</text>\n`,
  );
}

/** The same title always has the same colour. */
function hueOf(title: string): number {
  let hash = 7;
  for (const character of title) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 3600;
  return hash % 360;
}

/** Words in lines of so many characters; drawings break no lines by themselves. */
function linesOf(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word.slice(0, width * 2));
    }
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`];
}
