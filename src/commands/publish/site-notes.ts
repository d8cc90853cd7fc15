import type { SiteNote } from '../../site/site.ts';
import type { Message } from '../../words/message.ts';

/** More than this nobody reads below an answer. */
const MOST_NOTES = 10;

/** What a person may want to mend in their pages, as one message; none when all is well. */
export function siteNotes(notes: readonly SiteNote[]): readonly Message[] {
  if (notes.length === 0) return [];
  return [
    {
      say: 'siteNotes',
      notes: notes.slice(0, MOST_NOTES),
      more: Math.max(0, notes.length - MOST_NOTES),
    },
  ];
}
