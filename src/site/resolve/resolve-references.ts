import { resolveReferencesTransform } from 'myst-transforms';
import { VFile } from 'vfile';
import { type MystNode, plainTextOf, textField, walk } from '../myst-node.ts';
import type { ParsedPage } from '../parse/parse-page.ts';
import type { SiteNote } from '../site.ts';
import type { SiteWords } from '../site-words.ts';
import { findTargets, type PageTargets } from './find-targets.ts';
import type { Locate } from './locate.ts';

export type References = {
  /** The `id` on a page for what people write after `#`. */
  readonly idOn: (page: string, fragment: string) => string;
};

type Index = {
  readonly pages: ReadonlyMap<string, PageTargets>;
  /** Where a label that its author wrote is; the first page in reading order has it. */
  readonly labels: ReadonlyMap<string, PageTargets>;
};

/**
 * Gives every reference its text and its place, on its own page or another: `{ref}`, `{numref}`,
 * `{eq}`, `{term}`, `[](#label)`, `[](page.md)`. A name that a heading has by its text counts only on
 * its own page.
 */
export function resolveReferences(
  pages: readonly ParsedPage[],
  locate: Locate,
  tell: (note: SiteNote) => void,
): References {
  const index = indexOf(pages);
  for (const own of index.pages.values()) {
    walk(own.page.tree, (node) => {
      if (node.type === 'link') resolveLink(node, own, index, locate);
      if (node.type === 'cite') resolveCite(node, own, index);
    });
    const state = resolver(own, index, tell);
    resolveReferencesTransform(own.page.tree, new VFile(), { state });
    walk(own.page.tree, dropSecondNumber);
    walk(own.page.tree, (node) => nameCaption(node, own.page.words));
  }
  return { idOn: (page, fragment) => index.pages.get(page)?.ids.get(fragment) ?? fragment };
}

function indexOf(pages: readonly ParsedPage[]): Index {
  const found = pages.map(findTargets);
  const labels = new Map<string, PageTargets>();
  for (const targets of found) {
    for (const [identifier, { node }] of Object.entries(targets.state.targets)) {
      const implicit = 'implicit' in node && node.implicit === true;
      if (!implicit && !labels.has(identifier)) labels.set(identifier, targets);
    }
  }
  return { pages: new Map(found.map((one) => [one.page.path, one])), labels };
}

function ownerOf(
  identifier: string | undefined,
  own: PageTargets,
  { labels }: Index,
): PageTargets | undefined {
  if (identifier === undefined) return undefined;
  return own.state.getTarget(identifier) === undefined ? labels.get(identifier) : own;
}

/** MyST's way of asking for targets, over all pages at the cost of one look. */
function resolver(own: PageTargets, index: Index, tell: (note: SiteNote) => void) {
  return {
    vfile: new VFile(),
    getTarget: (identifier?: string) =>
      ownerOf(identifier, own, index)?.state.getTarget(identifier),
    getAllTargets: () => own.state.getAllTargets(),
    getFileTarget: () => undefined,
    getIdentifiers: () => own.state.getIdentifiers(),
    resolveStateProvider: (identifier?: string) => ownerOf(identifier, own, index)?.state,
    resolveReferenceContent(node: Parameters<PageTargets['state']['resolveReferenceContent']>[0]) {
      const owner = ownerOf(node.identifier, own, index);
      if (owner === undefined) {
        const label = node.label ?? node.identifier ?? '';
        tell({ note: 'unresolved-reference', page: own.page.path, label });
        return;
      }
      owner.state.resolveReferenceContent(node);
      if (owner !== own) node.url = `/${owner.page.path}`;
    },
  };
}

/** `[](#label)` becomes a reference; `[](page.md)` gets the page's title. Other links are left alone. */
function resolveLink(node: MystNode, own: PageTargets, index: Index, locate: Locate): void {
  const url = textField(node, 'url');
  if (url === undefined) return;
  if (url.startsWith('#')) {
    const name = decodeURIComponentSafely(url.slice(1));
    const identifier = [name, name.toLowerCase().replace(/\s+/g, ' ')].find(
      (one) => ownerOf(one, own, index) !== undefined,
    );
    if (identifier !== undefined) toReference(node, identifier);
    else if (isEmpty(node)) node.children = [{ type: 'text', value: name }];
    return;
  }
  if (!isEmpty(node)) return;
  const location = locate(url, own.page.path);
  const target = location.kind === 'page' ? index.pages.get(location.page) : undefined;
  const text = target?.page.heading.children ?? [{ type: 'text', value: url }];
  node.children = structuredClone(text);
}

function isEmpty(node: MystNode): boolean {
  return (node.children?.length ?? 0) === 0;
}

/** `@label` names a figure or a section as well as a work that is cited. */
function resolveCite(node: MystNode, own: PageTargets, index: Index): void {
  const identifier = textField(node, 'label')?.toLowerCase();
  if (ownerOf(identifier, own, index) === undefined || identifier === undefined) return;
  toReference(node, identifier);
}

function toReference(node: MystNode, identifier: string): void {
  node.type = 'crossReference';
  node.identifier = identifier;
  node.label = identifier;
  delete node.kind;
  delete node.url;
}

/** "Figure 2" that its author wrote into the caption is not written a second time. */
function dropSecondNumber(node: MystNode): void {
  if (node.ownNumber !== true) return;
  walk(node, (inner) => {
    if (inner.type === 'paragraph' && inner.children?.[0]?.type === 'captionNumber') {
      inner.children = inner.children.slice(1);
    }
  });
}

/** MyST has it in English, whatever it was told; of a part of a figure it is a letter in brackets. */
function nameCaption(node: MystNode, { numbered }: SiteWords): void {
  const { kind, enumerator } = node;
  if (node.type !== 'captionNumber' || plainTextOf(node).startsWith('(')) return;
  if (kind === 'figure' || kind === 'table' || kind === 'code') {
    const value = `${numbered[kind].replace('%s', () => String(enumerator))}:`;
    node.children = [{ type: 'text', value }];
  }
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
