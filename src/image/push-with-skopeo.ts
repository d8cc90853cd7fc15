import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CleanEnvironment } from './clean-environment.ts';
import { isDigest, isOnThisMachine, registryOf } from './image-reference.ts';
import type { PushOutcome, PushRequest } from './push-archive.ts';
import { pushFailure } from './push-failure.ts';
import { type ImageIo, type Ran, runProgram } from './run-program.ts';

export type Push = PushRequest & {
  readonly clean: CleanEnvironment;
  readonly timeoutMs: number;
};

/**
 * Copies the archive to the registry under its first tag, and from there, by digest, to the others: these
 * are manifests only. See skopeo-copy(1), containers-transports(5).
 */
export async function pushWithSkopeo(
  skopeo: string,
  push: Push,
  io: ImageIo,
): Promise<PushOutcome> {
  const { name, tags, archive, image, clean } = push;
  const digestFile = join(clean.folder, 'digest');
  const [first, ...others] = tags;
  const to = `docker://${name}:${first}`;
  const from = `docker-archive:${archive}:${image}`;
  const copied = await copy(skopeo, push, ['--digestfile', digestFile, from, to], io);
  if (copied.end !== 'exited' || copied.exitCode !== 0) return pushFailure(copied);
  const digest = (await readFile(digestFile, 'utf8')).trim();
  if (!isDigest(digest)) return { kind: 'failed', why: 'other', lines: [] };
  for (const tag of others) {
    const pair = [`docker://${name}@${digest}`, `docker://${name}:${tag}`];
    const tagged = await copy(skopeo, push, ['--preserve-digests', ...pair], io);
    if (tagged.end !== 'exited' || tagged.exitCode !== 0) return pushFailure(tagged);
  }
  return { kind: 'pushed', digest, tags };
}

function copy(
  skopeo: string,
  { name, clean, timeoutMs }: Push,
  args: readonly string[],
  io: ImageIo,
): Promise<Ran> {
  const verify = String(!isOnThisMachine(registryOf(name)));
  const options = [`--src-tls-verify=${verify}`, `--dest-tls-verify=${verify}`];
  return runProgram(
    {
      program: skopeo,
      args: ['copy', '--retry-times', '2', ...options, ...args],
      cwd: clean.folder,
      environment: clean.environment,
      timeoutMs,
    },
    io,
  );
}
