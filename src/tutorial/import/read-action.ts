import type { CheckInFile } from '../read/check-schema.ts';
import { fileHas, fileHasOften } from './read-grep.ts';

/** Actions that show, fetch or keep count: a tutorial does that by itself. */
const KNOWN =
  /^(actions\/checkout|skills\/action-(text-variables|update-step)|skills-dev\/action-update-step|grantbirki\/comment|peter-evans\/(find-comment|create-or-update-comment)|skills\/exercise-toolkit\/(\.github\/workflows|actions\/(find-exercise-issue|post-step-content|active-step-workflow|check-all-results)))|^\.\/\.github\//i;

/** What an action looks at in files; undefined: that has no counterpart. */
export function readAction(
  uses: string,
  input: (key: string) => string,
): readonly CheckInFile[] | undefined {
  if (KNOWN.test(uses)) return [];
  const [name = ''] = uses.split('@', 1);
  const file = input(/keyphrase/.test(name) ? 'text-file' : 'file').replace(/^\.\//, '');
  if (file === '' || /[*?$]/.test(file)) return undefined;
  if (/\/actions\/file-exists$/.test(name)) return [{ file: { path: file } }];
  if (/keyphrase-checker$/.test(name)) return keyphrase(file, input);
  if (!/action-check-file$/.test(name)) return undefined;
  const check = fileHas(file, {
    pattern: input('search'),
    syntax: 'extended',
    ignoresCase: false,
  });
  return check && [check];
}

/** A phrase that stands in a file so many times: at least once, unless something else is said. */
function keyphrase(
  file: string,
  input: (key: string) => string,
): readonly CheckInFile[] | undefined {
  const text = input('keyphrase');
  const isCaseSensitive = input('case-sensitive') === 'true';
  const least = Number.parseInt(input('minimum-occurrences') || '1', 10);
  const most = Number.parseInt(input('maximum-occurrences'), 10);
  const often = (times: number) => fileHasOften(file, { text, times, isCaseSensitive });
  const enough = least > 0 ? often(least) : { file: { path: file } };
  const tooMany = Number.isNaN(most) ? undefined : often(most + 1);
  if (enough === undefined) return undefined;
  return tooMany === undefined ? [enough] : [enough, { not: tooMany }];
}
