import type { Command, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { hasWorkflow, WORKFLOW, WORKFLOW_FILE } from './build-image/workflow.ts';
import { settingsOf } from './settings-of.ts';

/** `Build image`: the container image of what is in the repository now, made by its own workflow. */
export const buildImage: Command = {
  name: 'build-image',
  phrases: ['Build image', 'Build the image'],
  parameters: {},
  inCommits: 'yes',
  about:
    'Builds a container image of your repository with everything its files need, ready to run.',
  examples: [
    { say: 'Build image', does: 'builds it, and answers with its name and a launch link' },
  ],
  needs: 'write',
  plan: (_invocation, context) => plan(context),
};

async function plan(context: PlanContext): Promise<Plan> {
  const { tree } = context;
  if (tree.commit === undefined) return { kind: 'refuse', said: { say: 'nothingToBuild' } };
  const { folder } = (await settingsOf(context)).image;
  if (folder !== undefined && (await tree.list(folder)).length === 0) {
    return { kind: 'refuse', said: { say: 'imageFolderMissing', folder } };
  }
  if (!(await hasWorkflow(tree))) {
    const said = { say: 'imageWorkflowMissing', file: WORKFLOW_FILE, text: WORKFLOW } as const;
    return { kind: 'refuse', said };
  }
  const said = { say: 'buildingImage', commit: tree.commit } as const;
  return { kind: 'answer', followUps: [{ kind: 'build-image' }], said };
}
