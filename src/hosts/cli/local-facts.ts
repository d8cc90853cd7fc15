import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RepositoryFacts } from '../../engine/happening.ts';
import type { Clone } from '../../git/look-at-clone.ts';
import { siteUrlOf } from '../site-url.ts';

/** `https://github.com/you/my-course.git`, `git@github.com:you/my-course`, `ssh://git@github.com/…`. */
const GITHUB =
  /^(?:https?:\/\/(?:[^/@]*@)?|ssh:\/\/(?:[^/@]*@)?|(?:[^/@:]*@)?)(?:www\.)?github\.com(?::\d+\/|[/:])\/*([\w.-]+)\/([\w.-]+?)(?:\.git)?\/*$/i;

/**
 * What a clone says of its repository. Where its origin is not on GitHub, its address is that of its
 * folder (`file://…`), which is for the engine only: nobody is shown it.
 */
export function localFacts(
  clone: Pick<Clone, 'root' | 'originUrl'> & { readonly branch: string },
): { readonly facts: RepositoryFacts; readonly onTheWeb: boolean } {
  const [, owner, name] = GITHUB.exec(clone.originUrl ?? '') ?? [];
  const onTheWeb = owner !== undefined && name !== undefined;
  // Parentheses are encoded as they are in every link of a reply.
  const folder = pathToFileURL(clone.root).href.replaceAll('(', '%28').replaceAll(')', '%29');
  const webUrl = onTheWeb ? `https://github.com/${owner}/${name}` : folder;
  return {
    onTheWeb,
    facts: {
      id: 0,
      owner: owner ?? 'you',
      name: name ?? basename(clone.root),
      webUrl,
      siteUrl: onTheWeb ? siteUrlOf(webUrl) : `${folder}/`,
      cloneUrl: clone.root,
      defaultBranch: clone.branch,
      // Nothing is shown to others from here: a site is a local branch until its owner pushes it.
      private: false,
      fork: false,
      archived: false,
      // Even a template's author wants to try its words.
      template: false,
    },
  };
}
