import type { Command } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Book } from '../../engine/ports.ts';
import type { Tree } from '../../git/tree.ts';

/** A plan with the tree that it was made for. */
export type Previewed = { readonly plan: Plan; readonly tree: Tree };

/**
 * The same book, whose commands plan and then only tell: the plan goes to `show`, and the engine gets
 * nothing to change, so that everything up to the plan is the very same way.
 */
export function previewBook(book: Book, show: (previewed: Previewed) => void): Book {
  return { ...book, commands: book.commands.map((command) => tellingOnly(command, book, show)) };
}

function tellingOnly(
  command: Command,
  { commands }: Book,
  show: (previewed: Previewed) => void,
): Command {
  return {
    ...command,
    async plan(invocation, context) {
      // Commands that say others must find those that truly plan.
      const plan = await command.plan(invocation, { ...context, commands });
      show({ plan, tree: context.tree });
      return plan.kind === 'change'
        ? { kind: 'answer', followUps: [], said: plan.said, also: plan.also ?? [] }
        : withoutFollowUps(plan);
    },
  };
}

function withoutFollowUps(plan: Exclude<Plan, { kind: 'change' }>): Plan {
  return plan.kind === 'answer' ? { ...plan, followUps: [] } : plan;
}
