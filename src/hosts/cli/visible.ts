/** Bidirectional marks, which let a text show as another one. Source: Unicode UAX #9, 2.1 to 2.4. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text without what steers a terminal instead of showing in it (ECMA-48 begins with controls):
 * names of files and messages of commits come from anybody. Line ends stay.
 */
export function visible(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '').replace(DIRECTIONS, '');
}
