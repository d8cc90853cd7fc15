import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Asking, askEngine } from './ask-engine.ts';
import type { ContainerEngine } from './find-tools.ts';
import { isDigest, isOnThisMachine, registryOf } from './image-reference.ts';
import type { PushOutcome } from './push-archive.ts';
import { pushFailure } from './push-failure.ts';
import type { Push } from './push-with-skopeo.ts';
import type { ImageIo, Ran } from './run-program.ts';

/** Loads the archive into an engine and pushes the image from there, one tag after the other. */
export async function pushWithEngine(
  engine: ContainerEngine,
  push: Push,
  io: ImageIo,
): Promise<PushOutcome> {
  const { archive, clean, timeoutMs } = push;
  const asking = { engine, clean };
  const loaded = await askEngine(asking, ['load', '--input', archive], { io, timeoutMs });
  return hasFailed(loaded) ? pushFailure(loaded) : pushFromEngine(asking, push, io);
}

/** Pushes an image that an engine has, one tag after the other; the tags stay in the engine. */
export async function pushFromEngine(
  asking: Asking,
  push: Pick<Push, 'image' | 'name' | 'tags' | 'timeoutMs'>,
  io: ImageIo,
): Promise<PushOutcome> {
  const { name, tags, image, timeoutMs } = push;
  let digest: string | undefined;
  for (const tag of tags) {
    const target = `${name}:${tag}`;
    const tagged = await askEngine(asking, ['tag', image, target]);
    if (hasFailed(tagged)) return { ...pushFailure(tagged), why: 'archive' };
    const pushed = await askEngine(asking, ['push', ...optionsOf(asking, name), target], {
      io,
      timeoutMs,
    });
    if (hasFailed(pushed)) return pushFailure(pushed);
    digest ??= await digestOf(asking, pushed);
  }
  if (digest === undefined) return { kind: 'failed', why: 'other', lines: [] };
  return { kind: 'pushed', digest, tags };
}

/** Docker decides by itself where it needs no TLS, and what format a registry gets. */
function optionsOf({ engine, clean }: Asking, name: string): readonly string[] {
  if (engine.kind === 'docker') return [];
  const verify = `--tls-verify=${!isOnThisMachine(registryOf(name))}`;
  return [verify, '--format', 'v2s2', '--digestfile', join(clean.folder, 'digest')];
}

/** Docker ends a push with `latest: digest: sha256:… size: 1234`; podman writes the digest to a file. */
async function digestOf({ engine, clean }: Asking, { lines }: Ran): Promise<string | undefined> {
  const said =
    engine.kind === 'docker'
      ? /\bdigest: (\S+)/.exec(lines.slice(-3).join('\n'))?.[1]
      : await readFile(join(clean.folder, 'digest'), 'utf8');
  return said !== undefined && isDigest(said.trim()) ? said.trim() : undefined;
}

function hasFailed({ end, exitCode }: Ran): boolean {
  return end !== 'exited' || exitCode !== 0;
}
