/** What a fixture is: OU-XML around one element, and what its Markdown must look like. */
export type Fixture = {
  readonly xml: string;
  /** Where in the document the content stands; within a session unless said otherwise. */
  readonly at?: 'front' | 'back' | 'units' | 'item';
  readonly form?: string | RegExp;
  /** Nothing of it is for readers: it is counted as left out. */
  readonly leftOut?: true;
};

const session = (xml: string, form?: string | RegExp): Fixture =>
  form === undefined ? { xml } : { xml, form };
const front = (xml: string, form?: string | RegExp): Fixture => ({
  ...session(xml, form),
  at: 'front',
});
const back = (xml: string, form?: string | RegExp): Fixture => ({
  ...session(xml, form),
  at: 'back',
});
const leftOut = (xml: string): Fixture => ({ xml, leftOut: true });

const imprint = (name: string): Fixture =>
  front(
    `<Imprint><Standard><${name}><Paragraph>amber birch</Paragraph></${name}></Standard></Imprint>`,
    /### .*\n\namber birch/,
  );
const copublished = (name: string): Fixture =>
  front(
    `<Imprint><Copublished><${name}><Paragraph>amber birch</Paragraph></${name}></Copublished></Imprint>`,
    /### .*\n\namber birch/,
  );
const inLine = (name: string, form: string, attributes = ''): Fixture =>
  session(`<Paragraph>amber <${name}${attributes}>birch</${name}> cedar</Paragraph>`, form);
const cells = (row: string, rest = ''): string =>
  `<Table><TableHead>amber</TableHead><tbody>${row}</tbody>${rest}</Table>`;
const IMAGE = '<Image src="https://www.open.edu/a.png" alt="amber"/>';
const MATH =
  '<MathML><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mo>=</mo><mn>1</mn></math></MathML>';
const film = (inside: string): string =>
  `<MediaContent type="video" src="https://www.open.edu/a.mp4">${inside}</MediaContent>`;
const question = '<Question><Paragraph>amber</Paragraph></Question>';
const index =
  '<Index><Title>amber</Title><Heading>B</Heading><Index1>birch 1</Index1><Index2>cedar 2</Index2><Index3>dogwood 3</Index3><Index1>elder 4</Index1></Index>';
const toc =
  '<TOC><Heading>amber</Heading><TOC1><EntryNumber>1</EntryNumber><EntryLabel>birch</EntryLabel><PageNumber>7</PageNumber></TOC1><TOC2><EntryNumber>1.1</EntryNumber><EntryLabel>cedar</EntryLabel><PageNumber>8</PageNumber></TOC2><TOC3><EntryNumber>a</EntryNumber><EntryLabel>dogwood</EntryLabel><PageNumber>9</PageNumber></TOC3></TOC>';
const TOC_FORM =
  ':::{admonition} amber\n:class: dropdown\n\n- 1 birch 7\n  - 1.1 cedar 8\n    - a dogwood 9\n:::';
const columns =
  '<MultiColumnText><MultiColumnHead>amber</MultiColumnHead><MultiColumnBody><Table><tbody><tr><td>birch</td><td>cedar</td></tr></tbody></Table></MultiColumnBody><MultiColumnFootnote>dogwood</MultiColumnFootnote></MultiColumnText>';
const COLUMNS_FORM = '**amber**\n\n:::{list-table}\n* - birch\n  - cedar\n:::\n\ndogwood';
const recorder =
  '<Interaction><VoiceRecorder><Listen src="https://www.open.edu/l.mp3"><Transcript><Paragraph>amber</Paragraph></Transcript></Listen><Record/><Model src="https://www.open.edu/m.mp3"/></VoiceRecorder></Interaction>';
const RECORDER_FORM =
  '[Listen to the recording](https://www.open.edu/l.mp3)\n\n:::{dropdown} Transcript\namber\n:::\n\nRecord yourself\n\n[Listen to a model answer](https://www.open.edu/m.mp3)';
