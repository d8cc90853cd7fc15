import type { PhrasingContent } from 'mdast';
import type { Flow } from '../../myst-nodes.ts';

/** A caption's paragraph in italics; what is in italics within it stands upright, as in print. */
export function emphasised(block: Flow): Flow {
  if (block.type !== 'paragraph') return block;
  const children: PhrasingContent[] = [];
  let run: PhrasingContent[] = [];
  const end = (): void => {
    children.push(...inItalics(run));
    run = [];
  };
  for (const child of block.children) {
    if (child.type !== 'emphasis') {
      run.push(child);
      continue;
    }
    end();
    children.push(...child.children);
  }
  end();
  return { ...block, children };
}

/** Blanks at the edges stay outside, where Markdown would not see the end of the emphasis. */
function inItalics(run: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [before, fromStart] = cut(run, /^\s+/, 0);
  const [after, kept] = cut(fromStart, /\s+$/, fromStart.length - 1);
  if (kept.length === 0) return [...before, ...after];
  return [...before, { type: 'emphasis', children: [...kept] }, ...after];
}

/** Takes white space off the text at one end of a run. */
function cut(
  run: readonly PhrasingContent[],
  blank: RegExp,
  at: number,
): readonly [readonly PhrasingContent[], readonly PhrasingContent[]] {
  const node = run[at];
  const found = node?.type === 'text' ? blank.exec(node.value)?.[0] : undefined;
  if (node?.type !== 'text' || found === undefined) return [[], run];
  const value = node.value.replace(blank, '');
  const left: readonly PhrasingContent[] = value === '' ? [] : [{ ...node, value }];
  return [[{ type: 'text', value: found }], [...run.slice(0, at), ...left, ...run.slice(at + 1)]];
}
