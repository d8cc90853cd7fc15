/** Endings of what can be converted, as they may be said without quotes. */
export const ENDINGS = ['ipynb', 'md', 'markdown', 'py', 'r', 'jl', 'sh'];

export const NOTEBOOK_ENDINGS = ['ipynb'];

/** More at once nobody looks through. */
export const MOST_FILES = 500;

/** More paths than this nobody reads in a reply. */
export const SHOWN = 10;
