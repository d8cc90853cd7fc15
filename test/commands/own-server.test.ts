import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cloudInit } from '../../src/commands/own-server/cloud-init.ts';
import { firstStart } from '../../src/commands/own-server/first-start.ts';
import { imageNamedIn } from '../../src/commands/own-server/image-of.ts';
import { ownServer } from '../../src/commands/own-server.ts';
import { type BareRepository, createBareRepository } from '../support/bare-repository.ts';
import { say } from '../support/rehearse.ts';

const run = promisify(execFile);
const IMAGE = `ghcr.io/you/my-course@sha256:${'0a'.repeat(32)}`;

let remote: BareRepository;
let folder: string;
beforeAll(async () => {
  remote = await createBareRepository();
  await remote.commit({ 'README.md': '# Hi\n' }, 'Begin');
  folder = await mkdtemp(join(tmpdir(), 'sayso-server-'));
});
afterAll(async () => {
  await remote.remove();
  await rm(folder, { recursive: true, force: true });
});

describe('Launch on my own server', () => {
  test('before anything was built: that comes first', async () => {
    const { plan, said } = await say('Launch on my own server', ownServer, remote);
    expect(plan.kind).toBe('refuse');
    expect(said).toContain('issues/new?title=Build%20image');
  });

  test('gives the text with the image in it, and the steps for two providers', async () => {
    await remote.commit({ Dockerfile: `# Built\nFROM ${IMAGE}\n` }, 'Build', 'binder-build');
    const { said } = await say('Launch on a server of my own', ownServer, remote);
    const shown = /^```yaml\n(#cloud-config\n.*?)^```$/ms.exec(said)?.[1];
    expect(shown).toBe(cloudInit(IMAGE));
    for (const provider of ['DigitalOcean', 'Hetzner']) expect(said).toContain(`**${provider}**`);
    expect(said.match(/To throw it away/g)).toHaveLength(2);
    expect(said.match(/change\)/g)).toHaveLength(2);
  });

  test.each([
    "FROM x'; touch /pwned; '",
    'FROM $(touch /pwned)',
    'FROM ghcr.io/You/x',
    'FROM -x',
    'FROM a`b`',
    'FROM localhost:5000/you/x',
    'FROM 127.0.0.1:5000/you/x',
    `FROM ${'a'.repeat(600)}`,
    'RUN echo',
    '',
  ])('pulls nothing that is named %j', (dockerfile) => {
    expect(imageNamedIn(dockerfile)).toBeUndefined();
  });

  test.each([
    ['FROM --platform=linux/amd64 ghcr.io/you/x:2026-11-21 AS one', 'ghcr.io/you/x:2026-11-21'],
    ['from registry.example:5000/a/b__c', 'registry.example:5000/a/b__c'],
  ])('pulls what %j names', (dockerfile, image) => {
    expect(imageNamedIn(dockerfile)).toBe(image);
  });
});

