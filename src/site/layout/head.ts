import { type Html, html } from './html.ts';
import type { PageView } from './page-view.ts';

/** Only our own scripts run, and nothing is sent anywhere: a second lock behind the sanitiser's. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' https: data:",
  "media-src 'self' https:",
  'frame-src https:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What the browser needs to know before it shows the page. */
export function head(view: PageView): Html {
  const title = view.title === view.siteTitle ? view.title : `${view.title} · ${view.siteTitle}`;
  const own = `${view.top}_sayso/`;
  const canonical =
    view.canonical === undefined
      ? undefined
      : html`<link rel="canonical" href="${view.canonical}">\n`;
  const maths = view.maths
    ? html`<link rel="stylesheet" href="${own}katex/katex.css">\n`
    : undefined;
  const description =
    view.description === ''
      ? undefined
      : html`<meta name="description" content="${view.description}">\n`;
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${description}<meta name="color-scheme" content="light dark">
<meta property="og:title" content="${view.title}">
<meta property="og:site_name" content="${view.siteTitle}">
${canonical}<link rel="icon" href="${own}icon.svg" type="image/svg+xml">
<script src="${own}theme.js"></script>
${maths}<link rel="stylesheet" href="${own}site.css">
<script src="${own}site.js" defer></script>
</head>`;
}
