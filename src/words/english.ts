import type { Links } from './message.ts';
import { quote } from './quote.ts';

/** Every sentence said to people, in English. A sentence is a function of its values and of where it can link to. */
export const english = {
  failed: (_values: object, links: Links) =>
    `Something went wrong on our side, and your repository was not changed. [Look at it](${links.repositoryUrl})`,
  notSaid: ({ text }: { readonly text: string }, _links: Links) =>
    `I did not understand ${quote(text)}.`,
} as const;
