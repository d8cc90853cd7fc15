import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import type { Handle, Info, State } from 'mdast-util-to-markdown';
import type {
  Admonition,
  Container,
  DefinitionList,
  Details,
  Div,
  Glossary,
  MathBlock,
  MystTarget,
} from '../myst-nodes.ts';
import { directive } from './directive.ts';
import { flow } from './flow.ts';
import { printTable } from './print-table.ts';

function admonition(node: Admonition, _parent: unknown, state: State, info: Info): string {
  const [title, ...blocks] = node.children;
  return directive({
    name: 'admonition',
    title: oneLine(title.children, state, info),
    options: { class: node.class, name: node.label },
    body: flow(blocks, state, info),
  });
}

function details(node: Details, _parent: unknown, state: State, info: Info): string {
  const [summary, ...blocks] = node.children;
  return directive({
    name: 'dropdown',
    title: oneLine(summary.children, state, info),
    options: { name: node.label },
    body: flow(blocks, state, info),
  });
}

/** Without its class: where Sphinx knows `div`, it knows no such option. */
function div(node: Div, _parent: unknown, state: State, info: Info): string {
  const options = { name: node.label };
  return directive({ name: 'div', title: '', options, body: flow(node.children, state, info) });
}

function container(node: Container, _parent: unknown, state: State, info: Info): string {
  const caption = node.children.find((child) => child.type === 'caption');
  if (node.kind === 'table') {
    const table = node.children.find((child) => child.type === 'table');
    const [line] = caption?.children ?? [];
    const words = line?.type === 'paragraph' ? line.children : [];
    const about = { title: oneLine(words, state, info), caption: words, name: node.label };
    return table === undefined ? '' : printTable(table, about, state, info);
  }
  const image = node.children.find((child) => child.type === 'image');
  const legend = node.children.find((child) => child.type === 'legend');
  return directive({
    name: 'figure',
    title: image?.url.replaceAll(' ', '%20') ?? '',
    options: {
      alt: image?.alt?.replace(/\s+/g, ' ').trim() || undefined,
      name: node.label,
      width: image?.width,
    },
    body: flow([...(caption?.children ?? []), ...(legend?.children ?? [])], state, info),
  });
}

function glossary(node: Glossary, _parent: unknown, state: State, info: Info): string {
  const body = definitionList(node.children[0], undefined, state, info);
  return directive({ name: 'glossary', title: '', options: {}, body });
}

/**
 * The sign of a definition stands two blanks in: Sphinx's glossary takes what is not indented for
 * another term (and shows the sign, which it does not know), and Markdown's definition lists leave it
 * open.
 */
function definitionList(node: DefinitionList, _parent: unknown, state: State, info: Info): string {
  return node.children
    .map((child, index) => {
      if (child.type === 'definitionTerm') {
        return `${index === 0 ? '' : '\n\n'}${oneLine(child.children, state, info, '\n')}`;
      }
      const body = flow(child.children, state, info);
      return `\n  : ${body.replace(/\n(?=[^\n])/g, '\n    ')}`;
    })
    .join('');
}

/** In a quotation, myst-parser takes the marks of its lines for part of a formula between dollars. */
function math(node: MathBlock, _parent: unknown, state: State): string {
  const value = node.value.replace(/\n\s*\n/g, '\n').trim();
  const quoted = state.stack.includes('blockquote');
  if (node.label === undefined && !quoted) return `$$\n${value}\n$$`;
  const label = node.label === undefined ? '' : `:label: ${node.label}\n\n`;
  return `\`\`\`{math}\n${label}${value}\n\`\`\``;
}

function mystTarget(node: MystTarget): string {
  return `(${node.label})=`;
}

function footnoteDefinition(
  node: FootnoteDefinition,
  _parent: unknown,
  state: State,
  info: Info,
): string {
  const body = state.indentLines(flow(node.children, state, info), (line, index, blank) =>
    index > 0 && !blank ? `    ${line}` : line,
  );
  return `[^${node.label ?? node.identifier}]: ${body}`;
}

/** Phrasing where no new line can begin: directive titles, terms. */
function oneLine(children: PhrasingContent[], state: State, info: Info, before = ' '): string {
  const exit = state.enter('headingAtx');
  const exitPhrasing = state.enter('phrasing');
  const line = state.containerPhrasing(
    { type: 'paragraph', children },
    { ...info, before, after: '\n' },
  );
  exitPhrasing();
  exit();
  return line.trim();
}

export const blockHandlers: Record<string, Handle> = {
  admonition,
  details,
  div,
  container,
  glossary,
  definitionList,
  math,
  mystTarget,
  footnoteDefinition,
};
