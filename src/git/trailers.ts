const TRAILER = /^([A-Za-z0-9][A-Za-z0-9-]*)[ \t]*:[ \t]*(.*)$/;
/** Lines that git itself appends; beside them, other text may stand in the block of trailers. */
const MADE_BY_GIT = /^(Signed-off-by: |\(cherry picked from commit )/;

/**
 * The trailers of a commit message by lower-case name; the last one of a name wins.
 *
 * Trailers stand in the last paragraph, never in the subject, and that paragraph holds nothing else
 * (or at least a quarter of trailers beside a line of git's own). Source: git-interpret-trailers(1).
 */
export function parseTrailers(message: string): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (const line of trailerLines(message)) {
    const match = TRAILER.exec(line);
    if (match?.[1] !== undefined) found.set(match[1].toLowerCase(), (match[2] ?? '').trim());
  }
  return Object.fromEntries(found);
}

/**
 * The message with these trailers after what it says, in the block of trailers it has already or in
 * a new one. A value becomes one line.
 */
export function withTrailers(message: string, trailers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(trailers).map(([name, value]) => {
    if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(name)) throw new Error(`Not a trailer: ${name}`);
    return `${name}: ${value.replace(/\s+/gu, ' ').trim()}`;
  });
  const text = message.trimEnd();
  if (lines.length === 0) return `${text}\n`;
  const between = trailerLines(message).length > 0 ? '\n' : '\n\n';
  return `${text}${between}${lines.join('\n')}\n`;
}

/** The lines of the block of trailers, folded continuation lines joined; empty when there is none. */
function trailerLines(message: string): readonly string[] {
  const paragraphs = message
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n[ \t]*\n+/);
  if (paragraphs.length < 2) return [];
  const lines = unfold((paragraphs.at(-1) ?? '').split('\n'));
  const trailers = lines.filter((line) => TRAILER.test(line)).length;
  if (trailers === lines.length) return lines;
  const gitsOwn = lines.some((line) => MADE_BY_GIT.test(line));
  return gitsOwn && trailers * 4 >= lines.length ? lines : [];
}

function unfold(lines: readonly string[]): readonly string[] {
  const unfolded: string[] = [];
  for (const line of lines) {
    const last = unfolded.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) {
      unfolded[unfolded.length - 1] = `${last} ${line.trim()}`;
    } else {
      unfolded.push(line);
    }
  }
  return unfolded;
}
