import type { Cell, JsonObject } from '../notebook.ts';

/** Languages that a cell can be in by a magic (`%%bash`), and then a script has it as comments. Source: Jupytext's `languages.py`. */
const LANGUAGES = new Set(
  (
    'R bash sh python python2 python3 coconut javascript js perl html latex markdown pypy ruby script svg matlab ' +
    'octave idl robotframework sas spark sql cython haskell tcl gnuplot julia c++ scheme clojure powershell q ocaml ' +
    'typescript scala rust csharp fsharp sos java groovy sage maxima stata jenner xonsh logtalk lua go c# f# cs fs'
  ).split(' '),
);

/** A cell whose language stands in its metadata, or not at all. */
export type LanguageCell = Pick<Cell, 'source' | 'metadata'> & {
  /** Whether what it says has to be hidden from whoever runs the script. */
  readonly isOther: boolean;
  /** The magic was all of it. */
  readonly isEmpty: boolean;
};

/** Moves `%%bash` from the first line of code into the metadata. */
export function withLanguageAside(
  { kind, source, metadata }: Pick<Cell, 'kind' | 'source' | 'metadata'>,
  language: string,
): LanguageCell {
  const [first = '', ...rest] = source.split('\n');
  const [, name = '', args = ''] = /^%%(\S*)(?: (.*))?$/s.exec(first) ?? [];
  if (kind !== 'code' || !LANGUAGES.has(name)) {
    const isOther = kind === 'code' && !isActive(metadata, language);
    return { source, metadata, isOther, isEmpty: false };
  }
  return {
    source: rest.join('\n'),
    metadata: { ...metadata, ...(args === '' ? {} : { magic_args: args }), language: name },
    isOther: name.toLowerCase() !== language,
    isEmpty: rest.length === 0,
  };
}

/** Moves it back. */
export function withLanguageInside(
  { kind, metadata }: Pick<Cell, 'kind' | 'metadata'>,
  language: string,
): {
  readonly metadata: JsonObject;
  readonly firstLine: string | undefined;
  readonly isOther: boolean;
} {
  const { language: name, magic_args: args, ...rest } = metadata;
  if (kind !== 'code' || typeof name !== 'string' || !LANGUAGES.has(name)) {
    return {
      metadata,
      firstLine: undefined,
      isOther: kind === 'code' && !isActive(metadata, language),
    };
  }
  const firstLine = `%%${name}${typeof args === 'string' ? ` ${args}` : ''}`;
  return { metadata: rest, firstLine, isOther: name.toLowerCase() !== language };
}

const ENDINGS: Readonly<Record<string, string>> = { python: 'py', r: 'R', julia: 'jl', bash: 'sh' };

/** Whether code is to run in a script, too. Source: Jupytext's documentation, "Active and inactive cells". */
function isActive({ tags, active, run_control: control }: JsonObject, language: string): boolean {
  const ending = ENDINGS[language] ?? '';
  const isFrozen =
    typeof control === 'object' &&
    control !== null &&
    'frozen' in control &&
    control.frozen === true;
  if (isFrozen) return false;
  const tag = Array.isArray(tags)
    ? tags.find((one): one is string => typeof one === 'string' && one.startsWith('active-'))
    : undefined;
  if (tag !== undefined) return tag.split('-').includes(ending);
  return typeof active === 'string' ? active.split(/[.,]/).includes(ending) : true;
}
