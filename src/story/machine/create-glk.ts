import type { Screen } from './create-screen.ts';

export type Window = { readonly kind: 'text' | 'grid'; readonly rock: number };

/**
 * As much of Glk as the interpreter calls. There are two windows and no files: whoever asks for one
 * is told that there is none, so that a story's own save, restore and transcript come to nothing.
 * The functions that are not here by name do nothing and answer 0.
 *
 * Source: the Glk API 0.7.5 (eblong.com/zarf/glk), and its calls in `ifvms`' `io.js`.
 *
 * Runs inside the machine's own world, so it may name nothing but the language's own objects.
 */
export function createGlk(screen: Screen): object {
  const ROWS = 25;
  const STATUS_LINE = 202;
  const UPPER_WINDOW = 203;
  let current: Window | undefined;

  function RefBox(this: { value: unknown }) {
    this.value = 0;
  }
  RefBox.prototype.get_value = function get() {
    return this.value;
  };
  RefBox.prototype.set_value = function set(value: unknown) {
    this.value = value;
  };
  function RefStruct(this: { fields: unknown[] }) {
    this.fields = [];
  }
  RefStruct.prototype.push_field = function push(field: unknown) {
    this.fields.push(field);
  };

  function write(window: Window | undefined, text: string): void {
    if (window?.kind === 'grid') screen.writeAbove(text);
    else screen.write(text);
  }

  const windows = {
    glk_window_open(_split: unknown, _method: number, size: number, type: number, rock: number) {
      if (rock === STATUS_LINE || rock === UPPER_WINDOW) screen.resize(Math.min(size, ROWS));
      return { kind: type === 4 ? 'grid' : 'text', rock };
    },
    glk_window_close(window: Window) {
      if (window.rock === UPPER_WINDOW) screen.resize(0);
    },
    glk_window_get_parent: (window: Window) => window,
    glk_window_set_arrangement: (_window: Window, _method: number, size: number) =>
      screen.resize(Math.min(size, ROWS)),
    glk_window_get_stream: (window: Window) => window,
    glk_window_get_size(_window: Window, width: unknown, height: unknown) {
      if (width) Object(width).set_value(screen.columns);
      if (height) Object(height).set_value(ROWS);
    },
    glk_window_clear(window: Window) {
      if (window.kind === 'grid') screen.clearAbove();
      else screen.write('\n');
    },
    glk_window_move_cursor: (_window: Window, x: number, y: number) => screen.moveTo(x, y),
    glk_set_window(window: Window) {
      current = window;
    },
  };
  const glk: Record<string, unknown> = {
    ...windows,
    RefBox,
    RefStruct,
    fatal_error(error: unknown) {
      throw error;
    },
    glk_set_style(style: number) {
      if (current?.kind !== 'grid') screen.setStyle(style);
    },
    glk_put_jstring: (text: string) => write(current, text),
    glk_put_jstring_stream: (window: Window, text: string) => write(window, text),
  };
  return new Proxy(glk, { get: (known, name: string) => known[name] ?? (() => 0) });
}
