import type { Element, ElementContent } from 'hast';
import { elementsIn, hasClass, textOf, textProperty } from '../prepare/element.ts';
import type { Context } from './context.ts';
import { typstString } from './typst-text.ts';
import { anchorOf, block, displayedFormula, inLanguage, writePhrases } from './write-phrases.ts';
import { blockPicture } from './write-picture.ts';
import { writeTable } from './write-table.ts';

/** What is shorter than this, in characters, is kept on one page. */
const SHORT = 600;

/** Whether something is so short that a page's end should not cut it. */
function isShort(node: Element): boolean {
  return textOf(node).length <= SHORT;
}

const BLOCKS = new Set([
  ...['p', 'div', 'ul', 'ol', 'dl', 'table', 'blockquote', 'pre', 'figure', 'section', 'details'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'aside', 'li', 'dt', 'dd', 'figcaption', 'summary'],
  ...['center', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption'],
]);

/** Blocks, as one expression of Typst's code; what stands between them in lines becomes paragraphs. */
export function writeBlocks(children: readonly ElementContent[], context: Context): string {
  const expressions: string[] = [];
  let line: ElementContent[] = [];
  const endLine = (): void => {
    if (line.some((child) => child.type === 'element' || textOf(child).trim() !== '')) {
      expressions.push(paragraph(line, context));
    }
    line = [];
  };
  for (const child of children) {
    if (!isBlock(child)) {
      line.push(child);
      continue;
    }
    endLine();
    expressions.push(`${anchorOf(child, context)}${inLanguage(child, writeBlock(child, context))}`);
  }
  endLine();
  return block(expressions);
}

/** Whether something is set apart from the line: by its kind, or by what is inside of it. */
function isBlock(child: ElementContent): child is Element {
  if (child.type !== 'element') return false;
  return BLOCKS.has(child.tagName) || (child.tagName !== 'code' && child.children.some(isBlock));
}

function paragraph(children: readonly ElementContent[], context: Context): string {
  const shown = children.filter((child) => textOf(child).trim() !== '' || child.type === 'element');
  const [only] = shown;
  if (shown.length === 1 && only?.type === 'element' && only.tagName === 'img') {
    return block([`${anchorOf(only, context)}${blockPicture(only, context)}`]);
  }
  return `par(${writePhrases(children, context)})`;
}

function writeBlock(node: Element, context: Context): string {
  const inside = (): string => writeBlocks(node.children, context);
  switch (node.tagName) {
    case 'p':
      return node.children.some(isBlock) ? inside() : classedParagraph(node, context);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(node, context);
    case 'ul':
    case 'ol':
      return list(node, context);
    case 'dl':
      return definitions(node, context);
    case 'table':
      return tableWithCaption(node, context);
    case 'blockquote':
      return `quotation(${inside()})`;
    case 'pre':
      return code(node);
    case 'figure':
      return figure(node, context);
    case 'details':
      return opened(node, context);
    case 'section':
      return node.properties.dataFootnotes === undefined ? inside() : `notes(${inside()})`;
    case 'hr':
      return 'rule()';
    default:
      return division(node, inside, context);
  }
}

function classedParagraph(node: Element, context: Context): string {
  const written = paragraph(node.children, context);
  return hasClass(node, 'admonition-title') ? `box-title(${written})` : written;
}

/** A heading of the chapter; inside of boxes it is a line in bold, and not in the contents. */
function heading(node: Element, context: Context): string {
  const words = writePhrases(node.children, context);
  if (hasClass(node, 'footnotes-title') || textOf(node).trim() === '') {
    return textOf(node).trim() === '' ? '' : `minor-heading(${words})`;
  }
  if (context.boxed) return `minor-heading(${words})`;
  const level = context.chapter.level + Number(node.tagName.slice(1)) - 1;
  return `heading(level:${Math.max(level, context.chapter.level + 1)},${words})`;
}

function list(node: Element, context: Context): string {
  const items = elementsIn(node.children).filter(({ tagName }) => tagName === 'li');
  if (items.length === 0) return '';
  const tight = items.every(
    ({ children }) => !elementsIn(children).some((one) => one.tagName === 'p'),
  );
  const written = items.map((item) =>
    block([`${anchorOf(item, context)}${writeBlocks(item.children, context)}`]),
  );
  if (node.tagName === 'ul') return `list(tight:${tight},${written.join(',')})`;
  const type = textProperty(node, 'type') ?? '1';
  const start = Number(node.properties.start ?? 1);
  const values = items.map(({ properties }) => Number(properties.value ?? Number.NaN));
  const numbered = written.map((item, index) => {
    const value = values[index] ?? Number.NaN;
    return isNumber(value) ? `enum.item(${value},${item})` : item;
  });
  const options = [
    `tight:${tight}`,
    `numbering:"${/^[1aAiI]$/.test(type) ? type : '1'}."`,
    ...(isNumber(start) && start !== 1 ? [`start:${start}`] : []),
  ];
  return `enum(${options.join(',')},${numbered.join(',')})`;
}

function isNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1_000_000;
}

