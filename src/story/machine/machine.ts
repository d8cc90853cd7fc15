/**
 * What is used of the interpreter (`ifvms` 1.1.6, `src/zvm.js` and `src/zvm/`), by its own names.
 * The library has no types; addresses and values are its plain numbers.
 */
export type Machine = {
  prepare(story: Uint8Array, options: { readonly Glk: unknown }): void;
  start(): void;
  run(): void;
  compile(): void;
  jit: Record<number, (machine: Machine) => unknown>;
  ret(result: number): void;
  print(type: number, value: number): void;
  _print(text: string): void;
  decode(address: number, length?: number): string;
  random(range: number): number;
  save_undo(): number;
  save_file(pc: number): ArrayBuffer;
  restore_file(save: Uint8Array): number;
  split_window(lines: number): void;
  set_window(window: number): void;
  handle_line_input(length: number, terminator: number): void;
  handle_char_input(key: number): void;
  handle_create_fileref(file: undefined): unknown;
  readonly m: { getUint8(at: number): number; getUint16(at: number): number };
  readonly alphabets: readonly (readonly number[])[];
  readonly unicode_table: Readonly<Record<number, string>>;
  readonly abbr_addr: number;
  readonly objects: number;
  readonly version3: boolean;
  readonly version: number;
  readonly staticmem: number;
  readonly eof: number;
  readonly s: Uint16Array;
  readonly sp: number;
  readonly l: Uint16Array;
  stop: number;
  quit: number | undefined;
  pc: number;
  glk_blocking_call: unknown;
  read_data: ReadData;
  io: Io;
};

/** What the story asked for when it stopped to hear somebody: a line (with a buffer) or a key. */
export type ReadData = {
  buffer?: number[];
  bufaddr?: number | undefined;
  parseaddr?: number | undefined;
  storer: number;
};

/** How the story writes now. Of its streams, 1 is the screen and 3 the tables that it writes into. */
export type Io = {
  reverse: number;
  bold: number;
  italic: number;
  mono: number;
  transcript: number;
  currentwin: number;
  height: number;
  row: number;
  col: number;
  streams: [unknown, number, unknown, [number, string][], unknown];
};

/** Thrown inside to end a turn; `why` goes out as data. */
export type Ended = { readonly ended: 'too-long' | 'broke' };
