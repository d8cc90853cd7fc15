import type { Command } from '../engine/command.ts';
import { lockCells as lock, unlockCells as unlock } from '../notebooks/lock-cells.ts';
import { editNotebooks, NOTEBOOK_FILES } from './notebooks/edit-notebooks.ts';

/** `Lock cells [in {files}]`: nobody edits or deletes them in Jupyter by accident. */
export const lockCells: Command = {
  name: 'lock-cells',
  phrases: [
    'Lock cells [in {files}]',
    'Lock cells of {files}',
    'Lock the cells [in {files}]',
    'Lock the cells of {files}',
  ],
  parameters: { files: NOTEBOOK_FILES },
  // People lock cells in Jupyter and say so in their commit.
  inCommits: 'after-own-change',
  about: 'Locks the cells of notebooks, so that nobody edits or deletes them by accident.',
  examples: [
    { say: 'Lock cells', does: 'locks every cell of every notebook' },
    { say: 'Lock cells in notebooks/start.ipynb', does: 'locks the cells of that one' },
  ],
  needs: 'write',
  plan: (invocation, context) =>
    editNotebooks(
      { what: 'locked', subject: 'Make the cells of notebooks safe', edit: lock },
      invocation,
      context,
    ),
};

/** `Unlock cells [in {files}]`: takes it back. */
export const unlockCells: Command = {
  name: 'unlock-cells',
  phrases: [
    'Unlock cells [in {files}]',
    'Unlock cells of {files}',
    'Unlock the cells [in {files}]',
    'Unlock the cells of {files}',
  ],
  parameters: { files: NOTEBOOK_FILES },
  inCommits: 'after-own-change',
  about: 'Unlocks the cells of notebooks, so that everybody can edit and delete them again.',
  examples: [
    { say: 'Unlock cells', does: 'unlocks every cell of every notebook' },
    { say: 'Unlock cells in notebooks/start.ipynb', does: 'unlocks the cells of that one' },
  ],
  needs: 'write',
  plan: (invocation, context) =>
    editNotebooks(
      { what: 'unlocked', subject: 'Open the cells of notebooks', edit: unlock },
      invocation,
      context,
    ),
};
