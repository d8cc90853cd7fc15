/** A stretch of text in one of Glk's styles. */
export type StyledText = { readonly style: number; text: string };

export type Grid = { rows: string[][]; x: number; y: number };

export type Screen = ReturnType<typeof createScreen>;

/**
 * What the story writes: running text, and a grid above it for the status line. No more than
 * `mostCharacters` are kept; the rest is dropped and `cut` says so.
 *
 * Runs inside the machine's own world, so it may name nothing but the language's own objects.
 */
export function createScreen(columns: number, mostCharacters: number) {
  const runs: StyledText[] = [];
  const grid: Grid = { rows: [], x: 0, y: 0 };
  let style = 0;
  let left = mostCharacters;
  let cut = false;

  function resize(rows: number): void {
    while (grid.rows.length > rows) grid.rows.pop();
    while (grid.rows.length < rows) grid.rows.push(Array(columns).fill(' '));
  }

  return {
    columns,
    runs,
    grid,
    resize,
    wasCut: () => cut,
    setStyle(next: number): void {
      style = next;
    },
    write(text: string): void {
      const kept = text.slice(0, left);
      left -= kept.length;
      if (kept.length < text.length) cut = true;
      const last = runs[runs.length - 1];
      if (last !== undefined && last.style === style) last.text += kept;
      else if (kept !== '') runs.push({ style, text: kept });
    },
    writeAbove(text: string): void {
      for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        const row = grid.rows[grid.y];
        if (character !== '\n' && row !== undefined && grid.x < columns) row[grid.x] = character;
        grid.x += 1;
        if (character === '\n' || grid.x >= columns) {
          grid.x = 0;
          grid.y += 1;
        }
      }
    },
    clearAbove(): void {
      const rows = grid.rows.length;
      grid.rows = [];
      grid.x = 0;
      grid.y = 0;
      resize(rows);
    },
    moveTo(x: number, y: number): void {
      grid.x = x;
      grid.y = y;
    },
  };
}
