import type { Unsafe } from 'mdast-util-to-markdown';

/** What means something in MyST besides what means something in CommonMark, and so is escaped in text. */
export const mystUnsafe: Unsafe[] = [
  // Maths: `US$4`.
  { character: '$', inConstruct: 'phrasing' },
  // A role: {name}`text`. The backtick is escaped anyhow; code may follow the brace.
  { character: '{', after: '[A-Za-z]', inConstruct: 'phrasing' },
  // A citation: @name, also in brackets.
  { before: '(?:^|[^\\w])', character: '@', after: '[A-Za-z0-9_]', inConstruct: 'phrasing' },
  // A comment, a block break, a directive or a definition, a target: each at the start of a line.
  { atBreak: true, character: '%' },
  { atBreak: true, character: '+', after: '\\+' },
  { atBreak: true, character: ':' },
  { atBreak: true, character: '(', after: '[^\\n()]*\\)=' },
];
