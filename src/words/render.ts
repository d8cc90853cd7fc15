import { english } from './english.ts';
import type { Links } from './links.ts';
import type { Message } from './message.ts';

type Sentence = (values: Message, links: Links) => string;

/** Makes text of a message: GitHub-flavoured Markdown, in which nothing of a stranger's can act. */
export function render(message: Message, links: Links): string {
  // The catalogue is indexed by the message's own name, so its values are the ones the sentence
  // takes; TypeScript cannot follow that correlation through a union (microsoft/TypeScript#30581).
  const sentence = english[message.say] as Sentence;
  return sentence(message, links);
}
