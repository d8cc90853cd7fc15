/** What may be asked of repositories that are not our own. Everything but what is said here is refused. */
export type ForeignRules = {
  /** Hosts that are asked over https, without subdomains. */
  readonly hosts: readonly string[];
  /**
   * The origin (`http://127.0.0.1:3000`) of the server on which our own repository lies, if that is none
   * of the hosts: it may speak http and have a private address, for we talk to it anyway.
   */
  readonly own?: string | undefined;
  /** How long one repository may take. */
  readonly timeoutMs: number;
  /** Of what is kept on disk of one repository. */
  readonly maxBytes: number;
  /** Of one answer of git's: names of files, of branches. */
  readonly maxOutput: number;
};

const MEBIBYTE = 1024 * 1024;

export const FOREIGN_RULES: ForeignRules = {
  hosts: ['github.com', 'gist.github.com', 'gitlab.com', 'codeberg.org'],
  timeoutMs: 90_000,
  maxBytes: 200 * MEBIBYTE,
  maxOutput: 48 * MEBIBYTE,
};
