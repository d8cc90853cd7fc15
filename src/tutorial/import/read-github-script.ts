import type { CheckInFile } from '../read/check-schema.ts';
import type { ReadRun, ScriptLine } from './read-run.ts';

/** `if (!fs.existsSync('about.md'))`, with the path as it stands. */
const MISSING = /!\s*fs\.existsSync\(\s*(['"`])([^'"`$\n]{1,300})\1\s*\)/g;
/** What looks at anything else. */
const LOOKS =
  /\b(readFileSync|readdirSync|existsSync|statSync|includes|match|test|exec)\s*\(|github\.rest|context\.payload|context\.(issue|repo|sha)\b/;

/** Reads a script in JavaScript: the files that have to be there. Nothing is run. */
export function readGitHubScript(script: string): ReadRun {
  const checks: CheckInFile[] = [];
  const unread: ScriptLine[] = [];
  for (const [index, line] of script.split(/\r?\n/).slice(0, 1_000).entries()) {
    const code = line.replace(/^\s*\/\/.*$/, '');
    for (const [, , path = ''] of code.matchAll(MISSING)) {
      checks.push({ file: { path: path.replace(/^\.\//, '') } });
    }
    if (LOOKS.test(code.replace(MISSING, ''))) unread.push({ text: line.trim(), index });
  }
  return { checks, unread };
}
