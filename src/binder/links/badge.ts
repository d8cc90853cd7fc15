/** The picture on a button, and what is read out in its place. */
export type Picture = { readonly url: string; readonly text: string };

/** The pictures that everybody knows. Sources: the documentation of each place. */
export const PICTURES = {
  binder: { url: 'https://mybinder.org/badge_logo.svg', text: 'Binder' },
  colab: {
    url: 'https://colab.research.google.com/assets/colab-badge.svg',
    text: 'Open in Colab',
  },
  codespaces: {
    url: 'https://github.com/codespaces/badge.svg',
    text: 'Open in GitHub Codespaces',
  },
  jupyterlite: {
    url: 'https://jupyterlite.rtfd.io/en/latest/_static/badge.svg',
    text: 'Open in JupyterLite',
  },
} as const satisfies Record<string, Picture>;

/** A badge in Markdown; the address is encoded already, so nothing in it ends the link. */
export function markdownBadge(link: string, { url, text }: Picture = PICTURES.binder): string {
  return `[![${text}](${url})](${link.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/**
 * The same in reStructuredText. There an address with `_` at its end would be the name of a target.
 *
 * Source: docutils, "reStructuredText Directives", `image`.
 */
export function rstBadge(link: string, { url, text }: Picture = PICTURES.binder): string {
  return `.. image:: ${url}\n   :alt: ${text}\n   :target: ${link.replace(/_$/, '%5F')}\n`;
}
