import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { DiagramBlock, DiagramTold, DrawnDiagram, SiteNote, SiteOptions } from '../site.ts';
import { classesOf, element, textNode, textOf, textProperty } from './element.ts';

export type Drawing = {
  readonly draw: SiteOptions['draw'];
  readonly page: string;
  /** The page's, as a BCP 47 tag. */
  readonly language: string;
  readonly tell: (note: SiteNote) => void;
  /** `inline`: in the page, in its colours. `picture`: for a book, as any other picture. */
  readonly as: 'inline' | 'picture';
};

type Drawn = Extract<DrawnDiagram, { kind: 'drawn' }>;
type NotDrawn = Extract<DrawnDiagram, { kind: 'not-drawn' }>;

/** On a narrow screen a drawing becomes no smaller than this share of its size, and scrolls instead. */
const SMALLEST = 0.66;
/** Drawings that are no wider than this at their smallest fit on every screen. */
const NARROW = 300;

/**
 * Puts drawings in the place of blocks of the languages `flowchart` (or `flow`) and `mermaid`, each with its
 * description. What cannot be drawn keeps its text, with a note above it.
 */
export function drawDiagrams(tree: Root, { draw, page, language, tell, as }: Drawing): void {
  if (draw === undefined) return;
  let number = 0;
  visit(tree, 'element', (node, index, parent) => {
    const code = node.tagName === 'pre' ? node.children[0] : undefined;
    if (code?.type !== 'element' || parent === undefined || index === undefined) return undefined;
    const syntax = syntaxOf(code);
    if (syntax === undefined) return undefined;
    number += 1;
    const drawn = draw({ ...blockOf(code, syntax, `site-diagram-${number}`), language });
    if (drawn.kind === 'not-drawn') {
      tell({ note: 'diagram-mistake', page, line: drawn.line });
      parent.children[index] = asText(node, drawn);
    } else {
      parent.children[index] = figure(node, drawn, as);
    }
    return [SKIP, index + 1];
  });
}

/** Languages by the names that people give them. */
const SYNTAXES: Readonly<Record<string, DiagramBlock['syntax']>> = {
  'language-flowchart': 'flowchart',
  'language-flow': 'flowchart',
  'language-mermaid': 'mermaid',
};

function syntaxOf(code: Element): DiagramBlock['syntax'] | undefined {
  if (code.tagName !== 'code') return undefined;
  const name = classesOf(code).find((one) => Object.hasOwn(SYNTAXES, one));
  return name === undefined ? undefined : SYNTAXES[name];
}

function blockOf(
  code: Element,
  syntax: DiagramBlock['syntax'],
  id: string,
): Omit<DiagramBlock, 'language'> {
  return {
    syntax,
    source: textOf(code).replace(/\n$/, ''),
    title: textProperty(code, 'dataTitle'),
    description: textProperty(code, 'dataDescription'),
    id,
  };
}

function asText(node: Element, { words, told }: NotDrawn): Element {
  return element('div', { className: ['diagram-source'] }, [
    element('p', { className: ['diagram-note'] }, [textNode(words)]),
    node,
    ...(told === undefined ? [] : [description(told)]),
  ]);
}

function figure(node: Element, drawn: Drawn, as: Drawing['as']): Element {
  const { id, className } = node.properties;
  const classes = Array.isArray(className) ? className.map(String) : [];
  return element(
    'figure',
    { ...(typeof id === 'string' ? { id } : {}), className: ['diagram', ...classes] },
    [as === 'inline' ? inline(drawn) : picture(drawn), description(drawn)],
  );
}

/** Wide drawings can be scrolled with the keyboard, too. */
function inline({ svg, width, title }: Drawn): Element {
  const smallest = Math.round(width * SMALLEST);
  const scrolls = smallest > NARROW ? { tabIndex: 0, role: 'group', ariaLabel: title } : {};
  const sized = element('div', { style: `max-width:${width}px;min-width:${smallest}px` }, [
    { type: 'raw', value: svg },
  ]);
  return element('div', { className: ['diagram-scroll'], ...scrolls }, [sized]);
}

function picture({ svg, title }: Drawn): Element {
  const data = Buffer.from(svg, 'utf8').toString('base64');
  return element('img', { src: `data:image/svg+xml;base64,${data}`, alt: title }, []);
}

function description({ label, description: { text, steps, language } }: DiagramTold): Element {
  const lang = language === undefined ? {} : { lang: language };
  const paragraphs = text.map((one) => element('p', {}, [textNode(one)]));
  const items = steps.map((step) => element('li', {}, stepContent(step)));
  const list = items.length === 0 ? [] : [element('ol', {}, items)];
  return element('details', { className: ['diagram-description'] }, [
    element('summary', { ...lang }, [textNode(label)]),
    element('div', { className: ['details-body'], ...lang }, [...paragraphs, ...list]),
  ]);
}

function stepContent({ text, link }: Drawn['description']['steps'][number]): ElementContent[] {
  if (link === undefined) return [textNode(text)];
  const address = element('a', { href: link, rel: ['noopener'] }, [textNode(link)]);
  return [textNode(`${text} `), address];
}
