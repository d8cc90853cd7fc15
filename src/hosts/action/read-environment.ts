import { z } from 'zod';

/** What the runner tells of the event that started the workflow. */
export type Environment = {
  /** `issues`, `issue_comment`, `push`. */
  readonly eventName: string;
  /** The file with the event's payload. */
  readonly eventPath: string;
  /** `you/my-course`. */
  readonly repository: string;
  readonly apiUrl: string;
  /** `https://github.com`, no slash at the end. */
  readonly serverUrl: string;
  readonly workspace: string;
  /** A folder that is emptied after the job; undefined: the machine's own. */
  readonly temp: string | undefined;
  /** Whether there is a file for the job's summary. */
  readonly hasSummary: boolean;
};

const schema = z.object({
  GITHUB_EVENT_NAME: z.string().min(1),
  GITHUB_EVENT_PATH: z.string().min(1),
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  GITHUB_API_URL: z.url().default('https://api.github.com'),
  GITHUB_SERVER_URL: z.url().default('https://github.com'),
  GITHUB_WORKSPACE: z.string().default('.'),
  RUNNER_TEMP: z.string().min(1).optional(),
  GITHUB_STEP_SUMMARY: z.string().optional(),
});

/**
 * Reads the runner's environment variables; undefined outside of a workflow.
 * Source: GitHub's "Variables reference", default environment variables.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment | undefined {
  const { data } = schema.safeParse(variables);
  if (data === undefined) return undefined;
  return {
    eventName: data.GITHUB_EVENT_NAME,
    eventPath: data.GITHUB_EVENT_PATH,
    repository: data.GITHUB_REPOSITORY,
    apiUrl: withoutSlash(data.GITHUB_API_URL),
    serverUrl: withoutSlash(data.GITHUB_SERVER_URL),
    workspace: data.GITHUB_WORKSPACE,
    temp: data.RUNNER_TEMP,
    hasSummary: (data.GITHUB_STEP_SUMMARY ?? '') !== '',
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
