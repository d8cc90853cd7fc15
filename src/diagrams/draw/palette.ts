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

/** The last is what makes PDFs brings along. */
export const FONT =
  "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif, 'Libertinus Serif'";
