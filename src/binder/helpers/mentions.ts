/** A place in a text that names the configuration folder or something in it. */
export type Mention = {
  /** From 1. */
  readonly line: number;
  /** As written, without what stands before the folder's name. */
  readonly written: string;
  /** Path in the folder; '' for the folder itself. */
  readonly path: string;
  /** It goes on with a pattern or a variable, so `path` is only where it begins. */
  readonly isOpen: boolean;
};

// Whatever means "the folder that the script starts in".
const HERE = String.raw`(?:\$\{?(?:REPO_DIR|HOME|PWD)\}?|\$\(pwd\)|~|/home/jovyan|/srv/repo)"?/`;

/**
 * Finds each mention of `binder/…` (or `.binder/…`) in a text, in whatever language, as whole paths:
 * `otherbinder/x` and `docs/binder/x` are none. The bare name counts where it can be nothing else:
 * after `cd`, in quotes of its own, or with the dot.
 */
export function mentionsOf(text: string, folder: 'binder' | '.binder'): readonly Mention[] {
  let line = 1;
  let at = 0;
  return [...text.matchAll(mentionPattern(folder))].map((match) => {
    line += text.slice(at, match.index).split('\n').length - 1;
    at = match.index;
    return mention(match, line);
  });
}

export type Rewrite = { readonly line: number; readonly from: string; readonly to: string };

/** Replaces mentions by what `instead` answers for them; undefined leaves one as it is. */
export function rewriteMentions(
  text: string,
  folder: 'binder' | '.binder',
  instead: (mention: Mention) => string | undefined,
): { readonly text: string; readonly rewrites: readonly Rewrite[] } {
  const rewrites: Rewrite[] = [];
  let written = '';
  let at = 0;
  let line = 1;
  for (const match of text.matchAll(mentionPattern(folder))) {
    const before = text.slice(at, match.index);
    line += before.split('\n').length - 1;
    const found = mention(match, line);
    const to = instead(found) ?? found.written;
    written += before + to + match[0].slice(found.written.length);
    if (to !== found.written) rewrites.push({ line, from: found.written, to });
    at = match.index + match[0].length;
  }
  return { text: written + text.slice(at), rewrites };
}

function mentionPattern(folder: 'binder' | '.binder'): RegExp {
  const name = folder.replace('.', String.raw`\.`);
  const bare = String.raw`(?<=\b(?:cd|pushd)[ \t]+["']?|["'](?=${name}["']))${name}(?![\w./-])`;
  const dotted = folder === '.binder' ? String.raw`|${name}(?![\w./-])` : '';
  const inside = String.raw`${name}/(?:[\w.+@%/-]*[\w+@%/-])?(?<open>[*?$[{]?)`;
  return new RegExp(
    String.raw`(?:(?<=${HERE})|(?<![\w./$}~-])(?<=(?:(?<![\w./])\./)?)|(?<=(?<![\w./])\./))(?:${inside}|${bare}${dotted})`,
    'g',
  );
}

function mention(match: RegExpExecArray, line: number): Mention {
  const open = match.groups?.open ?? '';
  const written = match[0].slice(0, match[0].length - open.length);
  const path = written.replace(/^\.?binder\/?/, '').replace(/\/+/g, '/');
  return { line, written, path, isOpen: open !== '' };
}
