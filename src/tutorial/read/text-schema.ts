import { z } from 'zod';

const LONGEST_TEXT = 5_000;

/** A language as BCP 47 writes it, in what tutorials need of it: `en`, `pt-br`. */
export const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/);

const words = z.string().min(1).max(LONGEST_TEXT);

/** A text, or one for each language. */
export const text = z.union([words, z.record(language, words)]);

export type TextInFile = z.output<typeof text>;
