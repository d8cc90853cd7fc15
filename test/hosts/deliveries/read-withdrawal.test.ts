import { expect, test } from 'vitest';
import { readWithdrawal } from '../../../src/hosts/deliveries/read-withdrawal.ts';
import { allExamples } from './payloads.ts';

test('of all example payloads, these take Sayso or a repository away', () => {
  const found = allExamples().flatMap(({ name, payload }) => {
    const withdrawal = readWithdrawal(name, payload);
    return withdrawal === undefined ? [] : [`${name} ${payload.action}: ${withdrawal.kind}`];
  });
  expect([...new Set(found)].sort()).toEqual([
    'installation deleted: installation',
    'installation suspend: installation',
    'installation_repositories removed: repositories',
  ]);
});

test('says which repositories, and never breaks on what has another shape', () => {
  const payload = { action: 'removed', repositories_removed: [{ id: 1 }, { id: 2 }] };
  expect(readWithdrawal('installation_repositories', payload)).toEqual({
    kind: 'repositories',
    repositories: [1, 2],
  });
  for (const action of ['deleted', 'archived']) {
    expect(readWithdrawal('repository', { action, repository: { id: 3 } })).toEqual({
      kind: 'repositories',
      repositories: [3],
    });
  }
  expect(
    readWithdrawal('repository', { action: 'renamed', repository: { id: 3 } }),
  ).toBeUndefined();
  for (const name of ['installation', 'installation_repositories', 'repository', 'push']) {
    for (const odd of [null, {}, { action: 'deleted' }, []]) {
      expect(readWithdrawal(name, odd)).toBeUndefined();
    }
  }
});
