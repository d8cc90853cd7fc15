import type { PhraseError } from '../../language/interpretation.ts';
import type { Example } from '../example.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { listed } from '../list-names.ts';
import { link } from '../markdown-link.ts';
import { plainText } from '../plain-text.ts';
import { quote } from '../quote.ts';

/** What every command shares, and what is said beside commands. */
export const engineSentences = {
  working: ({ done, now }: { readonly done: readonly string[]; readonly now: string }) =>
    [...done.map((step) => `✓ ${step}`), `→ ${now} …`].join('  \n'),
  reading: () => 'Reading your repository',
  buildingSite: () => 'Building your site',

  failed: (_values: object, links: Links) =>
    `Something went wrong on our side. Look at ${link('the files of your repository', links.repositoryUrl)} before you try again; to try again, close and reopen this issue.`,
  tooBusy: () =>
    'Other changes kept coming in while I worked, five times in a row, so I stopped. Nothing of mine was added. Wait until the others have finished, then close and reopen this issue.',
  notAccepted: ({ reason }: { readonly reason: string }, links: Links) =>
    `GitHub did not accept the change, so your files are as they were. It said: ${quote(reason)}. ${link('See the rules for this branch', `${links.repositoryUrl}/settings/branches`)}`,
  pathRules: ({ path }: { readonly path: string }, links: Links) =>
    `For this I would have to change ${quote(path)}, which decides what may happen in your repository, so only people change it. Nothing was changed. ${link('Look at your files', links.repositoryUrl)}`,
  nothingLeft: () => 'There was nothing left to do.',
  doneBefore: ({ commit }: { readonly commit: string }, links: Links) =>
    `This was done already: ${link('see what changed', `${links.repositoryUrl}/commit/${commit}`)}.`,
  canBeUndone: ({ commit }: { readonly commit: string }, links: Links) =>
    `${link('See every change', `${links.repositoryUrl}/commit/${commit}`)} · Changed your mind? ${link('Undo this', issueLink(links, 'Undo'))}`,
  seeChange: ({ commit }: { readonly commit: string }, links: Links) =>
    link('See every change', `${links.repositoryUrl}/commit/${commit}`),
  proposed: ({
    url,
    why,
  }: {
    readonly url: string;
    readonly why: 'asked' | 'protected' | 'conflict' | 'to-look-at';
  }) =>
    why === 'to-look-at'
      ? `Look at it before it counts: ${link('read the proposal and press “Merge pull request”', url)} to accept it; until then, your main branch stays as it is. What follows is about the proposal:`
      : why === 'conflict'
        ? `What you wrote and what is new meet in the same place, so you decide: ${link('look at both in the proposal', url)}. Nothing in your main branch was changed.`
        : why === 'protected'
          ? `Your main branch is protected, so I have put the change into a proposal. ${link('Read it and press “Merge pull request”', url)} to accept it; until then, your main branch stays as it is. What follows is about the proposal:`
          : `The change is ready as a proposal. ${link('Read it and press “Merge pull request”', url)} to accept it; until then, your main branch stays as it is. What follows is about the proposal:`,
  editionsWait: (
    {
      formats,
      until,
    }: { readonly formats: readonly ('pdf' | 'epub')[]; readonly until: 'merged' | 'said' },
    links: Links,
  ) => {
    const said = `Publish as ${formats.join(' and ')}`;
    const names = formats.map((format) => ({ pdf: 'PDF', epub: 'ePub' })[format]).join(' and ');
    const why =
      until === 'merged'
        ? 'can be made once you have merged the proposal'
        : 'can be made with your site, which this repository publishes only when you say so';
    return `The ${names} you asked for ${why}: ${link(said, issueLink(links, said))}.`;
  },

  notAllowed: ({
    login,
    needs,
    has,
  }: {
    readonly login: string;
    readonly needs: string;
    readonly has: string;
  }) =>
    `Sorry, ${quote(login)}: this needs ${quote(needs)} permission in this repository, and yours is ${quote(has)}. Nothing was changed. Ask the owner to add you as a collaborator, or make your own copy with “Use this template”.`,
  switchedOff: (_values: object, links: Links) =>
    `This command is switched off in this repository. Nothing was changed. ${link('See what works here', issueLink(links, 'Help'))}`,
  paused: ({ most }: { readonly most: number }) =>
    `I have carried out ${most} commands here in ten minutes, which looks like a loop, so I am taking a break. Nothing was changed. Try again in ten minutes.`,

  didYouMean: (
    {
      suggestion,
      about,
      isBelow,
    }: { readonly suggestion: string; readonly about: string; readonly isBelow: boolean },
    links: Links,
  ) =>
    `${isBelow ? 'I read the title of an issue, and a command stands in the text below it. ' : ''}Did you mean ${quote(suggestion)}? ${plainText(about)} ${link('Yes, do that', issueLink(links, suggestion))} · ${link('See all commands', issueLink(links, 'Help'))}\n\nIf this issue is about something else, ignore me.`,
  oneAtATime: ({ suggestions }: { readonly suggestions: readonly string[] }, links: Links) =>
    `One thing at a time, so that each has its own answer and can be undone. Press one after the other:\n\n${suggestions
      .map((one, at) => `${at + 1}. ${link(one, issueLink(links, one))}`)
      .join('\n')}\n\nIf this issue is about something else, ignore me.`,
  mistake: (
    {
      error,
      label,
      examples,
    }: {
      readonly error: PhraseError;
      readonly label: string;
      readonly examples: readonly Example[];
    },
    links: Links,
  ) => {
    // The rest is in the help; here the shortest are enough to see what was meant.
    const tries = examples
      .slice(0, 2)
      .map(({ say, does }) => `* ${link(say, issueLink(links, say))}: ${plainText(does)}`);
    return `${whatIsWrong(error, label)} Nothing was changed.\n\nThese would work:\n\n${tries.join('\n')}`;
  },

  greeted: ({ name }: { readonly name: string }, links: Links) =>
    `Welcome! ${link(name, links.repositoryUrl)} is yours now: its first page has your links, and your next step.`,

  checkTitle: ({ state }: { readonly state: 'working' | 'done' | 'failed' | 'hint' }) =>
    ({
      working: 'On it',
      done: 'Done',
      failed: 'That did not work',
      hint: 'A hint for you',
    })[state],
} as const;

