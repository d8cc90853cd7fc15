import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { childNamed, plainText } from '../xml/element.ts';
import { choice, freeResponse, matching, part, timing } from './activity.ts';
import { box, hidden, namedBox, quotation, source } from './boxes.ts';
import { codeBlock, lines } from './code.ts';
import type { BlockRule, Context, PhrasingRule, Rules } from './context.ts';
import { figure, loneImage } from './figure.ts';
import { flow, holdsBlocks, loosePhrasing, paragraph } from './flow.ts';
import { target } from './labels.ts';
import { bulletedList, numberedList } from './lists.ts';
import { equation } from './maths.ts';
import { media } from './media.ts';
import {
  anchor,
  contentOnly,
  crossReference,
  footnote,
  glossaryTerm,
  inlineCode,
  inlineEquation,
  inlineFigure,
  lineBreak,
  span,
} from './phrases.ts';
import { glossary, outcomeList, referenceList } from './references.ts';
import { loneHeading, section } from './sections.ts';
import { table } from './table.ts';

/** For elements that only hold others: their content, in its place. */
const content: BlockRule = (element, context) => [
  ...target(element, context),
  ...flow(element.children, context),
];

const nothing: BlockRule = (element, context) => {
  context.tally.leftOut(element);
  return [];
};

/** An element that no rule knows: its text stays, as paragraphs, and it is counted. */
const unknownBlock: BlockRule = (element, context): Flow[] => {
  context.tally.keptAsText(element.name);
  if (holdsBlocks(element, context)) return content(element, context);
  return [...target(element, context), ...paragraph(loosePhrasing(element.children, context))];
};

const unknownPhrase: PhrasingRule = (element, context) => {
  // A block where only a line can be (a paragraph in a caption) keeps its words apart from others.
  const known = context.rules.blocks.has(element.name);
  if (!known || element.name !== 'Paragraph') context.tally.keptAsText(element.name);
  const words = loosePhrasing(element.children, context);
  const blank = { type: 'text', value: ' ' } as const;
  return known ? [blank, ...words, blank] : words;
};

const discussionTitle = (element: XmlElement, context: Context): string =>
  plainText(childNamed(element, 'Heading')) || element.attributes.get('type') || context.discussion;

const BLOCKS: Readonly<Record<string, BlockRule>> = {
  // Text
  Paragraph: content,
  Heading: loneHeading,
  Title: loneHeading,
  SubHeading: loneHeading,
  SubSubHeading: loneHeading,
  Section: section,
  SubSection: section,
  SubSubSection: section,
  InternalSection: section,
  Session: section,
  Introduction: section,
  Appendix: section,
  Conclusion: section,
  Preface: section,
  BulletedList: bulletedList,
  UnNumberedList: bulletedList,
  NumberedList: numberedList,
  BulletedSubsidiaryList: bulletedList,
  UnNumberedSubsidiaryList: bulletedList,
  NumberedSubsidiaryList: numberedList,
  ProgramListing: codeBlock,
  ComputerDisplay: codeBlock,
  // Figures, tables, formulas, media
  Figure: figure,
  Image: loneImage,
  Table: table,
  Equation: equation,
  MathML: equation,
  TeX: equation,
  MediaContent: media,
  // Boxes
  Box: box('box'),
  CaseStudy: box('seealso case-study'),
  Example: box('seealso example'),
  Extract: box('extract'),
  Reading: box('reading'),
  StudyNote: namedBox('Study note', 'note study-note'),
  KeyPoints: namedBox('Key points', 'important key-points'),
  Summary: namedBox('Summary', 'important summary'),
  SideNote: namedBox('Side note', 'note side-note'),
  SideNoteParagraph: content,
  Quote: quotation,
  Verse: lines,
  Dialogue: lines,
  SourceReference: source,
  TableFootnote: content,
  // Activities
  Activity: namedBox('Activity', 'tip activity'),
  InPageActivity: namedBox('Activity', 'tip activity'),
  Exercise: namedBox('Exercise', 'tip exercise'),
  SAQ: namedBox('Question', 'tip saq'),
  ITQ: namedBox('Question', 'tip itq'),
  Question: content,
  Multipart: content,
  Part: part,
  Timing: timing,
  Answer: hidden(() => 'Answer'),
  Discussion: hidden(discussionTitle),
  Feedback: hidden(() => 'Feedback'),
  RevealMore: hidden(() => 'Reveal more'),
  Interaction: content,
  FreeResponse: freeResponse,
  FreeResponseDisplay: nothing,
  Matching: matching,
  SingleChoice: choice,
  MultipleChoice: choice,
  // Front and back matter
  LearningOutcomes: outcomeList,
  References: referenceList,
  FurtherReading: referenceList,
  Reference: content,
  Remark: content,
  Transcript: content,
  Glossary: glossary,
  // What is not content
  settings: nothing,
  meta: nothing,
  Covers: nothing,
  AuthorComment: nothing,
  EditorComment: nothing,
};

const PHRASES: Readonly<Record<string, PhrasingRule>> = {
  b: span('strong'),
  i: span('emphasis'),
  u: span('underline'),
  sub: span('subscript'),
  sup: span('superscript'),
  smallCaps: span('smallcaps'),
  ComputerUI: span('strong'),
  br: lineBreak,
  font: contentOnly,
  language: contentOnly,
  IndexTerm: contentOnly,
  olink: contentOnly,
  Number: contentOnly,
  Hours: contentOnly,
  Minutes: contentOnly,
  a: anchor,
  CrossRef: crossReference,
  GlossaryTerm: glossaryTerm,
  ComputerCode: inlineCode,
  footnote,
  InlineEquation: inlineEquation,
  InlineChemistry: inlineEquation,
  math: inlineEquation,
  InlineFigure: inlineFigure,
};

/** What every element of OU-XML becomes; everything else keeps its text, see `unknownBlock`. */
export const ouXmlRules: Rules = {
  blocks: new Map(Object.entries(BLOCKS)),
  phrases: new Map(Object.entries(PHRASES)),
  unknownBlock,
  unknownPhrase,
};
