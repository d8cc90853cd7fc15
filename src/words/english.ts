import type { PhraseError } from '../language/interpretation.ts';
import { configurationMistake, type MistakeInFile } from './configuration-mistake.ts';
import { issueLink } from './issue-link.ts';
import { link } from './markdown-link.ts';
import type { Links } from './message.ts';
import { plainText } from './plain-text.ts';
import { quote } from './quote.ts';
import { type NoteInWords, siteNote } from './site-note.ts';

type Example = { readonly say: string; readonly does: string };

/**
 * Every sentence said to people, in English. A sentence is a function of its values and of where it
 * can link to. It answers GitHub-flavoured Markdown; a stranger's words go through `quote`.
 */
export const english = {
  // ---- The engine: what every command shares -------------------------------------------------

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
    `Did you mean ${quote(suggestion)}? ${plainText(about)} ${link('Yes, do that', issueLink(links, suggestion))} · ${link('See all commands', issueLink(links, 'Help'))}\n\nIf this issue is about something else, ignore me.`,
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
    const tries = examples.map(
      ({ say, does }) => `* ${link(say, issueLink(links, say))}: ${plainText(does)}`,
    );
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

  publishing: () => 'Your site is built from what is in the repository now.',
  republished: () => 'You changed something, so your site follows.',
  privateRepository: (_values: object, links: Links) =>
    `This repository is private, and everyone could read its site, so I did not publish it. ${link('Publish it all the same', issueLink(links, 'Publish publicly'))}`,
  otherSite: (_values: object, links: Links) =>
    `Another tool has made the site of this repository, so I left it as it is. ${link('Put mine in its place', issueLink(links, 'Publish'))}`,
  siteNotes: ({
    notes,
    more,
  }: {
    readonly notes: readonly NoteInWords[];
    readonly more: number;
  }) => {
    const rest = more === 0 ? [] : [`and ${more} more`];
    const list = [...notes.map(siteNote), ...rest].map((line) => `* ${line}`);
    return `Something you may want to mend:\n\n${list.join('\n')}`;
  },
  published: ({ url, pages }: { readonly url: string; readonly pages: number }) =>
    `**${link('Open your site', url)}** (${pages === 1 ? 'one page' : `${pages} pages`}). On GitHub it can take a minute until a new page shows.`,
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
  folderIsFile: ({ folder }: { readonly folder: string }, links: Links) =>
    `The unit needs a folder where you have ${linkedPath(folder, links)}, which is a file. Nothing was changed. Say it again with another folder at the end: \`into my-folder\`.`,
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
          'That is not a page of OpenLearn (`www.open.edu`), and I fetch units from there only.',
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

  // ---- Unzip ---------------------------------------------------------------------------------

  unzipping: ({ file }: { readonly file: string }) => `Unpacking ${quote(file)}`,
  unzipped: (values: UnzippedFiles, links: Links) => unzippedFiles(values, links),
  unzipNone: (_values: object, links: Links) =>
    `I looked for a file that ends in \`.zip\` in your repository, and there is none. Nothing was changed. ${uploadLink(links)}, then say \`Unzip\` again.`,
  unzipSeveral: (
    { count, choices }: { readonly count: number; readonly choices: readonly string[] },
    links: Links,
  ) =>
    `There are ${count} zip files in your repository, and I do not know which one you mean. Nothing was changed. Choose one:\n\n${sayLinks(choices, links)}`,
  unzipMissing: (
    { file, choices }: { readonly file: string; readonly choices: readonly string[] },
    links: Links,
  ) =>
    choices.length === 0
      ? `I looked for ${quote(file)} in your repository, and it is not there; nor is any other zip file. Nothing was changed. ${uploadLink(links)}`
      : `I looked for ${quote(file)} in your repository, and it is not there. Nothing was changed. These are:\n\n${sayLinks(choices, links)}`,
  hintUnzip: ({ choices }: { readonly choices: readonly string[] }, links: Links) =>
    `You have uploaded ${choices.length === 1 ? 'a zip file' : `${choices.length} zip files`}. If you would like the files in it to be in your repository, instead of the zip:\n\n${sayLinks(choices, links)}\n\nNext time, write \`Unzip\` as the message when you upload it.`,
  zipTooLarge: (
    { file, size, limit }: { readonly file: string; readonly size: number; readonly limit: number },
    links: Links,
  ) =>
    `The file ${quote(file)} has ${megabytes(size)}, and I unpack at most ${megabytes(limit)}. Nothing was changed. Make smaller zip files, and ${uploadAgain(links)}`,
  zipIsNot: (
    {
      file,
      looksLike,
    }: {
      readonly file: string;
      readonly looksLike: 'rar' | '7z' | 'gzip' | 'git-lfs' | 'web-page' | undefined;
    },
    links: Links,
  ) =>
    `I looked into ${quote(file)}, and it is not a zip file${
      looksLike === undefined
        ? ''
        : {
            rar: ' but a RAR archive',
            '7z': ' but a 7-Zip archive',
            gzip: ' but a gzip archive',
            'git-lfs': ': it only says where Git LFS keeps the file, and I cannot fetch from there',
            'web-page': ' but a web page, as it happens when a download asks for a password first',
          }[looksLike]
    }. Nothing was changed. Pack your files as a zip, and ${uploadAgain(links)}`,
  zipBroken: (
    { file, path }: { readonly file: string; readonly path: string | undefined },
    links: Links,
  ) =>
    `The zip file ${quote(file)} is damaged${path === undefined ? '' : `: I found it at ${quote(path)} in it`}. This happens when an upload or a download stops in the middle. Nothing was changed. Make the zip anew, and ${uploadAgain(links)}`,
  zipEncrypted: ({ file }: { readonly file: string }, links: Links) =>
    `The zip file ${quote(file)} has a password, which I do not have and should not get. Nothing was changed. Make the zip without a password, and ${uploadAgain(links)}`,
  zipUnsupported: ({ file }: { readonly file: string }, links: Links) =>
    `The zip file ${quote(file)} is packed in a way that only some programs understand. Nothing was changed. Make the zip with “Compress” on a Mac or “Send to → Compressed folder” on Windows, and ${uploadAgain(links)}`,
  zipOutside: ({ file, path }: { readonly file: string; readonly path: string }, links: Links) =>
    `The zip file ${quote(file)} holds the name ${quote(path)}, which leads outside of your repository. An honest zip does not do that, so I unpacked none of it. Nothing was changed. Make the zip anew from files you trust, and ${uploadAgain(links)}`,
  zipBadName: ({ file, path }: { readonly file: string; readonly path: string }, links: Links) =>
    `The zip file ${quote(file)} holds the name ${quote(path)}, which some computers cannot store. Nothing was changed. Rename that file, make the zip anew, and ${uploadAgain(links)}`,
  zipLink: ({ file, path }: { readonly file: string; readonly path: string }, links: Links) =>
    `In the zip file ${quote(file)}, ${quote(path)} is not a file but a link to another place. Nothing was changed. Put the file itself into the zip, and ${uploadAgain(links)}`,
  zipForbidden: ({ file, path }: { readonly file: string; readonly path: string }, links: Links) =>
    `The zip file ${quote(file)} would write ${quote(path)}, which decides what may happen in your repository, so it must not come out of a zip. Nothing was changed. Make the zip without it, and ${uploadAgain(links)}`,
  zipSameName: (
    { file, path, other }: { readonly file: string; readonly path: string; readonly other: string },
    links: Links,
  ) =>
    `The zip file ${quote(file)} holds both ${quote(other)} and ${quote(path)}, which are one and the same place on many computers. Nothing was changed. Rename one of them, make the zip anew, and ${uploadAgain(links)}`,
  zipInTheWay: (
    { file, path, other }: { readonly file: string; readonly path: string; readonly other: string },
    links: Links,
  ) =>
    `The zip file ${quote(file)} would write ${quote(path)}, and ${quote(other)} is in the way in your repository: the names are the same but for capital letters, or one is a file and the other a folder. Nothing was changed. ${link('Look at your files', links.repositoryUrl)}, rename one of the two, then say it again.`,
  zipTooMany: (
    {
      file,
      entries,
      limit,
    }: { readonly file: string; readonly entries: number; readonly limit: number },
    links: Links,
  ) =>
    `The zip file ${quote(file)} says that it holds ${entries} files or more, and I unpack at most ${limit}. Nothing was changed. Make smaller zip files, and ${uploadAgain(links)}`,
  zipTooBig: (
    { file, size, limit }: { readonly file: string; readonly size: number; readonly limit: number },
    links: Links,
  ) =>
    `Unpacked, the files in ${quote(file)} have ${megabytes(size)}, and I take at most ${megabytes(limit)} at once. Nothing was changed. Make smaller zip files, and ${uploadAgain(links)}`,
  zipFileTooBig: (
    {
      file,
      path,
      size,
      limit,
    }: {
      readonly file: string;
      readonly path: string;
      readonly size: number;
      readonly limit: number;
    },
    links: Links,
  ) =>
    `In the zip file ${quote(file)}, ${quote(path)} has ${megabytes(size)}, and GitHub takes no file above ${megabytes(limit)}. Nothing was changed. Leave it out or make it smaller, and ${uploadAgain(links)}`,
  zipBomb: ({ file }: { readonly file: string }, links: Links) =>
    `The zip file ${quote(file)} would unpack to hundreds of times its size, or counts the same bytes more than once. That is how a trap is made, so I unpacked none of it. Nothing was changed. Make the zip anew from files you trust, and ${uploadAgain(links)}`,
  zipEmpty: ({ file }: { readonly file: string }, links: Links) =>
    `I looked into the zip file ${quote(file)}, and there are no files in it. Nothing was changed. Make the zip anew, and ${uploadAgain(links)}`,

  // ---- Undo ----------------------------------------------------------------------------------

  undone: (values: UndoneChange, links: Links) => undoneChange(values, links),
  undoEdited: (values: TakenBack, links: Links) =>
    `I wanted to take back ${changeLink(values, links)}, but every file of it has been changed since, and I do not throw your changes away: ${editedFiles(values, links)}. Nothing was changed. ${link('See what was changed when', `${links.repositoryUrl}/commits/${links.branch}`)}`,
  undoNothing: (_values: object, links: Links) =>
    `I looked through the history of your repository, and there is nothing of mine left to take back. Nothing was changed. ${link('See the history', `${links.repositoryUrl}/commits/${links.branch}`)}`,

  // ---- Help, own phrases, and the repository's configuration ----------------------------------

  help: (values: HelpValues, links: Links) => help(values, links),
  configurationMistake: (mistake: MistakeInFile, links: Links) =>
    configurationMistake(mistake, links),
  configurationMistakes: ({ mistakes }: { readonly mistakes: readonly string[] }) =>
    `I looked at the settings of this repository, and something in them needs mending. Until then I go by the rest of them.\n\n${mistakes.map((mistake) => `* ${mistake}`).join('\n')}`,
  ownPhraseDone: (done: OwnPhraseDone, links: Links) => ownPhraseDone(done, links),
  ownPhraseNothing: ({ phrase }: { readonly phrase: string }) =>
    `I looked at every file that ${quote(phrase)} is about, and all of them are as they should be. There was nothing to change.`,
  ownPhraseMissing: (
    {
      phrase,
      path,
      from,
    }: { readonly phrase: string; readonly path: string; readonly from: string | undefined },
    links: Links,
  ) =>
    `For ${quote(phrase)} I looked for ${quote(path)}${from === undefined ? '' : ` in the branch ${quote(from)}`}, and it is not there. Nothing was changed. ${stepsLink(links)}`,
  ownPhraseNoBranch: (
    { phrase, branch }: { readonly phrase: string; readonly branch: string },
    links: Links,
  ) =>
    `For ${quote(phrase)} I looked for the branch ${quote(branch)}, and there is none of that name. Nothing was changed. If this is a copy of a template, it was made without “Include all branches”. ${stepsLink(links)}`,
  ownPhraseForbidden: (
    { phrase, path }: { readonly phrase: string; readonly path: string },
    links: Links,
  ) =>
    `For ${quote(phrase)} I should change ${quote(path)}, which is a place where I do not change files. Nothing was changed. ${stepsLink(links)}`,
  ownPhraseNotText: (
    { phrase, path }: { readonly phrase: string; readonly path: string },
    links: Links,
  ) =>
    `For ${quote(phrase)} I should add text to ${quote(path)}, which is not a text file, or a very large one. Nothing was changed. ${stepsLink(links)}`,
  ownPhraseNotUnderstood: (
    { phrase, step }: { readonly phrase: string; readonly step: string },
    links: Links,
  ) =>
    `One step of ${quote(phrase)} says ${quote(step)}, and no command of this repository answers to that. Nothing was changed. ${stepsLink(links)}`,
  ownPhraseTooDeep: ({ phrase }: { readonly phrase: string }, links: Links) =>
    `The steps of ${quote(phrase)} lead to other phrases, and those to others again, without an end. Nothing was changed. ${stepsLink(links)}`,
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
  return `${links.repositoryUrl}/tree/${links.branch}/${encodedPath(folder)}`;
}

