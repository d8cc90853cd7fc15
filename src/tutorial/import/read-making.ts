import { filledIn, type ShellCommand } from './shell-commands.ts';

/** What a tutorial can bring about in place of a script; the form is that of the file. */
export type Preparation =
  | { readonly copy: string; readonly to: string }
  | { readonly move: string; readonly to: string }
  | { readonly delete: string }
  | { readonly append: string; readonly to: string }
  | { readonly 'open-issue': string; readonly body?: string };

/** One command, read: it does nothing that stays, or it makes something, or nobody can tell. */
export type Making = 'nothing' | 'lost' | Preparation;

const LONGEST_BODY = 5_000;
const LONGEST_TITLE = 200;

/** What one command makes, with its variables filled in. `names`: those of the script. */
export function readMaking(
  { words, joint }: ShellCommand,
  next: ShellCommand | undefined,
  names: Readonly<Record<string, string>>,
  files: ReadonlyMap<string, string>,
): Making {
  const [name = '', ...rest] = words;
  const [path, to, ...more] = rest.filter((word) => !word.startsWith('-'));
  const isCertain = words.every((word) => !/[$`*?[]/.test(word));
  switch (name) {
    case 'cp':
      return isCertain && path && to && more.length === 0 ? { copy: path, to } : 'lost';
    case 'mv':
      return isCertain && path && to && more.length === 0 ? { move: path, to } : 'lost';
    case 'rm':
      return isCertain && path && to === undefined ? { delete: path } : 'lost';
    case 'sed':
    case 'touch':
    case 'tee':
      return 'lost';
    case 'echo':
    case 'printf':
      if (joint !== '>' && joint !== '>>') return 'nothing';
      return appended(words, joint, filledIn(next?.words[0] ?? '', names));
    case 'gh':
      return issueOf(rest, files);
    default:
      return joint === '>' || joint === '>>' ? 'lost' : 'nothing';
  }
}

/** Only what is added at the end has a counterpart. What Actions reads is for nobody else. */
function appended(words: readonly string[], joint: string, file: string): Making {
  if (/GITHUB_(OUTPUT|ENV|STEP_SUMMARY|PATH)/.test(file)) return 'nothing';
  const [name, text = '', ...more] = words;
  if (joint !== '>>' || more.length > 0 || /[$`%]/.test(text + file) || file === '') return 'lost';
  if (name === 'echo') return text.startsWith('-') ? 'lost' : { append: `${text}\n`, to: file };
  const plain = text.replace(/\\(n|t|\\)/g, (_all, sign) =>
    sign === 'n' ? '\n' : sign === 't' ? '\t' : '\\',
  );
  return plain === '' || /\\/.test(plain) ? 'lost' : { append: plain, to: file };
}

/** `gh issue create --title … --body …` or `--body-file …`; what else makes something is lost. */
function issueOf(words: readonly string[], files: ReadonlyMap<string, string>): Making {
  const [what, how, ...rest] = words;
  if (how !== 'create' || !/^(pr|issue|release|label|repo)$/.test(what ?? '')) {
    return (what === 'api' && rest.some((word) => /^(POST|PUT|PATCH|DELETE)$/.test(word))) ||
      (what === 'repo' && how === 'edit') ||
      (what === 'pr' && /^(merge|review|edit)$/.test(how ?? ''))
      ? 'lost'
      : 'nothing';
  }
  if (what !== 'issue') return 'lost';
  const options = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 2) options.set(rest[at] ?? '', rest[at + 1] ?? '');
  const known = new Set(['--title', '-t', '--body', '-b', '--body-file', '-F']);
  const title = options.get('--title') ?? options.get('-t') ?? '';
  const file = options.get('--body-file') ?? options.get('-F');
  const body =
    file === undefined
      ? (options.get('--body') ?? options.get('-b') ?? '')
      : files.get(file.replace(/^\.\//, ''));
  const isWhole =
    body !== undefined &&
    title !== '' &&
    title.length <= LONGEST_TITLE &&
    body.length <= LONGEST_BODY &&
    [...options.keys()].every((key) => known.has(key)) &&
    !/[$`]/.test(title) &&
    (file !== undefined || !/[$`]/.test(body));
  if (!isWhole || body === undefined) return 'lost';
  return { 'open-issue': title, ...(body === '' ? {} : { body }) };
}
