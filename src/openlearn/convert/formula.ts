import katex from 'katex';
import type { XmlElement } from '../xml/element.ts';
import { childNamed, descendantNamed, plainText, rawText } from '../xml/element.ts';
import { mathmlToTex } from './mathml-to-tex.ts';

/** A formula as it can be shown best. */
export type Formula =
  | { readonly kind: 'tex'; readonly tex: string }
  | { readonly kind: 'mathml'; readonly math: XmlElement };

/**
 * The formula of an element: its TeX where KaTeX accepts that, else TeX made of its MathML, else that
 * MathML. Undefined where there is neither, or nothing in it.
 */
export function formulaOf(element: XmlElement): Formula | undefined {
  const own = texOf(element) ?? '';
  if (own !== '' && isAccepted(own)) return { kind: 'tex', tex: own };
  const math = element.name === 'math' ? element : descendantNamed(element, 'math');
  if (math === undefined || plainText(math) === '') return undefined;
  const tex = mathmlToTex(math);
  return tex !== undefined && isAccepted(tex) ? { kind: 'tex', tex } : { kind: 'mathml', math };
}

/**
 * The TeX that an element holds. Names for references within TeX are taken away: documents refer by
 * the ids of elements, and renderers other than LaTeX do not know `\label`.
 */
export function texOf(element: XmlElement): string | undefined {
  const tex = element.name === 'TeX' ? element : childNamed(element, 'TeX');
  if (tex === undefined) return undefined;
  const text = rawText(tex)
    .replace(/\\label\{[^{}]*\}/g, '')
    .trim();
  // Marks of maths mode around it, which are ours to set.
  const inside = /^(?:\$\$([^$]*)\$\$|\$([^$]*)\$|\\\[([\s\S]*)\\\]|\\\(([\s\S]*)\\\))$/.exec(text);
  return inside === null ? text : (inside.slice(1).find((part) => part !== undefined) ?? '').trim();
}

/** Whether KaTeX, which most builders of sites use, can show it. */
function isAccepted(tex: string): boolean {
  try {
    katex.renderToString(tex, { throwOnError: true, strict: 'ignore', displayMode: true });
    return true;
  } catch {
    return false;
  }
}
