import type { ElementContent } from 'hast';
import type { Handler, State } from 'mdast-util-to-hast';
import { type MystNode, textField } from '../../myst-node.ts';
import { element, textNode } from '../element.ts';

export const codeHandlers: Record<string, Handler> = {
  code,
  mermaid: (state, node: MystNode) => code(state, { ...node, lang: 'mermaid' }),
  flowchart: (state, node: MystNode) => code(state, { ...node, lang: 'flowchart' }),
};

/** A block of code; `highlightCode` colours it, `drawDiagrams` draws it. Which lines are numbered or marked goes along as data. */
function code(_state: State, node: MystNode): ElementContent {
  const language = textField(node, 'lang')?.replace(/[^\w+#.-]/g, '');
  const marked = Array.isArray(node.emphasizeLines) ? node.emphasizeLines.join(',') : '';
  const start = typeof node.startingLineNumber === 'number' ? node.startingLineNumber : 1;
  const block = element('pre', {}, [
    element(
      'code',
      {
        ...(language === undefined ? {} : { className: [`language-${language}`] }),
        ...(node.showLineNumbers === true ? { dataStart: String(start) } : {}),
        ...(marked === '' ? {} : { dataMarked: marked }),
        dataTitle: textField(node, 'drawingTitle') ?? null,
        dataDescription: textField(node, 'drawingDescription') ?? null,
      },
      [textNode(`${node.value ?? ''}\n`)],
    ),
  ]);
  const file = textField(node, 'filename');
  if (file === undefined) return block;
  return element('div', { className: ['code-file'] }, [
    element('p', { className: ['code-file-name'] }, [textNode(file)]),
    block,
  ]);
}
