import { type LooseNode, textField, wordsOf } from '../loose-node.ts';
import { finding, pathIn, type Rule } from '../page-in-unit.ts';

/** Texts that tell nobody where a link leads. Source: WCAG 2.2, 2.4.4 Link Purpose, failure F63. */
const VAGUE = new Set([
  ...['click', 'click here', 'here', 'link', 'this link', 'this', 'this page', 'page', 'website'],
  ...['more', 'read more', 'learn more', 'find out more', 'more information', 'see here', 'go'],
  ...['continue', 'download', 'details', 'info', 'url', 'web page', 'this website', 'site'],
]);

export const vagueLinks: Rule = (inUnit) =>
  links(inUnit.nodes).flatMap(({ node, line }) => {
    const words = wordsOf(node);
    const said = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return VAGUE.has(said) ? [finding('vague-link', inUnit, line, words)] : [];
  });

/** Links that lead nowhere, and links to other sites that nobody can see. */
export const emptyLinks: Rule = (inUnit) =>
  links(inUnit.nodes).flatMap(({ node, line }) => {
    const url = textField(node, 'url')?.trim() ?? '';
    const words = wordsOf(node);
    const leadsNowhere = url === '' || url === '#';
    // A link within the site gets its text from what it leads to.
    const isUnseen = words === '' && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
    return leadsNowhere || isUnseen ? [finding('empty-link', inUnit, line, words || url)] : [];
  });

/** References to names and pages that are not there. */
export const referencesToNowhere: Rule = (inUnit) =>
  inUnit.nodes.flatMap(({ node, line }) => {
    const nowhere = () => [
      finding('reference-to-nowhere', inUnit, line, wordsOf(node) || textField(node, 'label')),
    ];
    if (node.type === 'crossReference') {
      const names = [textField(node, 'identifier'), textField(node, 'label')];
      return names.some((name) => name !== undefined && inUnit.isLabel(name)) ? [] : nowhere();
    }
    if (node.type !== 'link') return [];
    const url = textField(node, 'url')?.trim() ?? '';
    if (url === '' || url === '#') return [];
    if (url.startsWith('#')) return inUnit.isLabel(unescaped(url.slice(1))) ? [] : nowhere();
    const path = pathIn(inUnit.page, url);
    if (path === undefined) return [];
    const [, place = ''] = url.split('#');
    const isPlace = place === '' || !path.endsWith('.md') || inUnit.isLabel(unescaped(place));
    return isThere(path, inUnit.hasFile) && isPlace ? [] : nowhere();
  });

/** As the site and MyST read links: the ending may be left out, a folder stands for its first page. */
function isThere(path: string, hasFile: (path: string) => boolean): boolean {
  const stem = path.replace(/\.html?$/i, '');
  const inside = stem === '' ? '' : `${stem}/`;
  return [
    path,
    ...['.md', '.ipynb', '.rst'].map((ending) => `${stem}${ending}`),
    ...['index.md', 'README.md', 'index.ipynb'].map((name) => `${inside}${name}`),
    // Whether a folder: nobody lists one file of it by name.
    `${stem}/`,
  ].some(hasFile);
}

function links<Placed extends { readonly node: LooseNode }>(nodes: readonly Placed[]) {
  return nodes.filter(({ node }) => node.type === 'link');
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