describe('the text for a new server', () => {
  test('is YAML with the keys of cloud-init, and nothing else', () => {
    const text = cloudInit(IMAGE);
    expect(text).toMatch(/^#cloud-config\n/);
    expect(parse(text, { schema: 'core' })).toEqual({
      package_update: true,
      packages: ['docker.io', 'openssl', 'unattended-upgrades'],
      write_files: [
        { path: '/etc/apt/apt.conf.d/20auto-upgrades', content: expect.stringMatching(/"1";/) },
        {
          path: '/usr/local/sbin/start-notebooks',
          permissions: '0700',
          content: firstStart(IMAGE),
        },
      ],
      runcmd: [['/usr/local/sbin/start-notebooks']],
    });
    // Providers take at most 16 kB.
    expect(Buffer.byteLength(text)).toBeLessThan(16_384);
  });

  test('holds a script that a plain shell understands', async () => {
    const script = join(folder, 'check');
    await writeFile(script, firstStart(IMAGE));
    await run('sh', ['-n', script]);
  });

  test('starts the image with a token of its own, and shows where it is', async () => {
    const first = await start('one');
    const token = /^JUPYTER_TOKEN=([0-9a-f]{24})\n$/.exec(first.env)?.[1] ?? 'none';
    expect(first.issue).toBe(`\nYour notebooks: https://203.0.113.7/lab?token=${token}\n\n`);
    expect(first.motd).toBe(first.issue);
    expect(first.docker[0]).toBe(`pull ${IMAGE}`);
    expect(first.docker[1]).toBe(`pull ${IMAGE}`);
    expect(first.docker[2]).toMatch(
      new RegExp(`^run --detach --name notebooks .*--publish 443:8888 ${IMAGE} jupyter lab `),
    );
    // The token is in a file, not among what every process of the machine can read.
    expect(first.docker.join('\n')).not.toContain(token);
    expect(first.certificate).toContain('IP Address:203.0.113.7');
    expect(first.reloaded).toBe('--reload\n');
    expect(await readFile(join(first.root, 'etc/notebooks/address'), 'utf8')).toBe(
      `https://203.0.113.7/lab?token=${token}\n`,
    );
    expect((await start('two')).env).not.toBe(first.env);
  });

  test('keeps the token from everybody but the machine’s owner', async () => {
    const { root } = await start('modes');
    for (const file of ['env', 'address']) {
      const { mode } = await stat(join(root, 'etc/notebooks', file));
      expect(mode & 0o077).toBe(0);
    }
    // The person in the image reads the certificate.
    const { mode } = await stat(join(root, 'etc/notebooks/tls/key.pem'));
    expect(mode & 0o777).toBe(0o644);
  });

  test('says so where the image cannot be had, and where the machine has no address', async () => {
    const pulled = await start('no-image', { docker: 'exit 1' }).catch((error) => error);
    expect(pulled).toMatchObject({ code: 1 });
    const told = await readFile(join(folder, 'no-image/etc/issue'), 'utf8');
    expect(told).toBe(
      `\nNo notebooks yet: this image could not be had. Is it public? ${IMAGE}\n\n`,
    );
    await start('no-address', { ip: 'exit 2' }).catch(() => undefined);
    expect(await readFile(join(folder, 'no-address/etc/motd'), 'utf8')).toContain('no IPv4');
  });

  /** Runs it with folders of its own; `docker` notes what it is asked, and fails the first time. */
  async function start(name: string, others: Readonly<Record<string, string>> = {}) {
    const root = join(folder, name);
    const bin = join(root, 'bin');
    await mkdir(bin, { recursive: true });
    await mkdir(join(root, 'etc'));
    const programs = {
      ip: `echo '192.0.2.1 via 203.0.113.1 dev eth0 src 203.0.113.7 uid 0'`,
      sleep: ':',
      docker: `echo "$*" >> ${root}/docker; test "$(wc -l < ${root}/docker)" -gt 1`,
      agetty: `echo "$*" > ${root}/reloaded`,
      ...others,
    };
    for (const [program, does] of Object.entries(programs)) {
      await writeFile(join(bin, program), `#!/bin/sh\n${does}\n`);
      await chmod(join(bin, program), 0o755);
    }
    const script = firstStart(IMAGE).replaceAll('/etc/', `${root}/etc/`);
    await run('sh', ['-c', script], { env: { PATH: `${bin}:${process.env.PATH}` } });
    const certificate = join(root, 'etc/notebooks/tls/cert.pem');
    const shown = await run('openssl', ['x509', '-in', certificate, '-noout', '-text']);
    return {
      root,
      reloaded: await readFile(join(root, 'reloaded'), 'utf8'),
      env: await readFile(join(root, 'etc/notebooks/env'), 'utf8'),
      issue: await readFile(join(root, 'etc/issue'), 'utf8'),
      motd: await readFile(join(root, 'etc/motd'), 'utf8'),
      docker: (await readFile(join(root, 'docker'), 'utf8')).trim().split('\n'),
      certificate: shown.stdout,
    };
  }
});
