import type { ScriptSource } from '../scripts/read-part.ts';
import { configFile } from '../spec/config-folder.ts';

/** What one source has R install; the bytes are the text as it came. */
export type Install = {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly bytes: Uint8Array;
};

/**
 * A source without a folder for configuration is installed itself, which a `DESCRIPTION` beside such a folder is not.
 *
 * Source: repo2docker, `buildpacks/r.py` (`get_assemble_scripts`); the documentation of remotes.
 */
export function ownPackage({ source, folder }: ScriptSource): readonly Install[] {
  if (folder !== '' || configFile(source, '', 'DESCRIPTION') === undefined) return [];
  const text = `${installLine(source)}\n`;
  return [{ id: source.id, path: 'DESCRIPTION', text, bytes: Buffer.from(text) }];
}

function installLine({ remote }: ScriptSource['source']): string {
  if (remote === undefined) return 'remotes::install_local()';
  const { url, commit, folder } = remote;
  const name = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url)?.[1];
  if (name !== undefined) {
    const inside = folder === '' ? '' : `/${folder}`;
    return `remotes::install_github(${quoted(`${name}${inside}@${commit}`)})`;
  }
  const more = folder === '' ? '' : `, subdir = ${quoted(folder)}`;
  return `remotes::install_git(${quoted(url)}, ref = ${quoted(commit)}${more})`;
}

/** A text of R: the escapes of JSON are among those of R. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
