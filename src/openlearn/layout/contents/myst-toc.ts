import { isMap, isSeq } from 'yaml';
import { editYaml } from './edit-yaml.ts';
import { pageName, planEntries } from './plan-entries.ts';
import type { Extended, RepositoryContents, UnitContents } from './unit-contents.ts';
import { updateEntries, yamlEntries } from './yaml-entries.ts';

/**
 * Puts a unit into `project.toc` of a `myst.yml`: its front page with the others below it; or brings it
 * up to date. Without a `toc`, MyST finds the pages itself, and nothing changes.
 *
 * Source: https://mystmd.org/guide/table-of-contents
 */
export function extendMystToc(
  text: string,
  unit: UnitContents,
  repository: RepositoryContents,
): Extended {
  const paths = new Map(unit.pages.map(({ path }) => [pageName(path), path]));
  const file = (name: string): { file: string } => ({ file: paths.get(name) ?? name });
  return editYaml(text, (document) => {
    const toc = document.getIn(['project', 'toc']);
    if (toc === undefined || toc === null) return 'unchanged';
    if (!isSeq(toc) || !toc.items.every((item) => isMap(item))) return 'unknown-form';
    const found = yamlEntries(toc);
    const plan = planEntries(found.lists, unit, repository);
    const { changed, left } = updateEntries(found, plan, file, document);
    const [front, ...others] = left;
    if (front !== undefined) {
      const children = others.length === 0 ? {} : { children: others.map(file) };
      toc.add(document.createNode({ ...file(front), ...children }));
    }
    return changed || left.length > 0 ? 'changed' : 'unchanged';
  });
}
