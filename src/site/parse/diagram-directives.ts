import type { DirectiveSpec } from 'myst-common';
import { type MystNode, walk } from '../myst-node.ts';

/** `{flowchart}`, written as MyST's own `{mermaid}` is. */
export const flowchartDirective: DirectiveSpec = {
  name: 'flowchart',
  options: { label: { type: String, alias: ['name'] }, class: { type: String } },
  body: { type: String, required: true },
  run: ({ body, options }) => [
    {
      type: 'flowchart',
      value: typeof body === 'string' ? body : '',
      ...labelOf(options?.label),
      ...(typeof options?.class === 'string' ? { class: options.class } : {}),
    },
  ],
};

function labelOf(label: unknown): { readonly label?: string; readonly identifier?: string } {
  if (typeof label !== 'string') return {};
  return { label, identifier: label.toLowerCase().replace(/\s+/g, ' ').trim() };
}

/**
 * What `{mermaid}` and `{flowchart}` may say here besides MyST's options: `alt`, what the drawing shows
 * in a few words; `description`, in place of the one that is made of it; `caption`, a line below it.
 *
 * Source: https://mystmd.org/guide/diagrams
 */
export function tellOfDiagrams(tree: MystNode, parse: (markdown: string) => MystNode): void {
  walk(tree, (node) => {
    const [drawing] = node.children ?? [];
    if (node.type !== 'mystDirective' || !isDrawing(drawing)) return;
    const said = optionsOf(node);
    drawing.drawingTitle = said('alt') ?? said('title');
    drawing.drawingDescription = said('description');
    const caption = said('caption');
    if (caption !== undefined) node.children = [captioned(drawing, parse(caption))];
  });
}

function isDrawing(node: MystNode | undefined): node is MystNode {
  return node?.type === 'mermaid' || node?.type === 'flowchart';
}

function optionsOf({ options }: MystNode): (name: string) => string | undefined {
  return (name) => {
    const value: unknown =
      typeof options === 'object' ? Reflect.get(Object(options), name) : undefined;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
}

/** The name of a drawing with a caption is that of both together. */
function captioned(drawing: MystNode, words: MystNode): MystNode {
  const { label, identifier, class: classes, ...bare } = drawing;
  const named = { label, identifier, class: classes };
  const caption: MystNode = { type: 'caption', children: words.children ?? [] };
  return { type: 'container', kind: 'figure', ...named, children: [bare, caption] };
}
