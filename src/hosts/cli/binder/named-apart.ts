import type { OpenedSource } from '../../../commands/merge-binder/open-source.ts';

/** Folders of the same name get a number behind it, as findings tell sources by their names. */
export function namedApart(opened: readonly OpenedSource[]): readonly OpenedSource[] {
  const taken = new Set<string>();
  return opened.map((one) => {
    const { id } = one.source;
    let name = id;
    for (let count = 2; taken.has(name); count += 1) name = `${id}-${count}`;
    taken.add(name);
    return { ...one, source: { ...one.source, id: name } };
  });
}
