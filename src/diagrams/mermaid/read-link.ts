import type { GraphEdge } from '../graph.ts';
import type { Cursor } from './cursor.ts';
import { labelText } from './label-text.ts';

export type Link = Pick<GraphEdge, 'label' | 'line' | 'heads'>;

const NAME = /\w+@(?=[-=~.<])/y;
const UNSEEN = /~~~+/y;
const WHOLE = /([xo<]?)(?:--+([-xo>])|==+([=xo>])|-?\.+-([xo>]?))/y;
const OPENED = /([xo<]?)(?:--|==|-\.)/y;
const CLOSING = /([\s\S]*?)\s*(?:--+([-xo>])|==+([=xo>])|\.+-([xo>]?))/y;
const LABEL = /\|/y;

/**
 * Reads a line between boxes, with its words: `-->`, `---`, `-.->`, `==>`, `-->|words|`, `-- words -->`.
 *
 * Source: https://mermaid.js.org/syntax/flowchart.html ("Links between nodes")
 */
export function readLink(cursor: Cursor): Link | undefined {
  cursor.take(NAME);
  if (cursor.take(UNSEEN) !== undefined) return { label: '', line: 'unseen', heads: 'none' };
  const whole = cursor.take(WHOLE);
  if (whole !== undefined) {
    const [written, start = ''] = whole;
    return {
      label: cursor.take(LABEL) === undefined ? '' : labelText(cursor.until(['|']).text),
      line: lineOf(written),
      heads: headsOf(start, headIn(whole.slice(2))),
    };
  }
  const opened = cursor.take(OPENED);
  if (opened === undefined) return undefined;
  const closing = cursor.take(CLOSING);
  if (closing === undefined) throw cursor.fail('unclosed');
  const [, words = ''] = closing;
  return {
    label: labelText(words),
    line: lineOf(opened[0]),
    heads: headsOf(opened[1] ?? '', headIn(closing.slice(2))),
  };
}

function headIn(found: readonly (string | undefined)[]): string {
  return found.find((head) => head !== undefined) ?? '';
}

function lineOf(written: string): Link['line'] {
  if (written.includes('=')) return 'thick';
  return written.includes('.') ? 'dotted' : 'solid';
}

/** Crosses and circles at the end of a line are heads, too. */
function headsOf(start: string, end: string): Link['heads'] {
  const hasHead = /[xo>]/.test(end);
  if (!hasHead) return 'none';
  return start === '' ? 'to' : 'both';
}
