import { workflowChanged } from './workflow-changed.ts';

/** What the server tells the hook about who pushes; as JSON in the hook's environment. */
export type PushRules = {
  readonly gitFolder: string;
  readonly defaultBranch: string;
  /** Full refs that whoever pushes may not move. */
  readonly protectedRefs: readonly string[];
  /** True for apps and workflows, whose tokens have no `workflows` permission. */
  readonly keepsWorkflows: boolean;
};

/** One ref that a push wants to move; zeros for what is not. */
export type RefCommand = { readonly ref: string; readonly before: string; readonly after: string };

export type Verdict =
  | { readonly kind: 'ok' }
  /** `reason` stands behind the ref in git's answer, `words` above it as `remote:` lines. */
  | { readonly kind: 'refused'; readonly reason: string; readonly words: readonly string[] };

const NOTHING = '0'.repeat(40);

/** Whether a ref may move as asked, and if not, what GitHub would say. */
export async function decidePush(command: RefCommand, rules: PushRules): Promise<Verdict> {
  const { ref, before, after } = command;
  if (rules.protectedRefs.includes(ref)) {
    return {
      kind: 'refused',
      reason: 'protected branch hook declined',
      words: [
        `error: GH006: Protected branch update failed for ${ref}.`,
        'error: Changes must be made through a pull request.',
      ],
    };
  }
  if (!rules.keepsWorkflows || after === NOTHING) return { kind: 'ok' };
  const path = await workflowChanged(rules.gitFolder, {
    before: before === NOTHING ? undefined : before,
    after,
    defaultBranch: rules.defaultBranch,
  });
  if (path === undefined) return { kind: 'ok' };
  return {
    kind: 'refused',
    reason: `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`,
    words: [],
  };
}
