import type { PhrasingContent } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { childNamed, descendantNamed, elements, plainText, rawText } from '../xml/element.ts';
import type { Context } from './context.ts';
import { figure } from './figure.ts';
import { flow } from './flow.ts';
import { labelled } from './labels.ts';
import { mathmlSource } from './mathml-source.ts';
import { mathmlToTex } from './mathml-to-tex.ts';
import { details } from './nodes.ts';

/** A formula in a line of text, or undefined where the element holds neither MathML nor TeX. */
export function inlineFormula(
  element: XmlElement,
  context: Context,
): PhrasingContent[] | undefined {
  const tex = texOf(element);
  if (tex !== undefined) return tex === '' ? [] : [{ type: 'inlineMath', value: oneLine(tex) }];
  const math = mathOf(element);
  if (math === undefined) return undefined;
  context.tally.keptAsText('math');
  return [{ type: 'html', value: mathmlSource(math) }];
}

/** A formula on a line of its own, with its number and what describes it. */
export function equation(element: XmlElement, context: Context): Flow[] {
  const formula = blockFormula(element, context);
  if (formula !== undefined) return [...formula, ...longDescription(element, context)];
  const image = childNamed(element, 'Image');
  const pictured = image !== undefined && image.attributes.get('src') !== undefined;
  return pictured ? figure(element, context) : flow(element.children, context);
}

function blockFormula(element: XmlElement, context: Context): Flow[] | undefined {
  const tex = texOf(element);
  if (tex === '') return [];
  if (tex !== undefined) {
    const number = plainText(childNamed(element, 'Label')).replace(/^\((.*)\)$/, '$1');
    const value = number === '' ? tex : `${tex} \\tag{${number}}`;
    return [
      { type: 'math', value: value.replace(/\n\s*\n/g, '\n'), ...labelled(element, context) },
    ];
  }
  const math = mathOf(element);
  if (math === undefined) return undefined;
  context.tally.keptAsText('math');
  return [{ type: 'html', value: mathmlSource(math) }];
}

function longDescription(element: XmlElement, context: Context): Flow[] {
  const described = elements(element).filter((child) =>
    ['Alternative', 'Description', 'Caption', 'SourceReference'].includes(child.name),
  );
  const words = described.flatMap((child) => flow(child.children, context));
  return words.length === 0 ? [] : [details('Description of the formula', words)];
}

function mathOf(element: XmlElement): XmlElement | undefined {
  return element.name === 'math' ? element : descendantNamed(element, 'math');
}

/** TeX of the element's own TeX or MathML; empty for empty maths, undefined where there is no TeX. */
function texOf(element: XmlElement): string | undefined {
  const tex = element.name === 'TeX' ? element : childNamed(element, 'TeX');
  if (tex !== undefined) return rawText(tex).trim();
  const math = mathOf(element);
  return math === undefined ? undefined : mathmlToTex(math);
}

function oneLine(tex: string): string {
  return tex.replace(/\s+/g, ' ');
}
