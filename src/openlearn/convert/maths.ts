import type { PhrasingContent } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, childNamed, elements, plainText } from '../xml/element.ts';
import type { Context } from './context.ts';
import { figure } from './figure.ts';
import { flow, loosePhrasing, paragraph, phrasing } from './flow.ts';
import { type Formula, formulaOf, texOf } from './formula.ts';
import { labelled, target } from './labels.ts';
import { mathmlSource } from './mathml-source.ts';
import { details } from './nodes.ts';

const FORMULA = new Set(['TeX', 'MathML', 'math']);
const SAID_OF_IT = new Set(['Alternative', 'Description', 'Caption', 'SourceReference']);
const PARTS = new Set([...FORMULA, ...SAID_OF_IT, 'Image', 'Label']);

/** A formula in a line of text, or undefined where the element holds neither MathML nor TeX. */
export function inlineFormula(
  element: XmlElement,
  context: Context,
): PhrasingContent[] | undefined {
  const formula = formulaOf(element);
  if (formula === undefined) return codeInLine(element);
  // What describes a formula has no place in a line; the formula itself can be read out.
  const isSaid = ({ name }: XmlElement): boolean => name !== 'Label' && PARTS.has(name);
  for (const child of elements(element)) {
    if (isSaid(child) && !FORMULA.has(child.name)) context.tally.leftOut(child);
  }
  const others = FORMULA.has(element.name)
    ? []
    : element.children.filter((node) => node.kind === 'text' || !isSaid(node));
  return [inLine(formula, context), ...loosePhrasing(others, context)];
}

function inLine(formula: Formula, context: Context): PhrasingContent {
  if (formula.kind === 'tex') return { type: 'inlineMath', value: oneLine(formula.tex) };
  context.tally.keptAsText('math');
  return { type: 'html', value: mathmlSource(formula.math, 'inline') };
}

/** TeX that cannot be shown, where there is no picture of the formula either. */
function codeInLine(element: XmlElement): PhrasingContent[] | undefined {
  const tex = texOf(element) ?? '';
  if (tex === '' || pictureOf(element) !== undefined) return undefined;
  return [{ type: 'inlineCode', value: oneLine(tex) }];
}

/** A formula on a line of its own, with its number and what describes it. */
export const equation = (element: XmlElement, context: Context): Flow[] => {
  const formula = formulaOf(element);
  if (formula === undefined && pictureOf(element) !== undefined) return figure(element, context);
  if (formula === undefined && (texOf(element) ?? '') === '') return written(element, context);
  for (const child of elements(element)) if (child.name === 'Image') context.tally.leftOut(child);
  const isFormula = element.name === 'TeX' || element.name === 'math';
  const others = element.children.filter(
    (node) => !isFormula && (node.kind === 'text' || !PARTS.has(node.name)),
  );
  return [
    ...blockFormula(element, formula, context),
    ...flow(others, context),
    ...longDescription(element, context),
  ];
};

function blockFormula(element: XmlElement, formula: Formula | undefined, context: Context): Flow[] {
  const label = childNamed(element, 'Label');
  if (formula?.kind === 'tex') {
    const number = plainText(label).replace(/^\((.*)\)$/, '$1');
    // TeX knows some signs only in their escaped form, and a number twice not at all.
    const tag = number === '' || /\\tag\b/.test(formula.tex) ? '' : ` \\tag{${escaped(number)}}`;
    const value = `${formula.tex}${tag}`.replace(/\n\s*\n/g, '\n');
    return [{ type: 'math', value, ...labelled(element, context) }];
  }
  const numbered = label === undefined ? [] : paragraph(phrasing(label.children, context));
  const rest = [...target(element, context), ...shownOtherwise(element, formula, context)];
  return [...rest, ...numbered];
}

/** What has no TeX that can be shown: MathML stays what it is, TeX can at least be read. */
function shownOtherwise(
  element: XmlElement,
  formula: Formula | undefined,
  context: Context,
): Flow[] {
  if (formula?.kind === 'mathml') {
    context.tally.keptAsText('math');
    return [
      {
        type: 'html',
        value: `<div class="mathml">\n${mathmlSource(formula.math, 'block')}\n</div>`,
      },
    ];
  }
  const tex = texOf(element) ?? '';
  if (tex === '') return [];
  context.tally.keptAsText('TeX');
  return [{ type: 'code', lang: 'latex', value: tex }];
}

/** An equation in words with raised and lowered letters; its number is the last of them. */
function written(element: XmlElement, context: Context): Flow[] {
  const label = childNamed(element, 'Label');
  // Some pictures of formulas have no source but text in them, which is then the formula.
  const body = element.children.flatMap((node) => {
    if (node.kind === 'element' && node.name === 'Image') return node.children;
    return node !== label && (node.kind === 'text' || !SAID_OF_IT.has(node.name)) ? [node] : [];
  });
  const [first, ...more] = flow(body, context);
  const number = label === undefined ? [] : phrasing(label.children, context);
  const blocks =
    first?.type === 'paragraph' && more.length === 0
      ? paragraph([...first.children, { type: 'text', value: ' ' }, ...number])
      : [...(first === undefined ? [] : [first]), ...more, ...paragraph(number)];
  return [...target(element, context), ...blocks, ...longDescription(element, context)];
}

function longDescription(element: XmlElement, context: Context): Flow[] {
  const described = elements(element).filter((child) => SAID_OF_IT.has(child.name));
  const words = described.flatMap((child) => flow(child.children, context));
  return words.length === 0 ? [] : [details('Description of the formula', words)];
}

function pictureOf(element: XmlElement): XmlElement | undefined {
  const image = childNamed(element, 'Image');
  return image !== undefined && attribute(image, 'src') !== undefined ? image : undefined;
}

function oneLine(tex: string): string {
  return tex.replace(/\s+/g, ' ').trim();
}

function escaped(number: string): string {
  return number.replace(/[\\{}$#%&_^~]/g, (sign) => (/[\\^~]/.test(sign) ? '' : `\\${sign}`));
}
