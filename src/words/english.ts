import type { PhraseError } from '../language/interpretation.ts';
import { issueLink } from './issue-link.ts';
import { link } from './markdown-link.ts';
import type { Links } from './message.ts';
import { quote } from './quote.ts';

type Example = { readonly say: string; readonly does: string };

/**
 * Every sentence said to people, in English. A sentence is a function of its values and of where it
 * can link to. It answers GitHub-flavoured Markdown; a stranger's words go through `quote`.
 */
export const english = {
  // ---- The engine: what every command shares -------------------------------------------------

  working: ({ done, now }: { readonly done: readonly string[]; readonly now: string }) =>
    [...done.map((step) => `✓ ${step}`), `⏳ ${now} …`].join('  \n'),
  reading: () => 'Reading your repository',
  buildingSite: () => 'Building your site',

  failed: (_values: object, links: Links) =>
    `Something went wrong on our side. Look at ${link('the files of your repository', links.repositoryUrl)} before you try again; to try again, close and reopen this issue.`,
  tooBusy: () =>
    'Other changes kept coming in while I worked, five times in a row, so I stopped. Nothing of mine was added. Wait until the others have finished, then close and reopen this issue.',
  notAccepted: ({ reason }: { readonly reason: string }, links: Links) =>
    `GitHub did not accept the change, so your files are as they were. It said: ${quote(reason)}. ${link('See the rules for this branch', `${links.repositoryUrl}/settings/branches`)}`,
  nothingLeft: () => 'There was nothing left to do.',
  doneBefore: ({ commit }: { readonly commit: string }, links: Links) =>
    `This was done already: ${link('see what changed', `${links.repositoryUrl}/commit/${commit}`)}.`,
  canBeUndone: ({ commit }: { readonly commit: string }, links: Links) =>
    `${link('See every change', `${links.repositoryUrl}/commit/${commit}`)} · Changed your mind? ${link('Undo this', issueLink(links, 'Undo'))}`,
  proposed: ({ url, why }: { readonly url: string; readonly why: 'asked' | 'protected' }) =>
    why === 'protected'
      ? `Your main branch is protected, so I have put the change into a proposal. ${link('Read it and press “Merge pull request”', url)} to accept it.`
      : `The change is ready as a proposal. ${link('Read it and press “Merge pull request”', url)} to accept it.`,

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
    { suggestion, about }: { readonly suggestion: string; readonly about: string },
    links: Links,
  ) =>
    `Did you mean ${quote(suggestion)}? ${about} ${link('Yes, do that', issueLink(links, suggestion))} · ${link('See all commands', issueLink(links, 'Help'))}\n\nIf this issue is about something else, ignore me.`,
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
    const tries = examples.map(({ say, does }) => `* ${link(say, issueLink(links, say))}: ${does}`);
    return `${whatIsWrong(error, label)} Nothing was changed.\n\nThese would work:\n\n${tries.join('\n')}`;
  },

  greeted: ({ name }: { readonly name: string }, links: Links) =>
    `Welcome! ${link(name, links.repositoryUrl)} is yours now: its first page has your links, and your site is on its way.`,

  // ---- On GitHub -------------------------------------------------------------------------------

  checkTitle: ({ state }: { readonly state: 'working' | 'done' | 'failed' | 'hint' }) =>
    ({
      working: 'On it',
      done: 'Done',
      failed: 'That did not work',
      hint: 'A hint for you',
    })[state],

  // ---- Publishing ------------------------------------------------------------------------------

  published: ({ url, pages }: { readonly url: string; readonly pages: number }) =>
    `🌍 **${link('Open your site', url)}** (${pages === 1 ? 'one page' : `${pages} pages`}). On GitHub it can take a minute until a new page shows.`,
  siteIsOff: ({ url, settingsUrl }: { readonly url: string; readonly settingsUrl: string }) =>
    `Your site is ready, and one switch is missing, which only you may press: ${link('open the Pages settings', settingsUrl)}, choose the branch \`gh-pages\`, and press “Save”. After a minute it is at ${url}`,
  siteRefused: ({ branch }: { readonly branch: string }, links: Links) =>
    `The site could not be published, because GitHub did not accept the branch ${quote(branch)}. ${link('See the rules for that branch', `${links.repositoryUrl}/settings/branches`)}`,
  nothingToPublish: (_values: object, links: Links) =>
    `There is no page to publish yet: I looked for Markdown files and notebooks. ${link('Write a first page', `${links.repositoryUrl}/new/${links.branch}?filename=index.md`)}`,

  // ---- Fetching a unit -------------------------------------------------------------------------

  fetchingUnit: () => 'Fetching the unit from OpenLearn',
  downloadingPictures: ({ done, of }: { readonly done: number; readonly of: number }) =>
    `Downloading ${done} of ${of} pictures`,
  fetchedUnit: (unit: FetchedUnit, links: Links) => fetchedUnit(unit, links),
  folderTaken: (
    { folder, page }: { readonly folder: string; readonly page: string },
    links: Links,
  ) =>
    `The folder ${quote(folder)} holds ${link('a first page', fileLink(links, page))} that is not from this unit, and I would have overwritten it. Nothing was changed. Say it again with another folder at the end: \`into my-folder\`.`,
  folderNotForUnits: ({ folder }: { readonly folder: string }) =>
    `The folder ${quote(folder)} is not one that a unit can go into. Nothing was changed. Say it again with another folder at the end: \`into my-folder\`.`,
  notAUnit: ({
    why,
    text,
  }: {
    readonly why: 'not-an-address' | 'other-site' | 'other-page' | 'not-one-unit';
    readonly text: string;
  }) =>
    `I looked at ${quote(text)}. ${
      {
        'not-an-address': 'That is not a web address.',
        'other-site':
          'That is not a page of OpenLearn (www.open.edu), and I fetch units from there only.',
        'other-page': 'That is a page of the Open University, but not one of a unit.',
        'not-one-unit': 'That is a page about many units, not one of them.',
      }[why]
    } Nothing was changed. ${CHOOSE_A_UNIT}`,
  unitMissing: ({ page }: { readonly page: string }) =>
    `I asked OpenLearn for the unit at ${quote(page)}, and it has no document for it: the address may have changed, or the unit cannot be exported. Nothing was changed. ${CHOOSE_A_UNIT}`,
  unitRefused: ({
    page,
    why,
    detail,
  }: {
    readonly page: string;
    readonly why: 'address' | 'private-address' | 'redirects' | 'status';
    readonly detail: string;
  }) =>
    `I asked for the unit at ${quote(page)}. ${
      {
        address: `I was sent on to ${quote(detail)}, where I do not fetch from.`,
        'private-address': `Its host ${quote(detail)} is not on the public internet.`,
        redirects: `I was sent on more than ${quote(detail)} times.`,
        status: `OpenLearn answered with the error ${quote(detail)}.`,
      }[why]
    } Nothing was changed. ${link('See whether the unit opens in your browser', page)}, then ${TRY_AGAIN}`,
  unitTooBig: ({ page, mebibytes }: { readonly page: string; readonly mebibytes: number }) =>
    `The document of the unit at ${quote(page)} is larger than ${mebibytes} MB, which is more than I read. Nothing was changed. ${CHOOSE_A_UNIT}`,
  unitUnreachable: ({ page }: { readonly page: string }) =>
    `I tried three times and could not reach OpenLearn for the unit at ${quote(page)}. Nothing was changed. ${link('See whether it opens in your browser', page)}, then ${TRY_AGAIN}`,
  unitTimeout: ({ page, seconds }: { readonly page: string; readonly seconds: number }) =>
    `I waited ${seconds} seconds for the unit at ${quote(page)}, and OpenLearn did not answer in full. Nothing was changed. In a few minutes, ${TRY_AGAIN}`,
  unitIsWebPage: ({ page }: { readonly page: string }) =>
    `I asked OpenLearn for the document of the unit at ${quote(page)} and got a web page instead, so this unit cannot be exported. Nothing was changed. ${CHOOSE_A_UNIT}`,
  unitIsEmpty: ({ page }: { readonly page: string }) =>
    `The document of the unit at ${quote(page)} is empty. Nothing was changed. In a few minutes, ${TRY_AGAIN}`,
  unitCutShort: ({ page, line }: { readonly page: string; readonly line: number }) =>
    `The document of the unit at ${quote(page)} ends in the middle, on line ${line}. Nothing was changed. In a few minutes, ${TRY_AGAIN}`,
  unitNotXml: ({ page, line }: { readonly page: string; readonly line: number }) =>
    `The document of the unit at ${quote(page)} is broken on line ${line}, so I did not use any of it. Nothing was changed. ${CHOOSE_A_UNIT}`,
  unitEncoding: ({ page }: { readonly page: string }) =>
    `The document of the unit at ${quote(page)} is written in characters that I cannot read. Nothing was changed. ${CHOOSE_A_UNIT}`,
  unitOtherDocument: ({ page, root }: { readonly page: string; readonly root: string }) =>
    `What came for ${quote(page)} is not a unit: it begins with ${quote(root)}, where a unit begins with \`Item\`. Nothing was changed. ${CHOOSE_A_UNIT}`,
  unitUnsafe: ({
    page,
    why,
  }: {
    readonly page: string;
    readonly why: 'has-doctype' | 'too-deep' | 'too-many-elements';
  }) =>
    `I did not read the document of the unit at ${quote(page)}: ${
      {
        'has-doctype': 'it brings definitions of its own, which could be a trap',
        'too-deep': 'its parts are inside one another far deeper than in any unit',
        'too-many-elements': 'it has far more parts than any unit',
      }[why]
    }. Nothing was changed. ${CHOOSE_A_UNIT}`,
} as const;