function whatIsWrong(error: PhraseError, label: string): string {
  const place = label === '' ? 'something' : `“${plainText(label)}”`;
  switch (error.kind) {
    case 'missing':
      return `I understood the command, but ${place} is missing.`;
    case 'not-a-url':
      return `For ${place} I need a web address that starts with \`https://\`, and found ${quote(error.value)}.`;
    case 'not-a-path':
    case 'not-a-word':
      return `For ${place} I found ${quote(error.value)}, which I cannot use.`;
    case 'not-a-source':
      return `For ${place} I need a repository (\`owner/name\`), an address or a folder, and found ${quote(error.value)}.`;
    case 'not-a-repository':
      return `For ${place} I need a repository (\`owner/name\`) or its address, and found ${quote(error.value)}.`;
    case 'not-files':
      return `For ${place} I need files (\`start.ipynb\`), a folder with a slash at its end (\`notes/\`) or a pattern (\`notes/*.ipynb\`), and found ${quote(error.value)}. Put quotation marks around a name with spaces.`;
    case 'not-one-of':
      return `For ${place} I know ${listed(error.known)}, and found ${quote(error.value)}.`;
    case 'outside':
      return `For ${place} I found ${quote(error.value)}, which is outside of what I may change.`;
    case 'left-over':
      return `I understood the beginning, but not ${quote(error.value)} at its end.`;
    case 'unclosed-quote':
      return 'I found a quotation mark without its partner.';
  }
}
