/** What a network source may do. Everything but what is said here is refused. */
export type NetworkRules = {
  readonly protocols: readonly string[];
  /** Hosts, without subdomains unless they begin with a dot (`.open.edu`). */
  readonly hosts: readonly string[];
  /** Empty: the protocol's own port. */
  readonly ports: readonly string[];
  readonly privateAddresses: 'refused' | 'allowed';
  readonly redirects: number;
  /** For one attempt, from the first byte sent to the last one received. */
  readonly timeoutMs: number;
  readonly attempts: number;
  /** Before the second attempt; doubled before each further one. */
  readonly pauseMs: number;
  /** A longer Retry-After than this is not waited for. */
  readonly longestPauseMs: number;
};

/** For OpenLearn: its own hosts, over https, at no private address. */
export const OPENLEARN_RULES: NetworkRules = {
  protocols: ['https:'],
  hosts: ['open.edu', '.open.edu'],
  ports: [''],
  privateAddresses: 'refused',
  redirects: 5,
  timeoutMs: 30_000,
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
