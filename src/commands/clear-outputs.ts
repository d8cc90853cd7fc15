import type { Command } from '../engine/command.ts';
import { clearOutputs as edit } from '../notebooks/clear-outputs.ts';
import { editNotebooks, NOTEBOOK_FILES } from './notebooks/edit-notebooks.ts';

/** `Clear outputs [of {files}]`: takes the results out of notebooks. */
export const clearOutputs: Command = {
  name: 'clear-outputs',
  phrases: [
    'Clear outputs [of {files}]',
    'Clear outputs in {files}',
    'Clear the outputs [of {files}]',
    'Clear the outputs in {files}',
    'Clear all outputs [of {files}]',
  ],
  parameters: { files: NOTEBOOK_FILES },
  // People clear outputs in Jupyter and say so in their commit.
  inCommits: 'after-own-change',
  about: 'Takes the results of code out of notebooks; the code and the texts stay.',
  examples: [
    { say: 'Clear outputs', does: 'clears every notebook of the repository' },
    { say: 'Clear outputs of notebooks/start.ipynb', does: 'clears that one' },
  ],
  needs: 'write',
  plan: (invocation, context) =>
    editNotebooks(
      { what: 'cleared', subject: 'Take the results out of notebooks', edit },
      invocation,
      context,
    ),
};
