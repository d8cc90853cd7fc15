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
      return labelled('commit', atom.touches, on(atom.branch));
    case 'branch':
    case 'command':
      return `${atom.kind}: ${atom.name}`;
    case 'pull':
    case 'issue':
      return labelled(
        atom.kind,
        atom.action,
        atom.title,
        atom.kind === 'pull' && atom.from !== undefined ? `from ${atom.from}` : undefined,
      );
    case 'site':
      return 'site: published';
    case 'added':
    case 'changed':
    case 'gone':
      return `${atom.kind}: ${atom.glob}`;
    case 'file':
      return labelled('file', atom.path, on(atom.branch));
    case 'has':
      return `has: ${atom.thing}`;
    case 'been':
      return `been: ${atom.step}`;
    case 'language':
      return `language: ${atom.language}`;
  }
}

function labelled(kind: string, ...parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? kind : `${kind}: ${said.join(' ')}`;
}

function on(branch: string | undefined): string | undefined {
  return branch === undefined ? undefined : `on ${branch}`;
}
