import type { Element } from 'hast';
import { textOf, textProperty } from './element.ts';

const OWN_NUMBER = /\\tag\*?\{([^{}\\$]*)\}/;

/** The TeX of a formula, and its number without brackets: its own (`\tag{3}`), or the page's. */
export function formulaSource(node: Element): { tex: string; number: string | undefined } {
  const written = textOf(node).trim();
  const own = OWN_NUMBER.exec(written);
  if (own === null) return { tex: written, number: textProperty(node, 'dataNumber') };
  return {
    tex: written.replace(OWN_NUMBER, '').trim(),
    number: own[1]?.replace(/^\((.*)\)$/, '$1'),
  };
}
