import type { Language } from '../words/language.ts';
import type { Links } from '../words/links.ts';
import type { Message } from '../words/message.ts';
import { render } from '../words/render.ts';
import type { Happening } from './happening.ts';
import { answerLinks } from './links-to.ts';
import type { Host, ReplyState } from './ports.ts';

/** The one reply to one happening, edited in place while the work goes on. */
export type Conversation = {
  /** Shows what is being done now, above what has been done already. */
  progress(message: Message): void;
  /** Whether anything was shown yet, which then must not be the last word. */
  begun(): boolean;
  /**
   * The last word; waits for it to be shown. Answers the Markdown that was said. Its links lead into
   * `branch`, where what it speaks of lies; the default branch unless given.
   */
  conclude(messages: readonly Message[], state: ReplyState, branch?: string): Promise<string>;
};

/** Links into a branch, in the language of the answer; the default branch unless given. */
export function linksOf(
  { repository, language }: Pick<Happening, 'repository' | 'language'>,
  branch = repository.defaultBranch,
): Links {
  return answerLinks({ facts: repository, language }, branch);
}

export function startConversation(host: Host, happening: Happening): Conversation {
  const links = linksOf(happening);
  const done: string[] = [];
  let now: Message | undefined;
  // Edits of one comment must arrive in order, so each waits for the one before it.
  let shown: Promise<void> = Promise.resolve();

  function show(markdown: string, state: ReplyState, language?: Language): Promise<void> {
    shown = shown.then(() => host.reply(happening.place, markdown, state, language));
    return shown;
  }

  return {
    begun: () => now !== undefined,
    progress(message) {
      // Counting up ("12 of 40") replaces its own line; a new kind of step leaves the old one as done.
      if (now !== undefined && now.say !== message.say) done.push(render(now, links));
      now = message;
      const markdown = render(
        { say: 'working', done: [...done], now: render(message, links) },
        links,
      );
      // A progress line that cannot be shown must not stop the work; the last word reports trouble.
      shown = shown
        .then(() => host.reply(happening.place, markdown, 'working', links.language))
        .catch(() => undefined);
    },
    async conclude(messages, state, branch) {
      const into = linksOf(happening, branch);
      const markdown = messages.map((message) => render(message, into)).join('\n\n');
      await show(markdown, state, messages[0]?.language ?? links.language);
      return markdown;
    },
  };
}
