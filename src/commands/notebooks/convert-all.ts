import { FORMS, type Form, formOf } from '../../notebooks/form.ts';
import { type Converted, convertFile, type LeftFile, type Workplace } from './convert-file.ts';
import { textOf } from './read-source.ts';

/** Converts each of several files; of two that become the same file, the second stays as it is. */
export async function convertAll(
  paths: readonly string[],
  forms: readonly Form[],
  place: Workplace,
): Promise<readonly (Converted | LeftFile)[]> {
  const taken = new Set<string>();
  const results: (Converted | LeftFile)[] = [];
  for (const from of paths) {
    for (const form of forms.filter((one) => forms.length === 1 || one !== formOf(from))) {
      const result = await convertFile(from, form, place);
      const isSecond = result.what !== 'left' && taken.has(result.to);
      if (result.what !== 'left') taken.add(result.to);
      results.push(
        isSecond ? { what: 'left', from, to: result.to, form, why: 'two-of-them' } : result,
      );
    }
  }
  return results;
}

/** Whether a folder's file is meant where only the folder is named: notebooks become texts, and texts notebooks. */
export function isMeant(path: string, forms: readonly Form[]): boolean {
  const form = formOf(path);
  if (form === undefined) return false;
  return forms.includes('notebook') ? form !== 'notebook' : form === 'notebook';
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
