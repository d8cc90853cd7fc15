import { join } from 'node:path';
import { startPlayground } from '../src/hosts/playground/start-playground.ts';
import { TEMPLATES } from '../src/hosts/playground/templates.ts';
import { unitsSource } from '../src/hosts/playground/units-source.ts';
import { openIssue } from '../src/hosts/playground/world/issues.ts';
import { createRepositoryFromTemplate } from '../src/hosts/playground/world/repositories.ts';
import { visitor } from '../src/hosts/playground/world/users.ts';
import { unitsOfFolder } from '../src/openlearn/download/folder-source.ts';
import { SAMPLE_UNIT } from '../src/openlearn/download/sample-source.ts';
import { type Figure, timed } from './figure.ts';

type Unit = { readonly name: string; readonly page: string };

/**
 * From "Submit new issue" to the closed issue and the live site, in the playground, with everything
 * between: webhook, clone, download, conversion, commit, site, push, answer. One unit after the
 * other in one repository, so that the site grows as a course does.
 */
export async function measureIssues(
  folder: string,
  openlearn: string | undefined,
): Promise<Figure[]> {
  const exchanges: string[] = [];
  const playground = await startPlayground({
    folder: join(folder, 'playground'),
    port: 0,
    source: unitsSource({ openlearn, network: false }),
    onExchange: ({ request }) => exchanges.push(`${request.method} ${request.path}`),
  });
  try {
    const { world } = playground;
    const you = visitor(world);
    const template = join(TEMPLATES, 'open-course');
    const repository = await createRepositoryFromTemplate(world, {
      owner: you,
      name: 'my-course',
      template,
    });
    await playground.idle();
    const figures: Figure[] = [];
    const sample: Unit = { name: 'sample unit', page: SAMPLE_UNIT };
    const units = openlearn === undefined ? [] : await unitsOfFolder(openlearn);
    for (const { name, page } of [sample, ...units]) {
      const before = exchanges.length;
      const issue = openIssue(world, repository, { title: `Fetch ${page}`, by: you });
      const value = await timed(() => playground.idle());
      if (issue.state !== 'closed') throw new Error(`${name}: ${issue.comments.at(-1)?.body}`);
      figures.push({ name: `issue → live site, ${name}`, value, unit: 'ms' });
      if (name === sample.name) {
        const calls = exchanges.length - before;
        figures.push({ name: 'requests to the API for it', value: calls, unit: 'requests' });
      }
    }
    return figures;
  } finally {
    await playground.close();
  }
}
