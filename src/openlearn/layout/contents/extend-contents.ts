import { isMap, parseDocument } from 'yaml';
import { extendBookToc, newBookToc } from './book-toc.ts';
import { extendMystToc } from './myst-toc.ts';
import { extendRstToc, newRstToc } from './rst-toc.ts';
import type {
  ContentsProblem,
  Extended,
  RepositoryContents,
  UnitContents,
} from './unit-contents.ts';

/** The files whose texts `extendContents` wants to know. */
export const CONTENTS_FILES = [
  '_toc.yml',
  '_toc.yaml',
  '_config.yml',
  'myst.yml',
  'myst.yaml',
  'conf.py',
  'index.rst',
] as const;

/** Keys of a `_config.yml` that only Jupyter Book has; Jekyll's file has the same name. */
const BOOK_KEYS = [
  'execute',
  'launch_buttons',
  'sphinx',
  'parse',
  'html',
  'latex',
  'only_build_toc_files',
  'bibtex_bibfiles',
];
const JEKYLL_KEYS = ['theme', 'remote_theme', 'plugins', 'permalink', 'kramdown', 'collections'];

/**
 * Puts a unit into the tables of contents that a repository has, each in its own way, or writes one
 * where a Jupyter Book or a Sphinx project has none. Everybody's own entries, order and comments stay.
 * A repository that is neither gets none.
 *
 * @param unit what `layOutUnit` gives, with the unit's title
 * @returns the texts that change, and the files that were left alone because they could not be understood
 */
export function extendContents(
  unit: UnitContents,
  repository: RepositoryContents,
): {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly problems: readonly ContentsProblem[];
} {
  const texts = new Map(repository.texts.map(({ path, text }) => [path, text]));
  const results = [
    ...book(texts, unit, repository),
    ...extended(['myst.yml', 'myst.yaml'], extendMystToc, texts, unit, repository),
    ...sphinx(texts, unit, repository),
  ];
  return {
    files: results.flatMap(({ path, result }) =>
      result.kind === 'text' && result.text !== undefined ? [{ path, text: result.text }] : [],
    ),
    problems: results.flatMap(({ path, result }) =>
      result.kind === 'problem' ? [{ path, why: result.why }] : [],
    ),
  };
}

type Texts = ReadonlyMap<string, string>;
type Results = readonly { readonly path: string; readonly result: Extended }[];

/** Extends the first of the files that is there. */
function extended(
  names: readonly string[],
  extend: (text: string, unit: UnitContents, repository: RepositoryContents) => Extended,
  texts: Texts,
  unit: UnitContents,
  repository: RepositoryContents,
): Results {
  const path = names.find((name) => texts.has(name));
  const text = path === undefined ? undefined : texts.get(path);
  if (path === undefined || text === undefined) return [];
  return [{ path, result: extend(text, unit, repository) }];
}

function book(texts: Texts, unit: UnitContents, repository: RepositoryContents): Results {
  const there = extended(['_toc.yml', '_toc.yaml'], extendBookToc, texts, unit, repository);
  if (there.length > 0 || !isBookConfiguration(texts.get('_config.yml'))) return there;
  return [{ path: '_toc.yml', result: { kind: 'text', text: newBookToc(unit, repository) } }];
}

function isBookConfiguration(text: string | undefined): boolean {
  if (text === undefined) return false;
  const document = parseDocument(text, { prettyErrors: false });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents)) return false;
  const has = (key: string): boolean => contents.has(key);
  return BOOK_KEYS.some(has) && !JEKYLL_KEYS.some(has);
}

/** The page at the top of a Sphinx project, unless another file (`_toc.yml`) orders its pages. */
function sphinx(texts: Texts, unit: UnitContents, repository: RepositoryContents): Results {
  const configuration = texts.get('conf.py') ?? '';
  if (configuration.includes('sphinx_external_toc')) return [];
  const isProject = texts.has('conf.py') || texts.get('index.rst')?.includes('.. toctree::');
  if (isProject !== true) return [];
  const there = extended(['index.rst'], extendRstToc, texts, unit, repository);
  if (there.length > 0) return there;
  const index = repository.paths.find((path) => /^index\.[^/]+$/.test(path));
  if (index !== undefined) {
    return [{ path: index, result: { kind: 'problem', why: 'unknown-form' } }];
  }
  return [{ path: 'index.rst', result: { kind: 'text', text: newRstToc(unit) } }];
}
