import { attribute } from '../xml/element.ts';
import { choice, freeResponse, matching, part, timing } from './activity.ts';
import { box, hidden, listBox, namedBox, quotation, source } from './boxes.ts';
import { codeBlock } from './code.ts';
import type { BlockRule, PhrasingRule, Rules } from './context.ts';
import { figure, loneImage } from './figure.ts';
import { bulletedList, numberedList } from './lists.ts';
import { equation } from './maths.ts';
import { media } from './media.ts';
import { footnote, sideNote } from './notes.ts';
import { outlined } from './outlines.ts';
import {
  anchor,
  apart,
  contentOnly,
  crossReference,
  glossaryTerm,
  inlineCode,
  inlineEquation,
  inlineFigure,
  lineBreak,
  otherLanguage,
  pageNumber,
  span,
} from './phrases.ts';
import { glossary, outcomeList, referenceList } from './references.ts';
import { boldParagraph, loneHeading, section } from './sections.ts';
import { table } from './table.ts';
import { transcript } from './transcript.ts';
import { content, nothing, nothingInLine, unknownBlock, unknownPhrase } from './unknown.ts';
import { dialogue, voiceRecorder } from './voices.ts';

/** One rule for several elements. */
function all<Rule>(rule: Rule, names: string): Record<string, Rule> {
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, rule]));
}

/**
 * Elements that stand by themselves. Those that are also among the phrases stand in a line where text
 * is around them, and by themselves elsewhere.
 */
const BLOCKS: Readonly<Record<string, BlockRule>> = {
  // Text
  Paragraph: content,
  ...all(loneHeading, 'Heading Title SubHeading SubSubHeading UnitTitle'),
  ...all(section, 'Session Section SubSection SubSubSection InternalSection'),
  ...all(section, 'Introduction Preface Conclusion Appendix Notice HalfTitleVerso'),
  ...all(bulletedList, 'BulletedList UnNumberedList'),
  ...all(bulletedList, 'BulletedSubsidiaryList UnNumberedSubsidiaryList'),
  ...all(numberedList, 'NumberedList NumberedSubsidiaryList'),
  ...all(codeBlock, 'ProgramListing ComputerDisplay'),
  // Figures, tables, formulas, media
  Figure: figure,
  Logo: figure,
  Image: loneImage,
  Table: table,
  MultiColumnHead: boldParagraph,
  ...all(content, 'MultiColumnText MultiColumnBody MultiColumnFootnote TableFootnote'),
  ...all(equation, 'Equation MathML TeX Chemistry'),
  MediaContent: media,
  VoiceRecorder: voiceRecorder,
  Transcript: transcript,
  // Boxes
  Box: box('box'),
  CaseStudy: box('seealso case-study'),
  Example: box('seealso example'),
  Extract: box('extract'),
  Reading: box('reading'),
  Proof: namedBox('Proof', 'proof'),
  StudyNote: namedBox('Study note', 'note study-note'),
  KeyPoints: listBox(namedBox('Key points', 'important key-points'), 'KeyPoint'),
  Summary: namedBox('Summary', 'important summary'),
  SideNote: namedBox('Side note', 'note side-note'),
  ...all(quotation, 'Quote Verse'),
  Dialogue: dialogue,
  Speaker: boldParagraph,
  SourceReference: source,
  // Activities
  Activity: namedBox('Activity', 'tip activity'),
  InPageActivity: namedBox('Activity', 'tip activity'),
  Exercise: namedBox('Exercise', 'tip exercise'),
  SAQ: namedBox('Question', 'tip saq'),
  ITQ: namedBox('Question', 'tip itq'),
  Part: part,
  Timing: timing,
  Answer: hidden((element) => attribute(element, 'type') ?? 'Answer'),
  Discussion: hidden((element, { discussion }) => attribute(element, 'type') ?? discussion),
  Feedback: hidden(() => 'Feedback'),
  RevealMore: hidden(() => 'Reveal more'),
  FreeResponse: freeResponse,
  Matching: matching,
  ...all(choice, 'SingleChoice MultipleChoice'),
  ...all(content, 'Question Instructions Multipart Interaction'),
  // Front and back matter
  LearningOutcomes: outcomeList,
  ...all(referenceList, 'References FurtherReading'),
  Glossary: glossary,
  TOC: listBox(
    hidden(() => 'Printed contents'),
    'TOC1',
    'TOC2',
    'TOC3',
  ),
  Index: outlined('Index1', 'Index2', 'Index3'),
  // Parts that the rules of their parents know, where they stand without such a parent
  ...all(content, 'Caption Description Alternative Label TableHead tbody thead tfoot tr td th'),
  ...all(content, 'ListItem SubListItem KeyPoint LearningOutcome SideNoteParagraph Remark'),
  ...all(content, 'Option Match Right Wrong Listen Record Model Attachments Attachment Folder'),
  ...all(content, 'Reference GlossaryItem Term Definition Index1 Index2 Index3 TOC1 TOC2 TOC3'),
  ...all(content, 'Item Unit FrontMatter BackMatter Appendices CourseTeam Acknowledgements'),
  ...all(content, 'CourseCode CourseTitle ItemID ItemTitle UnitID ByLine Imprint Standard'),
  ...all(
    content,
    'Copublished GeneralInfo Address CopublisherAddress AddressLine Copyright Rights',
  ),
  ...all(content, 'FirstPublished Edited Edition Typeset Printed ISBN OUCourseInfo OUWebAddress'),
  ...all(content, 'BritishLibraryData LibraryOfCongressData'),
  ...all(content, 'ItemRights OwnerRef ItemRef ItemAcknowledgement'),
  // What is not content: how to set it, what programs need, answers that readers gave on OpenLearn
  ...all(nothing, 'settings meta Covers Cover Promotion Parameters Parameter FreeResponseDisplay'),
};

/** Elements within a line of text. */
const PHRASES: Readonly<Record<string, PhrasingRule>> = {
  b: span('strong'),
  i: span('emphasis'),
  u: span('underline'),
  sub: span('subscript'),
  sup: span('superscript'),
  smallCaps: span('smallcaps'),
  language: otherLanguage,
  br: lineBreak,
  a: anchor,
  CrossRef: crossReference,
  GlossaryTerm: glossaryTerm,
  footnote,
  SideNote: sideNote,
  ComputerCode: inlineCode,
  ComputerUI: span('strong'),
  SecondVoice: span('emphasis'),
  ...all(inlineEquation, 'InlineEquation InlineChemistry math'),
  InlineFigure: inlineFigure,
  // What Markdown has no sign for, and links into the Open University's own books
  ...all(contentOnly, 'font sym Icon IndexTerm olink Number Hours Minutes Total'),
  ...all(apart, 'EntryNumber EntryLabel'),
  // Where pages of print began, unless it is the number in a table of contents
  ...all(pageNumber, 'PageNumber InlinePageNumber'),
  ...all(nothingInLine, 'AuthorComment EditorComment'),
};

/** What every element of OU-XML becomes; everything else keeps its text, see `unknownBlock`. */
export const ouXmlRules: Rules = {
  blocks: new Map(Object.entries(BLOCKS)),
  phrases: new Map(Object.entries(PHRASES)),
  unknownBlock,
  unknownPhrase,
};