function fileLink(links: Links, path: string): string {
  return `${links.repositoryUrl}/blob/${links.branch}/${encodedPath(path)}`;
}

/** `encodeURI` would let a `#` or `?` in a name end the address. */
function encodedPath(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}

type UnzippedFiles = {
  readonly file: string;
  readonly folder: string;
  readonly added: number;
  readonly replaced: number;
  readonly same: number;
  readonly skipped: number;
  readonly shown: readonly string[];
};

function unzippedFiles(values: UnzippedFiles, links: Links): string {
  const { file, folder, added, replaced, same, skipped, shown } = values;
  const place =
    folder === ''
      ? link('your repository', links.repositoryUrl)
      : link('their folder', folderLink(links, folder));
  const counts = [
    ...(added > 0 ? [`${added} new`] : []),
    ...(replaced > 0 ? [`${replaced} replaced`] : []),
    ...(same > 0 ? [`${same} the same as before`] : []),
  ];
  const more = added + replaced - shown.length;
  const list = shown.map((path) => `* ${linkedPath(path, links)}`);
  const rest = more > 0 ? [`* and ${more} more`] : [];
  const litter =
    skipped === 0
      ? []
      : [
          `I left out ${counted(skipped, 'file')} that ${skipped === 1 ? 'an operating system puts' : 'operating systems put'} into zips by themselves.`,
        ];
  return [
    `The files of ${quote(file)} are in ${place}: ${counts.join(', ')}. The zip itself is gone; your other files are as they were.`,
    ...(list.length === 0 ? [] : [[...list, ...rest].join('\n')]),
    ...litter,
  ].join('\n\n');
}

