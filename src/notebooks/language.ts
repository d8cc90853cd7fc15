import type { JsonObject, Notebook } from './notebook.ts';

/** Languages whose scripts a notebook can become; all comment with `#`. */
const SCRIPTS = { python: 'py', r: 'R', julia: 'jl', bash: 'sh' } as const;

export type ScriptLanguage = keyof typeof SCRIPTS;

/** The language of a notebook's code: what its kernel says, else Python. */
export function languageOf({ metadata }: Pick<Notebook, 'metadata'>): string {
  const said = [
    member(metadata.kernelspec, 'language'),
    member(metadata.language_info, 'name'),
    member(metadata.kernelspec, 'name'),
  ].find((one) => one !== undefined);
  const name = (said ?? 'python').toLowerCase();
  return name === 'ir' ? 'r' : name.replace(/^(?:i?python)[\d.]*$/, 'python');
}

/** The ending of its script: `py`; undefined for a language that has none here. */
export function scriptEnding(language: string): string | undefined {
  return Object.entries(SCRIPTS).find(([name]) => name === language)?.[1];
}

/** The language of a script by its ending. */
export function languageOfScript(path: string): ScriptLanguage | undefined {
  const ending = path.split('.').at(-1)?.toLowerCase();
  const names = ['python', 'r', 'julia', 'bash'] as const;
  return names.find((name) => SCRIPTS[name].toLowerCase() === ending);
}

function member(value: JsonObject[string] | undefined, key: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const found = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found : undefined;
}