const choice = (name: string): Fixture =>
  session(
    `<Interaction><${name}><Right><Paragraph>amber</Paragraph><Feedback><Paragraph>birch</Paragraph></Feedback></Right><Wrong><Paragraph>cedar</Paragraph></Wrong></${name}></Interaction>`,
    /- \(a\) amber\n- \(b\) cedar\n\n:::\{admonition\} Answer\n:class: dropdown\n\n- \(a\) Right\n\n {2}birch\n\n- \(b\) Not right\n:::/,
  );
const matching = session(
  '<Interaction><Matching><Option><Paragraph>amber</Paragraph></Option><Match x_letter="b"><Paragraph>birch</Paragraph></Match><Option><Paragraph>cedar</Paragraph></Option><Match x_letter="a"><Paragraph>dogwood</Paragraph></Match></Matching></Interaction>',
  '- amber\n- cedar\n\n* (a) dogwood\n* (b) birch\n\n:::{admonition} Answer\n:class: dropdown\n\n- amber: birch\n- cedar: dogwood\n:::',
);
const rights = back(
  '<Acknowledgements><ItemRights><OwnerRef>amber</OwnerRef><ItemRef>birch</ItemRef><ItemAcknowledgement>cedar</ItemAcknowledgement></ItemRights></Acknowledgements>',
  'amber\n\nbirch\n\ncedar',
);
const unit = (inside: string): string =>
  `<Unit><UnitID>amber</UnitID><UnitTitle>birch</UnitTitle>${inside}</Unit>`;
const units: Fixture = {
  xml:
    unit('<ByLine>cedar</ByLine><Session><Title>dogwood</Title></Session>') +
    unit('<Session><Title>elder</Title></Session>'),
  at: 'units',
  form: /^# birch\n\namber\n\ncedar/,
};

/**
 * Every element of both generations of the schema ("OU Structured Authoring Generic Schema for
 * OpenLearn", 1.2 and 2.0), each in the smallest document that has it. The names are the schema's;
 * the documents are ours.
 */