type TakenBack = {
  readonly subject: string;
  readonly commit: string;
  readonly edited: readonly string[];
  /** How many more were edited than are named. */
  readonly more: number;
};

type UndoneChange = TakenBack & { readonly restored: number; readonly removed: number };

function undoneChange(values: UndoneChange, links: Links): string {
  const { restored, removed, edited } = values;
  const counts = [
    ...(restored > 0
      ? [`${counted(restored, 'file')} ${restored === 1 ? 'is' : 'are'} as before`]
      : []),
    ...(removed > 0 ? [`${counted(removed, 'file')} ${removed === 1 ? 'is' : 'are'} gone`] : []),
  ];
  const kept =
    edited.length === 0
      ? []
      : [
          `Changed since by somebody, so I left ${edited.length + values.more === 1 ? 'it' : 'them'} alone: ${editedFiles(values, links)}.`,
        ];
  return [`I have taken back ${changeLink(values, links)}: ${counts.join(', ')}.`, ...kept].join(
    '\n\n',
  );
}

function changeLink({ subject, commit }: TakenBack, links: Links): string {
  return `${quote(subject)} (${link('see it', `${links.repositoryUrl}/commit/${commit}`)})`;
}

function editedFiles({ edited, more }: TakenBack, links: Links): string {
  const shown = edited.map((path) => linkedPath(path, links)).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** A path as it is, and a link beside it: in the link's own text it could not be quoted safely. */
function linkedPath(path: string, links: Links): string {
  return `${quote(path)} (${link('open', fileLink(links, path))})`;
}

function sayLinks(phrases: readonly string[], links: Links): string {
  return phrases
    .map((phrase) => `* ${quote(phrase)}: ${link('do this', issueLink(links, phrase))}`)
    .join('\n');
}

function uploadLink(links: Links): string {
  return link('Upload a zip file', `${links.repositoryUrl}/upload/${links.branch}`);
}

function uploadAgain(links: Links): string {
  return `${link('upload it again', `${links.repositoryUrl}/upload/${links.branch}`)}.`;
}

function megabytes(bytes: number): string {
  const amount = bytes / (1024 * 1024);
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} MB`;
}

type HelpValues = {
  readonly commands: readonly {
    /** The phrase as it is written: `Unzip [{file}] [into {folder}]`. */
    readonly phrase: string;
    readonly about: string;
    readonly example: Example | undefined;
  }[];
  /** Mistakes in the repository's configuration, each a sentence of this catalogue. */
  readonly problems: readonly string[];
};

function help({ commands, problems }: HelpValues, links: Links): string {
  const list = commands.map(({ phrase, about, example }) => {
    const tries =
      example === undefined
        ? ''
        : ` ${link('Try it', issueLink(links, example.say))}: ${plainText(example.does)}.`;
    return `* ${quote(phrase)}: ${plainText(about)}${tries}`;
  });
  const mistakes =
    problems.length === 0
      ? []
      : [
          `**Something in the settings of this repository needs mending**, so I go by the rest of them:\n\n${problems.map((problem) => `* ${problem}`).join('\n')}`,
        ];
  return [
    'This is what you can say here, as the title of an issue, as the message of a commit, or as a comment:',
    list.join('\n'),
    'Parts in square brackets can be left out; words in braces stand for something of yours. Each link opens an issue with the words filled in; nothing happens before you press the button.',
    ...mistakes,
  ].join('\n\n');
}

/** What a phrase of the repository's own did. `written` and `deleted` are the first few paths. */
type OwnPhraseDone = {
  readonly phrase: string;
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  /** How many more were changed than are named. */
  readonly more: number;
};

function ownPhraseDone({ phrase, written, deleted, more }: OwnPhraseDone, links: Links): string {
  const lines = [
    ...written.map((path) => `* changed ${linkedPath(path, links)}`),
    ...deleted.map((path) => `* removed ${quote(path)}`),
    ...(more > 0 ? [`* and ${counted(more, 'more file')}`] : []),
  ];
  return `Done, as ${quote(phrase)} is meant in this repository:\n\n${lines.join('\n')}`;
}

function stepsLink(links: Links): string {
  return link('See the steps of this phrase', fileLink(links, '.github/sayso.yml'));
}
