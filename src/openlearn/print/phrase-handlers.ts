import type { FootnoteReference, Link, Parents, PhrasingContent, Text } from 'mdast';
import { defaultHandlers, type Handle, type Info, type State } from 'mdast-util-to-markdown';
import type { CrossReference, MathInline, Span } from '../myst-nodes.ts';

/** A Markdown string inside a role: {sub}`2`, in more backticks than there are inside. */
function role(name: string): Handle {
  const handle: Handle = (node: { children: PhrasingContent[] }, _parent, state, info) =>
    writtenRole(
      name,
      state.containerPhrasing(
        { type: 'paragraph', children: node.children },
        {
          ...info,
          before: '`',
          after: '`',
        },
      ),
    );
  return Object.assign(handle, { peek: () => '{' });
}

/** HTML within a line, for what Sphinx has no role for. */
function tag(name: string, attributes = ''): Handle {
  const handle: Handle = (node: { children: PhrasingContent[] }, _parent, state, info) => {
    const children = state.containerPhrasing(
      { type: 'paragraph', children: node.children },
      { ...info, before: '>', after: '<' },
    );
    return `<${name}${attributes}>${children}</${name}>`;
  };
  return Object.assign(handle, { peek: () => '<' });
}

/** Words in another language: a `span`, which every builder keeps at least the words of. */
function span(node: Span, parent: Parents | undefined, state: State, info: Info): string {
  const lang = node.lang === undefined ? '' : ` lang="${node.lang}"`;
  const dir = node.dir === undefined ? '' : ` dir="${node.dir}"`;
  return tag('span', lang + dir)(node, parent, state, info);
}

/** What is in a role is read by itself, so that notes in it would find no text. */
function holdsNote(node: PhrasingContent): boolean {
  if (node.type === 'footnoteReference') return true;
  return 'children' in node && node.children.some(holdsNote);
}

/**
 * Code right behind a role would make one run of backticks with it, and a backslash before it, itself
 * escaped or not, keeps myst-parser from seeing it.
 */
function roleOrTag(name: 'sub' | 'sup'): Handle {
  const [asRole, asTag] = [role(name), tag(name)];
  const handle: Handle = (node, parent, state, info) =>
    info.after.startsWith('`') || info.before.endsWith('\\') || holdsNote(node)
      ? asTag(node, parent, state, info)
      : asRole(node, parent, state, info);
  return Object.assign(handle, { peek: () => '{' });
}

function writtenRole(name: string, body: string): string {
  const longest = Math.max(0, ...(body.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const blank = body.startsWith('`') || body.endsWith('`') ? ' ' : '';
  return `{${name}}${fence}${blank}${body}${blank}${fence}`;
}

function crossReference(
  node: CrossReference,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  if (node.kind === 'term') {
    return role('term')(node, parent, state, info);
  }
  const link = { type: 'link', url: `#${node.label}`, children: node.children } as const;
  return defaultHandlers.link({ ...link, children: [...link.children] }, parent, state, info);
}

function inlineMath(node: MathInline): string {
  return `$${node.value.replace(/\s+/g, ' ').trim()}$`;
}

function footnoteReference(node: FootnoteReference): string {
  return `[^${node.label ?? node.identifier}]`;
}

/** The library escapes every `&` before a letter; only what looks like a character reference needs it. */
function withoutNeedlessEscapes(markdown: string): string {
  return markdown.replace(/(?<!\\)((?:\\\\)*)\\&(?!#?\w+;)/g, '$1&');
}

/** Signs that mean something anywhere in a line, to CommonMark or to MyST; see `mystUnsafe`. */
const MEANINGFUL = /[\t\r\n!#$&*<@[\\\]_`{|~]/;

/**
 * Whether there is nothing in a text to escape: no sign that means something in a line, and it cannot
 * be taken for the start of a block. Most texts are so, and looking for every unsafe pattern in each
 * of them took half of the time of a conversion.
 */
function isHarmless(value: string, { before, after }: Info): boolean {
  if (MEANINGFUL.test(value)) return false;
  const inLine = before !== '' && !/[\r\n\]]/.test(before);
  const start = inLine ? /^[ \p{L},.;]/u : /^\p{L}/u;
  return start.test(value) && !(value.endsWith(' ') && /^[\r\n]?$/.test(after));
}

function text(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  if (isHarmless(node.value, info)) return node.value;
  const written = withoutNeedlessEscapes(defaultHandlers.text(node, parent, state, info));
  // Within a word it is an e-mail address, which cites nobody. The first letter does not count: next to
  // emphasis it may become a character reference.
  return written.replace(/(?<=.[A-Za-z0-9])\\@/gs, '@');
}

function link(node: Link, parent: Parents | undefined, state: State, info: Info): string {
  const written = defaultHandlers.link(node, parent, state, info);
  const end = written.lastIndexOf('](');
  return written.slice(0, end + 1) + withoutNeedlessEscapes(written.slice(end + 1));
}

export const phraseHandlers: Record<string, Handle> = {
  text,
  link: Object.assign(link, { peek: defaultHandlers.link.peek }),
  subscript: roleOrTag('sub'),
  superscript: roleOrTag('sup'),
  underline: tag('u'),
  smallcaps: tag('span', ' class="smallcaps"'),
  span: Object.assign(span, { peek: () => '<' }),
  crossReference: Object.assign(crossReference, { peek: () => '[' }),
  inlineMath: Object.assign(inlineMath, { peek: () => '$' }),
  footnoteReference: Object.assign(footnoteReference, { peek: () => '[' }),
};
