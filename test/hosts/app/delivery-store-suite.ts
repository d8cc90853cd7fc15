import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Delivery, DeliveryStore } from '../../../src/hosts/app/delivery-store.ts';

export function delivery(id: string, more: Partial<Delivery> = {}): Delivery {
  return {
    id,
    key: `key-${id}`,
    name: 'issues',
    payload: `{"id":"${id}"}`,
    repository: 1,
    installation: 10,
    issue: undefined,
    ...more,
  };
}

/** What every delivery store must do. `open` is called again to see what a restart finds. */
export function describeDeliveryStore(
  name: string,
  hooks: {
    readonly open: () => Promise<DeliveryStore>;
    readonly reopen: (store: DeliveryStore) => Promise<DeliveryStore>;
  },
): void {
  describe(`the delivery store on ${name}`, () => {
    let store: DeliveryStore;
    beforeEach(async () => {
      store = await hooks.open();
    });
    afterEach(() => store.close());

    const nextId = async (now = 0) => (await store.next(now))?.id;

    test('gives back what was added, word for word', async () => {
      const issue = { number: 3, updatedAt: 1000 };
      const added = delivery('a', { payload: '{"title":"“🎉”\\u0000"}', issue });
      expect(await store.add(added, 0)).toBe('new');
      expect(await store.next(0)).toEqual({ ...added, attempt: 1 });
    });

    test('knows a delivery by its id and by its key', async () => {
      await store.add(delivery('a', { key: 'same' }), 0);
      expect(await store.add(delivery('a', { key: 'other' }), 0)).toBe('known');
      expect(await store.add(delivery('b', { key: 'same' }), 0)).toBe('known');
      await store.finish((await nextId()) ?? '', { kind: 'done', outcome: 'done' }, 0);
      expect(await store.add(delivery('b', { key: 'same' }), 0)).toBe('known');
      expect(await nextId()).toBeUndefined();
    });

    test('one at a time in a repository, in the order they came; others beside them', async () => {
      await store.add(delivery('a1', { repository: 1 }), 0);
      await store.add(delivery('a2', { repository: 1 }), 0);
      await store.add(delivery('b1', { repository: 2 }), 0);
      expect([await nextId(), await nextId(), await nextId()]).toEqual(['a1', 'b1', undefined]);
      await store.finish('a1', { kind: 'done', outcome: 'done' }, 0);
      expect(await nextId()).toBe('a2');
    });

    test('a postponed delivery keeps its place, and is taken when it is due', async () => {
      await store.add(delivery('a1'), 0);
      await store.add(delivery('a2'), 0);
      await nextId();
      await store.postpone('a1', 500);
      expect(await nextId(499)).toBeUndefined();
      expect(await store.waiting()).toEqual({ waiting: 2, running: 0, nextDue: 500 });
      expect(await store.next(500)).toMatchObject({ id: 'a1', attempt: 2 });
    });

    test('what failed or was dropped waits again when it is delivered again', async () => {
      for (const kind of ['failed', 'dropped'] as const) {
        await store.add(delivery(kind), 0);
        await nextId();
        await store.finish(kind, { kind, why: 'x' }, 0);
        expect(await store.add(delivery(kind), 0)).toBe('new');
        expect(await store.next(0)).toMatchObject({ id: kind, attempt: 1, payload: /./ });
        await store.finish(kind, { kind: 'done', outcome: 'done' }, 0);
      }
    });

    test('one that is delivered again never runs beside a younger one', async () => {
      await store.add(delivery('old'), 0);
      await nextId();
      await store.finish('old', { kind: 'failed', why: 'x' }, 0);
      await store.add(delivery('young'), 0);
      expect(await nextId()).toBe('young');
      await store.add(delivery('old'), 0);
      expect(await nextId()).toBeUndefined();
    });

    test('an installation or a repository that went away drops what waits there', async () => {
      await store.add(delivery('a', { repository: 1, installation: 10 }), 0);
      await store.add(delivery('b', { repository: 2, installation: 10 }), 0);
      await store.add(delivery('c', { repository: 3, installation: 11 }), 0);
      expect(await store.drop({ kind: 'repositories', repositories: [1, 9] }, 0)).toBe(1);
      expect(await store.drop({ kind: 'installation', installation: 10 }, 0)).toBe(1);
      expect([await nextId(), await nextId()]).toEqual(['c', undefined]);
    });

    test('an older state of an issue is outdated once a later one led to something', async () => {
      const at = (updatedAt: number) => ({ issue: { number: 7, updatedAt } });
      await store.add(delivery('late', at(2000)), 0);
      await store.add(delivery('early', at(1000)), 0);
      await store.add(delivery('elsewhere', { ...at(1000), repository: 2 }), 0);
      await store.add(delivery('push'), 0);
      expect(await store.outdated('early')).toBe(false);
      await store.finish('late', { kind: 'done', outcome: 'nothing' }, 0);
      expect(await store.outdated('early')).toBe(false);
      await store.finish('late', { kind: 'done', outcome: 'done' }, 0);
      expect(await store.outdated('early')).toBe(true);
      expect(await store.outdated('late')).toBe(false);
      expect(await store.outdated('elsewhere')).toBe(false);
      expect(await store.outdated('push')).toBe(false);
    });

    test('remembers claims, and counts the commands of a repository', async () => {
      await store.add(delivery('a', { key: 'r1-a' }), 0);
      await store.add(delivery('b', { key: 'r1-b' }), 0);
      expect(await store.remember('r1-a', 1, 1000)).toBe('new');
      expect(await store.remember('r1-a', 1, 2000)).toBe('before');
      await store.remember('r1-b', 1, 1000);
      // A reflex claims a key of its own, and is not a command.
      await store.remember('r1-b-republish', 1, 1000);
      expect(await store.commandsSince(1, 0, 'r1-b')).toBe(1);
      expect(await store.commandsSince(1, 0, 'else')).toBe(2);
      expect(await store.commandsSince(1, 1001, 'else')).toBe(0);
      expect(await store.commandsSince(2, 0, 'else')).toBe(0);
      await store.add(delivery('stranger', { repository: 1, key: 'r1-c' }), 0);
      await store.remember('r1-c', 1, 1000);
      expect(await store.commandsSince(1, 0, 'else')).toBe(3);
      await store.finish('stranger', { kind: 'done', outcome: 'not-allowed' }, 1000);
      expect(await store.commandsSince(1, 0, 'else')).toBe(2);
      await store.forget('r1-a');
      expect(await store.remember('r1-a', 1, 3000)).toBe('new');
    });

    test('a restart finds everything, and what was being worked on waits again', async () => {
      await store.add(delivery('a', { repository: 1 }), 0);
      await store.add(delivery('b', { repository: 1 }), 0);
      await store.remember('key-a', 1, Date.now());
      await nextId();
      store = await hooks.reopen(store);
      expect(await store.waiting()).toMatchObject({ waiting: 2, running: 0 });
      expect(await store.next(0)).toMatchObject({ id: 'a', attempt: 2 });
      expect(await store.remember('key-a', 1, Date.now())).toBe('before');
    });
  });
}
