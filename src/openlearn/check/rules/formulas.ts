import katex from 'katex';
import 'katex/contrib/mhchem';
import { textField } from '../loose-node.ts';
import { finding, type Rule } from '../page-in-unit.ts';

/** Longer than any formula a person writes. */
const LONGEST = 20_000;

/** Formulas that KaTeX, which sets them on the site, refuses. */
export const formulasWithMistakes: Rule = (inUnit) =>
  inUnit.nodes.flatMap(({ node, line }) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return [];
    const source = textField(node, 'value') ?? '';
    const displayMode = node.type === 'math';
    // Lines that are to be aligned are often written without saying so.
    const forms = displayMode ? [source, `\\begin{aligned}${source}\\end{aligned}`] : [source];
    const isRead = source.length <= LONGEST && forms.some((form) => accepts(form, displayMode));
    return isRead ? [] : [finding('formula-with-mistake', inUnit, line, source)];
  });

function accepts(source: string, displayMode: boolean): boolean {
  try {
    katex.renderToString(source, {
      displayMode,
      strict: 'ignore',
      trust: false,
      maxSize: 40,
      maxExpand: 1000,
      macros: { '\\mbox': '\\text{#1}' },
    });
    return true;
  } catch {
    return false;
  }
}
