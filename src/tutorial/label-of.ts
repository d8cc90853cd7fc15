import type { Atom, Check, StateCheck } from './check.ts';
import type { Way } from './tutorial.ts';

/** What a way waits for, as the file puts it: `said: Go north, has: lamp`. Without anything: `Next`. */
export function labelOf({ when, condition }: Pick<Way, 'when' | 'condition'>): string {
  const label = when === undefined ? 'Next' : checkLabel(when);
  return condition === undefined ? label : `${label}, if ${checkLabel(condition)}`;
}

function checkLabel(check: Check | StateCheck): string {
  switch (check.kind) {
    case 'all':
      return check.checks.map(checkLabel).join(', ');
    case 'any':
      return check.checks.map(checkLabel).join(' / ');
    case 'not':
      return `not (${checkLabel(check.check)})`;
    default:
      return atomLabel(check);
  }
}

function atomLabel(atom: Atom): string {
  switch (atom.kind) {
    case 'said':
      return atom.phrases[0] ?? '';
    case 'commit':
      return `commit: ${atom.touches}`;
    case 'branch':
    case 'command':
      return `${atom.kind}: ${atom.name}`;
    case 'pull':
    case 'issue':
      return [`${atom.kind}: ${atom.action}`, atom.title ?? '']
        .filter((part) => part !== '')
        .join(' ');
    case 'site':
      return 'site: published';
    case 'added':
    case 'changed':
    case 'gone':
      return `${atom.kind}: ${atom.glob}`;
    case 'file':
      return `file: ${atom.path}`;
    case 'has':
      return `has: ${atom.thing}`;
    case 'been':
      return `been: ${atom.step}`;
    case 'language':
      return `language: ${atom.language}`;
  }
}
