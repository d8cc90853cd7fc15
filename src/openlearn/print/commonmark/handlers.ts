import type { FootnoteDefinition, FootnoteReference, Link, Parents, Table, Text } from 'mdast';
import { defaultHandlers, type Handle, type Info, type State } from 'mdast-util-to-markdown';
import type { MathBlock, MathInline } from '../../myst-nodes.ts';
import { flow } from '../flow.ts';

/** The library escapes every `&` before a letter; only what looks like a character reference needs it. */
function withoutNeedlessEscapes(markdown: string): string {
  return markdown.replace(/(?<!\\)((?:\\\\)*)\\&(?!#?\w+;)/g, '$1&');
}

function text(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  const written = withoutNeedlessEscapes(defaultHandlers.text(node, parent, state, info));
  // After nothing but a name it is an e-mail address, which cites nobody.
  return written.replace(/(?<=(?:^|\s)[A-Za-z0-9.-]*[A-Za-z0-9])\\@/g, '@');
}

function link(node: Link, parent: Parents | undefined, state: State, info: Info): string {
  const written = defaultHandlers.link(node, parent, state, info);
  const end = written.lastIndexOf('](');
  return written.slice(0, end + 1) + withoutNeedlessEscapes(written.slice(end + 1));
}

/** Pandoc takes no `$` before a digit for the end of a formula, so something stands between. */
function inlineMath(node: MathInline, _parent: unknown, _state: State, info: Info): string {
  const between = /^[0-9]/.test(info.after) ? '<!-- -->' : '';
  return `$${node.value.replace(/\s+/g, ' ').trim()}$${between}`;
}

function math(node: MathBlock): string {
  return `$$\n${node.value.replace(/\n\s*\n/g, '\n').trim()}\n$$`;
}

function table(node: Table, _parent: unknown, state: State, info: Info): string {
  const lines = node.children.map((row) => {
    const cells = row.children.map((cell) => {
      const exit = state.enter('phrasing');
      const line = state.containerPhrasing(
        { type: 'paragraph', children: cell.children },
        { ...info, before: '|', after: '|' },
      );
      exit();
      // A pipe ends a cell wherever it is, even in code (GFM 4.10), unless it is escaped already.
      return line.replace(/(\\*)\|/g, (pipe, before: string) =>
        before.length % 2 === 1 ? pipe : `${before}\\|`,
      );
    });
    return `| ${cells.join(' | ')} |`;
  });
  const rule = `|${' --- |'.repeat(node.children[0]?.children.length ?? 0)}`;
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
}

function footnoteDefinition(
  node: FootnoteDefinition,
  _parent: unknown,
  state: State,
  info: Info,
): string {
  const body = flow(node.children, state, info).replace(/\n(?=[^\n])/g, '\n    ');
  return `[^${node.label ?? node.identifier}]: ${body}`;
}

function footnoteReference(node: FootnoteReference): string {
  return `[^${node.label ?? node.identifier}]`;
}

export const plainHandlers: Record<string, Handle> = {
  text,
  link: Object.assign(link, { peek: defaultHandlers.link.peek }),
  inlineMath: Object.assign(inlineMath, { peek: () => '$' }),
  math,
  table,
  footnoteDefinition,
  footnoteReference: Object.assign(footnoteReference, { peek: () => '[' }),
};
