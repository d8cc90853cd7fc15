import { type FlowchartWords, parseFlowchart } from './flowchart/parse-flowchart.ts';
import { LIMITS, type ParsedDiagram } from './graph.ts';
import { parseMermaid } from './mermaid/parse-mermaid.ts';
import { DiagramMistakeError } from './mistake-error.ts';
import { takeOwnWords } from './own-words.ts';

export type DiagramSyntax = 'flowchart' | 'mermaid';

/**
 * Reads a block of text as a diagram: `flowchart` is the language of flowchart.js, `mermaid` that of
 * Mermaid. Flowcharts of both become the same graph. `says`: what flowchart.js says by itself, in English
 * unless given.
 */
export function parseDiagram(
  syntax: DiagramSyntax,
  source: string,
  says?: FlowchartWords,
): ParsedDiagram {
  try {
    if (source.length > LIMITS.characters) {
      const most = LIMITS.characters;
      throw new DiagramMistakeError({ why: 'too-large', what: 'characters', most });
    }
    const { rest, words } = takeOwnWords(source);
    if (syntax === 'mermaid') return parseMermaid(rest, words);
    return { kind: 'graph', graph: parseFlowchart(rest, says), words };
  } catch (error) {
    if (!(error instanceof DiagramMistakeError)) throw error;
    return { kind: 'mistake', mistake: error.mistake };
  }
}
