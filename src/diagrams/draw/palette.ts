/**
 * The colours of a drawing that stands by itself, on white. Where a page draws it as its own, the page's
 * style sheet has the same parts by their classes: `diagram-line`, `diagram-box`, `diagram-terminal`, …
 */
export const palette = {
  page: '#ffffff',
  text: '#1f2430',
  line: '#596273',
  box: '#f7f8fa',
  edge: '#8a93a3',
  terminal: '#e8f4f2',
  terminalEdge: '#0f766e',
  question: '#fdf6e7',
  questionEdge: '#945600',
  data: '#f0f6fc',
  dataEdge: '#2563a8',
  group: '#fbfbfc',
  groupEdge: '#cfd4dc',
} as const;

/** Of the parts of a whole, next to each other; dark text stands on them. */
export const SLICES = [
  ...['#bfe0da', '#fbe2b0', '#c8dcf4', '#f4cdc6', '#dccfee'],
  ...['#d3e6b0', '#e5ddcd', '#c4e7f1'],
] as const;

/** The last is what makes PDFs brings along. */
export const FONT =
  "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif, 'Libertinus Serif'";
