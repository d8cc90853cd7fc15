import { afterEach, describe, expect, test } from 'vitest';
import { type PushRequest, pushArchive } from '../../src/image/push-archive.ts';
import { standIns } from './stand-ins.ts';

const DIGEST = `sha256:${'0b'.repeat(32)}`;
const NOTE = `printf '%s ' "$@" >> "$NOTES/calls"; echo >> "$NOTES/calls"
cat "$REGISTRY_AUTH_FILE" > "$NOTES/login"; ls -l "$REGISTRY_AUTH_FILE" | cut -c1-10 > "$NOTES/mode"
env > "$NOTES/environment"`;
const SKOPEO = `${NOTE}
while [ $# -gt 1 ]; do if [ "$1" = --digestfile ]; then echo '${DIGEST}' > "$2"; fi; shift; done`;

const request: Omit<PushRequest, 'tools'> = {
  archive: '/out/image.tar',
  image: 'ghcr.io/you/course:build',
  name: 'ghcr.io/you/course',
  tags: ['abc', 'latest'],
  credentials: { username: 'you', password: 'hunter2hunter2' },
};
const silent = { log: (): void => undefined };

const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

async function workshop(programs: Readonly<Record<string, string>>) {
  const shop = await standIns(programs);
  removals.push(shop.remove);
  return shop;
}

describe('pushing an archive', () => {
  test('the first tag from the archive, the others from there by digest', async () => {
    const shop = await workshop({ skopeo: SKOPEO });
    const pushed = await pushArchive(
      { ...request, tools: { skopeo: shop.path('skopeo') } },
      silent,
    );
    expect(pushed).toEqual({ kind: 'pushed', digest: DIGEST, tags: ['abc', 'latest'] });
    const calls = await shop.notes('calls');
    expect(calls).toMatch(
      /docker-archive:\/out\/image.tar:ghcr.io\/you\/course:build docker:\/\/ghcr.io\/you\/course:abc/,
    );
    expect(calls).toContain(
      `docker://ghcr.io/you/course@${DIGEST} docker://ghcr.io/you/course:latest`,
    );
    expect(calls).toContain('--dest-tls-verify=true');
  });

  test('the password is in one file that only we may read, and nowhere else', async () => {
    const shop = await workshop({ skopeo: SKOPEO });
    await pushArchive({ ...request, tools: { skopeo: shop.path('skopeo') } }, silent);
    const auth = Buffer.from('you:hunter2hunter2').toString('base64');
    expect(JSON.parse(await shop.notes('login'))).toEqual({ auths: { 'ghcr.io': { auth } } });
    expect((await shop.notes('mode')).trim()).toBe('-rw-------');
    expect(await shop.notes('calls')).not.toMatch(/hunter2|authfile/);
    expect(await shop.notes('environment')).not.toContain('hunter2');
  });

  test('only a registry on this machine is spoken to without TLS', async () => {
    const shop = await workshop({ skopeo: SKOPEO });
    const tools = { skopeo: shop.path('skopeo') };
    await pushArchive({ ...request, name: 'localhost:5000/you/course', tools }, silent);
    expect(await shop.notes('calls')).toContain('--dest-tls-verify=false');
    const other = await workshop({ skopeo: SKOPEO });
    await pushArchive(
      {
        ...request,
        name: 'localhost.example.org/you/course',
        tools: { skopeo: other.path('skopeo') },
      },
      silent,
    );
    expect(await other.notes('calls')).not.toContain('verify=false');
  });

  test('through docker where there is no skopeo', async () => {
    const shop = await workshop({
      docker: `${NOTE}\ncase "$1" in push) echo "latest: digest: ${DIGEST} size: 12" ;; esac`,
    });
    const engine = { kind: 'docker', program: shop.path('docker') } as const;
    const pushed = await pushArchive({ ...request, tools: { engine } }, silent);
    expect(pushed).toMatchObject({ kind: 'pushed', digest: DIGEST });
    expect((await shop.notes('calls')).split(' \n')).toEqual([
      'load --input /out/image.tar',
      'tag ghcr.io/you/course:build ghcr.io/you/course:abc',
      'push ghcr.io/you/course:abc',
      'tag ghcr.io/you/course:build ghcr.io/you/course:latest',
      'push ghcr.io/you/course:latest',
      '',
    ]);
  });

  test.each([
    ['unauthorized: authentication required', 'credentials'],
    ['denied: permission_denied: write_package', 'refused'],
    ['dial tcp: lookup ghcr.io: no such host', 'unreachable'],
    ['Error determining manifest: docker-archive: unexpected EOF', 'archive'],
    ['something else', 'other'],
  ])('%s is told as: %s', async (words, why) => {
    const shop = await workshop({ skopeo: `echo '${words}' >&2; exit 1` });
    const failed = await pushArchive(
      { ...request, tools: { skopeo: shop.path('skopeo') } },
      silent,
    );
    expect(failed).toEqual({ kind: 'failed', why, lines: [words] });
  });

  test('names, tags and archives that are none', async () => {
    const tools = { skopeo: '/bin/false' };
    for (const wrong of [
      { name: 'course' },
      { name: 'ghcr.io/you/course:latest' },
      { tags: [] },
      { tags: ['--x'] },
      { image: 'x' },
    ]) {
      await expect(pushArchive({ ...request, tools, ...wrong }, silent)).rejects.toThrow(
        RangeError,
      );
    }
    expect(await pushArchive({ ...request, tools: {} }, silent)).toMatchObject({ why: 'tools' });
  });
});
