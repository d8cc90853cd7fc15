import type { SentWebhook } from '../../src/hosts/playground/webhooks/start-webhooks.ts';
import { githubDescription } from './github-description.ts';
import { unknownKeys } from './unknown-keys.ts';

export type WebhookOracle = {
  /** Give it to `startPlaygroundServer` as `onWebhook`. */
  readonly checkWebhook: (webhook: SentWebhook) => void;
  readonly violations: string[];
  /** What was sent, in order: `issues.opened`, `push`. */
  readonly sent: string[];
};

/** Checks every webhook that the playground sends against GitHub's official schemas. */
export function createWebhookOracle(): WebhookOracle {
  const violations: string[] = [];
  const sent: string[] = [];
  return {
    violations,
    sent,
    checkWebhook: ({ event, action, body }) => {
      const name = action === null ? event : `${event}.${action}`;
      sent.push(name);
      const description = githubDescription();
      const keys = ['x-webhooks', schemaName(event, action), 'post', 'requestBody'];
      const content = [...keys, 'content', 'application/json', 'schema'];
      const schema = description.at(...content);
      if (schema === undefined)
        return void violations.push(`${name}: GitHub sends no such webhook`);
      violations.push(
        ...description.check(content, body).map((problem) => `${name} ${problem}`),
        ...unknownKeys(description, schema, body).map((key) => `${name} ${key} is not known`),
      );
    },
  };
}

/** `issues` + `opened` → `issues-opened`. */
function schemaName(event: string, action: string | null): string {
  if (event === 'repository_dispatch') return 'repository-dispatch-sample.collected';
  return [event, action]
    .filter((part) => part !== null)
    .join('-')
    .replaceAll('_', '-');
}
