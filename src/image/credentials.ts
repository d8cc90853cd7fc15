export type Credentials = { readonly username: string; readonly password: string };

/** Logins as `config.json` and `auth.json` hold them, by registry. */
export type Auths = Readonly<Record<string, { readonly auth: string }>>;

/** Docker knows its own registry by this address (docs.docker.com/reference/cli/docker/login). */
const DOCKER_HUB = 'https://index.docker.io/v1/';

/** A login to one registry, in the form that docker, podman and skopeo read (containers-auth.json(5)). */
export function authsOf(registry: string, credentials: Credentials | undefined): Auths {
  if (credentials === undefined) return {};
  const { username, password } = credentials;
  const auth = { auth: Buffer.from(`${username}:${password}`).toString('base64') };
  return registry === 'docker.io' ? { [DOCKER_HUB]: auth, [registry]: auth } : { [registry]: auth };
}
