import type { PhrasingContent } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Context } from './context.ts';
import { block } from './flow.ts';
import { target } from './labels.ts';
import { text } from './nodes.ts';
import { backMatter, onPage, type Page, spaced } from './pages.ts';

/** Glossary and references, each on a page of its own where there is one. */
export function backPages(item: XmlElement, context: Context): readonly Page[] {
  const back = backMatter(item);
  const page = (
    name: 'glossary' | 'references',
    title: string,
    names: readonly string[],
  ): Page[] => {
    const found = back.filter((element) => names.includes(element.name));
    const blocks = found.flatMap((element, index) => [
      ...(index > 0 || element.name === 'FurtherReading' ? under(element, context) : []),
      ...block(element, context),
    ]);
    if (blocks.length === 0) return [];
    const targets = found.flatMap((element, index) =>
      index > 0 || element.name === 'FurtherReading' ? [] : target(element, context),
    );
    const place = { kind: 'back', name } as const;
    return [
      { path: `${name}.md`, title, place, blocks: onPage([text(title)], targets, blocks, context) },
    ];
  };
  return [
    ...page('glossary', 'Glossary', ['Glossary']),
    ...page('references', 'References', ['References', 'FurtherReading']),
  ];
}

function under(element: XmlElement, context: Context): Flow[] {
  const children: PhrasingContent[] = [text(spaced(element.name))];
  return [...target(element, context), { type: 'heading', depth: 2, children }];
}
