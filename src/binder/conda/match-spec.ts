import { parseVersionSpec, type VersionSpec } from './version-spec.ts';

/** What a dependency of an `environment.yml` asks for. */
export type MatchSpec = {
  /** In small letters, as conda compares it. */
  readonly name: string;
  /** `conda-forge`, `conda-forge/linux-64`. */
  readonly channel: string | undefined;
  /** As conda understands it: `numpy=1.11` asks for `1.11*`. */
  readonly version: string | undefined;
  /** Undefined without a version, and where it cannot be decided. */
  readonly versionSpec: VersionSpec | undefined;
  readonly build: string | undefined;
  /** What stands in brackets besides version, build and channel, as written. */
  readonly more: readonly string[];
};

const BRACKETS = /^(.*?)\s*\[([^[\]]*)\]$/s;
const PARTS = /^([^ =<>!~]+)(?:\s*([><!=~ ].*))?$/s;
const VERSION_AND_BUILD = /^((?:.+?)[^><!,|]?)(?:(?<![=!|,<>~])[ =]([^-=,|<>~]+?))?$/s;

/**
 * Reads one dependency: `numpy`, `numpy=1.11`, `numpy >=1.8,<2`, `ch::numpy==1.11.1=py36_0`,
 * `numpy[version='>=1.8']`. Undefined for what is none, and for addresses of packages.
 *
 * Source: conda's documentation, "Package match specifications".
 */
export function parseMatchSpec(text: string): MatchSpec | undefined {
  const said = text.split('#', 1)[0]?.trim() ?? '';
  if (said === '' || said.length > 500 || /[\r\n]|:\/\/|\.(?:conda|tar\.bz2)$/.test(said))
    return undefined;
  const [, before = said, inside = ''] = BRACKETS.exec(said) ?? [];
  const bracketed = readBrackets(inside);
  const { channel, rest } = channelOf(before);
  const [, name, constraint] = PARTS.exec(rest) ?? [];
  if (name === undefined || bracketed === undefined || !/^[\w.-]+$/.test(name)) return undefined;
  const plain = constraint === undefined ? {} : readConstraint(constraint.trim());
  if (plain === undefined) return undefined;
  const version = bracketed.known.version ?? plain.version;
  return {
    name: name.toLowerCase(),
    channel: bracketed.known.channel ?? channel,
    version,
    versionSpec: version === undefined ? undefined : parseVersionSpec(version),
    build: bracketed.known.build ?? plain.build,
    more: bracketed.more,
  };
}

/** `channel::name`, `channel/linux-64::name`, and the older `channel:namespace:name`. */
function channelOf(text: string): { readonly channel: string | undefined; readonly rest: string } {
  const end = text.lastIndexOf(':');
  if (end === -1) return { channel: undefined, rest: text.trim() };
  const [channel = ''] = text.slice(0, end).split(':', 1);
  return { channel: channel.trim() || undefined, rest: text.slice(end + 1).trim() };
}

function readConstraint(
  text: string,
): { readonly version?: string; readonly build?: string } | undefined {
  const [, said, build] = VERSION_AND_BUILD.exec(text) ?? [];
  if (said === undefined || /[[\]'"]/.test(text)) return undefined;
  const version = said.replace(/\s+/g, '');
  const pinned = build === undefined ? {} : { build: build.trim() };
  if (!version.startsWith('=')) return { version, ...pinned };
  const bare = version.slice(1);
  if (version.startsWith('==') && build === undefined) return { version: version.slice(2) };
  if (/[=,|]/.test(bare)) return { version, ...pinned };
  return { version: build === undefined && !bare.endsWith('*') ? `${bare}*` : bare, ...pinned };
}

type Brackets = {
  readonly known: { version?: string; build?: string; channel?: string };
  readonly more: readonly string[];
};

/** `version='>=1.8,<2', build=*cuda*`: quotes where a value holds commas. */
function readBrackets(text: string): Brackets | undefined {
  const known: Brackets['known'] = {};
  const more: string[] = [];
  const left = text.replace(
    /\s*([\w]+)\s*=\s*(?:'([^']*)'|"([^"]*)"|([^,'"\s]+))\s*(?:,|$)/g,
    (whole, key: string, single?: string, double?: string, bare?: string) => {
      const value = single ?? double ?? bare ?? '';
      if (key === 'version' || key === 'build' || key === 'channel') known[key] = value;
      else more.push(whole.replace(/,$/, '').trim());
      return '';
    },
  );
  return left.trim() === '' ? { known, more } : undefined;
}
