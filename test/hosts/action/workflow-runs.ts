import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Playground } from '../../../src/hosts/playground/start-playground-server.ts';
import { TEMPLATES } from '../../../src/hosts/playground/templates.ts';
import type { Delivery } from '../../../src/hosts/playground/world/state/delivery.ts';
import type { Repository } from '../../../src/hosts/playground/world/state/repository.ts';
import { type Run, runBundle } from './rehearsal.ts';

const filterSchema = z
  .object({
    types: z.array(z.string()).optional(),
    'branches-ignore': z.array(z.string()).optional(),
  })
  .nullable();

const workflowSchema = z.object({ on: z.record(z.string(), filterSchema) });

const payloadSchema = z.object({
  ref: z.string().optional(),
  ref_type: z.string().optional(),
  sender: z.object({ type: z.string() }),
  repository: z.object({ default_branch: z.string(), is_template: z.boolean() }),
});

/** Runs the Action for what the workflow file of a template listens to, and for nothing else. */
export async function workflowRuns(
  template: string,
  playground: Playground,
  repository: Repository,
) {
  const file = join(TEMPLATES, template, '.github/workflows/sayso.yml');
  const { on } = workflowSchema.parse(parse(await readFile(file, 'utf8')));
  const { world } = playground;
  let seen = 0;

  function starts({ event, action, body }: Delivery): boolean {
    const filter = on[event];
    if (filter === undefined) return false;
    if (filter?.types !== undefined && !filter.types.includes(action ?? '')) return false;
    const { ref, ref_type: type, sender, repository: of } = payloadSchema.parse(JSON.parse(body));
    if (sender.type === 'Bot' || of.is_template) return false;
    if (event === 'create') return type === 'branch';
    return event !== 'push' || ref === `refs/heads/${of.default_branch}`;
  }

  /** Runs one after the other for all that took place since; what the runs themselves do is a machine's. */
  return async function work(): Promise<readonly Run[]> {
    await playground.idle();
    const fresh = world.deliveries.slice(seen);
    seen = world.deliveries.length;
    const runs: Run[] = [];
    for (const delivery of fresh.filter(starts)) {
      const run = await runBundle(world, repository, delivery);
      if (run.code !== 0) throw new Error(run.log);
      runs.push(run);
    }
    return runs;
  };
}
