import { parseArgs } from 'node:util';
import { closestName } from './closest-name.ts';

/** One option of a subcommand, as `node:util` and the help know it. */
export type Option = {
  readonly type: 'string' | 'boolean';
  /** What stands for its value in the help: `DIR`. */
  readonly value?: string;
  readonly about: string;
};

export type Options = Readonly<Record<string, Option>>;

/** A mistake in how Sayso was called, as data. */
export type UsageProblem =
  | { readonly kind: 'unknown-option'; readonly option: string; readonly suggestion?: string }
  | { readonly kind: 'no-value'; readonly option: string; readonly value: string }
  | { readonly kind: 'needless-value'; readonly option: string };

export type ReadOptions =
  | {
      readonly kind: 'options';
      readonly words: readonly string[];
      readonly texts: Readonly<Record<string, string>>;
      readonly flags: ReadonlySet<string>;
    }
  | UsageProblem;

/**
 * Reads options and words in any order; everything after `--` is words. The first mistake is
 * answered as data, because `parseArgs` by itself speaks only to programmers.
 */
export function readOptions(args: readonly string[], options: Options): ReadOptions {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type }]) => [name, { type }] as const),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const texts: Record<string, string> = {};
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) return unknown(token.rawName, Object.keys(options));
    if (option.type === 'boolean') {
      if (token.value !== undefined) return { kind: 'needless-value', option: token.rawName };
      flags.add(token.name);
    } else {
      const isMissing =
        token.value === undefined ||
        token.value === '' ||
        (!token.inlineValue && token.value.startsWith('-'));
      if (isMissing) {
        return { kind: 'no-value', option: token.rawName, value: option.value ?? 'VALUE' };
      }
      texts[token.name] = token.value;
    }
  }
  return { kind: 'options', words: positionals, texts, flags };
}

function unknown(option: string, names: readonly string[]): UsageProblem {
  const closest = closestName(option.replace(/^-+/, ''), names);
  return {
    kind: 'unknown-option',
    option,
    ...(closest === undefined ? {} : { suggestion: `--${closest}` }),
  };
}
