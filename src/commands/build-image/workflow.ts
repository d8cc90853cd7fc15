import type { Tree } from '../../git/tree.ts';

/** The event for which a repository's workflow for images waits. */
export const BUILD_EVENT = 'sayso-build-image';

export const WORKFLOW_FILE = '.github/workflows/sayso-image.yml';

/** An expression of a workflow, which GitHub fills in. */
const expression = (name: string): string => ['$', `{{ ${name} }}`].join('');

/**
 * The workflow as it lies in the templates. Only people may write workflows, so that a repository
 * which has none is offered this text. The work itself is in the workflow that it calls, where the
 * part that runs the repository's code gets less than what is granted here.
 */
export const WORKFLOW = `# Builds the container image of this repository when Sayso asks for it.
name: Sayso image

on:
  repository_dispatch:
    types: [${BUILD_EVENT}]

# Nothing for jobs that do not ask for it.
permissions: {}

# One image after the other; none is dropped while others wait.
concurrency:
  group: sayso-image
  cancel-in-progress: false
  queue: max

jobs:
  image:
    # None of it is for the part that runs this repository's code, which may only read.
    permissions:
      checks: write # answers to commits
      contents: write # the branch binder-build
      issues: write # answers to issues, and closing them
      packages: write # the image, in GitHub's registry
    uses: sayso/sayso/.github/workflows/build-image.yml@v0.1.0
    # For another registry than GitHub's, make these two in the settings of the repository.
    secrets:
      registry_user: ${expression('secrets.SAYSO_REGISTRY_USER')}
      registry_password: ${expression('secrets.SAYSO_REGISTRY_PASSWORD')}
`;

const MOST_WORKFLOWS = 50;
const LARGEST_WORKFLOW = 100_000;

/** Whether a workflow of the repository waits for the event, whatever its file is called. */
export async function hasWorkflow(
  tree: Pick<Tree, 'list' | 'read' | 'prefetch'>,
): Promise<boolean> {
  const entries = (await tree.list('.github/workflows'))
    .filter(({ path, mode }) => /\.ya?ml$/.test(path) && mode.startsWith('100'))
    .slice(0, MOST_WORKFLOWS);
  await tree.prefetch(entries);
  for (const { path } of entries) {
    const bytes = await tree.read(path, LARGEST_WORKFLOW).catch(() => undefined);
    if (bytes?.includes(BUILD_EVENT)) return true;
  }
  return false;
}
