import type { Configuration } from '../../configuration/configuration.ts';
import type { Changed, Following } from '../../engine/ports.ts';
import { environmentOf } from './environment-of.ts';
import { hasWorkflow, WORKFLOW, WORKFLOW_FILE } from './workflow.ts';

const NOTHING: Following = { followUps: [], said: [] };

/** `build: on merge`: a change to what the image is made of brings a new image with it. */
export function buildFollows({
  build,
  image,
}: Pick<Configuration, 'build' | 'image'>): ((change: Changed) => Promise<Following>) | undefined {
  if (build !== 'on merge') return undefined;
  return async ({ before, after }) => {
    const now = await environmentOf(after, image.folder);
    const earlier = before === undefined ? undefined : await environmentOf(before, image.folder);
    if (now === '' || now === earlier) return NOTHING;
    if (!(await hasWorkflow(after))) {
      const said = { say: 'imageWorkflowMissing', file: WORKFLOW_FILE, text: WORKFLOW } as const;
      return { followUps: [], said: [said] };
    }
    return { followUps: [{ kind: 'build-image' }], said: [{ say: 'imageFollows' }] };
  };
}
