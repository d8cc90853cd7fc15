import type { Nodes, Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';

/** Classes of authors; those of the page around their text begin with `site-` and are not theirs. */
const CLASS = /^(?!site-)[A-Za-z][\w-]*$/;
/** The same for `id`, in any script. */
const ID = /^(?!site-)\S+$/;

const SAFE_STYLE =
  /^\s*(?:text-align|vertical-align|width|max-width|min-width)\s*:\s*(?:[a-z-]+|\d{1,5}(?:\.\d{1,3})?(?:px|em|rem|%|ch|ex)?)\s*$/i;

/**
 * Formulas that are MathML: its elements for presentation, without those that link, act or hold other
 * markup.
 *
 * Source: MathML Core, section 2 and 3.
 */
const MATHML = [
  ...[
    'math',
    'mrow',
    'mi',
    'mn',
    'mo',
    'mtext',
    'ms',
    'mspace',
    'mfrac',
    'msqrt',
    'mroot',
    'mstyle',
  ],
  ...['merror', 'mpadded', 'mphantom', 'mfenced', 'menclose', 'msub', 'msup', 'msubsup', 'munder'],
  ...['mover', 'munderover', 'mmultiscripts', 'mprescripts', 'none', 'mtable', 'mtr', 'mtd'],
];
const MATHML_ATTRIBUTES = [
  ...[
    'display',
    'mathvariant',
    'displaystyle',
    'scriptlevel',
    'linethickness',
    'notation',
    'width',
  ],
  ...['open', 'close', 'separators', 'fence', 'stretchy', 'accent', 'accentunder', 'columnalign'],
  ...['rowalign', 'columnspan', 'columnSpan', 'rowSpan', 'xmlns'],
];

/**
 * What may be on a page, whoever wrote it: text, structure, pictures, media from elsewhere over https.
 * Nothing that runs, nothing that covers the page, no forms. The list is GitHub's own (the default of
 * hast-util-sanitize) with what MyST adds.
 *
 * `name` is not in it: with it, an element could take the place of a function of `document`.
 */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'abbr',
    'aside',
    'audio',
    'bdi',
    'bdo',
    'caption',
    'center',
    'cite',
    'col',
    'colgroup',
    'dfn',
    'figcaption',
    'figure',
    'iframe',
    'label',
    'mark',
    'small',
    'time',
    'track',
    'u',
    'video',
    'wbr',
    ...MATHML,
  ],
  attributes: {
    '*': [
      ['className', CLASS],
      ['id', ID],
      ['role', 'note'],
      ['dir', 'ltr', 'rtl', 'auto'],
      'lang',
      'title',
      'style',
      'ariaLabel',
    ],
    a: ['href', 'dataFootnoteBackref', 'dataFootnoteRef', 'ariaDescribedBy'],
    abbr: ['title'],
    audio: ['src', 'controls', 'loop'],
    blockquote: ['cite'],
    code: ['dataStart', 'dataMarked', 'dataTitle', 'dataDescription'],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite'],
    details: ['open'],
    div: ['dataNumber', 'dataToc', ['align', 'left', 'center', 'right']],
    iframe: ['src', 'width', 'height'],
    img: ['src', 'alt', 'width', 'height', 'dataWidth', ['align', 'left', 'center', 'right']],
    input: [['type', 'checkbox'], 'checked', ['disabled', true]],
    ins: ['cite'],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    p: [['align', 'left', 'center', 'right']],
    q: ['cite'],
    section: ['dataFootnotes'],
    source: ['src', 'type'],
    td: ['colSpan', 'rowSpan', 'headers', ['align', 'left', 'center', 'right', 'char', 'justify']],
    th: [
      'colSpan',
      'rowSpan',
      'headers',
      ['scope', 'row', 'col', 'rowgroup', 'colgroup'],
      'abbr',
      ['align', 'left', 'center', 'right'],
    ],
    time: ['dateTime'],
    track: ['src', 'kind', 'label', 'srcLang'],
    ...Object.fromEntries(MATHML.map((name) => [name, MATHML_ATTRIBUTES])),
    video: ['src', 'controls', 'loop', 'width', 'height', 'poster'],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https', 'data'],
    poster: ['http', 'https'],
  },
  // Their content is not text for readers.
  strip: ['script', 'style', 'template', 'noscript', 'title', 'textarea', 'select'],
};

const PICTURE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/i;

/** Keeps of a page what is safe to show to anyone. Nothing on it is trusted, ours included. */
export function sanitise(tree: Root): Root {
  const clean = sanitize(tree, schema);
  tidy(clean);
  return clean.type === 'root' ? clean : { type: 'root', children: [] };
}

function tidy(node: Nodes): void {
  if (node.type === 'element') {
    const { properties, tagName } = node;
    const { src, style } = properties;
    const isData = typeof src === 'string' && /^\s*data:/i.test(src);
    if (isData && (tagName !== 'img' || !PICTURE_DATA.test(src))) delete properties.src;
    if (typeof style === 'string') {
      delete properties.style;
      const kept = safeStyle(style);
      if (kept !== '') properties.style = kept;
    }
  }
  if ('children' in node) for (const child of node.children) tidy(child);
}

/** Alignment and widths, which tables from notebooks have; everything else is the site's. */
function safeStyle(style: string): string {
  const kept = style.split(';').filter((part) => SAFE_STYLE.test(part));
  return kept.map((part) => part.trim()).join(';');
}
