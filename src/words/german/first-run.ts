import type { firstRunSentences } from '../english/first-run.ts';
import { link } from '../markdown-link.ts';
import type { Sentences } from '../sentences.ts';

/** What only a person can switch on: notes on the first page of a repository, gone when it is done. */
export const germanFirstRun: Sentences<typeof firstRunSentences> = {
  switchSite: ({ url, settingsUrl }) =>
    `**Deine Website ist bereit, es fehlt ein Schalter**, und den darfst nur du drücken: ${link('Öffne die Einstellungen von Pages', settingsUrl)}, wähle den Branch \`gh-pages\` und klicke auf „Save“. Nach einer Minute ist sie unter ${url} (dieser Hinweis verschwindet mit deiner nächsten Änderung).`,
  switchIssues: (_values, links) =>
    `**Issues sind hier ausgeschaltet**, und die Links auf dieser Seite brauchen sie: ${link('Öffne die Einstellungen', `${links.repositoryUrl}/settings`)} und setze unter „Features“ den Haken bei „Issues“ (dieser Hinweis verschwindet mit deiner nächsten Änderung).`,
  switchesShown: (_values, links) =>
    `${link('Auf der ersten Seite', links.repositoryUrl)} steht, was noch einzuschalten ist.`,
};
