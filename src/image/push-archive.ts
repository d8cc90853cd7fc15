import { cleanEnvironment } from './clean-environment.ts';
import { authsOf, type Credentials } from './credentials.ts';
import type { ContainerEngine } from './find-tools.ts';
import { assertReference, isImageName, isTag, registryOf } from './image-reference.ts';
import { pushWithEngine } from './push-with-engine.ts';
import { pushWithSkopeo } from './push-with-skopeo.ts';
import type { ImageIo } from './run-program.ts';

export type PushRequest = {
  readonly tools: {
    readonly skopeo?: string | undefined;
    readonly engine?: ContainerEngine | undefined;
  };
  /** The file that `saveImage` wrote, as an absolute path. */
  readonly archive: string;
  /** The name under which the image was saved. */
  readonly image: string;
  /** What it shall be called, with its registry, without a tag. */
  readonly name: string;
  /** One or more; the last one moves last. */
  readonly tags: readonly string[];
  /** Undefined for a registry that asks for none. */
  readonly credentials: Credentials | undefined;
  readonly timeoutMs?: number;
};

export type PushFailure = {
  readonly kind: 'failed';
  readonly why: 'credentials' | 'refused' | 'unreachable' | 'archive' | 'tools' | 'other';
  readonly lines: readonly string[];
};

export type PushOutcome =
  | {
      readonly kind: 'pushed';
      /** What the registry has; the same for all tags. */
      readonly digest: string;
      readonly tags: readonly string[];
    }
  | PushFailure;

const AN_HOUR = 60 * 60 * 1000;

/**
 * Pushes the image of an archive, without running anything of it. The archive comes from where strangers'
 * code ran: its own names decide nothing but which of its images is meant.
 *
 * The password is written to a file that only we may read and that is gone afterwards; it is in no list of
 * arguments and in no log. A registry on this machine is spoken to over http, every other one over https only.
 * @throws RangeError for names and tags that no registry takes
 */
export async function pushArchive(request: PushRequest, io: ImageIo): Promise<PushOutcome> {
  const { tools, name, tags } = request;
  assertReference(request.image);
  if (!isImageName(name)) throw new RangeError('Not the name of an image');
  if (tags.length === 0 || !tags.every(isTag)) throw new RangeError('Not tags');
  const { skopeo, engine } = tools;
  if (skopeo === undefined && engine === undefined) {
    return { kind: 'failed', why: 'tools', lines: [] };
  }
  const auths = authsOf(registryOf(name), request.credentials);
  const clean = await cleanEnvironment(process.env, auths);
  const push = { ...request, clean, timeoutMs: request.timeoutMs ?? AN_HOUR };
  try {
    if (skopeo !== undefined) return await pushWithSkopeo(skopeo, push, io);
    if (engine !== undefined) return await pushWithEngine(engine, push, io);
    return { kind: 'failed', why: 'tools', lines: [] };
  } finally {
    await clean.remove();
  }
}
