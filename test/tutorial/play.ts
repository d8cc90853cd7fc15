import { createHash } from 'node:crypto';
import { advance } from '../../src/tutorial/advance.ts';
import type { Advanced } from '../../src/tutorial/advanced.ts';
import { beginStep, beginTutorial } from '../../src/tutorial/begin.ts';
import type { Files, FilesOn } from '../../src/tutorial/files.ts';
import type { Occurrence } from '../../src/tutorial/occurrence.ts';
import type { Progress } from '../../src/tutorial/progress.ts';
import { readTutorial } from '../../src/tutorial/read-tutorial.ts';
import type { Tutorial } from '../../src/tutorial/tutorial.ts';

/** A tutorial that nothing is wrong with. */
export function tutorialOf(text: string): Tutorial {
  const read = readTutorial(text, { mayWrite: (path) => !path.startsWith('.github/workflows') });
  if (read.kind === 'read') return read.tutorial;
  throw new Error(read.mistakes.map((mistake) => JSON.stringify(mistake)).join('\n'));
}

/** Files in memory; ids are made of what is in them, as git's are. */
export function filesOf(texts: Readonly<Record<string, string | Uint8Array>>): Files {
  const entries = Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  return {
    list: async (folder = '') =>
      entries
        .filter(({ path }) => folder === '' || path === folder || path.startsWith(`${folder}/`))
        .map(({ path, bytes }) => ({
          path,
          oid: createHash('sha1').update(bytes).digest('hex'),
        })),
    read: async (path, atMost = Number.POSITIVE_INFINITY) => {
      const bytes = entries.find((entry) => entry.path === path)?.bytes;
      if (bytes !== undefined && bytes.length > atMost) throw new Error('too large');
      return bytes;
    },
  };
}

const ADA = { id: 7, login: 'ada' };

/** Somebody who learns, in a repository with these files. */
export async function learn(text: string, texts: Readonly<Record<string, string>> = {}) {
  const tutorial = tutorialOf(text);
  const files: Record<string, string | Uint8Array> = { ...texts };
  const branches: Record<string, Record<string, string>> = {};
  let minute = 0;
  let progress: Progress = await beginStep(
    beginTutorial({ tutorial, repository: 1, learner: ADA, at: time() }),
    tutorial,
    filesOf(files),
  );

  function time() {
    minute += 1;
    return new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  }
  async function turn(...occurrences: readonly Occurrence[]): Promise<Advanced> {
    const at = time();
    const here = filesOf(files);
    const filesOn: FilesOn = async (branch) => branches[branch] && filesOf(branches[branch]);
    const advanced = await advance({
      tutorial,
      progress,
      occurrences,
      files: here,
      filesOn,
      by: ADA,
      at,
    });
    progress = await beginStep(advanced.progress, tutorial, here);
    return advanced;
  }
  return {
    tutorial,
    progress: () => progress,
    /** Something takes place. */
    turn,
    says: (words: string) => turn({ kind: 'said', text: words }),
    asks: (what: 'next' | 'hint' | 'where' | 'back' | 'again') =>
      turn({ kind: 'asked', for: what }),
    /** Writes files (undefined: deletes them) and pushes, without a word. */
    pushes: (changes: Readonly<Record<string, string | Uint8Array | undefined>>) => {
      for (const [path, content] of Object.entries(changes)) {
        if (content === undefined) delete files[path];
        else files[path] = content;
      }
      return turn({ kind: 'pushed', touched: Object.keys(changes) });
    },
    /** The same on another branch, which is made where it is not there. */
    pushesTo: (name: string, changes: Readonly<Record<string, string>>) => {
      branches[name] = { ...texts, ...branches[name], ...changes };
      return turn({ kind: 'branch-pushed', name, touched: Object.keys(changes) });
    },
  };
}

/** A turn in a line: `kind → step`, and what is worth telling of it. */
export function told({ outcome, step, table }: Advanced): string {
  const rows = table.map(({ met }) => (met ? '✅' : '❌')).join('');
  return `${outcome.kind} → ${step.name}${rows === '' ? '' : ` ${rows}`}`;
}
