import { type Asking, askEngine } from './ask-engine.ts';
import type { ContainerEngine } from './find-tools.ts';
import { isOnThisMachine, registryOf } from './image-reference.ts';
import type { PushOutcome } from './push-archive.ts';
import { pushFailure } from './push-failure.ts';
import type { Push } from './push-with-skopeo.ts';
import { type ImageIo, type Ran, runProgram } from './run-program.ts';

/** Loads the archive into an engine and pushes the image from there, one tag after the other. */
export async function pushWithEngine(
  engine: ContainerEngine,
  push: Push,
  io: ImageIo,
): Promise<PushOutcome> {
  const { name, tags, archive, image, clean, timeoutMs } = push;
  const asking = { engine, clean };
  const loaded = await askEngine(asking, ['load', '--input', archive], { io, timeoutMs });
  if (hasFailed(loaded)) return pushFailure(loaded);
  let digest: string | undefined;
  for (const tag of tags) {
    const target = `${name}:${tag}`;
    const tagged = await askEngine(asking, ['tag', image, target]);
    if (hasFailed(tagged)) return { ...pushFailure(tagged), why: 'archive' };
    const pushed = await pushOne(asking, target, push, io);
    if (hasFailed(pushed)) return pushFailure(pushed);
    digest ??= digestIn(pushed) ?? (await inspectDigest(asking, push));
  }
  if (digest === undefined) return { kind: 'failed', why: 'other', lines: [] };
  return { kind: 'pushed', digest, tags };
}

function pushOne(
  { engine, clean }: Asking,
  target: string,
  { name, timeoutMs }: Push,
  io: ImageIo,
): Promise<Ran> {
  const verify = `--tls-verify=${!isOnThisMachine(registryOf(name))}`;
  const podman = [verify, '--format', 'v2s2'];
  return runProgram(
    {
      program: engine.program,
      args: ['push', ...(engine.kind === 'podman' ? podman : []), target],
      cwd: clean.folder,
      environment: clean.environment,
      timeoutMs,
    },
    io,
  );
}

/** Docker ends a push with `latest: digest: sha256:… size: 1234`. */
function digestIn({ lines }: Ran): string | undefined {
  return /\bdigest: (sha256:[0-9a-f]{64})\b/.exec(lines.slice(-3).join('\n'))?.[1];
}

/** Podman does not say, but remembers. */
async function inspectDigest(
  asking: Asking,
  { name, tags }: Pick<Push, 'name' | 'tags'>,
): Promise<string | undefined> {
  const template = '{{range .RepoDigests}}{{println .}}{{end}}';
  const looked = await askEngine(asking, [
    'image',
    'inspect',
    '--format',
    template,
    `${name}:${tags[0] ?? ''}`,
  ]);
  const own = looked.lines.filter((line) => line.startsWith(`${name}@sha256:`));
  return own.length === 1 ? own[0]?.slice(name.length + 1) : undefined;
}

function hasFailed({ end, exitCode }: Ran): boolean {
  return end !== 'exited' || exitCode !== 0;
}
