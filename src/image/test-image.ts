import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Asking, askEngine } from './ask-engine.ts';
import { cleanEnvironment } from './clean-environment.ts';
import { type ImageFailure, MOST_LINES } from './failed-step.ts';
import { engineFailureOf } from './failure-of.ts';
import { findImageTests, type ImageTests } from './find-image-tests.ts';
import type { ContainerEngine } from './find-tools.ts';
import { assertReference } from './image-reference.ts';
import { meaningful } from './meaningful.ts';
import type { ImageIo } from './run-program.ts';

export type TestRequest = {
  readonly engine: ContainerEngine;
  /** The image to test, by its name with registry and tag. */
  readonly image: string;
  /** The checkout, as an absolute path. */
  readonly folder: string;
  /** The part of the checkout that was built; its own `image-tests/` count before those of the whole. */
  readonly subfolder: string | undefined;
  readonly timeoutMs?: number;
};

export type TestOutcome =
  | { readonly kind: 'passed'; readonly files: number }
  | { readonly kind: 'no-tests' }
  | ImageFailure;

const TWENTY_MINUTES = 20 * 60 * 1000;

/**
 * What runs in the container, in the folder in which people will work. `$0` says whether pytest is wanted, the
 * other arguments are the names of scripts. Where the image has no pytest it gets one for the time of the tests.
 */
const SCRIPT = `
cd "\${REPO_DIR:-\${HOME:-/}}" 2>/dev/null
export PYTHONDONTWRITEBYTECODE=1
if [ "$0" = python ]; then
  if ! python3 -m pytest --version >/dev/null 2>&1; then
    export PYTHONPATH="/tmp/pytest\${PYTHONPATH:+:$PYTHONPATH}"
    python3 -m pip install --quiet --disable-pip-version-check --target /tmp/pytest pytest || exit
  fi
  echo '== pytest image-tests'
  python3 -m pytest -q --color=no -p no:cacheprovider /image-tests || exit
fi
for script in "$@"; do
  echo "== image-tests/$script"
  if [ -x "/image-tests/$script" ]; then "/image-tests/$script"; else sh "/image-tests/$script"; fi || {
    code=$?; echo "image-tests/$script ended with exit code $code"; exit $code
  }
done
`;

/**
 * Runs the tests of a repository inside of its image, in a container that is thrown away: through the
 * image's own entry point (so that conda is active), as its own user, with no way to more rights.
 * The container has a network, because tests read data; what they can reach is what the build could reach.
 * @throws RangeError where `image` is no name with a registry and a tag
 */
export async function testImage(request: TestRequest, io: ImageIo): Promise<TestOutcome> {
  assertReference(request.image);
  const { folder, subfolder } = request;
  const tests =
    (subfolder === undefined ? undefined : await findImageTests(join(folder, subfolder))) ??
    (await findImageTests(folder));
  if (tests === undefined) return { kind: 'no-tests' };
  const clean = await cleanEnvironment();
  const asking = { engine: request.engine, clean };
  const name = `sayso-test-${randomUUID()}`;
  try {
    return await runTests(asking, { ...request, name, tests }, io);
  } finally {
    // Also when it was stopped in the middle of it.
    await askEngine(asking, ['rm', '--force', name]);
    await clean.remove();
  }
}

async function runTests(
  asking: Asking,
  {
    name,
    tests,
    image,
    timeoutMs = TWENTY_MINUTES,
  }: TestRequest & { readonly name: string; readonly tests: ImageTests },
  io: ImageIo,
): Promise<TestOutcome> {
  const limits = ['--pids-limit', '4096', '--security-opt', 'no-new-privileges', '--pull', 'never'];
  const command = ['sh', '-c', SCRIPT, tests.python ? 'python' : 'scripts', ...tests.scripts];
  const made = await askEngine(asking, ['create', '--name', name, ...limits, image, ...command]);
  const copied = engineFailureOf(made)
    ? made
    : await askEngine(asking, ['cp', tests.folder, `${name}:/image-tests`]);
  const failure = engineFailureOf(copied);
  if (failure !== undefined) return failure;
  const ran = await askEngine(asking, ['start', '--attach', name], { io, timeoutMs });
  if (ran.end === 'exited' && ran.exitCode === 0) return { kind: 'passed', files: tests.files };
  const step = ran.end === 'exited' || ran.end === 'absent' ? 'tests' : ran.end;
  return { kind: 'failed', step: { name: step }, lines: meaningful(ran.lines).slice(-MOST_LINES) };
}
