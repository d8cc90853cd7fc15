import type { Finding } from '../finding.ts';
import type { Asked } from './asked.ts';

/** Findings by what they name, so that each question is answered at once. */
export type Told = {
  /** Whether a finding speaks of this thing of this source, and not as of something that stays. */
  readonly tells: (source: string, asked: Asked) => boolean;
  /** Whether there is a finding of this kind. */
  readonly has: (kind: string) => boolean;
  /** What findings of these kinds say is kept. */
  readonly kept: (kinds: RegExp) => readonly string[];
  /** Whether a finding whose kind matches has a place in this source, in this file where one is given. */
  readonly tellsOf: (source: string, kind: RegExp, path?: string) => boolean;
};

/** Findings that leave out, or change, the whole file that they have a place in. */
const WHOLE =
  /^(?:environment-|apt-too-large|file-too-large|pipfile-.*unreadable|julia-unreadable|not-text|not-utf-8|server-list)/;

/** Findings after which all is there still. */
const LEAVING = new Set(
  `conda-and-pip conda-different conda-unreadable different-versions possible-contradiction address-not-fixed
   address-and-name address-and-version option-for-all constraints-for-all dormant dormant-folded folded folded-upgrades
   own-project channels-differ uv-for-all python-unseen unread apt-pinned apt-pin-kept same-resource missing-files
   nothing-there julia-version-held nothing-picked install-r-unread environment-selector-in-comment
   environment-key-unknown environment-aliases environment-channels-empty environment-pip-twice
   environment-pip-empty environment-item-empty prefix-dropped key-left-out ignore-for-all ignore-exceptions ignores-everything pipfile-locked path-translated path-extras-lost lost python-for-all pythons`.split(
    /\s+/,
  ),
);

type Speaking = { readonly kept: ReadonlySet<string>; readonly said: ReadonlySet<string> };

export function toldBy(findings: readonly Finding[]): Told {
  const telling = findings.filter(
    ({ kind }) => !LEAVING.has(kind) && !/^(?:script|start)-/.test(kind),
  );
  const byPlace = new Map<string, Speaking[]>();
  const bySource = new Map<string, Speaking[]>();
  for (const { kind, places, values } of telling) {
    const texts = (value: string | readonly string[] = []) => new Set([value].flat().map(plain));
    const speaking = { kept: texts(values.kept), said: texts(Object.values(values).flat()) };
    for (const { source, path, line } of places) {
      if (line > 0 || WHOLE.test(kind)) put(byPlace, `${source} ${path} ${line}`, speaking);
      put(bySource, source, speaking);
    }
  }
  return {
    tells: (source, { path, line, said, name }) => {
      const text = plain(said);
      const there = [
        ...(line > 0 ? (byPlace.get(`${source} ${path} ${line}`) ?? []) : []),
        ...(byPlace.get(`${source} ${path} 0`) ?? []),
        ...(bySource.get(source) ?? []).filter(
          (one) => one.said.has(text) || (name !== undefined && one.said.has(name)),
        ),
      ];
      return there.some(({ kept }) => !kept.has(text));
    },
    has: (kind) => findings.some((one) => one.kind === kind),
    kept: (kinds) =>
      findings.flatMap(({ kind, values: { kept = [] } }) =>
        kinds.test(kind) ? [kept].flat() : [],
      ),
    tellsOf: (source, kind, path) =>
      findings.some(
        (one) =>
          kind.test(one.kind) &&
          one.places.some((at) => at.source === source && (path === undefined || at.path === path)),
      ),
  };
}

function put(map: Map<string, Speaking[]>, key: string, speaking: Speaking): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [speaking]);
  else list.push(speaking);
}

function plain(text: string): string {
  return text
    .replace(/\s--hash\b.*$/s, '')
    .replace(/\s+/g, ' ')
    .trim();
}
