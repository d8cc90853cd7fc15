import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';

/** What only a person can switch on: notes on the first page of a repository, gone when it is done. */
export const firstRunSentences = {
  switchSite: ({ url, settingsUrl }: { readonly url: string; readonly settingsUrl: string }) =>
    `**Your site is ready, and one switch is missing**, which only you may press: ${link('open the Pages settings', settingsUrl)}, choose the branch \`gh-pages\`, and press “Save”. After a minute it is at ${url} (this note goes away with your next change).`,
  switchIssues: (_values: object, links: Links) =>
    `**Issues are switched off here**, and the links on this page need them: ${link('open the settings', `${links.repositoryUrl}/settings`)}, and tick “Issues” under “Features” (this note goes away with your next change).`,
  switchesShown: (_values: object, links: Links) =>
    `${link('The first page', links.repositoryUrl)} tells what is left to switch on.`,
} as const;
