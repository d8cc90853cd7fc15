import { parseFlowchart } from './flowchart/parse-flowchart.ts';
import { LIMITS, type ParsedDiagram } from './graph.ts';
import { parseMermaid } from './mermaid/parse-mermaid.ts';
import { DiagramMistakeError } from './mistake-error.ts';
import { takeOwnWords } from './own-words.ts';

export type DiagramSyntax = 'flowchart' | 'mermaid';

/**
 * Reads a block of text as a diagram: `flowchart` is the language of flowchart.js, `mermaid` that of
 * Mermaid. Both become the same graph.
 */
export function parseDiagram(syntax: DiagramSyntax, source: string): ParsedDiagram {
  try {
    if (source.length > LIMITS.characters) {
      const most = LIMITS.characters;
      throw new DiagramMistakeError({ why: 'too-large', what: 'characters', most });
    }
    const { rest, words } = takeOwnWords(source);
    if (syntax === 'flowchart') return { kind: 'graph', graph: parseFlowchart(rest), words };
    const { graph, title } = parseMermaid(rest);
    return { kind: 'graph', graph, words: { ...words, title: words.title ?? title } };
  } catch (error) {
    if (!(error instanceof DiagramMistakeError)) throw error;
    return { kind: 'mistake', mistake: error.mistake };
  }
}
