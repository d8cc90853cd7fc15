import { FORMS, type Form, formOf } from '../../notebooks/form.ts';
import { type Converted, convertFile, type LeftFile, type Workplace } from './convert-file.ts';
import { textOf } from './read-source.ts';

/** All together, as they are kept in memory until they are pushed. */
export const MOST_BYTES = 200_000_000;

/** Converts each of several files; of two that become the same file, the second stays as it is. */
export async function convertAll(
  paths: readonly string[],
  forms: readonly Form[],
  place: Workplace,
): Promise<readonly (Converted | LeftFile)[]> {
  const taken = new Set<string>();
  let room = MOST_BYTES;
  const results: (Converted | LeftFile)[] = [];
  for (const from of paths) {
    for (const form of forms.filter((one) => forms.length === 1 || one !== formOf(from))) {
      const result = await convertFile(from, form, place);
      room -= sizeOf(result);
      if (room < 0) {
        results.push({ what: 'left', from, to: undefined, form, why: 'too-much' });
        continue;
      }
      const isSecond = result.what !== 'left' && taken.has(result.to);
      if (result.what !== 'left') taken.add(result.to);
      results.push(
        isSecond ? { what: 'left', from, to: result.to, form, why: 'two-of-them' } : result,
      );
    }
  }
  return results;
}

/**
 * Whether a file is meant by a folder or a pattern: notebooks become texts, and texts notebooks; of `*.md` all are.
 */
export function isMeant(path: string, word: string, forms: readonly Form[]): boolean {
  const form = formOf(path);
  if (form === undefined) return false;
  if (formOf(word) === form) return true;
  return forms.includes('notebook') ? form !== 'notebook' : form === 'notebook';
}

function sizeOf(result: Converted | LeftFile): number {
  const content = result.what === 'left' ? undefined : result.change;
  return content?.kind === 'write' && content.content.kind === 'text'
    ? content.content.text.length
    : 0;
}

/** The words of a list of forms, as the phrase has them. */
export function formsOf(said: string): readonly Form[] {
  const words = said.split(' and ');
  return FORMS.filter((form) => words.includes(form));
}

/** Of the scripts of a folder, only those are documents that say so. */
export async function isDocument(
  path: string,
  { tree }: Pick<Workplace, 'tree'>,
): Promise<boolean> {
  if (formOf(path) !== 'script') return true;
  const text = await textOf(path, 2_000_000, tree);
  return typeof text === 'string' && /^# (?:%%|---$|jupyter:)/m.test(text);
}
