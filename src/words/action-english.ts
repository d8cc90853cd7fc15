/** What the Action says in the log of the workflow, for whoever looks after it. */

export function notInAWorkflow(): string {
  return 'This runs as a step of a GitHub workflow, and the variables that tell of the event are not there.';
}

export function tokenMayNot({
  message,
  settingsUrl,
}: {
  readonly message: string;
  readonly settingsUrl: string;
}): string {
  return `GitHub did not let this workflow do its work: ${message}. Give the job these permissions: contents, issues, pull-requests and checks "write", pages "read". If it has them, its owner allows workflows only to read: open ${settingsUrl} and choose “Read and write permissions”.`;
}

export function tokenMayNotPublish({ message }: { readonly message: string }): string {
  return `GitHub did not let this workflow do its work: ${message}. Give the job these permissions: contents, issues, packages and checks "write"; and see Settings, Actions, General, whether workflows may write at all.`;
}

export function actionBroke({ message }: { readonly message?: string } = {}): string {
  return message === undefined
    ? 'Something went wrong on our side; the lines above tell what.'
    : `Something went wrong on our side: ${message}`;
}