function definitions(node: Element, context: Context): string {
  return block(
    elementsIn(node.children).map((part) => {
      const anchor = anchorOf(part, context);
      if (part.tagName === 'dt') return `${anchor}term(${writePhrases(part.children, context)})`;
      return `${anchor}description(${writeBlocks(part.children, context)})`;
    }),
  );
}

function tableWithCaption(node: Element, context: Context): string {
  const table = writeTable(node, (cell) =>
    block([`${anchorOf(cell, context)}${writeBlocks(cell.children, { ...context, boxed: true })}`]),
  );
  const caption = elementsIn(node.children).find(({ tagName }) => tagName === 'caption');
  if (caption === undefined) return table;
  const words = block([`${anchorOf(caption, context)}${writeBlocks(caption.children, context)}`]);
  return `captioned("table",${isShort(node)},${table === '' ? '[]' : table},${words})`;
}

function code(node: Element): string {
  const [inner] = elementsIn(node.children);
  const classes = inner?.properties.className;
  const language = Array.isArray(classes)
    ? classes.map(String).find((name) => name.startsWith('language-'))
    : undefined;
  const lang =
    language === undefined ? '' : `lang:${typstString(language.slice('language-'.length))},`;
  const text = node.children.map(textOf).join('').replaceAll('\r', '').replace(/\n$/, '');
  const lines = text.split('\n').map(typstString).join('+"\\n"+');
  return `raw(block:true,${lang}${lines})`;
}

/** Picture or table with its caption, which is kept on the same page. */
function figure(node: Element, context: Context): string {
  const caption = elementsIn(node.children).find(({ tagName }) => tagName === 'figcaption');
  const rest = node.children.filter((child) => child !== caption);
  const kind = hasClass(node, 'figure-table') ? 'table' : 'image';
  const body = writeBlocks(rest, context);
  const words =
    caption === undefined
      ? 'none'
      : block([`${anchorOf(caption, context)}${writeBlocks(caption.children, context)}`]);
  const whole = kind === 'image' || isShort(node);
  return `captioned("${kind}",${whole},${body},${words})`;
}

/** What opens on a screen stands open on paper, with its line above it. */
function opened(node: Element, context: Context): string {
  const summary = elementsIn(node.children).find(({ tagName }) => tagName === 'summary');
  const rest = node.children.filter((child) => child !== summary);
  const title =
    summary === undefined
      ? 'none'
      : block([`${anchorOf(summary, context)}${writePhrases(summary.children, context)}`]);
  return `answer(${isShort(node)},${title},${writeBlocks(rest, { ...context, boxed: true })})`;
}

const WARM = ['warning', 'caution', 'danger', 'error', 'attention'];
const FRESH = ['tip', 'hint', 'seealso'];

const PLAIN = ['box', 'card', 'margin', 'tab', 'extract', 'reading', 'example', 'case-study'];

function division(node: Element, inside: () => string, context: Context): string {
  const boxed = (): string => writeBlocks(node.children, { ...context, boxed: true });
  const is = (name: string): boolean => hasClass(node, name);
  if (is('math')) return displayedFormula(node, context);
  if (is('admonition')) {
    const tone = WARM.some(is) ? 'warm' : FRESH.some(is) ? 'fresh' : 'calm';
    return `callout("${tone}",${isShort(node)},${boxed()})`;
  }
  if (PLAIN.some(is)) return `callout("plain",${isShort(node)},${boxed()})`;
  if (is('card-title') || is('tab-title') || is('code-file-name')) return `box-title(${inside()})`;
  if (is('legend')) return `legend(${inside()})`;
  return inside();
}
