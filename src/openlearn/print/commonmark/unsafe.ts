import type { Unsafe } from 'mdast-util-to-markdown';

/**
 * What means something to GitHub, Jupyter or pandoc besides what means something in CommonMark, and so
 * is escaped in text.
 *
 * Sources: GitHub Flavored Markdown, 4.10 and 6.5; pandoc's manual, "Pandoc's Markdown"; Jupytext's
 * MyST format, for what would begin a cell or a comment.
 */
export const plainUnsafe: Unsafe[] = [
  // Maths: `US$4`.
  { character: '$', inConstruct: 'phrasing' },
  // TeX in pandoc: `\new`.
  { character: '\\', inConstruct: 'phrasing' },
  // Struck out, lowered and raised.
  { character: '~', inConstruct: 'phrasing' },
  { character: '^', inConstruct: 'phrasing' },
  // Attributes and roles: `x{.y}`.
  { character: '{', inConstruct: 'phrasing' },
  // A citation: @name, also in brackets.
  { character: '@', inConstruct: 'phrasing' },
  // A longer dash in pandoc.
  { character: '-', before: '-', inConstruct: 'phrasing' },
  // A title or a comment, a table, a definition, a box, a cell of a notebook, a target.
  { atBreak: true, character: '%' },
  { atBreak: true, character: '|' },
  { atBreak: true, character: '-', after: '[:|]' },
  { atBreak: true, character: '+', after: '\\+' },
  { atBreak: true, character: ':' },
  { atBreak: true, character: '(', after: '[^\\n()]*\\)=' },
  // Lists by letters, Roman numerals and brackets: `a. x`, `(iv) x`, `#. x`.
  { atBreak: true, character: '(', after: '(?:[A-Za-z]{1,5}|[0-9]{1,9}|#|@\\w*)\\)' },
  { atBreak: true, before: '(?:[A-Za-z]|[ivxlcdmIVXLCDM]{1,6}|#)', character: ')', after: '\\s' },
  { atBreak: true, before: '(?:[A-Za-z]|[ivxlcdmIVXLCDM]{1,6}|#)', character: '.', after: '\\s' },
];
