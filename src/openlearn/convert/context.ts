import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import type { ImageBook } from './image-book.ts';
import type { MediaBook } from './media-book.ts';
import type { Tally } from './tally.ts';

/** What an element becomes among blocks. */
export type BlockRule = (element: XmlElement, context: Context) => Flow[];

/** What an element becomes within a line of text. */
export type PhrasingRule = (element: XmlElement, context: Context) => PhrasingContent[];

/** Which function converts which element. What is in neither table goes to its default. */
export type Rules = {
  readonly blocks: ReadonlyMap<string, BlockRule>;
  readonly phrases: ReadonlyMap<string, PhrasingRule>;
  readonly unknownBlock: BlockRule;
  readonly unknownPhrase: PhrasingRule;
};

/** All that a rule may look at besides its element. The books are written to while converting. */
export type Context = {
  readonly rules: Rules;
  readonly tally: Tally;
  readonly images: ImageBook;
  readonly media: MediaBook;
  /** The footnotes of the page that is being made. */
  readonly footnotes: FootnoteDefinition[];
  /** The unit's page for people, which relative links start from. A file by itself has none. */
  readonly page: string | undefined;
  /** By an element's own id: the label it has in Markdown. Only ids that something refers to. */
  readonly labels: ReadonlyMap<string, string>;
  /** The terms of the glossary, in lower case. */
  readonly terms: ReadonlySet<string>;
  /** What this unit calls the discussion of an activity. */
  readonly discussion: string;
  /** The level of the heading we are under, 1 to 6. */
  readonly depth: number;
  /** Inside a box, where a heading would not stand in the contents of the page. */
  readonly boxed: boolean;
};
