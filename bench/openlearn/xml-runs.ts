import { OBJECT, runCollector } from './runs.ts';
import type { Element } from './xml-tree.ts';

/** Elements within a line of text; all others begin and end one. Source: the schema of OU-XML. */
const INLINE = new Set(
  'b i u sub sup smallCaps font language a CrossRef olink GlossaryTerm IndexTerm ComputerCode ComputerUI Number InlineEquation InlineChemistry InlineFigure MathML Chemistry sym'.split(
    ' ',
  ),
);

/** The runs of text in a piece of a document, in its order. */
export function xmlRuns(element: Element): string[] {
  const collected = runCollector();
  walk(element, collected);
  return collected.runs();
}

function walk(element: Element, collected: ReturnType<typeof runCollector>): void {
  for (const child of element.children) {
    if (typeof child === 'string') collected.add(child);
    else if (child.name === 'math' || child.name === 'TeX') collected.add(OBJECT);
    else if (child.name === 'br') collected.add(' ');
    else if (child.name === 'Image') image(child, collected);
    else if (isSaidTwice(child)) continue;
    else if (isAside(child)) collected.aside(xmlRuns(child));
    else if (INLINE.has(child.name)) walk(child, collected);
    else {
      collected.end();
      walk(child, collected);
      collected.end();
    }
  }
}

/** A description that repeats the alternative text says nothing more. */
function isSaidTwice(element: Element): boolean {
  if (element.name !== 'Description') return false;
  const alternative = element.parent?.children.find(
    (child) => typeof child !== 'string' && child.name === 'Alternative',
  );
  if (alternative === undefined || typeof alternative === 'string') return false;
  return xmlRuns(alternative).join(' ') === xmlRuns(element).join(' ');
}

/** What does not stand where it is written: notes, and the words for a picture in a line. */
function isAside(element: Element): boolean {
  const inLine = element.parent !== undefined && /^Inline/.test(element.parent.name);
  return (
    element.name === 'footnote' ||
    (inLine && ['Alternative', 'Description', 'Label'].includes(element.name))
  );
}

function image(element: Element, collected: ReturnType<typeof runCollector>): void {
  collected.add(OBJECT);
  collected.aside([ownAlternative(element)]);
  walk(element, collected);
}

/** The picture's own alternative text, which counts where nothing else describes it. */
export function ownAlternative(image: Element): string {
  const siblings = image.parent?.children ?? [];
  const described = siblings.some(
    (sibling) =>
      typeof sibling !== 'string' &&
      ['Alternative', 'Description'].includes(sibling.name) &&
      xmlRuns(sibling).length > 0,
  );
  return described ? '' : (image.attributes.alt ?? '');
}
