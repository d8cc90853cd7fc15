/**
 * Story files put together byte by byte, for what no compiler would write. Addresses are the same in
 * all of them: a page of memory that may change, then what may not, then code.
 * Source: The Z-Machine Standards Document 1.1, section 11 (the header).
 */
export const AT = {
  abbreviations: 0x40,
  objects: 0x100,
  globals: 0x200,
  free: 0x3f0,
  fixed: 0x400,
  characters: 0x450,
  code: 0x480,
  abbreviated: 0x540,
  text: 0x600,
} as const;

const UNITS: Readonly<Record<number, number>> = { 3: 2, 4: 4, 5: 4, 6: 4, 7: 4, 8: 8 };

type Parts = {
  readonly version?: number;
  /** Instructions, from where the story begins. */
  readonly code?: readonly number[];
  /** Bytes at other places, by address. */
  readonly more?: Readonly<Record<number, readonly number[]>>;
  readonly size?: number;
};

export function handMade({
  version = 5,
  code = [0xba],
  more = {},
  size = 0x800,
}: Parts): Uint8Array {
  const story = Buffer.alloc(size);
  story[0] = version;
  story.writeUInt16BE(AT.code, 0x04);
  story.writeUInt16BE(AT.code, 0x06);
  story.writeUInt16BE(AT.fixed, 0x08);
  story.writeUInt16BE(AT.objects, 0x0a);
  story.writeUInt16BE(AT.globals, 0x0c);
  story.writeUInt16BE(AT.fixed, 0x0e);
  story.write('250101', 0x12, 'latin1');
  story.writeUInt16BE(AT.abbreviations, 0x18);
  // A dictionary without words: no separators, entries of 9 bytes, none of them.
  story.set([0, 9, 0, 0], AT.fixed);
  story.set(code, AT.code);
  for (const [address, bytes] of Object.entries(more)) story.set(bytes, Number(address));
  story.writeUInt16BE(Math.floor(size / (UNITS[version] ?? 1)) & 0xffff, 0x1a);
  story.writeUInt16BE(story.subarray(64).reduce((sum, byte) => sum + byte, 0) & 0xffff, 0x1c);
  return story;
}

/** Instructions by name. Numbers are constants; `at` is where the instruction stands. */
export const op = {
  quit: [0xba],
  /** Jumps so many bytes on from its own beginning. */
  jump: (bytes: number) => [0x8c, ...word(bytes - 1)],
  push: (value: number) => [0xe8, 0x7f, value],
  /** Calls the routine at this address (version 5), which keeps nothing. */
  call: (address: number) => [0x8f, ...word(address / 4)],
  throw: (value: number, frame: number) => [0x1c, value, frame],
  storeByte: (address: number, value: number) => [0xe2, 0x17, ...word(address), 0, value],
  loadWord: (address: number) => [0xcf, 0x1f, ...word(address), 0, 0x10],
  printChar: (code: number) => [0xe5, 0x7f, code],
  /** A variable as a number; 16 is the first global one. */
  printNumber: (variable: number) => [0xe6, 0xbf, variable],
  printAt: (address: number) => [0x87, ...word(address)],
  printTable: (address: number, width: number, height: number) => [
    ...[0xfe, 0x03, ...word(address), ...word(width), ...word(height)],
  ],
  outputToTable: (address: number) => [0xf3, 0x4f, 3, ...word(address)],
  save: [0xbe, 0x00, 0xff, 0x10],
  restart: [0xb7],
  removeObject: (object: number) => [0x99, object],
  /** Reads a line into a buffer, parses nothing (version 5). */
  read: (buffer: number) => [0xe4, 0x0f, ...word(buffer), ...word(0), 0x10],
  readKey: [0xf6, 0x7f, 1, 0x10],
} as const;

function word(value: number): [number, number] {
  return [(value >> 8) & 0xff, value & 0xff];
}

/** A text as the machine packs it, three letters to two bytes; from 10-bit characters alone. */
export function packed(codes: readonly (number | 'abbreviation')[]): readonly number[] {
  const letters = codes.flatMap((code) =>
    code === 'abbreviation' ? [1, 0] : [5, 6, (code >> 5) & 31, code & 31],
  );
  while (letters.length % 3 !== 0) letters.push(5);
  const words: number[] = [];
  for (let at = 0; at < letters.length; at += 3) {
    const [a = 5, b = 5, c = 5] = letters.slice(at, at + 3);
    const last = at + 3 >= letters.length ? 0x8000 : 0;
    words.push(...word(last | (a << 10) | (b << 5) | c));
  }
  return words;
}
