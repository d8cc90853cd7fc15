import type { MergedFile } from '../finding.ts';
import { CONFIGURATION, type Helper } from '../helpers/helper-files.ts';
import { type Mention, rewriteMentions } from '../helpers/mentions.ts';
import type { ScriptFinding } from './lint-script.ts';
import type { Part } from './read-part.ts';
import { textOf } from './read-script.ts';

/** Where the files of one source lie in the result. */
export type Home = {
  readonly part: Part;
  readonly id: string;
  /** Its own folder in the configuration folder. */
  readonly folder: string;
  /** The only source with scripts: they lie in the configuration folder itself. */
  readonly isDirect: boolean;
  readonly placed: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
};

type Target = { readonly folder: 'binder' | '.binder' };
type Written = {
  readonly files: readonly MergedFile[];
  readonly findings: readonly ScriptFinding[];
};

/** One source's scripts and helpers at their places, with mentions turned to where things lie now. */
export function writePart(home: Home, target: Target): Written {
  const { part, isDirect, folder, placed } = home;
  const findings: ScriptFinding[] = [...home.refused]
    .filter((path) => !CONFIGURATION.has(path))
    .map((path) => conflict(home, path));
  const files: MergedFile[] = [];
  const put = (path: string, file: MergedFile): void => {
    files.push({ ...file, path });
  };
  for (const name of ['postBuild', 'start'] as const) {
    const script = part[name];
    if (script === undefined) continue;
    const helper = { path: name, mode: '100755', bytes: script.bytes } satisfies Helper;
    const written = writeFile(home, target, helper, true);
    findings.push(...written.findings);
    put(isDirect ? name : `${folder}/${name}`, written.file);
  }
  for (const helper of part.helpers) {
    const written = writeFile(home, target, helper, isScript(helper));
    findings.push(...written.findings);
    if (placed.has(helper.path)) put(helper.path, written.file);
    if (!isDirect || !placed.has(helper.path)) put(`${folder}/${helper.path}`, written.file);
  }
  return { files, findings };
}

const PROSE = /(?:^|\/)(?:readme|licen[cs]e|changelog)[^/]*$|\.(?:md|rst|txt)$/i;

function isScript({ path, mode, bytes }: Helper): boolean {
  const isNamed = /\.(?:sh|bash|py|r|pl|jl|rb)$/i.test(path);
  return isNamed || mode === '100755' || (bytes[0] === 0x23 && bytes[1] === 0x21);
}

function writeFile(
  home: Home,
  target: Target,
  { path, mode, bytes }: Helper,
  mayChange: boolean,
): { readonly file: MergedFile; readonly findings: readonly ScriptFinding[] } {
  const { folder } = home.part;
  const asIs = { file: { path, mode, content: bytes }, findings: [] };
  if (folder === '') return asIs;
  const text = textOf(bytes);
  if (text === undefined || !isUtf8(bytes)) return asIs;
  const stays: Mention[] = [];
  const { text: content, rewrites } = rewriteMentions(text, folder, (mention) => {
    const to = newPlace(home, target, mention);
    if (to === undefined || (!mayChange && to !== mention.written)) stays.push(mention);
    return mayChange ? to : undefined;
  });
  const place = (line: number) => ({ source: home.id, path: `${folder}/${path}`, line });
  const findings = [
    ...rewrites.map(({ line, from, to }): ScriptFinding => {
      const values = { from, to };
      return {
        level: 'note',
        kind: 'reference-rewritten',
        file: path,
        places: [place(line)],
        values,
      };
    }),
    ...stays.map(({ line, written }): ScriptFinding => {
      const values = { path: written };
      const kind = 'helper-conflict-stays';
      // Of what is no script, nobody knows whether it is more than a remark; prose is hardly ever.
      const level = mayChange ? 'clash' : PROSE.test(path) ? 'note' : 'warning';
      return { level, kind, file: path, places: [place(line)], values };
    }),
  ];
  // What needs no change keeps its bytes, whatever encoding or mark they begin with.
  return rewrites.length === 0
    ? { ...asIs, findings }
    : { file: { path, mode, content }, findings };
}

/** Where what is mentioned lies now; undefined where it lies in more than one place. */
function newPlace(home: Home, target: Target, mention: Mention): string | undefined {
  const { folder, refused, isDirect } = home;
  const { written, path } = mention;
  const own = `${target.folder}/${folder}`;
  const moved = written.replace(/^\.?binder/, target.folder);
  if (!isDirect && (path === 'postBuild' || path === 'start')) return `${own}/${path}`;
  if (refused.has(path) && !mention.isOpen) return `${own}/${path}`;
  const begin = mention.isOpen || path === '' ? path : path.replace(/\/?$/, '/');
  return [...refused].some((one) => one.startsWith(begin)) ? undefined : moved;
}

function conflict({ id, part, folder }: Home, path: string): ScriptFinding {
  return {
    level: 'warning',
    kind: 'helper-conflict',
    file: path,
    places: [{ source: id, path: `${part.folder}/${path}`, line: 0 }],
    values: { path, to: `${folder}/${path}` },
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
