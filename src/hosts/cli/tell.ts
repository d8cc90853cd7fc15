import {
  noSiteWritten,
  notPushed,
  previewBeginning,
  previewCommit,
  previewFiles,
  previewFollowUps,
  previewReply,
  siteWritten,
} from '../../words/terminal-english.ts';
import { plainText } from './plain-text.ts';
import type { Result } from './result.ts';
import type { Addresses } from './show-link.ts';
import { EXIT, type Terminal } from './terminal.ts';
import { visible } from './visible.ts';

export type TellOptions = {
  readonly addresses: Addresses;
  /** Whether there is somewhere to push to. */
  readonly hasOrigin: boolean;
};

/** Prints the result for people: answers as output, and why there is none as an error. */
export function tell(result: Result, { addresses, hasOrigin }: TellOptions, terminal: Terminal) {
  const reply = result.said === '' ? undefined : plainText(result.said, addresses);
  const parts =
    result.preview === undefined
      ? [reply, ...notes(result, hasOrigin)]
      : previewParts(result, result.preview, reply ?? '');
  const answer = parts.filter((part) => part !== undefined).join('\n\n');
  if (answer !== '') terminal.out(visible(answer));
  if (result.note === undefined) return;
  const note = visible(result.note);
  if (result.exitCode === EXIT.done) terminal.out(`\n${note}`);
  else terminal.error(note);
}

function previewParts(
  { phrase }: Result,
  { subject, files, followUps }: NonNullable<Result['preview']>,
  reply: string,
): readonly (string | undefined)[] {
  return [
    previewBeginning({ phrase }),
    previewFiles({ files }),
    subject === null ? undefined : previewCommit({ subject }),
    previewFollowUps({ followUps }),
    previewReply({ reply }),
  ];
}

function notes({ branches, site }: Result, hasOrigin: boolean): readonly (string | undefined)[] {
  return [siteNote(site), hasOrigin && branches.length > 0 ? notPushed({ branches }) : undefined];
}

function siteNote(site: Result['site']): string | undefined {
  if (site === undefined) return undefined;
  const { folder, files } = site;
  return files === null ? noSiteWritten() : siteWritten({ files, folder });
}
