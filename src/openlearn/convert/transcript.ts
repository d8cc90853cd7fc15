import type { PhrasingContent } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { plainText } from '../xml/element.ts';
import type { Context } from './context.ts';
import { flow, paragraph } from './flow.ts';

/** Who says what: the speaker in bold before the first words. */
export function transcript(element: XmlElement, context: Context): Flow[] {
  let speaker = '';
  return element.children
    .flatMap((node) => {
      if (node.kind === 'element' && node.name === 'Speaker') {
        const unheard = speaker;
        speaker = plainText(node);
        return unheard === '' ? [] : voice(unheard, []);
      }
      const blocks = flow([node], context);
      if (speaker === '' || blocks.length === 0) return blocks;
      const said = voice(speaker, blocks);
      speaker = '';
      return said;
    })
    .concat(speaker === '' ? [] : voice(speaker, []));
}

function voice(speaker: string, blocks: readonly Flow[]): Flow[] {
  const name: PhrasingContent = {
    type: 'strong',
    children: [{ type: 'text', value: `${speaker}:` }],
  };
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [...paragraph([name]), ...blocks];
  return [{ ...first, children: [name, { type: 'text', value: ' ' }, ...first.children] }, ...rest];
}
