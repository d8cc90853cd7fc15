import { binderLink, MYBINDER } from '../../binder/links/binder-link.ts';
import type { RepositorySpec } from '../../binder/links/repository-spec.ts';

/** A picture that links to a BinderHub, whatever picture it is. */
const BADGE =
  /\[!\[[^\]]{0,200}\]\(https?:\/\/[^)\s]{1,500}\)\]\((https?:\/\/[^)\s/]+\/(?:[^)\s/]+\/){0,9}v2\/(?:gh|gist|git|gl|zenodo|figshare|dataverse|hydroshare|ckan)\/[^)\s]+)\)/g;
const MOST_TEXT = 512 * 1024;

/**
 * A README with this badge in it: in place of the one that launches the same repository, or of the
 * only one there is (a copy of a template has the template's); else below the first heading.
 * Undefined where nothing has to change, or the text is far too long.
 */
export function placeBadge(
  readme: string,
  badge: string,
  repository: RepositorySpec,
): string | undefined {
  if (readme.length > MOST_TEXT) return undefined;
  const there = [...readme.matchAll(BADGE)];
  const own = there.find(([, link = '']) => launches(link, repository));
  const old = own ?? (there.length === 1 ? there[0] : undefined);
  const changed = old === undefined ? belowHeading(readme, badge) : replaced(readme, old, badge);
  return changed === readme ? undefined : changed;
}

function launches(link: string, repository: RepositorySpec): boolean {
  const start = binderLink({ repository }).replace(MYBINDER, '').replace(/HEAD$/, '');
  return link.toLowerCase().includes(start.toLowerCase());
}

function replaced(text: string, { index, 0: old }: RegExpExecArray, badge: string): string {
  return text.slice(0, index) + badge + text.slice(index + old.length);
}

/** Line endings stay what they are. */
function belowHeading(text: string, badge: string): string {
  const ends = text.includes('\r\n') ? '\r\n' : '\n';
  const heading = /^# .*$/m.exec(text);
  if (heading === null) return `${badge}${ends}${ends}${text}`;
  const end = heading.index + heading[0].replace(/\r$/, '').length;
  return `${text.slice(0, end)}${ends}${ends}${badge}${text.slice(end)}`;
}
