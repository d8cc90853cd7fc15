import { counted } from '../count.ts';
import { folderLink, linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';

/** Unpacking a zip file. */
export const unzipSentences = {
  unzipping: ({ file }: { readonly file: string }) => `Unpacking ${quote(file)}`,
  unzipped: (values: UnzippedFiles, links: Links) => unzippedFiles(values, links),
  unzipNone: (_values: object, links: Links) =>
    `I looked for a file that ends in \`.zip\` in your repository, and there is none (what is dropped into an issue does not go there). Nothing was changed. ${uploadLink(links)}, then say \`Unzip\` again.`,
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
} as const;

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
