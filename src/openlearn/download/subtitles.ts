const CUE = /^\s*(?:\d+:)?\d{1,2}:\d{1,2}[,.]\d{1,3}\s*-->/m;
const TIME = /(?:(\d+):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})/g;

/**
 * Subtitles as browsers show them (WebVTT), from SubRip as OpenLearn has them or from WebVTT; undefined
 * for what is neither. The words stay as they are; the two differ in their first line and in how
 * times are written.
 *
 * Source: WebVTT, W3C, section 4 (syntax); SubRip has no specification.
 */
export function webVtt(bytes: Uint8Array): Uint8Array | undefined {
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  if (/^WEBVTT(?:[ \t\n]|$)/.test(text)) return Buffer.from(text);
  if (!CUE.test(text)) return undefined;
  const lines = text
    .trim()
    .split('\n')
    .map((line) => (line.includes('-->') ? line.replace(TIME, time) : line));
  return Buffer.from(`WEBVTT\n\n${lines.join('\n')}\n`);
}

function time(_all: string, hours = '0', minutes = '', seconds = '', fraction = ''): string {
  const two = (number: string): string => number.padStart(2, '0');
  return `${two(hours)}:${two(minutes)}:${two(seconds)}.${fraction.padEnd(3, '0')}`;
}

/** UTF-8 or UTF-16 by its mark; what is not valid UTF-8 is from an old editor on Windows. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
