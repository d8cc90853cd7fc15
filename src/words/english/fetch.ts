import { counted } from '../count.ts';
import { fileLink, folderLink, linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { listed } from '../list-names.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';

/** Fetching a unit. */
export const fetchSentences = {
  fetchingUnit: () => 'Fetching the unit from OpenLearn',
  downloadingPictures: ({ done, of }: { readonly done: number; readonly of: number }) =>
    `Downloading ${done} of ${of} pictures`,
  downloadingMedia: ({ done, of }: { readonly done: number; readonly of: number }) =>
    `Downloading ${done} of ${of} recordings and files`,
  fetchedUnit: (unit: FetchedUnit, links: Links) => fetchedUnit(unit, links),
  fetchedUnits: (
    {
      units,
      waiting,
      refused,
    }: {
      readonly units: readonly { readonly title: string; readonly folder: string }[];
      /** Paths of units in which somebody wrote, so that they are merged one by one. */
      readonly waiting: readonly string[];
      readonly refused: number;
    },
    links: Links,
  ) => {
    const list = units.map(
      ({ title, folder }) =>
        `* ${quote(title)}: ${link('open its folder', folderLink(links, folder))}`,
    );
    const alone = waiting.map(
      (path) =>
        `* ${link('bring this one up to date', issueLink(links, `Fetch ${inOnePiece(path)}`))}: ${quote(path)}`,
    );
    return [
      units.length === 0
        ? 'There is nothing new in these units.'
        : `I have brought in ${counted(units.length, 'unit')}:\n\n${list.join('\n')}`,
      ...(alone.length === 0
        ? []
        : [
            `You wrote something in these, so each is brought up to date by itself:\n\n${alone.join('\n')}`,
          ]),
      ...(refused === 0 ? [] : [`${counted(refused, 'file')} could not be used:`]),
    ].join('\n\n');
  },
  noDocuments: ({ folder }: { readonly folder: string }, links: Links) =>
    `I looked in ${quote(folder)} for files that end in \`.xml\` and found none. Nothing was changed. ${link('Look at your files', links.repositoryUrl)}`,
  contentsExtended: ({ path }: { readonly path: string }, links: Links) =>
    `The unit is in your table of contents: ${linkedPath(path, links)}.`,
  contentsLeft: ({ path }: { readonly path: string }, links: Links) =>
    `I did not understand your table of contents ${linkedPath(path, links)}, so I left it as it is: add the unit’s pages there yourself.`,
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
    readonly why: 'not-an-address' | 'other-site' | 'other-page' | 'not-one-unit' | 'too-many';
    readonly text: string;
  }) =>
    `I looked at ${quote(text)}. ${
      {
        'not-an-address': 'That is not a web address.',
        'other-site':
          'That is not a page of OpenLearn (`www.open.edu`), and I fetch units from there only.',
        'other-page': 'That is a page of the Open University, but not one of a unit.',
        'not-one-unit': 'That is a page about many units, not one of them.',
        'too-many': 'I bring in fifty units at once, and this is one more.',
      }[why]
    } Nothing was changed. ${CHOOSE_A_UNIT}`,
  documentMissing: ({ path }: { readonly path: string }, links: Links) =>
    `I looked for ${quote(path)} among your files and did not find it. Nothing was changed. Look at ${link('your files', links.repositoryUrl)} for its whole path, capital letters and all.`,
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

type FetchedUnit = {
  readonly outcome: 'added' | 'updated' | 'unchanged' | 'conflict';
  readonly title: string;
  readonly folder: string;
  /** The path of its first page. */
  readonly front: string;
  readonly acknowledgements: string;
  readonly pages: number;
  readonly pictures: number;
  readonly edits: UnitEdits;
  readonly missing: readonly string[];
  readonly media: { readonly had: number; readonly missing: readonly string[] };
  readonly keptAsText: readonly { readonly name: string; readonly count: number }[];
  readonly licence: { readonly name: string; readonly url: string } | undefined;
};

type UnitEdits = {
  readonly edited: readonly string[];
  readonly deleted: readonly string[];
  readonly stayed: readonly string[];
  readonly conflicts: readonly { readonly path: string; readonly line: number }[];
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
};

