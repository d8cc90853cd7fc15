import { CONFIGURATION_FILE } from '../../../configuration/configuration.ts';
import type { TemplateFinding } from './finding.ts';
import { type Place, placesLeft } from './places-left.ts';
import type { Rehearsal } from './rehearse-template.ts';

const FIRST_PAGE = 'README.md';

/** What GitHub takes from a browser. Source: "About large files on GitHub". */
const MOST_BYTES = 25 * 1024 * 1024;

/** What the copy's files themselves tell: names that frighten, sizes, places, and the first page. */
export function checkFiles(
  copy: Rehearsal,
  {
    ownPage,
    filled,
  }: {
    readonly ownPage: string | undefined;
    /** Files whose places are filled in when they are shown. */
    readonly filled: ReadonlySet<string>;
  },
): readonly TemplateFinding[] {
  return [
    ...checkFirstPage(copy, ownPage),
    ...copy.files.flatMap(({ path, size }): readonly TemplateFinding[] => [
      ...underscores(path),
      ...((size ?? 0) > MOST_BYTES ? [{ kind: 'too-big', path, bytes: size ?? 0 } as const] : []),
    ]),
    ...[...copy.texts].flatMap(([path, text]) =>
      placesLeft(path, text)
        .filter(({ isKnown }) => !(isKnown && filled.has(path)))
        .map((place) => placeFinding(path, place)),
    ),
    ...copy.failures.map((said) => ({ kind: 'first-run-failed', path: FIRST_PAGE, said }) as const),
    ...copy.problems.map((said) => ({ kind: 'settings', path: CONFIGURATION_FILE, said }) as const),
  ];
}

function checkFirstPage({ texts }: Rehearsal, own: string | undefined): readonly TemplateFinding[] {
  const page = texts.get(FIRST_PAGE);
  if (page === undefined) return [{ kind: 'page-missing', path: FIRST_PAGE }];
  return page === own ? [{ kind: 'page-unchanged', path: FIRST_PAGE }] : [];
}

function underscores(path: string): readonly TemplateFinding[] {
  const name = path.split('/').find((part) => part.startsWith('_'));
  return name === undefined ? [] : [{ kind: 'underscore', path, name }];
}

function placeFinding(path: string, { name, isKnown }: Place): TemplateFinding {
  return { kind: isKnown ? 'place-left' : 'place-unknown', path, name };
}
