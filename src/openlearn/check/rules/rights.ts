import { type PlacedNode, textField, wordsOf } from '../loose-node.ts';
import { finding, type PageInUnit, type Rule } from '../page-in-unit.ts';

const LICENCES =
  /creativecommons\.org\/(?:licenses|publicdomain)\/|nationalarchives\.gov\.uk\/doc\/open-government-licence/i;

/** Whether a page says under which licence it is, in its header or with a link. */
export function namesLicence({ page, nodes }: Pick<PageInUnit, 'page' | 'nodes'>): boolean {
  return (
    page.licensed ||
    nodes.some(({ node }) => node.type === 'link' && LICENCES.test(textField(node, 'url') ?? ''))
  );
}

/** What every unit's acknowledgements say, whoever they thank. */
const USUAL = [
  /^converted from\b/i,
  /^except for third party materials/i,
  /^every effort has been made/i,
  /^grateful acknowledgement is made/i,
  /^the material acknowledged below/i,
  /^th(?:is|e) (?:free )?(?:course|unit|resource) (?:was|is)\b/i,
  /^all other materials?\b/i,
  /^(?:don.t miss out|if reading this text)/i,
  /^(?:join the|enjoyed this|or browse|\d\.\s)/i,
];
const THANKS = /^(?:grateful acknowledgement is made|the material acknowledged below)/i;
const RIGHTS =
  /©|\(c\) \d{4}|\bcopyright\b|\bcourtesy\b|\bpermission\b|rights reserved|\blicen[cs]ed?\b|\breproduced\b|\breprinted\b|\bphoto library\b|\balamy\b|\bgetty\b|shutterstock|istock/i;
const OWN = /^[^©]*©\s*(?:\d{4}\s*)?(?:the )?open university\.?$/i;
const END = /^(?:imprint|don.t miss out)/i;

/**
 * Paragraphs of the acknowledgements that name somebody else's material: the unit's own licence does
 * not cover it, so whoever republishes the unit has to look.
 */
export const thirdParties: Rule = (inUnit) => {
  if (!isAcknowledgements(inUnit)) return [];
  const found = [];
  let thanked = false;
  for (const { node, line, above } of inUnit.nodes) {
    const words = node.type === 'heading' || node.type === 'paragraph' ? wordsOf(node) : '';
    const isEnd = END.test(words) && (node.type === 'heading' || isBold(node));
    if (isEnd) break;
    if (node.type !== 'paragraph' || words === '' || above.some(isHeadingLike)) continue;
    thanked ||= THANKS.test(words);
    const isUsual = USUAL.some((usual) => usual.test(words)) || OWN.test(words) || isBold(node);
    if (!isUsual && (thanked || RIGHTS.test(words))) {
      found.push(finding('third-party', inUnit, line, words));
    }
  }
  return found;
};

function isAcknowledgements({ page, nodes }: PageInUnit): boolean {
  const title =
    page.title ?? wordsOf(nodes.find(({ node }) => node.type === 'heading')?.node ?? NOTHING);
  return /acknowledg/i.test(page.path.split('/').at(-1) ?? '') || /^acknowledg/i.test(title);
}

const NOTHING = { type: 'root', children: [] };

function isBold({ children = [] }: PlacedNode['node']): boolean {
  return children.length === 1 && children[0]?.type === 'strong';
}

function isHeadingLike({ type }: PlacedNode['node']): boolean {
  return type === 'heading' || type === 'admonitionTitle' || type === 'summary';
}