function newsOf({ added, updated, removed }: UnitEdits): string {
  const parts = [
    ...(updated > 0 ? [`${counted(updated, 'file')} changed`] : []),
    ...(added > 0 ? [`${counted(added, 'file')} added`] : []),
    ...(removed > 0 ? [`${counted(removed, 'page')} taken away`] : []),
  ];
  return parts.length === 0 ? 'nothing changed in its own files' : parts.join(', ');
}

/** What became of what people wrote, deleted or kept here. */
function aboutEdits({ edited, deleted, stayed, conflicts }: UnitEdits, links: Links): string[] {
  const shown = conflicts
    .slice(0, 10)
    .map(({ path, line }) => `* ${linkedPath(path, links)}${line === 0 ? '' : `, line ${line}`}`);
  const more = conflicts.length - shown.length;
  return [
    ...(conflicts.length === 0
      ? []
      : [
          `The proposal shows both in ${conflicts.length === 1 ? 'this place' : 'these places'}, yours in red and OpenLearn’s in green:\n\n${shown.join('\n')}${more > 0 ? `\n* and ${counted(more, 'more place')}` : ''}`,
          'Merge it to take OpenLearn’s words there, change it first if you want some of each, or close it to keep everything as it is.',
        ]),
    ...(edited.length === 0
      ? []
      : [`Your own words stay in ${counted(edited.length, 'file')}: ${listed(edited)}.`]),
    ...(deleted.length === 0
      ? []
      : [`You deleted ${listed(deleted)}, so I left ${deleted.length === 1 ? 'it' : 'them'} out.`]),
    ...(stayed.length === 0
      ? []
      : [
          `On OpenLearn ${listed(stayed)} ${stayed.length === 1 ? 'is' : 'are'} gone; you wrote in ${stayed.length === 1 ? 'it, so it stays' : 'them, so they stay'}.`,
        ]),
  ];
}

function fetchedUnit(unit: FetchedUnit, links: Links): string {
  const folder = link('its folder', folderLink(links, unit.folder));
  const firstPage = link('Read its first page', fileLink(links, unit.front));
  const amount = `${counted(unit.pages, 'page')} and ${counted(unit.pictures, 'picture')}`;
  const what = {
    added: `The unit ${quote(unit.title)} is in your repository: ${amount}, in ${folder}.`,
    updated: `The unit ${quote(unit.title)} is up to date in ${folder}: ${newsOf(unit.edits)}.`,
    unchanged: `I looked at the unit ${quote(unit.title)} again: there is nothing new on OpenLearn for your ${amount} in ${folder}.`,
    conflict: `The unit ${quote(unit.title)} has news for ${folder} (${newsOf(unit.edits)}), and some of it is where you wrote something of your own.`,
  }[unit.outcome];
  const thanks = link('its acknowledgements', fileLink(links, unit.acknowledgements));
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
  const { had, missing: notHad } = unit.media;
  const media = [
    ...(had === 0
      ? []
      : [`${counted(had, 'recording or file', 'recordings and files')} came with it.`]),
    ...(notHad.length === 0
      ? []
      : [
          `${counted(notHad.length, 'recording or file', 'recordings and files')} could not be had, so ${notHad.length === 1 ? 'it is' : 'they are'} linked instead: ${listed(notHad)}.`,
        ]),
  ];
  const kept =
    unit.keptAsText.length === 0
      ? []
      : [
          `Kept as plain text, because I do not know what else to make of it: ${listed(unit.keptAsText.map(({ name, count }) => `${name} (${count})`))}.`,
        ];
  const edits = aboutEdits(unit.edits, links);
  return [what, ...edits, [firstPage, licence].join(' · '), ...missing, ...media, ...kept].join(
    '\n\n',
  );
}

/** A path with blanks is one thing only in quotes. */
function inOnePiece(path: string): string {
  return /\s/u.test(path) ? `"${path}"` : path;
}

const CHOOSE_A_UNIT = link(
  'Choose a unit on OpenLearn',
  'https://www.open.edu/openlearn/free-courses/full-catalogue',
);

const TRY_AGAIN = 'close and reopen this issue to try again.';
