/**
 * Git's `proc-receive` hook: decides for each pushed ref whether it may move, in GitHub's words, and
 * leaves the moving to git. Run by git in a process of its own, never imported.
 *
 * Source: githooks(5), "proc-receive".
 */
import { z } from 'zod';
import { decidePush, type RefCommand } from './decide-push.ts';
import { FLUSH_PACKET, packet, readPackets } from './packet-lines.ts';

const rules = z
  .object({
    gitFolder: z.string(),
    defaultBranch: z.string(),
    protectedRefs: z.array(z.string()),
    keepsWorkflows: z.boolean(),
  })
  .parse(JSON.parse(process.env.PLAYGROUND_PUSH_RULES ?? '{}'));

const packets = readPackets(process.stdin);

async function section(): Promise<string[]> {
  const lines: string[] = [];
  for (;;) {
    const { value, done } = await packets.next();
    if (done || value === undefined) return lines;
    lines.push(value.replace(/\n$/, ''));
  }
}

async function answer(command: RefCommand): Promise<string> {
  const verdict = await decidePush(command, rules);
  if (verdict.kind === 'ok') return packet(`ok ${command.ref}`) + packet('option fall-through');
  for (const line of verdict.words) process.stderr.write(`${line}\n`);
  return packet(`ng ${command.ref} ${verdict.reason}`);
}

await section();
process.stdout.write(packet('version=1\n') + FLUSH_PACKET);
for (const line of await section()) {
  const [before = '', after = '', ref = ''] = line.split(' ');
  process.stdout.write(await answer({ ref, before, after }));
}
process.stdout.write(FLUSH_PACKET);
