import type { Json } from '../notebook.ts';

declare global {
  /** Source: ECMAScript's proposal "JSON.parse source text access"; Node has it from version 22 on. */
  interface JSON {
    rawJSON(text: string): object;
    isRawJSON(value: unknown): boolean;
  }
}

/** Numbers of Python's that a number of JavaScript's does not write back: `1.0`, `12345678901234567890`. */
export function isExactNumber(value: unknown): boolean {
  return JSON.isRawJSON(value);
}

/** Jupyter writes six levels itself; what a program printed as JSON is rarely ten deeper. */
const DEEPEST = 200;

/**
 * Reads JSON so that `JSON.stringify` writes each number as it was. Undefined for what is no JSON, `too-deep` for
 * what is nested deeper than anything that Jupyter keeps. Never throws.
 */
export function parseExactJson(text: string): Json | undefined | 'too-deep' {
  if (isTooDeep(text)) return 'too-deep';
  try {
    const value: Json = JSON.parse(text, exact);
    return value;
  } catch {
    return undefined;
  }
}

function exact(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source;
  if (typeof value !== 'number' || source === undefined || String(value) === source) return value;
  return JSON.rawJSON(source);
}

/** Looked at before it is read: what reads it calls itself for each level. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"') at = endOfText(text, at);
    else if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Where the quotes close that open at `from`; the text's end where they do not. */
function endOfText(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
