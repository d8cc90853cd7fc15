import type { ArchiveProblem } from '../../archive/archive.ts';
import type { Message } from '../../words/message.ts';

/** What to say about an archive that is not taken. */
export function refusal(found: ArchiveProblem, file: string): Message {
  switch (found.problem) {
    case 'not-a-zip':
      return { say: 'zipIsNot', file, looksLike: found.looksLike };
    case 'broken':
      return { say: 'zipBroken', file, path: found.path };
    case 'encrypted':
      return { say: 'zipEncrypted', file };
    case 'unsupported':
      return { say: 'zipUnsupported', file };
    case 'outside':
      return { say: 'zipOutside', file, path: found.path };
    case 'bad-name':
      return { say: 'zipBadName', file, path: found.path };
    case 'link':
      return { say: 'zipLink', file, path: found.path };
    case 'forbidden':
      return { say: 'zipForbidden', file, path: found.path };
    case 'same-name':
      return { say: 'zipSameName', file, path: found.path, other: found.other };
    case 'too-many':
      return { say: 'zipTooMany', file, entries: found.entries, limit: found.limit };
    case 'too-big':
      return { say: 'zipTooBig', file, size: found.size, limit: found.limit };
    case 'file-too-big':
      return {
        say: 'zipFileTooBig',
        file,
        path: found.path,
        size: found.size,
        limit: found.limit,
      };
    case 'bomb':
      return { say: 'zipBomb', file };
    case 'empty':
      return { say: 'zipEmpty', file };
  }
}
