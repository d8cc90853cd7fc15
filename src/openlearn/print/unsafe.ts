import type { Unsafe } from 'mdast-util-to-markdown';

/** What means something in MyST besides what means something in CommonMark, and so is escaped in text. */
export const mystUnsafe: Unsafe[] = [
  // Maths: `US$4`.
  { character: '$', inConstruct: 'phrasing' },
  // A role: {name}`text`; the rest of it may be a node that follows the text.
  { character: '{', inConstruct: 'phrasing' },
  // A citation: @name, also in brackets.
  { character: '@', inConstruct: 'phrasing' },
  // A comment, a block break, a directive or a definition, a target: each at the start of a line.
  { atBreak: true, character: '%' },
  // The line under a table's headings.
  { atBreak: true, character: '|' },
  { atBreak: true, character: '-', after: '[:|]' },
  { atBreak: true, character: '+', after: '\\+' },
  { atBreak: true, character: ':' },
  { atBreak: true, character: '(', after: '[^\\n()]*\\)=' },
];
