import type { DirectiveData, DirectiveSpec, GenericNode } from 'myst-common';

const LABELLED = {
  label: { type: String, alias: ['name'] },
  class: { type: String },
} satisfies DirectiveSpec['options'];

/**
 * Directives that MyST keeps in packages of their own (tabs, cards, grids, proofs, exercises), as far
 * as a static page can show them, and those of Jupyter Book 1 that have another name in MyST.
 *
 * Sources: https://mystmd.org/guide/dropdowns-cards-and-tabs, https://mystmd.org/guide/exercises,
 * https://mystmd.org/guide/proofs-and-theorems, https://jupyterbook.org/v1/content/components.html
 */
export const directives: DirectiveSpec[] = [
  group('tab-set', 'tabs'),
  titled('tab-item', 'tab', ['tab']),
  group('grid', 'grid'),
  group('card-carousel', 'grid'),
  titled('card', 'card', ['grid-item-card']),
  group('grid-item', 'grid-item'),
  group('margin', 'margin', ['sidebar']),
  boxed('exercise'),
  boxed('solution', 'dropdown'),
  ...[
    'proof',
    'theorem',
    'lemma',
    'definition',
    'corollary',
    'proposition',
    'example',
    'remark',
    'axiom',
    'algorithm',
    'property',
    'observation',
    'conjecture',
    'criterion',
    'assumption',
  ].map((kind) => boxed(kind)),
  { ...boxed('versionadded'), alias: [] },
  { ...boxed('deprecated'), alias: [] },
];

/** Content with a class of its own and nothing more. */
function group(name: string, className: string, alias: string[] = []): DirectiveSpec {
  return {
    name,
    alias,
    arg: { type: 'myst' },
    options: LABELLED,
    body: { type: 'myst' },
    run: (data) => [
      withLabel(data, {
        type: 'div',
        class: className,
        children: [...titleOf(data), ...bodyOf(data)],
      }),
    ],
  };
}

/** A part with a title: a tab, a card. A card's `link` makes its title a link. */
function titled(name: string, className: string, alias: string[]): DirectiveSpec {
  return {
    name,
    alias,
    arg: { type: 'myst' },
    options: {
      ...LABELLED,
      link: { type: String, alias: ['url'] },
      header: { type: 'myst' },
      footer: { type: 'myst' },
    },
    body: { type: 'myst' },
    run: (data) => {
      const link = data.options?.link;
      const title = parsed(data.arg);
      const linked: GenericNode[] =
        typeof link === 'string' ? [{ type: 'link', url: link, children: title }] : title;
      const head: GenericNode = { type: 'div', class: `${className}-title`, children: linked };
      const box: GenericNode = {
        type: 'div',
        class: className,
        children: [
          ...(linked.length === 0 ? [] : [head]),
          ...paragraphOf(parsed(data.options?.header)),
          ...bodyOf(data),
          ...paragraphOf(parsed(data.options?.footer)),
        ],
      };
      return [withLabel(data, box)];
    },
  };
}

/** A box that says what it is: "Theorem: Pythagoras". What that is called, `nameBoxes` puts in. */
function boxed(name: string, className = ''): DirectiveSpec {
  return {
    name,
    alias: [`prf:${name}`, `${name}-start`],
    arg: { type: 'myst' },
    options: { ...LABELLED, enumerated: { type: Boolean }, nonumber: { type: Boolean } },
    body: { type: 'myst' },
    run: (data) => {
      const own = parsed(data.arg);
      const title: GenericNode[] = [
        { type: 'text', value: own.length === 0 ? '' : ': ', box: name },
        ...own,
      ];
      return [
        withLabel(data, {
          type: 'admonition',
          kind: 'admonition',
          class: `${name} ${className} ${textOf(data.options?.class)}`.trim(),
          children: [{ type: 'admonitionTitle', children: title }, ...bodyOf(data)],
        }),
      ];
    },
  };
}

function titleOf({ arg }: DirectiveData): GenericNode[] {
  const title = parsed(arg);
  // A grid's argument is its numbers of columns, which the page's width decides here.
  const numbers = title.every((node) => node.type === 'text' && /^[\d\s]*$/.test(node.value ?? ''));
  return numbers ? [] : paragraphOf([{ type: 'strong', children: title }]);
}

function bodyOf({ body }: DirectiveData): GenericNode[] {
  return parsed(body);
}

/** What the parser hands over for an argument or body of the type `myst`: nodes. */
function parsed(value: DirectiveData['arg']): GenericNode[] {
  return Array.isArray(value) ? value : [];
}

function paragraphOf(children: GenericNode[]): GenericNode[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function withLabel(data: DirectiveData, node: GenericNode): GenericNode {
  const label = data.options?.label;
  if (typeof label !== 'string') return node;
  return { ...node, label, identifier: label.toLowerCase().replace(/\s+/g, ' ').trim() };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
