import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { z } from 'zod';

/** What is asked of GitHub's parser: read it, go through it, list what is wrong. */
const ASK = `
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
export async function mistakesIn(content) {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}`;

const moduleSchema = z.object({
  mistakesIn: z.function({ input: [z.string()], output: z.promise(z.array(z.string())) }),
});

/**
 * GitHub's own parser of workflows, which tells what is wrong with one. It imports JSON in a way that
 * Node does not take from packages, so it is bundled first.
 */
export async function workflowParser(): Promise<(content: string) => Promise<readonly string[]>> {
  const { outputFiles } = await build({
    stdin: { contents: ASK, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  const folder = await mkdtemp(join(tmpdir(), 'sayso-parser-'));
  try {
    const file = join(folder, 'parser.mjs');
    await writeFile(file, outputFiles[0]?.text ?? '');
    const { mistakesIn } = moduleSchema.parse({ ...(await import(pathToFileURL(file).href)) });
    return mistakesIn;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
