import type { Element, ElementContent, Root } from 'hast';

/** A tree of elements and texts. */
export type FlatTree = Omit<Root, 'children'> & { children: ElementContent[] };

/** Deeper than anybody nests, and shallow enough for every program that lays the book out. */
const DEEPEST = 24;

/** A copy of a tree without comments, in which what is nested too deeply stands beside what holds it. */
export function flatten(tree: Root): FlatTree {
  return { type: 'root', children: copies(tree.children, 0) };
}

function copies(children: readonly Root['children'][number][], depth: number): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ type: 'text', value: legible(child.value) }];
    if (child.type !== 'element') return [];
    if (depth >= DEEPEST && !isFormula(child)) return textsIn(child);
    return [
      {
        type: 'element',
        tagName: child.tagName,
        properties: { ...child.properties },
        children: copies(child.children, depth + 1),
      },
    ];
  });
}

function isFormula({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('math');
}

/** All texts below a node, however deep; without recursion, because the depth is a stranger's. */
function textsIn(node: Element): ElementContent[] {
  const texts: string[] = [];
  const rest: ElementContent[] = [node];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.type === 'text') texts.push(legible(next.value));
    else if (next.type === 'element') rest.push(...next.children.toReversed());
  }
  return [{ type: 'text', value: texts.join(' ') }];
}

/** Characters that no document may hold (XML 1.0, "Characters") go; halves of characters are replaced. */
function legible(text: string): string {
  return [...text.toWellFormed()]
    .filter((character) => isLegible(character.codePointAt(0) ?? 0))
    .join('');
}

function isLegible(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code !== 0xfffe && code !== 0xffff && !(code >= 0x7f && code <= 0x9f);
}
