import { shippedCommands } from '../src/hosts/book.ts';

/** The shipped commands, to look at their words; a unit that they fetched would be missing. */
export const shipped = shippedCommands({ read: async () => ({ kind: 'missing' }) });
