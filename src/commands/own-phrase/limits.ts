/** Steps in all, and files that they change: each could double what the one before it made. */
export const MOST_STEPS = 500;
export const MOST_FILES = 10_000;
