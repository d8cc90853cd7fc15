import type { RepositorySpec } from '../../binder/links/repository-spec.ts';

/** Any badge of a BinderHub, with the repository that it launches. */
const BADGE =
  /\[!\[[^\]]*\]\(https:\/\/mybinder\.org\/badge(?:_logo)?\.svg\)\]\((https?:\/\/[^)\s]+\/v2\/[^)\s]+)\)/g;
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
  if (repository.provider !== 'gh') return false;
  const spec = `/v2/gh/${repository.owner}/${repository.name}/`.toLowerCase();
  return link.toLowerCase().includes(spec);
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
