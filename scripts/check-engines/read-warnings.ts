import { stripVTControlCharacters } from 'node:util';

/** Something that an engine complains of, in a document of ours or elsewhere. */
export type Warning = {
  /** The unit's folder below `content/`, or undefined for what is about no unit. */
  readonly unit: string | undefined;
  readonly text: string;
};

const LINE = /^(.*?)(?::(\d+))?:\s*(WARNING|ERROR|CRITICAL|SEVERE):\s*(.*)$/;

/**
 * Reads warnings and errors from what Sphinx says; those of docutils come in the same form. Machine
 * paths are left out of the text.
 */
export function readWarnings(output: string): readonly Warning[] {
  const plain = stripVTControlCharacters(output);
  return plain.split('\n').flatMap((line) => {
    const bare = /^(WARNING|ERROR):\s*(.*)$/.exec(line);
    if (bare !== null) return [{ unit: undefined, text: bare[2] ?? '' }];
    const found = LINE.exec(line);
    if (found === null) return [];
    const [, path = '', number, , text = ''] = found;
    const [, unit, page] = /content\/([^/]+)\/([^:]+)/.exec(path) ?? [];
    const place = page === undefined ? '' : `${page}${number === undefined ? '' : `:${number}`}: `;
    return [{ unit, text: `${place}${text}` }];
  });
}
