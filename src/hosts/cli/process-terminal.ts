import type { Terminal } from './terminal.ts';

/** Back to the start of the line, and away with what stands there (ECMA-48, EL). */
const CLEAR_LINE = '\r\u001b[K';

/** The terminal that this process runs in; progress shows only where somebody looks at it. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  let shown = false;
  let isHeard = true;
  // Whoever reads along may have read enough (`| head`); the work goes on, and tidies up after itself.
  stdout.on('error', () => {
    isHeard = false;
  });

  function clear(): void {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  }

  return {
    folder: process.cwd(),
    out(text) {
      clear();
      if (isHeard) stdout.write(`${text}\n`);
    },
    error(text) {
      clear();
      stderr.write(`${text}\n`);
    },
    progress(line) {
      if (!stderr.isTTY) return;
      clear();
      stderr.write(line.slice(0, (stderr.columns ?? 80) - 1));
      shown = true;
    },
  };
}
