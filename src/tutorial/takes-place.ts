import { globFits } from '../globs/glob-fits.ts';
import type { Found } from './advanced.ts';
import type { Atom, EventAtom } from './check.ts';
import { firstOf, type Looked } from './look-at.ts';
import type { Occurrence } from './occurrence.ts';
import { phraseFits } from './phrase-fits.ts';
import { isEvent } from './walk-check.ts';

/** Narrows an atom to what happens. */
export function isEventAtom(atom: Atom): atom is EventAtom {
  return isEvent(atom);
}

/** Whether one of these occurrences is what the atom waits for; if not, what took place instead. */
export function takesPlace(atom: EventAtom, occurrences: readonly Occurrence[]): Looked {
  let found: Found = { kind: 'nothing' };
  for (const occurrence of occurrences) {
    const looked = lookedAt(atom, occurrence);
    if (looked?.met) return looked;
    if (looked !== undefined) found = looked.found;
  }
  return { met: false, found };
}

/** Undefined where the occurrence is nothing of the atom's kind. */
function lookedAt(atom: EventAtom, occurrence: Occurrence): Looked | undefined {
  switch (atom.kind) {
    case 'said': {
      if (occurrence.kind !== 'said') return undefined;
      const { text } = occurrence;
      const met = atom.phrases.some((phrase) => phraseFits(phrase, text));
      return { met, found: { kind: 'said', text } };
    }
    case 'commit':
      return committed(atom, occurrence);
    case 'branch': {
      if (occurrence.kind !== 'branch-made') return undefined;
      const { name } = occurrence;
      return { met: globFits(atom.name, name), found: { kind: 'branch', name } };
    }
    case 'pull':
    case 'issue':
      return conversation(atom, occurrence);
    case 'site':
      return occurrence.kind === 'site-published'
        ? { met: true, found: { kind: 'site' } }
        : undefined;
    case 'command': {
      if (occurrence.kind !== 'carried-out') return undefined;
      const { command } = occurrence;
      // Another command is no attempt at this one.
      if (command !== atom.name) return undefined;
      return { met: true, found: { kind: 'command', name: command } };
    }
  }
}

/** Commits on other branches count only where they are waited for, and then no others. */
function committed(
  { touches, branch: wanted }: Extract<EventAtom, { kind: 'commit' }>,
  occurrence: Occurrence,
): Looked | undefined {
  if (occurrence.kind !== (wanted === undefined ? 'pushed' : 'branch-pushed')) return undefined;
  const { touched } = occurrence;
  const branch = occurrence.kind === 'branch-pushed' ? occurrence.name : undefined;
  if (wanted !== undefined && branch !== undefined && !globFits(wanted, branch)) {
    return { met: false, found: { kind: 'branch', name: branch } };
  }
  const fitting =
    touches === undefined ? touched : touched.filter((path) => globFits(touches, path));
  return touches === undefined || fitting.length > 0
    ? { met: true, found: { kind: 'files', ...firstOf(fitting), branch } }
    : { met: false, found: { kind: 'other-files', ...firstOf(touched), branch } };
}

function conversation(
  atom: Extract<EventAtom, { kind: 'pull' | 'issue' }>,
  occurrence: Occurrence,
): Looked | undefined {
  if (occurrence.kind !== 'pull' && occurrence.kind !== 'issue') return undefined;
  if (occurrence.kind !== atom.kind) return undefined;
  const { kind, action, number, title } = occurrence;
  const label = occurrence.kind === 'issue' ? occurrence.label : undefined;
  const wantedLabel = atom.kind === 'issue' ? atom.label : undefined;
  const from = atom.kind === 'pull' ? atom.from : undefined;
  const branch = occurrence.kind === 'pull' ? occurrence.branch : '';
  const met =
    action === atom.action &&
    (from === undefined || globFits(from, branch)) &&
    (atom.title === undefined || title.toLowerCase().includes(atom.title.toLowerCase())) &&
    (wantedLabel === undefined || label?.toLowerCase() === wantedLabel.toLowerCase());
  // Which branch it was is told only where that matters.
  const where = from === undefined ? {} : { branch };
  return { met, found: { kind, action, number, title, ...where } };
}
