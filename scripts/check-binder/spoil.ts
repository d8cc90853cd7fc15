import type { MergedFile } from '../../src/binder/finding.ts';
import type { MergedSpec } from '../../src/binder/merged-spec.ts';

type Merged = Extract<MergedSpec, { kind: 'merged' }>;

const LISTS = ['apt.txt', 'requirements.txt', 'environment.yml', 'runtime.txt', 'Project.toml'];

/**
 * A merge with one fault in it: a line of a list is gone, or has another number in it, or one finding is. `next` draws.
 * To see that the judge sees it. Undefined where there is nothing to spoil.
 */
export function spoil(
  merged: Merged,
  next: () => number,
): { spoiled: Merged; fault: string } | undefined {
  const lines = merged.files
    .filter(isList)
    .flatMap((file) => linesOf(file).map((at) => ({ file, at })));
  const chosen = lines[Math.floor(next() * lines.length)];
  if (chosen === undefined) return undefined;
  const { file, at } = chosen;
  const all = String(file.content).split('\n');
  const line = all[at] ?? '';
  const changed = next() < 0.5 ? otherNumber(line) : undefined;
  const content = all.toSpliced(at, 1, ...(changed === undefined ? [] : [changed])).join('\n');
  const files = merged.files.map((one) => (one === file ? { ...one, content } : one));
  return {
    spoiled: { ...merged, files },
    fault: `${file.path}: ${line} → ${changed ?? 'nothing'}`,
  };
}

function isList({ path }: MergedFile): boolean {
  return LISTS.includes(path);
}

/** Those that ask for something. Conda's base brings pip, so a line for it alone asks for nothing. */
function linesOf({ content }: MergedFile): readonly number[] {
  return String(content)
    .split('\n')
    .flatMap((line, at) =>
      /^\s*(?:#|$)|^(?:name|channels|dependencies):|- pip:?(?:\s|$)/.test(line) ? [] : [at],
    );
}

function otherNumber(line: string): string | undefined {
  const [bare = '', ...comment] = line.split(' #');
  const changed = bare.replace(/\d+(?=\D*$)/, (number) => String(Number(number) + 1));
  return changed === bare ? undefined : [changed, ...comment].join(' #');
}
