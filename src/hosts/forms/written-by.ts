/** Stands in every generated file, so that nobody mends the copy. */
export const WRITTEN_BY = 'Written by `npm run generate`; change the command, not this file.';
