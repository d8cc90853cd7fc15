import {
  admonitionBlockquoteTransform,
  admonitionHeadersTransform,
  admonitionQmdTransform,
  blockMetadataTransform,
  blockNestingTransform,
  blockquoteTransform,
  captionParagraphTransform,
  containerChildrenTransform,
  footnotesTransform,
  glossaryTransform,
  headingDepthTransform,
  imageAltTextTransform,
  inlineCodeFlattenTransform,
  liftMystDirectivesAndRolesTransform,
  mathLabelTransform,
  mathNestingTransform,
  mystTargetsTransform,
} from 'myst-transforms';
import { VFile } from 'vfile';
import { type MystNode, type MystRoot, walk } from '../myst-node.ts';
import type { SiteWords } from '../site-words.ts';
import { labelHeadings } from './label-headings.ts';
import { nameBoxes, ownTitles } from './name-boxes.ts';

/**
 * MyST's own transformations of one page, in the order of its `basicTransformations`: targets go onto
 * what they name, maths and code out of paragraphs, captions into their figures. Headings below the
 * title begin at the second rank.
 *
 * Left out are those that compare every node with all before it (joining gates, unique ids): a page of
 * a stranger's could keep them busy for minutes, and the site needs neither.
 */
export async function tidyTree(root: MystRoot, heading: MystNode, words: SiteWords): Promise<void> {
  const file = new VFile();
  const titles = ownTitles(root);
  liftMystDirectivesAndRolesTransform(root);
  mystTargetsTransform(root, file);
  captionParagraphTransform(root);
  walk(root, fencedMaths);
  mathNestingTransform(root, file);
  mathLabelTransform(root, file);
  labelHeadings(root, heading);
  admonitionQmdTransform(root);
  admonitionBlockquoteTransform(root);
  admonitionHeadersTransform(root);
  nameBoxes(root, titles, words);
  blockNestingTransform(root);
  blockMetadataTransform(root, file);
  containerChildrenTransform(root, file);
  imageAltTextTransform(root);
  blockquoteTransform(root);
  await headingDepthTransform(root, file, { firstDepth: 2 });
  inlineCodeFlattenTransform(root, file);
  glossaryTransform(root, file);
  footnotesTransform(root, file);
  // Places in the source are half of what HTML's tools expect of them, and nobody needs them any more.
  for (const tree of [root, heading]) walk(tree, (node) => delete node.position);
}

/** GitHub sets a block of code in the language `math` as a formula. */
function fencedMaths(node: MystNode): void {
  if (node.type === 'code' && node.lang === 'math') node.type = 'math';
}
