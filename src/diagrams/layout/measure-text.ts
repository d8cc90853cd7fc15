/** Widths of Helvetica's characters from blank to `~`, in thousandths of the size (Adobe font metrics). */
const WIDTHS = [
  ...[278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278],
  ...[556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556],
  ...[1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778],
  ...[667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556],
  ...[333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556],
  ...[556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584],
];
const OTHER = 600;
const WIDE = 1000;
/** Scripts whose characters fill a square. */
const SQUARE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}\uff01-\uff60]/u;

/** Readers' fonts differ from each other; the widest that are usual need so much more. */
const ROOM = 1.13;

/** About how wide a text will be in a plain font of this size: rather too wide than too narrow. */
export function measureText(text: string, size: number): number {
  let sum = 0;
  for (const character of text.normalize('NFD')) sum += widthOf(character);
  return (sum / 1000) * size * ROOM;
}

function widthOf(character: string): number {
  const known = WIDTHS[(character.codePointAt(0) ?? 0) - 0x20];
  if (known !== undefined) return known;
  if (/\p{M}/u.test(character)) return 0;
  return SQUARE.test(character) ? WIDE : OTHER;
}
