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
    if (languageOf(rest, syntax) === 'mermaid') return parseMermaid(rest, words);
    return { kind: 'graph', graph: parseFlowchart(rest, says), words };
  } catch (error) {
    if (!(error instanceof DiagramMistakeError)) throw error;
    return { kind: 'mistake', mistake: error.mistake };
  }
}

const OF_MERMAID =
  /^(?:flowchart|graph|sequenceDiagram|stateDiagram(?:-v2)?|pie|classDiagram|erDiagram|gantt)(?![ \t]*[=-]>)(?=[\s;]|$)/;
const OF_FLOWCHART = /^[^\n]*=>\s*(?:start|end|operation|condition|inputoutput|subroutine)\b/i;

/**
 * Mermaid has a word `flowchart` of its own, so people name a block by the other language: what no text of the language
 * that they named can begin with is read as the other one.
 */
function languageOf(text: string, named: DiagramSyntax): DiagramSyntax {
  const start = text.trimStart();
  if (named === 'flowchart') return OF_MERMAID.test(start) ? 'mermaid' : named;
  return OF_FLOWCHART.test(start) ? 'flowchart' : named;
}
