import type { Difference } from './compare.ts';

/**
 * Why ours and Jupytext's differ, where it is known and meant: in each of these, ours keeps what Jupytext loses, or says
 * the same in another way. Undefined for a difference that nobody knows of.
 */
export function nameOf({ what, ours, theirs }: Difference): string | undefined {
  if (/^\w+Error: /.test(theirs)) return 'Jupytext stops with an error';
  const [own, other] = firstDifference(ours, theirs);
  return what === 'written' ? nameOfWritten(own, other) : nameOfRead(own, other);
}

function firstDifference(ours: string, theirs: string): readonly [string, string] {
  const others = theirs.split('\n');
  const lines = ours.split('\n');
  const at = lines.findIndex((line, index) => line !== others[index]);
  const first = at === -1 ? lines.length : at;
  return [lines[first] ?? '', others[first] ?? ''];
}

function nameOfWritten(own: string, other: string): string | undefined {
  if (/^# %% /.test(own) && own !== other && sortedWords(own) === sortedWords(other)) {
    return 'a name without a value stands last, where it cannot be a title';
  }
  if (/^# %% .*title=/.test(own)) return 'a title that would read as something else is quoted';
  if (/^# %%.* language=/.test(other) && /^# %%.*\[/.test(own)) {
    return 'a text that begins with %% stays as it is';
  }
  if (own.trim() === '[' || (/^[\w.-]+:$/.test(own) && other.startsWith(own))) {
    return 'a list with a text of several lines is written over several lines';
  }
  return undefined;
}

function sortedWords(line: string): string {
  return line.split(' ').sort().join(' ');
}

type ReadCell = readonly [kind: string, source: string, metadata: unknown];

function nameOfRead(own: string, other: string): string | undefined {
  const [mine, theirs] = [cellOf(own), cellOf(other)];
  if (mine === undefined || theirs === undefined) return undefined;
  const [kind, source] = mine;
  if (/incorrectly_encoded_metadata/.test(other))
    return 'a title that reads as an option is a title';
  if (kind !== 'code' && /"language":/.test(own))
    return 'a text that begins with %% stays as it is';
  if (kind !== 'code' && withoutComments(theirs[1]) === withoutComments(source)) {
    return 'what looks like a magic in a text keeps its #';
  }
  if (theirs[1].startsWith(withoutOneComment(source)) && /\n[ \t]*(?:# ?)?%% ?/.test(theirs[1])) {
    return 'a fence that a text leaves open ends with its cell';
  }
  if (kind === 'code' && withoutMarks(theirs[1]) === withoutMarks(source)) {
    return 'a comment that would begin a cell in the light format keeps its #';
  }
  if (source.startsWith('%%') && theirs[1] === source.split('\n').slice(1).join('\n')) {
    return 'a magic for the language that the notebook has anyway stays';
  }
  if (kind === theirs[0] && source.trimEnd() === theirs[1].trimEnd()) {
    return 'blank lines at the end of a cell';
  }
  if (/^-{3,}\s*$/.test(source) && theirs[1] === '') return 'code that is nothing but dashes stays';
  return undefined;
}

/** Jupytext takes one `# ` away from such a comment, and puts none in front of it. */
function withoutMarks(source: string): string {
  return source.replace(/^# (?=# \+)/gm, '');
}

function cellOf(line: string): ReadCell | undefined {
  if (!line.startsWith('[')) return undefined;
  const cell: ReadCell = JSON.parse(line);
  return cell;
}

function withoutComments(source: string): string {
  return source.replace(/^(?:\s|#)+/gm, '');
}

/** Jupytext takes one away from lines of texts, too, that it would have put one in front of in code. */
function withoutOneComment(source: string): string {
  return source.replace(/^(\s*)# ?(?=(?:# ?)*(?:%{1,3}[a-zA-Z]|[!?]\s*[\w.~$\\/{}]))/gm, '$1');
}