function whatIsWrong(error: PhraseError, label: string): string {
  const place = label === '' ? 'something' : `“${label}”`;
  switch (error.kind) {
    case 'missing':
      return `I understood the command, but ${place} is missing.`;
    case 'not-a-url':
      return `For ${place} I need a web address that starts with \`https://\`, and found ${quote(error.value)}.`;
    case 'not-a-path':
    case 'not-a-word':
      return `For ${place} I found ${quote(error.value)}, which I cannot use.`;
    case 'outside':
      return `For ${place} I found ${quote(error.value)}, which is outside of what I may change.`;
    case 'left-over':
      return `I understood the beginning, but not ${quote(error.value)} at its end.`;
    case 'unclosed-quote':
      return 'I found a quotation mark without its partner.';
  }
}

type FetchedUnit = {
  readonly outcome: 'added' | 'updated' | 'unchanged';
  readonly title: string;
  readonly folder: string;
  readonly pages: number;
  readonly pictures: number;
  readonly missing: readonly string[];
  readonly keptAsText: readonly { readonly name: string; readonly count: number }[];
  readonly licence: { readonly name: string; readonly url: string } | undefined;
};

function fetchedUnit(unit: FetchedUnit, links: Links): string {
  const folder = link('its folder', folderLink(links, unit.folder));
  const firstPage = link('Read its first page', fileLink(links, `${unit.folder}/index.md`));
  const amount = `${counted(unit.pages, 'page')} and ${counted(unit.pictures, 'picture')}`;
  const what = {
    added: `The unit ${quote(unit.title)} is in your repository: ${amount}, in ${folder}.`,
    updated: `The unit ${quote(unit.title)} is up to date: ${amount}, in ${folder}. Its pages were written again as they are on OpenLearn; what you had changed on them is in the history.`,
    unchanged: `I looked at the unit ${quote(unit.title)} again: your ${amount} in ${folder} are as they are on OpenLearn.`,
  }[unit.outcome];
  const thanks = link(
    'its acknowledgements',
    fileLink(links, `${unit.folder}/acknowledgements.md`),
  );
  const licence =
    unit.licence === undefined
      ? `Its document does not name a licence that I know: read ${thanks} before you publish it.`
      : `Its licence is ${link(unit.licence.name, unit.licence.url)}: keep it, and ${thanks}, with the pages.`;
  const missing =
    unit.missing.length === 0
      ? []
      : [
          `${counted(unit.missing.length, 'picture')} could not be had, so ${unit.missing.length === 1 ? 'its description stands in its place' : 'their descriptions stand in their place'}: ${listed(unit.missing)}.`,
        ];
  const kept =
    unit.keptAsText.length === 0
      ? []
      : [
          `Kept as plain text, because I do not know what else to make of it: ${listed(unit.keptAsText.map(({ name, count }) => `${name} (${count})`))}.`,
        ];
  return [what, [firstPage, licence].join(' · '), ...missing, ...kept].join('\n\n');
}

const CHOOSE_A_UNIT = link(
  'Choose a unit on OpenLearn',
  'https://www.open.edu/openlearn/free-courses/full-catalogue',
);
const TRY_AGAIN = 'close and reopen this issue to try again.';

function counted(count: number, noun: string): string {
  if (count === 0) return `no ${noun}s`;
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}

/** The first few, and how many more there are. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).map(quote).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

function folderLink(links: Links, folder: string): string {
  return `${links.repositoryUrl}/tree/${links.branch}/${encodeURI(folder)}`;
}

function fileLink(links: Links, path: string): string {
  return `${links.repositoryUrl}/blob/${links.branch}/${encodeURI(path)}`;
}
