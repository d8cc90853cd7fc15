/** Types that a browser shows as pictures and that GitHub shows as such. */
const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

const LONGEST_TEXT = 1024 * 1024;

/** The media type of a picture by its name, or undefined for anything else. */
export function pictureType(path: string): string | undefined {
  return PICTURES[extensionOf(path)];
}

export function isMarkdown(path: string): boolean {
  return ['md', 'markdown', 'mdown', 'mkd'].includes(extensionOf(path));
}

/** Text that can be shown and edited: no null byte in its first part (git's own rule), not too long. */
export function isText(bytes: Uint8Array): boolean {
  return bytes.length <= LONGEST_TEXT && !bytes.subarray(0, 8000).includes(0);
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1).toLowerCase();
}
