import type { Command } from '../engine/command.ts';
import { FORMS } from '../notebooks/form.ts';
import { ENDINGS } from './notebooks/document-files.ts';
import { planConvert } from './notebooks/plan-convert.ts';

/** `Convert {files} to {form} [replacing {what}]`: makes notebooks of texts, and texts of notebooks. */
export const convert: Command = {
  name: 'convert',
  phrases: [
    'Convert {files} to {form} [replacing [the] {what}]',
    'Convert {files} into {form} [replacing [the] {what}]',
  ],
  parameters: {
    files: {
      type: 'files',
      endings: ENDINGS,
      label: 'Files',
      hint: 'Notebooks (.ipynb), Markdown (.md) or scripts (.py, .R, .jl, .sh): one on a line. A folder has a slash at its end (notebooks/), a pattern a star (notebooks/*.ipynb).',
      example: 'notebooks/*.ipynb',
    },
    form: {
      type: 'choices',
      label: 'Form',
      hint: 'A Jupyter notebook, MyST Markdown, or a script in which “# %%” begins each cell.',
      example: 'markdown',
      choices: FORMS,
    },
    what: {
      type: 'choices',
      label: 'Replacing',
      hint: '“originals” takes away the files that were converted; “edits” writes over what somebody changed where the new files go. Leave it empty to lose neither.',
      example: 'originals',
      choices: ['originals', 'edits'],
    },
  },
  inCommits: 'yes',
  about: 'Makes Markdown or scripts of notebooks, and notebooks of those.',
  examples: [
    {
      say: 'Convert start.ipynb to markdown',
      does: 'makes “start.md” of the notebook, which stays',
    },
    {
      say: 'Convert start.md to notebook',
      does: 'makes “start.ipynb”, or brings it up to date and keeps its results',
    },
    {
      say: 'Convert notebooks/ to script replacing the originals',
      does: 'puts a script in the place of each notebook of that folder',
    },
  ],
  needs: 'write',
  plan: planConvert,
};
