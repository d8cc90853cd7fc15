import type { Flow } from '../myst-nodes.ts';

/**
 * Parsers of Markdown give up where blocks are nested too deep, and leave out what is deeper
 * (markdown-it: `maxNesting`, 20 in its CommonMark form; a list takes two levels). A directive begins
 * anew, since what is in it is read by itself.
 */
const DEEPEST = 14;

/** The same blocks with lists and quotations that would be too deep opened: their content follows. */
export function shallow(blocks: readonly Flow[], level = 0): Flow[] {
  return blocks.flatMap((node): Flow[] => {
    switch (node.type) {
      case 'list': {
        if (level > DEEPEST) return node.children.flatMap((item) => shallow(item.children, level));
        const children = node.children.map((item) => ({
          ...item,
          children: shallow(item.children, level + 2),
        }));
        return [{ ...node, children }];
      }
      case 'blockquote':
        if (level > DEEPEST) return shallow(node.children, level);
        return [{ ...node, children: shallow(node.children, level + 1) }];
      case 'admonition': {
        const [title, ...rest] = node.children;
        return [{ ...node, children: [title, ...shallow(rest)] }];
      }
      case 'details': {
        const [summary, ...rest] = node.children;
        return [{ ...node, children: [summary, ...shallow(rest)] }];
      }
      default:
        return [node];
    }
  });
}
