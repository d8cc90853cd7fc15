import { MathMLToLaTeX } from 'mathml-to-latex';
import type { XmlElement, XmlNode } from '../xml/element.ts';
import { rawText } from '../xml/element.ts';
import { mathmlSource } from './mathml-source.ts';

/** TeX of a formula in MathML, or undefined where there is none. */
export function mathmlToTex(math: XmlElement): string | undefined {
  const tex = repaired(converted(math) ?? '');
  return tex === '' ? undefined : tex;
}

function converted(math: XmlElement): string | undefined {
  try {
    return MathMLToLaTeX.convert(mathmlSource(namesUpright(math), 'inline'));
  } catch {
    // The library throws on elements it does not know.
    return undefined;
  }
}

/** An identifier of several letters is one word (MathML 3, 3.2.3); the library takes letters one by one. */
function namesUpright(element: XmlElement): XmlElement {
  const word = element.name === 'mi' && /^\s*\p{L}{2,}\s*$/u.test(rawText(element));
  if (word) return { ...element, name: 'mtext' };
  const children: XmlNode[] = element.children.map((child) =>
    child.kind === 'text' ? child : namesUpright(child),
  );
  return { ...element, children };
}

function repaired(tex: string): string {
  return (
    tex
      .replaceAll('\\hdots', '\\dots')
      // Functions have names of their own in TeX, which set the space around them.
      .replace(
        /\\text\{(sin|cos|tan|sinh|cosh|tanh|arcsin|arccos|arctan|exp|log|ln|lim|max|min|det)\}/g,
        '\\$1',
      )
      .replace(/\\text(?:rm)?\{\s*\}/g, '\\,')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
