import { listFiles, readText } from '../world/read-files.ts';
import type { Repository } from '../world/state/repository.ts';
import { type IssueForm, parseIssueForm } from './issue-form.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';

export type IssueTemplate = { readonly file: string; readonly form: IssueForm };

/** The issue forms of the default branch, in the order of their file names, as GitHub lists them. */
export async function issueTemplates(repository: Repository): Promise<IssueTemplate[]> {
  const { defaultBranch } = repository;
  const files = (await listFiles(repository, defaultBranch, FOLDER)) ?? [];
  const found: IssueTemplate[] = [];
  for (const { name, path, kind } of files) {
    if (kind !== 'file' || !/\.ya?ml$/i.test(name) || /^config\./i.test(name)) continue;
    const form = parseIssueForm((await readText(repository, defaultBranch, path)) ?? '');
    if (form) found.push({ file: name, form });
  }
  return found;
}
