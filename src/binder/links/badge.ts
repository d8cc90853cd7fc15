/** The picture that everybody knows. Source: mybinder.org's own badge. */
export const BINDER_BADGE = 'https://mybinder.org/badge_logo.svg';

/** A badge in Markdown; the address is encoded already, so nothing in it ends the link. */
export function markdownBadge(
  link: string,
  { picture = BINDER_BADGE, text = 'Binder' } = {},
): string {
  return `[![${text}](${picture})](${link.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** The same in reStructuredText. */
export function rstBadge(link: string, { picture = BINDER_BADGE } = {}): string {
  return `.. image:: ${picture}\n   :target: ${link}\n`;
}
