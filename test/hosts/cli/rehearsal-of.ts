import { shipped } from '../../../scripts/shipped.ts';
import type { Rehearsal } from '../../../src/hosts/cli/template/rehearse-template.ts';

/** The copy of a template as a rehearsal finds it, with these files in it. */
export function rehearsalOf(
  texts: Readonly<Record<string, string>>,
  more: Partial<Rehearsal> = {},
): Rehearsal {
  return {
    facts: {
      id: 1,
      owner: 'you',
      name: 'my-copy',
      webUrl: 'https://github.com/you/my-copy',
      siteUrl: 'https://you.github.io/my-copy/',
      cloneUrl: 'https://github.com/you/my-copy',
      defaultBranch: 'main',
      private: false,
      fork: false,
      archived: false,
      template: false,
    },
    files: Object.keys(texts).map((path) => ({ path, size: 1 })),
    texts: new Map(Object.entries(texts)),
    site: undefined,
    commands: shipped,
    problems: [],
    failures: [],
    ...more,
  };
}
