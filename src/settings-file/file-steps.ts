import { z } from 'zod';
import type { Position } from './mistake.ts';

const LONGEST_TEXT = 10_000;

/** A text of one line. */
export const line = z.string().min(1).max(200);
export const path = z.string().min(1).max(500);
export const paths = z.union([path, z.array(path).min(1).max(100)]);

const onlyNew = z
  .boolean()
  .optional()
  .describe('Whether a file that is there already stays as it is.');

export const copy = z
  .strictObject({
    copy: path.describe('The file or folder to copy.'),
    to: path.describe('Where the copy goes. What is there already is replaced.'),
    'only-new': onlyNew,
  })
  .describe('Copies a file or folder.');

export const move = z
  .strictObject({
    move: path.describe('The file or folder to move.'),
    to: path.describe('Where it goes. What is there already is replaced.'),
  })
  .describe('Moves a file or folder.');

export const remove = z
  .strictObject({ delete: paths.describe('The file or folder to delete, or a list of them.') })
  .describe('Deletes files or folders.');

export const reveal = z
  .strictObject({
    reveal: paths.describe('The file or folder to bring in, or a list of them.'),
    'from-branch': line.describe('The branch that holds it.'),
    to: path.optional().describe('The folder it goes to; without this, the same path as there.'),
  })
  .describe('Brings files in from another branch, where they were out of sight.');

export const append = z
  .strictObject({
    append: z.string().min(1).max(LONGEST_TEXT).describe('The text to add.'),
    to: path.describe('The file that gets it at its end; made if there is none.'),
    'only-new': onlyNew,
  })
  .describe('Adds text at the end of a file.');

export const say = z
  .strictObject({ say: line.describe('A phrase of another command: "Publish".') })
  .describe('Carries out another command as part of this one.');

type InFile = z.infer<
  typeof copy | typeof move | typeof remove | typeof reveal | typeof append | typeof say
>;

/** Something to do with files, or another command to carry out. */
export type FileStep = { readonly at: Position } & (
  | {
      readonly kind: 'copy';
      readonly from: string;
      readonly to: string;
      /** Whether files that are there already stay as they are. */
      readonly onlyNew?: boolean;
    }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'delete'; readonly paths: readonly string[] }
  | {
      readonly kind: 'reveal';
      readonly paths: readonly string[];
      readonly branch: string;
      readonly to: string | undefined;
    }
  | {
      readonly kind: 'append';
      readonly text: string;
      readonly to: string;
      readonly onlyNew?: boolean;
    }
  | { readonly kind: 'say'; readonly phrase: string }
);

/** A step as it stands in a file, named by its first key, and the place where it stands. */
export function fileStepOf(step: InFile, at: Position): FileStep {
  if ('copy' in step) return { kind: 'copy', from: step.copy, to: step.to, ...newOf(step), at };
  if ('move' in step) return { kind: 'move', from: step.move, to: step.to, at };
  if ('delete' in step) return { kind: 'delete', paths: listOf(step.delete), at };
  if ('reveal' in step) {
    const { reveal: from, 'from-branch': branch, to } = step;
    return { kind: 'reveal', paths: listOf(from), branch, to, at };
  }
  if ('append' in step) {
    return { kind: 'append', text: step.append, to: step.to, ...newOf(step), at };
  }
  return { kind: 'say', phrase: step.say, at };
}

function newOf(step: { readonly 'only-new'?: boolean | undefined }): {
  readonly onlyNew?: boolean;
} {
  return step['only-new'] === undefined ? {} : { onlyNew: step['only-new'] };
}

/** What may stand alone or in a list, as a list. */
export function listOf<Value>(oneOrMore: Value | readonly Value[]): readonly Value[] {
  return isList(oneOrMore) ? oneOrMore : [oneOrMore];
}

function isList<Value>(oneOrMore: Value | readonly Value[]): oneOrMore is readonly Value[] {
  return Array.isArray(oneOrMore);
}
