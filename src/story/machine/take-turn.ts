import type { createGlk } from './create-glk.ts';
import type { createScreen, Screen, StyledText } from './create-screen.ts';
import type { Io, Machine } from './machine.ts';
import type { Tamed, tameMachine } from './tame-machine.ts';

/** What goes in, as JSON. Bytes are texts with one character (0 to 255) a byte. */
export type TurnRequest = {
  readonly story: string;
  /** Undefined: from the story's beginning to the first time that it waits for somebody. */
  readonly resume?: { readonly position: Position; readonly save: string; readonly said: string };
  readonly seed: number;
  readonly mostSteps: number;
  readonly mostCharacters: number;
};

/** What is not in a Quetzal file, and needed to go on where a story waits for somebody. */
export type Position = {
  /** Without a length: for one key. */
  readonly reads: {
    readonly storer: number;
    readonly bufaddr?: number | undefined;
    readonly parseaddr?: number | undefined;
    readonly length?: number | undefined;
  };
  readonly io: Pick<Io, keyof Omit<Io, 'streams'>>;
  readonly screen: number;
  readonly tables: readonly [number, string][];
  /** The lines above the text, without blanks at their ends. */
  readonly above: readonly string[];
};

/** What comes out, as JSON. */
export type TurnResult =
  | {
      readonly kind: 'played';
      readonly runs: readonly StyledText[];
      readonly cut: boolean;
      readonly above: readonly string[];
      readonly seed: number;
      /** A Quetzal file of where the story waits; undefined where it is over. */
      readonly waits?: {
        readonly for: 'line' | 'key';
        readonly position: Position;
        readonly save: string;
      };
    }
  | { readonly kind: 'ended'; readonly why: 'too-long' | 'broke' | 'damaged-state' };

export type Parts = {
  readonly createScreen: typeof createScreen;
  readonly createGlk: typeof createGlk;
  readonly tameMachine: typeof tameMachine;
};

/**
 * One turn of a story: goes on where it waited, says one thing to it, and runs until it waits again.
 *
 * Runs inside the machine's own world, so it may name nothing but the language's own objects and
 * what it is given. Takes and answers JSON: no object may come in or out.
 */
export function takeTurn(Zvm: new () => Machine, asked: string, parts: Parts): string {
  const request: TurnRequest = JSON.parse(asked);
  const COLUMNS = 80;
  const ENTER = 0xfffffffa;
  const STACK = 100_000;
  const screen: Screen = parts.createScreen(COLUMNS, request.mostCharacters);
  const machine = new Zvm();
  const tamed: Tamed = parts.tameMachine(machine, request.seed, request.mostSteps);

  function bytesOf(text: string): Uint8Array {
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  }

  function textOf(bytes: Uint8Array): string {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return text;
  }

  /** Runs to where somebody is needed; files that the story asks for on the way are not there. */
  function go(): void {
    machine.run();
    while (!machine.quit && machine.glk_blocking_call) {
      machine.glk_blocking_call = null;
      if (machine.handle_create_fileref(undefined)) machine.run();
    }
  }

  function restore({ position, save, said }: NonNullable<TurnRequest['resume']>): void {
    if (machine.restore_file(bytesOf(save)) !== 2) throw { ended: 'damaged-state' };
    const { reads, io } = position;
    if (!machine.version3 || io.height > 0) machine.split_window(io.height);
    Object.assign(machine.io, io);
    machine.set_window(io.currentwin);
    Object.assign(machine.io, io);
    machine.io.streams[1] = position.screen;
    machine.io.streams[3] = position.tables.map(([address, text]) => [address, text]);
    screen.resize(Math.max(position.above.length, screen.grid.rows.length));
    for (const [y, line] of position.above.entries()) {
      screen.moveTo(0, y);
      screen.writeAbove(line);
    }
    screen.moveTo(io.col, io.row);
    const length = reads.length;
    machine.read_data = { ...reads };
    if (length === undefined) {
      machine.handle_char_input(said === '' ? ENTER : said.charCodeAt(0));
      return;
    }
    const characters = Array.from(said, (character) => character.charCodeAt(0)).slice(0, length);
    machine.read_data.buffer = characters;
    machine.handle_line_input(characters.length, 13);
  }

  function above(): string[] {
    return screen.grid.rows.map((row) => row.join('').trimEnd());
  }

  function positionNow(): Position {
    const { buffer, bufaddr, parseaddr, storer } = machine.read_data;
    const { streams, reverse, bold, italic, mono, transcript, currentwin, ...more } = machine.io;
    const { height, row, col } = more;
    return {
      reads:
        buffer === undefined ? { storer } : { bufaddr, parseaddr, storer, length: buffer.length },
      io: { reverse, bold, italic, mono, transcript, currentwin, height, row, col },
      screen: streams[1],
      tables: streams[3],
      above: above(),
    };
  }

  function play(): TurnResult {
    const { run } = machine;
    // The library starts by running; the story waits until what it did before is there again.
    machine.run = () => undefined;
    machine.prepare(bytesOf(request.story), { Glk: parts.createGlk(screen) });
    machine.start();
    machine.run = run;
    if (request.resume !== undefined) restore(request.resume);
    go();
    const { sp, s } = machine;
    const isOverflown = sp < 0 || s.byteOffset + 2 * sp > STACK;
    if (isOverflown) throw { ended: 'broke' };
    const { runs } = screen;
    const seen = { runs, cut: screen.wasCut(), above: above(), seed: tamed.seed };
    if (machine.quit) return { kind: 'played', ...seen };
    const position = positionNow();
    const kind = position.reads.length === undefined ? 'key' : 'line';
    const save = textOf(new Uint8Array(machine.save_file(machine.pc)));
    return { kind: 'played', ...seen, waits: { for: kind, position, save } };
  }

  try {
    return JSON.stringify(play());
  } catch (error) {
    const ended: unknown = error === null ? undefined : Object(error).ended;
    const why = ended === 'too-long' || ended === 'damaged-state' ? ended : 'broke';
    return JSON.stringify({ kind: 'ended', why } satisfies TurnResult);
  }
}
