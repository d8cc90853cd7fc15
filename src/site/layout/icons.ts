import { type Html, html } from './html.ts';

/** Drawn for Sayso, on a grid of 24; they take the colour of the text around them. */
function icon(path: Html): Html {
  return html`<svg class="site-icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${path}</svg>`;
}

export const menuIcon = icon(html`<path d="M4 6.5h16M4 12h16M4 17.5h10"/>`);
export const closeIcon = icon(html`<path d="M6 6l12 12M18 6L6 18"/>`);
export const searchIcon = icon(html`<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>`);
export const themeIcon = icon(
  html`<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5v17a8.5 8.5 0 0 0 0-17z" fill="currentColor"/>`,
);
export const filesIcon = icon(html`<path d="M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 4.5l-3 15"/>`);
