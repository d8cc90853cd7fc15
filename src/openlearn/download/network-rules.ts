/** What a network source may do. Everything but what is said here is refused. */
export type NetworkRules = {
  readonly protocols: readonly string[];
  /** Hosts, without subdomains unless they begin with a dot (`.open.edu`). */
  readonly hosts: readonly string[];
  /** Empty: the protocol's own port. */
  readonly ports: readonly string[];
  readonly privateAddresses: 'refused' | 'allowed';
  readonly redirects: number;
  /** How long nothing at all may come. */
  readonly timeoutMs: number;
  /** How long a reading may take with all its attempts, and besides what its cap takes at the slowest speed. */
  readonly overallMs: number;
  readonly slowestBytesPerSecond: number;
  /** Attempts that bring nothing new; one that goes on from where the last was cut off does not count. */
  readonly attempts: number;
  /** Before the second attempt, by half more or less; doubled before each further one. */
  readonly pauseMs: number;
  /** A longer Retry-After than this is not waited for. */
  readonly longestPauseMs: number;
  /** Where the people behind this installation are reached: an address of the web or of mail. */
  readonly contact?: string;
};

/** For OpenLearn: its own hosts and GitHub's for plain files, over https, at no private address. */
export const OPENLEARN_RULES: NetworkRules = {
  protocols: ['https:'],
  hosts: ['open.edu', '.open.edu', 'raw.githubusercontent.com'],
  ports: [''],
  privateAddresses: 'refused',
  redirects: 5,
  timeoutMs: 30_000,
  overallMs: 60_000,
  slowestBytesPerSecond: 256 * 1024,
  attempts: 3,
  pauseMs: 500,
  longestPauseMs: 20_000,
};

export function isAllowed(url: URL, rules: NetworkRules): boolean {
  const host = url.hostname.toLowerCase();
  const known = rules.hosts.some((name) =>
    name.startsWith('.') ? host.endsWith(name) : host === name,
  );
  const plain = url.username === '' && url.password === '';
  return known && plain && rules.protocols.includes(url.protocol) && rules.ports.includes(url.port);
}

/** How we say who asks, and where to complain. */
export function userAgent({ contact }: NetworkRules): string {
  const reach = contact !== undefined && /^[!-'*-~]{1,200}$/.test(contact) ? `; +${contact}` : '';
  return `Sayso/0.1 (fetches one OpenLearn unit because a person asked for it${reach})`;
}
