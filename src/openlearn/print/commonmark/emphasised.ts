import type { PhrasingContent } from 'mdast';
import type { Flow } from '../../myst-nodes.ts';

/** A caption's paragraph in italics; what is in italics within it stands upright, as in print. */
export function emphasised(block: Flow): Flow {
  if (block.type !== 'paragraph') return block;
  const children: PhrasingContent[] = [];
  let run: PhrasingContent[] = [];
  const end = (isLast: boolean): void => {
    const before = children.length === 0 ? /^\s+/ : /^[\s\p{P}]+/u;
    children.push(...inItalics(run, before, isLast ? /\s+$/ : /[\s\p{P}]+$/u));
    run = [];
  };
  for (const child of block.children) {
    if (child.type !== 'emphasis') {
      run.push(child);
      continue;
    }
    end(false);
    children.push(...child.children);
  }
  end(true);
  return { ...block, children };
}

/** What is at the edges stays outside where Markdown would not see a beginning or end of emphasis. */
function inItalics(
  run: readonly PhrasingContent[],
  start: RegExp,
  end: RegExp,
): readonly PhrasingContent[] {
  const [before, fromStart] = cut(run, start, 0);
  const [after, kept] = cut(fromStart, end, fromStart.length - 1);
  if (kept.length === 0) return [...before, ...after];
  return [...before, { type: 'emphasis', children: [...kept] }, ...after];
}

/** Takes what matches off the text at one end of a run. */
function cut(
  run: readonly PhrasingContent[],
  edge: RegExp,
  at: number,
): readonly [readonly PhrasingContent[], readonly PhrasingContent[]] {
  const node = run[at];
  const found = node?.type === 'text' ? edge.exec(node.value)?.[0] : undefined;
  if (node?.type !== 'text' || found === undefined) return [[], run];
  const value = node.value.replace(edge, '');
  const left: readonly PhrasingContent[] = value === '' ? [] : [{ ...node, value }];
  return [[{ type: 'text', value: found }], [...run.slice(0, at), ...left, ...run.slice(at + 1)]];
}