export const fixtures: Readonly<Record<string, Fixture>> = {
  // The document
  Item: session('<Paragraph>amber</Paragraph>', 'amber'),
  meta: {
    xml: '<meta name="dc:source" content="https://example.org/"/>',
    at: 'item',
    leftOut: true,
  },
  settings: { xml: '<Paragraph>amber</Paragraph>', form: 'amber' },
  CourseCode: session('<CourseCode>amber</CourseCode>', 'amber'),
  CourseTitle: session('<CourseTitle>amber</CourseTitle>', 'amber'),
  ItemID: session('<ItemID>amber</ItemID>', 'amber'),
  ItemTitle: session('<ItemTitle>amber</ItemTitle>', 'amber'),
  Notice: {
    xml: '<Notice><Heading>amber</Heading><Paragraph>birch</Paragraph></Notice>',
    at: 'item',
    form: '## amber\n\nbirch',
  },
  FrontMatter: front('<Paragraph>amber</Paragraph>', 'amber'),
  ByLine: front(
    '<ByLine>amber <SideNote><SideNoteParagraph>birch</SideNoteParagraph></SideNote></ByLine>',
    /\*amber \[\^1\]\*[\s\S]*\n\[\^1\]: birch$/,
  ),
  HalfTitleVerso: front(
    '<HalfTitleVerso><Heading>amber</Heading><Paragraph>birch</Paragraph></HalfTitleVerso>',
    '## amber\n\nbirch',
  ),
  TOC: front(toc, TOC_FORM),
  TOC1: front(toc, TOC_FORM),
  TOC2: front(toc, TOC_FORM),
  TOC3: front(toc, TOC_FORM),
  EntryNumber: front(toc, TOC_FORM),
  EntryLabel: front(toc, TOC_FORM),
  Preface: front(
    '<Preface><Heading>amber</Heading><Paragraph>birch</Paragraph></Preface>',
    '## amber\n\nbirch',
  ),
  Introduction: front(
    '<Introduction><Title>amber</Title><Paragraph>birch</Paragraph></Introduction>',
    '## amber\n\nbirch',
  ),
  LearningOutcomes: front(
    '<LearningOutcomes><Paragraph>amber</Paragraph><LearningOutcome>birch</LearningOutcome><LearningOutcome>cedar</LearningOutcome></LearningOutcomes>',
    '## Learning outcomes\n\namber\n\n- birch\n- cedar',
  ),
  LearningOutcome: front(
    '<LearningOutcomes><LearningOutcome>amber</LearningOutcome></LearningOutcomes>',
    '- amber',
  ),
  Covers: { ...front('<Covers><Cover type="ebook" src="a.jpg"/></Covers>'), leftOut: true },
  Cover: { ...front('<Covers><Cover type="ebook" src="a.jpg"/></Covers>'), leftOut: true },
  Unit: units,
  UnitID: units,
  UnitTitle: units,
  Session: session('<Paragraph>amber</Paragraph>', 'amber'),
  BackMatter: back('<Acknowledgements><Paragraph>amber</Paragraph></Acknowledgements>', 'amber'),
  // The imprint
  Imprint: imprint('GeneralInfo'),
  Standard: imprint('GeneralInfo'),
  GeneralInfo: imprint('GeneralInfo'),
  FirstPublished: imprint('FirstPublished'),
  Copyright: imprint('Copyright'),
  Rights: imprint('Rights'),
  Edited: imprint('Edited'),
  Typeset: imprint('Typeset'),
  Printed: imprint('Printed'),
  Address: front(
    '<Imprint><Standard><Address><AddressLine>amber</AddressLine><AddressLine>birch</AddressLine></Address></Standard></Imprint>',
    '### Address\n\namber\\\nbirch',
  ),
  AddressLine: front(
    '<Imprint><Standard><Address><AddressLine>amber <b>birch</b></AddressLine></Address></Standard></Imprint>',
    'amber **birch**',
  ),
  ISBN: front(
    '<Imprint><Standard><ISBN>978 1<br/>978 2</ISBN></Standard></Imprint>',
    '### ISBN\n\n978 1\\\n978 2',
  ),
  Edition: front(
    '<Imprint><Standard><Edition>1.1</Edition></Standard></Imprint>',
    '### Edition\n\n1.1',
  ),
  Copublished: copublished('OUCourseInfo'),
  CopublisherAddress: front(
    '<Imprint><Copublished><CopublisherAddress><AddressLine>amber</AddressLine><AddressLine>birch</AddressLine></CopublisherAddress></Copublished></Imprint>',
    '### Copublisher address\n\namber\\\nbirch',
  ),
  OUCourseInfo: copublished('OUCourseInfo'),
  OUWebAddress: copublished('OUWebAddress'),
  BritishLibraryData: copublished('BritishLibraryData'),
  LibraryOfCongressData: copublished('LibraryOfCongressData'),
  Logo: front(
    `<Imprint><Copublished><Logo>${IMAGE}</Logo></Copublished></Imprint>`,
    ':::{figure} images/a.png\n:alt: amber\n:::',
  ),
  Promotion: leftOut('<Promotion url="https://example.org/" label="amber"/>'),
  // Back matter
  Conclusion: back(
    '<Conclusion><Title>amber</Title><Paragraph>birch</Paragraph></Conclusion>',
    /^# amber\n\nbirch/,
  ),
  Glossary: back(
    '<Glossary><GlossaryItem><Term>amber</Term><Definition>birch</Definition></GlossaryItem></Glossary>',
    /:::\{glossary\}\namber\n *: birch\n:::/,
  ),
  GlossaryItem: back(
    '<Glossary><GlossaryItem><Term>amber</Term><Definition>birch</Definition></GlossaryItem></Glossary>',
    /amber\n *: birch/,
  ),
  Term: back(
    '<Glossary><GlossaryItem><Term><i>amber</i></Term><Definition>birch</Definition></GlossaryItem></Glossary>',
    /\*amber\*\n *: birch/,
  ),
  Definition: back(
    '<Glossary><GlossaryItem><Term>amber</Term><Definition>birch <b>cedar</b></Definition></GlossaryItem></Glossary>',
    /amber\n *: birch \*\*cedar\*\*/,
  ),
  References: back(
    '<References><Reference>amber</Reference><Reference>birch</Reference></References>',
    '- amber\n- birch',
  ),
  FurtherReading: back(
    '<FurtherReading><Reference>amber</Reference></FurtherReading>',
    '## Further reading\n\n- amber',
  ),
  Reference: session('<Reference>amber <i>birch</i></Reference>', 'amber *birch*'),
  Acknowledgements: back(
    '<Acknowledgements><Heading>amber</Heading><Paragraph>birch</Paragraph></Acknowledgements>',
    '## amber\n\nbirch',
  ),
  Appendices: back(
    '<Appendices><Appendix><Paragraph>amber</Paragraph></Appendix><References><Reference>birch</Reference></References></Appendices>',
    'amber\n\n- birch',
  ),
  Appendix: back(
    '<Appendices><Appendix><Section><Title>amber</Title><Paragraph>birch</Paragraph></Section></Appendix></Appendices>',
    '## amber\n\nbirch',
  ),
  CourseTeam: back(
    '<CourseTeam><Paragraph>amber</Paragraph><SubHeading>birch</SubHeading></CourseTeam>',
    /^# Course team\n\namber\n\n## birch/,
  ),
  Index: back(index, /^# amber\n\n## B\n\n- birch 1\n {2}- cedar 2\n {4}- dogwood 3\n- elder 4/),
  Index1: back(index, '- birch 1'),
  Index2: back(index, '  - cedar 2'),
  Index3: back(index, '    - dogwood 3'),
  ItemRights: rights,
  OwnerRef: rights,
  ItemRef: rights,
  ItemAcknowledgement: rights,
  // Sections and text
  Section: session(
    '<Section><Title>amber</Title><Paragraph>birch</Paragraph></Section>',
    '## amber\n\nbirch',
  ),
  SubSection: session(
    '<Section><Title>amber</Title><SubSection><Title>birch</Title></SubSection></Section>',
    '## amber\n\n### birch',
  ),
  SubSubSection: session(
    '<Section><Title>amber</Title><SubSection><Title>birch</Title><SubSubSection><Heading>cedar</Heading></SubSubSection></SubSection></Section>',
    '#### cedar',
  ),
  InternalSection: session(
    '<InternalSection><Heading>amber</Heading><Paragraph>birch</Paragraph></InternalSection>',
    '## amber\n\nbirch',
  ),
  Title: session('<Section><Title><Number>2</Number> amber</Title></Section>', '## 2 amber'),
  Number: session('<Section><Title><Number>2</Number> amber</Title></Section>', '## 2 amber'),
  Heading: session('<Heading>amber</Heading>', '## amber'),
  SubHeading: session('<SubHeading>amber</SubHeading>', '## amber'),
  SubSubHeading: session(
    '<Box><Heading>amber</Heading><SubSubHeading>birch</SubSubHeading></Box>',
    '**birch**',
  ),
  Paragraph: session('<Paragraph>amber</Paragraph><Paragraph>birch</Paragraph>', 'amber\n\nbirch'),
  BulletedList: session(
    '<BulletedList><ListItem>amber</ListItem><ListItem>birch</ListItem></BulletedList>',
    '- amber\n- birch',
  ),
  UnNumberedList: session('<UnNumberedList><ListItem>amber</ListItem></UnNumberedList>', '- amber'),
  NumberedList: session(
    '<NumberedList start="3"><ListItem>amber</ListItem><ListItem>birch</ListItem></NumberedList>',
    '3. amber\n4. birch',
  ),
  ListItem: session(
    `<BulletedList><ListItem>amber<Figure>${IMAGE}</Figure></ListItem></BulletedList>`,
    '- amber\n\n  :::{figure} images/a.png',
  ),
  BulletedSubsidiaryList: session(
    '<BulletedList><ListItem>amber<BulletedSubsidiaryList><SubListItem>birch</SubListItem></BulletedSubsidiaryList></ListItem></BulletedList>',
    '- amber\n  - birch',
  ),
  UnNumberedSubsidiaryList: session(
    '<BulletedList><ListItem>amber<UnNumberedSubsidiaryList><SubListItem>birch</SubListItem></UnNumberedSubsidiaryList></ListItem></BulletedList>',
    '- amber\n  - birch',
  ),
  NumberedSubsidiaryList: session(
    '<NumberedList><ListItem>amber<NumberedSubsidiaryList class="lower-roman"><SubListItem>birch</SubListItem></NumberedSubsidiaryList></ListItem></NumberedList>',
    /1\. amber\n {3}- \(i\) birch/,
  ),
  SubListItem: session(
    '<BulletedList><ListItem>amber<BulletedSubsidiaryList><SubListItem><Paragraph>birch</Paragraph><Paragraph>cedar</Paragraph></SubListItem></BulletedSubsidiaryList></ListItem></BulletedList>',
    '  - birch\n\n    cedar',
  ),
  ProgramListing: session(
    '<ProgramListing><Paragraph>if a &lt; b:</Paragraph><Paragraph>  birch</Paragraph></ProgramListing>',
    '```\nif a < b:\n  birch\n```',
  ),
  ComputerDisplay: session(
    '<ComputerDisplay><Paragraph>amber *birch*</Paragraph></ComputerDisplay>',
    '```\namber *birch*\n```',
  ),
  // Figures, tables, formulas
  Figure: session(
    `<Figure>${IMAGE}<Caption>birch</Caption></Figure>`,
    ':::{figure} images/a.png\n:alt: amber\n\nbirch\n:::',
  ),
  Image: session(IMAGE, ':::{figure} images/a.png\n:alt: amber\n:::'),
  Caption: session(
    `<Figure>${IMAGE}<Caption><Number>1</Number> birch <i>cedar</i></Caption></Figure>`,
    '1 birch *cedar*',
  ),
  Alternative: session(
    '<Figure><Image src="https://www.open.edu/a.png"/><Alternative>birch</Alternative></Figure>',
    ':alt: birch',
  ),
  Description: session(
    `<Figure>${IMAGE}<Alternative>birch</Alternative><Description>cedar</Description></Figure>`,
    ':::{dropdown} Long description\ncedar\n:::',
  ),
  SourceReference: session(
    '<Quote><Paragraph>amber</Paragraph><SourceReference>birch</SourceReference></Quote>',
    '> amber\n>\n> — birch',
  ),
  Table: session(
    cells('<tr><th>birch</th></tr><tr><td>cedar</td></tr>'),
    ':::{table} amber\n| birch |\n| --- |\n| cedar |\n:::',
  ),
  TableHead: session(cells('<tr><td>birch</td></tr>'), ':::{list-table} amber'),
  tbody: session(cells('<tr><td>birch</td></tr>'), '* - birch'),
  tr: session(cells('<tr><td>birch</td></tr><tr><td>cedar</td></tr>'), '* - birch\n* - cedar'),
  th: session(cells('<tr><th>birch</th><td>cedar</td></tr>'), '* - **birch**\n  - cedar'),
  td: session(
    cells(`<tr><td>birch<Figure>${IMAGE}</Figure></td></tr>`),
    '* - birch\n\n    :::{figure} images/a.png',
  ),
  Total: session(cells('<tr><td><Total line="double">42</Total></td></tr>'), '* - 42'),
  TableFootnote: session(
    cells('<tr><td>birch</td></tr>', '<TableFootnote>cedar</TableFootnote>'),
    ':::\n\ncedar',
  ),
  MultiColumnText: session(columns, COLUMNS_FORM),
  MultiColumnHead: session(columns, COLUMNS_FORM),
  MultiColumnBody: session(columns, COLUMNS_FORM),
  MultiColumnFootnote: session(columns, COLUMNS_FORM),
  Equation: session(
    `<Equation>${MATH}<Description>amber</Description></Equation>`,
    '$$\nx = 1\n$$\n\n:::{dropdown} Description of the formula\namber\n:::',
  ),
  MathML: session(`<Equation>${MATH}</Equation>`, '$$\nx = 1\n$$'),
  TeX: session('<Equation><TeX>\\frac{1}{2}</TeX></Equation>', '$$\n\\frac{1}{2}\n$$'),
  Label: session('<Equation><TeX>x</TeX><Label>(5.1)</Label></Equation>', 'x \\tag{5.1}'),
  InlineEquation: session(
    `<Paragraph>amber <InlineEquation>${MATH}</InlineEquation></Paragraph>`,
    'amber $x = 1$',
  ),
  Chemistry: session(
    '<Chemistry><Image>H<sub>2</sub>O</Image><Label>(1)</Label></Chemistry>',
    'H{sub}`2`O (1)',
  ),
  InlineChemistry: session(
    '<Paragraph>amber <InlineChemistry><Image>CO<sub>2</sub></Image></InlineChemistry></Paragraph>',
    'amber CO{sub}`2`',
  ),
  InlineFigure: session(
    `<Paragraph>amber <InlineFigure><Image src="https://www.open.edu/a.png"/><Alternative>birch</Alternative></InlineFigure></Paragraph>`,
    'amber ![birch](images/a.png)',
  ),
  Icon: inLine('Icon', 'amber birch cedar', ' resource1="audio"'),
  // Media
  MediaContent: session(
    film('<Caption>amber</Caption>'),
    ':::{admonition} amber\n:class: media\n\n[Watch the video (mp4)](https://www.open.edu/a.mp4)\n:::',
  ),
  Transcript: session(
    film('<Transcript><Speaker>Amber</Speaker><Remark>birch</Remark></Transcript>'),
    ':::{dropdown} Transcript\n**Amber:** birch\n:::',
  ),
  Speaker: session(
    '<Dialogue><Speaker>Amber</Speaker><Remark>birch</Remark></Dialogue>',
    '> **Amber:** birch',
  ),
  Remark: session(
    '<Dialogue><Remark>birch</Remark><Remark>cedar</Remark></Dialogue>',
    '> birch\n>\n> cedar',
  ),
  SecondVoice: inLine('SecondVoice', 'amber *birch* cedar'),
  Parameters: leftOut(film('<Parameters><Parameter name="a" value="b"/></Parameters>')),
  Parameter: leftOut(film('<Parameters><Parameter name="a" value="b"/></Parameters>')),
  Attachments: session(
    film(
      '<Attachments><Attachment src="https://www.open.edu/notes.pdf" name="amber"/></Attachments>',
    ),
    '[amber](https://www.open.edu/notes.pdf)',
  ),
  Attachment: session(
    film('<Attachments><Attachment src="https://www.open.edu/notes.pdf"/></Attachments>'),
    '[notes.pdf](https://www.open.edu/notes.pdf)',
  ),
  Folder: session(
    film('<Attachments><Folder src="https://www.open.edu/data"/></Attachments>'),
    '[data](https://www.open.edu/data)',
  ),
  // Boxes
  Box: session(
    '<Box type="style1"><Heading>amber</Heading><Paragraph>birch</Paragraph></Box>',
    ':::{admonition} amber\n:class: box\n\nbirch\n:::',
  ),
  CaseStudy: session(
    '<CaseStudy><Heading>amber</Heading><Paragraph>birch</Paragraph></CaseStudy>',
    ':class: seealso case-study',
  ),
  Example: session(
    '<Example><Heading>amber</Heading><Paragraph>birch</Paragraph><Answer><Paragraph>cedar</Paragraph></Answer></Example>',
    ':::{admonition} Answer\n:class: dropdown\n\ncedar\n:::',
  ),
  Extract: session(
    '<Extract class="Journal"><Heading>amber</Heading><ByLine>birch</ByLine><Paragraph>cedar</Paragraph><SourceReference>dogwood</SourceReference></Extract>',
    'birch\n\ncedar\n\ndogwood',
  ),
  Reading: session('<Reading><Paragraph>amber</Paragraph></Reading>', '> amber'),
  Proof: session(
    '<Proof><Paragraph>amber</Paragraph></Proof>',
    ':::{admonition} Proof\n:class: proof\n\namber\n:::',
  ),
  StudyNote: session(
    '<StudyNote><Paragraph>amber</Paragraph></StudyNote>',
    ':::{admonition} Study note\n:class: note study-note',
  ),
  KeyPoints: session(
    '<KeyPoints><Heading>amber</Heading><Paragraph>birch</Paragraph><KeyPoint>cedar</KeyPoint><KeyPoint>dogwood</KeyPoint></KeyPoints>',
    ':::{admonition} amber\n:class: important key-points\n\nbirch\n\n- cedar\n- dogwood\n:::',
  ),
  KeyPoint: session(
    '<KeyPoints><KeyPoint>amber <b>birch</b></KeyPoint></KeyPoints>',
    '- amber **birch**',
  ),
  Summary: session(
    '<Summary><Paragraph>amber</Paragraph></Summary>',
    ':::{admonition} Summary\n:class: important summary',
  ),
  Quote: session(
    '<Quote><Paragraph>amber</Paragraph><Quote><Paragraph>birch</Paragraph></Quote></Quote>',
    '> amber\n>\n> > birch',
  ),
  Verse: session(
    '<Verse><Heading>amber</Heading><Paragraph>birch<br/>cedar</Paragraph><SourceReference>dogwood</SourceReference></Verse>',
    '> **amber**\n>\n> birch\\\n> cedar\n>\n> — dogwood',
  ),
  Dialogue: session(
    '<Dialogue><Heading>amber</Heading><Speaker>Birch</Speaker><Remark>cedar</Remark><SourceReference>dogwood</SourceReference></Dialogue>',
    '> **amber**\n>\n> **Birch:** cedar\n>\n> — dogwood',
  ),
  SideNote: session(
    '<Paragraph>amber<SideNote><SideNoteParagraph>birch</SideNoteParagraph></SideNote> cedar</Paragraph>',
    'amber[^1] cedar\n\n[^1]: birch',
  ),
  SideNoteParagraph: session(
    '<SideNote><Heading>amber</Heading><SideNoteParagraph>birch</SideNoteParagraph></SideNote>',
    ':::{admonition} amber\n:class: note side-note\n\nbirch\n:::',
  ),
  RevealMore: session(
    '<RevealMore>amber <i>birch</i></RevealMore>',
    ':::{admonition} Reveal more\n:class: dropdown\n\namber *birch*\n:::',
  ),
  // Activities
  Activity: session(
    `<Activity><Heading>birch</Heading>${question}</Activity>`,
    ':::{admonition} birch\n:class: tip activity\n\namber\n:::',
  ),
  Exercise: session(
    `<Exercise>${question}</Exercise>`,
    ':::{admonition} Exercise\n:class: tip exercise',
  ),
  SAQ: session(`<SAQ>${question}</SAQ>`, ':::{admonition} Question\n:class: tip saq'),
  ITQ: session(`<ITQ>${question}</ITQ>`, ':class: tip itq'),
  Timing: session(
    `<Activity><Timing>Allow 5 minutes</Timing>${question}</Activity>`,
    '*Allow 5 minutes*',
  ),
  Hours: session(
    `<Activity><Timing><Hours>1</Hours><Minutes>0</Minutes></Timing>${question}</Activity>`,
    '*Allow about 1 hour*',
  ),
  Minutes: session(
    `<Activity><Timing><Hours>0</Hours><Minutes>30</Minutes></Timing>${question}</Activity>`,
    '*Allow about 30 minutes*',
  ),
  Question: session(`<SAQ>${question}</SAQ>`, 'amber'),
  Answer: session(
    `<SAQ>${question}<Answer type="Specimen answer"><Paragraph>birch</Paragraph></Answer></SAQ>`,
    ':::{admonition} Specimen answer\n:class: dropdown\n\nbirch\n:::',
  ),
  Discussion: session(
    `<SAQ>${question}<Discussion><Paragraph>birch</Paragraph></Discussion></SAQ>`,
    ':::{admonition} Comment\n:class: dropdown\n\nbirch\n:::',
  ),
  Multipart: session(
    '<Activity><Multipart><Paragraph>amber</Paragraph><Part><Heading>birch</Heading><Question><Paragraph>cedar</Paragraph></Question></Part></Multipart></Activity>',
    'amber\n\n**birch**\n\ncedar',
  ),
  Part: session(
    '<Activity><Multipart><Part><Heading>birch</Heading><Timing>cedar</Timing><Question><Paragraph>dogwood</Paragraph></Question></Part></Multipart></Activity>',
    '**birch**\n\n*cedar*\n\ndogwood',
  ),
  InPageActivity: {
    ...session(
      '<InPageActivity type="discussion"><Instructions>amber</Instructions></InPageActivity>',
      ':::{admonition} Activity\n:class: tip activity\n\namber\n:::',
    ),
  },
  Instructions: session(
    '<InPageActivity><Instructions>amber <b>birch</b></Instructions></InPageActivity>',
    'amber **birch**',
  ),
  Interaction: choice('SingleChoice'),
  SingleChoice: choice('SingleChoice'),
  MultipleChoice: choice('MultipleChoice'),
  Right: choice('SingleChoice'),
  Wrong: choice('MultipleChoice'),
  Feedback: choice('SingleChoice'),
  Matching: matching,
  Option: matching,
  Match: matching,
  FreeResponse: session(
    '<Interaction><FreeResponse size="long">amber</FreeResponse></Interaction>',
    'amber',
  ),
  FreeResponseDisplay: leftOut('<FreeResponseDisplay idref="a"/>'),
  VoiceRecorder: session(recorder, RECORDER_FORM),
  Listen: session(recorder, RECORDER_FORM),
  Record: session(recorder, RECORDER_FORM),
  Model: session(recorder, RECORDER_FORM),
  // In a line
  a: inLine('a', 'amber [birch](https://example.org/) cedar', ' href=" https://example.org/"'),
  b: inLine('b', 'amber **birch** cedar'),
  i: inLine('i', 'amber *birch* cedar'),
  u: inLine('u', 'amber <u>birch</u> cedar'),
  sub: inLine('sub', 'amber {sub}`birch` cedar'),
  sup: inLine('sup', 'amber {sup}`birch` cedar'),
  smallCaps: inLine('smallCaps', 'amber <span class="smallcaps">birch</span> cedar'),
  font: inLine('font', 'amber birch cedar', ' val="Arial"'),
  sym: inLine('sym', 'amber birch cedar', ' font="x"'),
  br: session('<Paragraph>amber<br/>birch</Paragraph>', 'amber\\\nbirch'),
  footnote: session(
    '<Paragraph>amber<footnote>birch</footnote> cedar</Paragraph>',
    'amber[^1] cedar\n\n[^1]: birch',
  ),
  language: inLine(
    'language',
    'amber <span lang="ar" dir="rtl">birch</span> cedar',
    ' xml:lang="ar"',
  ),
  ComputerCode: inLine('ComputerCode', 'amber `birch` cedar'),
  ComputerUI: inLine('ComputerUI', 'amber **birch** cedar'),
  CrossRef: session(
    '<Section id="s1"><Title>amber</Title></Section><Paragraph><CrossRef idref="s1">birch</CrossRef></Paragraph>',
    '[birch](#small-unit-s1)',
  ),
  GlossaryTerm: inLine('GlossaryTerm', 'amber *birch* cedar'),
  IndexTerm: inLine('IndexTerm', 'amber birch cedar', ' name="x"'),
  olink: inLine('olink', 'amber birch cedar', ' targetdoc="Unit 1" targetptr="fig1"'),
  PageNumber: leftOut('<PageNumber number="7"/>'),
  InlinePageNumber: leftOut('<Paragraph>amber <InlinePageNumber number="7"/></Paragraph>'),
  AuthorComment: leftOut('<Paragraph>amber <AuthorComment/></Paragraph>'),
  EditorComment: leftOut('<Paragraph>amber <EditorComment/></Paragraph>'),
};
