import { headOf } from '../../../src/hosts/playground/world/read-commits.ts';
import type { Playground } from './open-playground.ts';

/** The address of one page of every kind, in a furnished playground. */
export async function pagesToLookAt(playground: Playground): Promise<readonly string[]> {
  const commit = await headOf(playground.repository('my-course'), 'main');
  const below = [
    '',
    '/tree/main/content',
    '/blob/main/content/unit.md',
    '/blob/main/content/pictures/dot.png',
    '/blob/main/data.bin',
    '/blob/main/start.ipynb',
    '/blob/main/LICENSE',
    '/edit/main/README.md',
    '/new/main',
    '/upload/main',
    '/delete/main/LICENSE',
    '/commits/main',
    `/commit/${commit}`,
    '/issues',
    '/issues?q=is:closed',
    '/issues/new?title=Help&body=Press%20the%20green%20button.',
    '/issues/new/choose',
    '/issues/new?template=1-fetch.yml',
    '/issues/1',
    '/issues/2',
    '/branches',
    '/tree/sayso/proposal',
    '/compare/main...sayso/proposal',
    '/compare/main...main',
    '/pulls',
    '/pull/3',
    '/settings',
    '/settings/pages',
    '/settings/branches',
    '/blob/main/nothing-here',
  ];
  return ['/', '/-/deliveries', ...below.map((path) => `/you/my-course${path}`)];
}
