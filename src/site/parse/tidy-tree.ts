import {
  basicTransformations,
  footnotesTransform,
  glossaryTransform,
  liftMystDirectivesAndRolesTransform,
  mystTargetsTransform,
} from 'myst-transforms';
import { VFile } from 'vfile';
import { type MystNode, type MystRoot, walk } from '../myst-node.ts';
import { labelHeadings } from './label-headings.ts';

/**
 * MyST's own transformations of one page: targets go onto what they name, maths and code out of
 * paragraphs, captions into their figures. Headings below the title begin at the second rank.
 */
export function tidyTree(root: MystRoot, heading: MystNode): void {
  const file = new VFile();
  liftMystDirectivesAndRolesTransform(root);
  mystTargetsTransform(root, file);
  labelHeadings(root, heading);
  basicTransformations(root, file, { firstDepth: 2 });
  glossaryTransform(root, file);
  footnotesTransform(root, file);
  // Places in the source are half of what HTML's tools expect of them, and nobody needs them any more.
  for (const tree of [root, heading]) walk(tree, (node) => delete node.position);
}
