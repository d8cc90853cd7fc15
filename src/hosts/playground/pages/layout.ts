import type { Repository } from '../world/state/repository.ts';
import { type Html, html, trusted } from './html.ts';
import { repositoryHeader, type Tab } from './repository-header.ts';

export type PageOptions = {
  /** First thing in the browser's title. */
  readonly title: string;
  readonly repository?: Repository;
  readonly tab?: Tab;
  /** Work is going on: without script the page reloads by itself every few seconds. */
  readonly waiting?: boolean;
};

const DOCTYPE = trusted('<!DOCTYPE html>\n');

/** A whole page: the frame that all pages share around what this one shows. */
export function layout(options: PageOptions, content: Html): Html {
  const { repository, tab } = options;
  const where = repository ? ` · ${repository.owner.login}/${repository.name}` : '';
  return html`${DOCTYPE}<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${options.title}${where} · Playground</title>
<link rel="icon" href="/-/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/-/style.css">
<script src="/-/live.js" defer></script>
${options.waiting && html`<noscript><meta http-equiv="refresh" content="3"></noscript>`}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<div class="width">
<a class="home" href="/"><img src="/-/icon.svg" alt="" width="26" height="26"> Sayso playground</a>
<nav aria-label="Playground"><a href="/-/deliveries">Deliveries</a></nav>
</div>
</header>
${repository && repositoryHeader(repository, tab)}
<main id="main" class="width" tabindex="-1">
${content}
</main>
<footer class="bottom">
<div class="width"><p>A rehearsal on this computer. It works like GitHub where it matters; nothing you do here reaches GitHub.</p></div>
</footer>
</body>
</html>
`;
}
