import type { ContentsItem } from '../order/contents.ts';
import { type Html, html } from './html.ts';

/** Above this many lines a page's contents show only the way to the page and what is around it. */
const MOST_LINES = 400;

export type Navigation = {
  readonly items: readonly ContentsItem[];
  /** The source of the page that the contents are for; undefined for pages that are not in them. */
  readonly current: string | undefined;
  readonly href: (page: string) => string;
};

/** The site's contents as nested lists; the branch of the current page stands open. */
export function navigation(at: Navigation): Html {
  const whole = countLines(at.items) <= MOST_LINES;
  return list(at.items, at, whole, 0);
}

function list(items: readonly ContentsItem[], at: Navigation, whole: boolean, depth: number): Html {
  const shown = whole ? items : around(items, at.current);
  const lines = shown.map((item) => line(item, at, whole, depth));
  return html`<ul class="site-nav-list">${lines}</ul>`;
}

function line(item: ContentsItem, at: Navigation, whole: boolean, depth: number): Html {
  const open = holds(item, at.current);
  const { children } = item;
  if (children.length === 0) return html`<li>${label(item, at)}</li>`;
  // What is closed and would be long is left out; its page leads there.
  if (!whole && !open) return html`<li>${label(withPage(item), at)}</li>`;
  // A heading at the top is there to be seen with what is below it.
  const state = open || (item.page === undefined && depth === 0) ? html` open` : undefined;
  const inside = list(children, at, whole, depth + 1);
  if (item.page === undefined && item.url === undefined) {
    return html`<li class="site-nav-group"><details${state}><summary class="site-nav-heading">${item.title}</summary>${inside}</details></li>`;
  }
  return html`<li class="site-nav-group">${label(item, at)}<details${state}><summary class="site-nav-arrow"><span class="site-hidden">${item.title}</span></summary>${inside}</details></li>`;
}

function label(item: ContentsItem, at: Navigation): Html {
  if (item.url !== undefined)
    return html`<a href="${safeUrl(item.url)}" rel="noopener">${item.title}</a>`;
  if (item.page === undefined) return html`<span class="site-nav-heading">${item.title}</span>`;
  const current = item.page === at.current ? html` aria-current="page"` : undefined;
  return html`<a href="${at.href(item.page)}"${current}>${item.title}</a>`;
}

function safeUrl(url: string): string {
  return /^https?:\/\//i.test(url) ? url : '#';
}

function withPage(item: ContentsItem): ContentsItem {
  const page = item.page ?? firstPage(item);
  return page === undefined ? item : { ...item, page };
}

export function firstPage(item: ContentsItem): string | undefined {
  if (item.page !== undefined) return item.page;
  for (const child of item.children) {
    const page = firstPage(child);
    if (page !== undefined) return page;
  }
  return undefined;
}

function holds(item: ContentsItem, page: string | undefined): boolean {
  if (page === undefined) return false;
  return item.page === page || item.children.some((child) => holds(child, page));
}

/** The lines near the current page, of a list that is too long to be shown as a whole. */
function around(items: readonly ContentsItem[], page: string | undefined): readonly ContentsItem[] {
  const half = 60;
  const at = Math.max(
    0,
    items.findIndex((item) => holds(item, page)),
  );
  return items.slice(Math.max(0, at - half), at + half);
}

function countLines(items: readonly ContentsItem[]): number {
  return items.reduce((count, { children }) => count + 1 + countLines(children), 0);
}
