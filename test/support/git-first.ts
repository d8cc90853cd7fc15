import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose tests start git again and again, those that need the least memory first. */
const WITH_GIT = ['git', 'engine', 'commands', 'borrow', 'image', 'hosts', 'journeys'];

/**
 * Starting a process means a copy of the page tables of the one that starts it: half a millisecond
 * where that has 50 MB, and over ten where it has 500. Workers are used for many files and grow with
 * each, so what starts git comes first and what only computes comes after it.
 */
export class GitFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rank(one.moduleId) - rank(other.moduleId));
  }
}

function rank(file: string): number {
  const folder = /\/test\/([^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1] ?? '';
  const place = WITH_GIT.indexOf(folder);
  return place === -1 ? WITH_GIT.length : place;
}
