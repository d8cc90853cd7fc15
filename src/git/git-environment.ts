import { devNull } from 'node:os';

/** The environment of every git process of one repository. It is the only place a token is ever put. */
export type GitEnvironment = NodeJS.ProcessEnv;

/** Seconds without a kilobyte moving after which a transfer counts as stalled. */
const STALLED_AFTER = 60;

const ALWAYS: ReadonlyArray<readonly [key: string, value: string]> = [
  ['core.hooksPath', devNull],
  // A commit waits unreferenced until it is pushed; nothing may sweep it away in between.
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
];

const ISOLATED: ReadonlyArray<readonly [key: string, value: string]> = [
  ['credential.helper', ''],
  ['http.lowSpeedLimit', '1000'],
  ['http.lowSpeedTime', String(STALLED_AFTER)],
  ['protocol.version', '2'],
];

/**
 * An environment that neither asks for passwords nor listens to the machine's own git settings,
 * hooks, credential helpers and `GIT_*` variables, and that speaks only http(s) and file.
 *
 * `authorization` is the value of an HTTP Authorization header. It travels as `http.extraHeader` in
 * `GIT_CONFIG_*` variables (git-config(1), "ENVIRONMENT"), so it shows in no argument list, address
 * or error message; redirects are not followed with it, because git would hand it on.
 */
export function isolatedEnvironment(authorization: string | undefined): GitEnvironment {
  const secret: ReadonlyArray<readonly [string, string]> =
    authorization === undefined
      ? []
      : [
          ['http.extraHeader', `Authorization: ${headerValue(authorization)}`],
          ['http.followRedirects', 'false'],
        ];
  return {
    ...machineEnvironment(),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ALLOW_PROTOCOL: 'http:https:file',
    ...configVariables([...ALWAYS, ...ISOLATED, ...secret]),
  };
}

/** Somebody else's repository is waited for less patiently than one's own. */
const FOREIGN_STALLED_AFTER = 20;

/**
 * For repositories of others: isolated as above, with no secret at all (`home` is an empty folder, so
 * that there is no `.netrc` either), one protocol, no redirects, no submodules, and connections to no
 * other addresses than `resolve` says (`host:port:address`, git-config(1), `http.curloptResolve`).
 */
export function foreignEnvironment({
  home,
  protocol,
  resolve,
}: {
  readonly home: string;
  readonly protocol: 'http' | 'https';
  readonly resolve: string | undefined;
}): GitEnvironment {
  const pairs: ReadonlyArray<readonly [string, string]> = [
    ...ALWAYS,
    ...ISOLATED,
    ['http.lowSpeedTime', String(FOREIGN_STALLED_AFTER)],
    ['http.followRedirects', 'false'],
    ['submodule.recurse', 'false'],
    ['fetch.recurseSubmodules', 'false'],
    ['transfer.bundleURI', 'false'],
    // Kept as packs, of which there are few, their size can be watched while they grow.
    ['fetch.unpackLimit', '1'],
    ...(resolve === undefined ? [] : [['http.curloptResolve', resolve] as const]),
  ];
  return {
    ...machineEnvironment(),
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ALLOW_PROTOCOL: protocol,
    ...configVariables(pairs),
  };
}

/** For a person's own clone: their settings count (line endings, filters), hooks and prompts do not. */
export function personalEnvironment(): GitEnvironment {
  return { ...machineEnvironment(), ...configVariables(ALWAYS) };
}

function machineEnvironment(): GitEnvironment {
  const inherited = Object.entries(process.env).filter(([name]) => !isGitVariable(name));
  // LC_ALL: git's answers are read by code here, so they must not be translated.
  return { ...Object.fromEntries(inherited), LC_ALL: 'C.UTF-8', GIT_TERMINAL_PROMPT: '0' };
}

/** Variables that lead git elsewhere (`GIT_DIR` inside a hook) or that start other programs. */
function isGitVariable(name: string): boolean {
  return /^(git_.*|editor|visual|pager|prefix|ssh_askpass|language)$/i.test(name);
}

function configVariables(pairs: ReadonlyArray<readonly [string, string]>): GitEnvironment {
  const variables: GitEnvironment = { GIT_CONFIG_COUNT: String(pairs.length) };
  for (const [index, [key, value]] of pairs.entries()) {
    variables[`GIT_CONFIG_KEY_${index}`] = key;
    variables[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  return variables;
}

function headerValue(authorization: string): string {
  if (/[\r\n\0]/.test(authorization)) throw new Error('An authorization is a single line');
  return authorization;
}
