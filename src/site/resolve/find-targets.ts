import { enumerateTargetsTransform, ReferenceState } from 'myst-transforms';
import { VFile } from 'vfile';
import { type MystNode, plainTextOf, textField, walk } from '../myst-node.ts';
import { githubSlug } from '../parse/label-headings.ts';
import type { ParsedPage } from '../parse/parse-page.ts';
import type { SiteWords } from '../site-words.ts';

/** What can be referred to on one page. */
export type PageTargets = {
  readonly page: ParsedPage;
  readonly state: ReferenceState;
  /** The `id` on the page for whatever people write after `#`: a label, GitHub's or MyST's name. */
  readonly ids: ReadonlyMap<string, string>;
};

/** Nodes whose name is that of what they refer to, and notes, which are named apart. */
const REFERRING = /^(?:crossReference|cite|footnoteReference|footnoteDefinition)$/;
const ASCII_NAME = /^[a-z][a-z0-9-]*$/;

/** Numbers what is numbered and collects what has a name, in the order of the page. */
export function findTargets(page: ParsedPage): PageTargets {
  walk(page.tree, prepare);
  const frontmatter = { numbering: numberingIn(page.words) };
  const state = new ReferenceState(page.path, { vfile: new VFile(), frontmatter });
  // A label such as `constructor` must not find what every object has.
  state.targets = Object.create(null);
  const top = { type: 'root', children: [page.heading, ...page.tree.children] };
  prepare(page.heading);
  enumerateTargetsTransform(top, { state });
  return { page, state, ids: idsIn(top) };
}

/** What things with a number are called; MyST has it in English. */
function numberingIn({ numbered: { figure, table, code, section } }: SiteWords) {
  const headings = [1, 2, 3, 4, 5, 6].map((depth) => [`heading_${depth}`, { template: section }]);
  return {
    figure: { template: figure },
    subfigure: { template: figure },
    table: { template: table },
    code: { template: code },
    ...Object.fromEntries(headings),
  };
}

function prepare(node: MystNode): void {
  if (node.type === 'math') numberMaths(node);
  if (node.type === 'heading') node.enumerated ??= false;
  if (node.type === 'container') numberContainer(node);
  const identifier = textField(node, 'identifier');
  if (identifier === undefined || REFERRING.test(node.type)) return;
  const id = textField(node, 'html_id');
  if (id === undefined || !ASCII_NAME.test(id)) node.html_id = githubSlug(identifier);
}

const OWN_TAG = /\\tag\*?\{\(?([^{}()]+)\)?\}/;

/** A formula with a number of its own is referred to by that; without a label nothing refers to it. */
function numberMaths(node: MystNode): void {
  const own = OWN_TAG.exec(node.value ?? '');
  if (own !== null) {
    node.enumerator = own[1];
    node.ownNumber = true;
  } else if (textField(node, 'label') === undefined) {
    node.enumerated = false;
  }
}

const OWN_NUMBER =
  /^(?:figure|fig\.?|table|tab\.?|abbildung|abb\.?|tabelle)\s+(\d+(?:[.–-]\d+)*[a-z]?)\b/i;

/** A caption that its author numbered keeps that number; what has neither caption nor label gets none. */
function numberContainer(node: MystNode): void {
  const caption = node.children?.find((child) => child.type === 'caption');
  const own = caption === undefined ? null : OWN_NUMBER.exec(plainTextOf(caption).trim());
  if (own !== null) {
    node.enumerator = own[1];
    node.ownNumber = true;
  } else if (caption === undefined || textField(node, 'label') === undefined) {
    node.enumerated = false;
  }
}

function idsIn(top: MystNode): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const add = (name: string | undefined, id: string): void => {
    if (name !== undefined && !ids.has(name)) ids.set(name, id);
  };
  walk(top, (node) => {
    const id = textField(node, 'html_id');
    if (id === undefined || REFERRING.test(node.type)) return;
    for (const field of ['html_id', 'identifier', 'slug', 'label']) add(textField(node, field), id);
  });
  return ids;
}
