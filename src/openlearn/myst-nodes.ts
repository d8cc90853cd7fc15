/**
 * The nodes that MyST's tree has besides mdast's own. They carry the names, fields and children that
 * the MyST specification gives them, so that what reads MyST trees reads ours.
 *
 * Source: https://mystmd.org/spec, and myst-parser's output for `container`, `details`, `glossary`.
 */
import type { BlockContent, DefinitionContent, Image, Parent, PhrasingContent, Table } from 'mdast';

/** What others can refer to. `label` is as written, `identifier` as compared. */
type Labelled = { label?: string; identifier?: string };

export type Flow = BlockContent | DefinitionContent;

export interface Admonition extends Parent, Labelled {
  type: 'admonition';
  class?: string;
  children: [AdmonitionTitle, ...Flow[]];
}

export interface AdmonitionTitle extends Parent {
  type: 'admonitionTitle';
  children: PhrasingContent[];
}

/** A figure: picture, caption, legend. Or a table with its caption. */
export interface Container extends Parent, Labelled {
  type: 'container';
  kind: 'figure' | 'table';
  children: (Image | Table | Caption | Legend)[];
}

export interface Caption extends Parent {
  type: 'caption';
  children: Flow[];
}

export interface Legend extends Parent {
  type: 'legend';
  children: Flow[];
}

/** What opens when its summary is pressed; MyST writes it as `dropdown`. */
export interface Details extends Parent, Labelled {
  type: 'details';
  children: [Summary, ...Flow[]];
}

export interface Summary extends Parent {
  type: 'summary';
  children: PhrasingContent[];
}

export interface Div extends Parent, Labelled {
  type: 'div';
  class?: string;
  children: Flow[];
}

export interface Glossary extends Parent {
  type: 'glossary';
  children: [DefinitionList];
}

export interface DefinitionList extends Parent {
  type: 'definitionList';
  children: (DefinitionTerm | DefinitionDescription)[];
}

export interface DefinitionTerm extends Parent {
  type: 'definitionTerm';
  children: PhrasingContent[];
}

export interface DefinitionDescription extends Parent {
  type: 'definitionDescription';
  children: Flow[];
}

/** Names what follows it, so that it can be referred to: `(label)=`. */
export interface MystTarget extends Labelled {
  type: 'mystTarget';
  label: string;
}

/** A link to something labelled; `term` is a link to an entry of the glossary. */
export interface CrossReference extends Parent {
  type: 'crossReference';
  kind: 'ref' | 'term';
  label: string;
  identifier: string;
  children: PhrasingContent[];
}

export interface MathBlock extends Labelled {
  type: 'math';
  value: string;
}

export interface MathInline {
  type: 'inlineMath';
  value: string;
}

export interface Subscript extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
}

export interface Superscript extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
}

export interface Underline extends Parent {
  type: 'underline';
  children: PhrasingContent[];
}

export interface Smallcaps extends Parent {
  type: 'smallcaps';
  children: PhrasingContent[];
}

/** Words in another language than those around them; `dir` where they run the other way. */
export interface Span extends Parent {
  type: 'span';
  lang?: string;
  dir?: 'ltr' | 'rtl';
  children: PhrasingContent[];
}

type MystBlocks = {
  admonition: Admonition;
  container: Container;
  details: Details;
  div: Div;
  glossary: Glossary;
  math: MathBlock;
  mystTarget: MystTarget;
};

type MystPhrases = {
  crossReference: CrossReference;
  inlineMath: MathInline;
  subscript: Subscript;
  superscript: Superscript;
  underline: Underline;
  smallcaps: Smallcaps;
  span: Span;
};

type MystParts = {
  admonitionTitle: AdmonitionTitle;
  caption: Caption;
  legend: Legend;
  summary: Summary;
  definitionList: DefinitionList;
  definitionTerm: DefinitionTerm;
  definitionDescription: DefinitionDescription;
};

declare module 'mdast' {
  interface BlockContentMap extends MystBlocks {}
  interface PhrasingContentMap extends MystPhrases {}
  interface RootContentMap extends MystBlocks, MystPhrases, MystParts {}
  interface Image {
    /** With its unit: `512px`. */
    width?: string;
  }
  interface TableCell {
    header?: boolean;
    /** How many columns and rows it covers, where it is more than one; rows lack what is covered. */
    colspan?: number;
    rowspan?: number;
    /** Blocks in a cell that holds more than one line of text; `children` is then empty. */
    blocks?: Flow[];
  }
}
