import { printVersion } from '../pep440/version.ts';
import type { Requirement } from './requirement.ts';

/** One spelling for versions that are the same: `==1.0` and `==1.0.0`. */
export function versionKey(version: Requirement['version']): string {
  if (version.kind === 'any') return '';
  if (version.kind === 'address') return `@${addressKey(version.address)}`;
  const clauses = version.clauses.map((clause) => {
    if (clause.operator === '===') return `===${clause.text}`;
    const printed = printVersion(clause.version);
    if (clause.prefix) return `${clause.operator}${printed}.*`;
    const counts = clause.operator === '~=';
    return `${clause.operator}${counts ? printed : printed.replace(/^((?:\d+!)?\d+(?:\.\d+)*?)(?:\.0)+(?![.\d])/, '$1')}`;
  });
  return [...new Set(clauses)].sort().join(',');
}

/** An address without its name, which says nothing about what is fetched. */
export function addressKey(address: string): string {
  return address.replace(/([#&])egg=[^&]*&?/, '$1').replace(/[#&]$/, '');
}

/** Whether it names a tag, a branch or a commit; an archive is what it is. */
export function isFixed(address: string): boolean {
  if (!/^(?:git|hg|svn|bzr)\+/.test(address)) return true;
  return /@[^/@#]+(?:\/[^@#]*)?(?:#|$)/.test(address.replace(/^[^:]*:\/\/[^/]*/, ''));
}
