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

/**
 * From "Submit new issue" to the closed issue and the live site, in the playground, with everything
 * between: webhook, clone, download, conversion, commit, site, push, answer. One unit after the
 * other in one repository, so that the site grows as a course does.
 */
export async function measureIssues(
  folder: string,
  openlearn: string | undefined,
): Promise<Figure[]> {
  let requests = 0;
  let transfers = 0;
  const playground = await startPlayground({
    folder: join(folder, 'playground'),
    port: 0,
    source: unitsSource({ openlearn, network: false }),
    onExchange: () => {
      requests += 1;
    },
    // Each fetch and each push is one POST to one of these; what comes before only finds out.
    onGit: (path) => {
      if (/git-(upload|receive)-pack$/.test(path)) transfers += 1;
    },
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
    async function measure(name: string, title: string): Promise<Figure[]> {
      [requests, transfers] = [0, 0];
      const issue = openIssue(world, repository, { title, by: you });
      const value = await timed(() => playground.idle());
      if (issue.state !== 'closed') throw new Error(`${name}: ${issue.comments.at(-1)?.body}`);
      return [
        { name, value, unit: 'ms' },
        { name: `${name}: API`, value: requests, unit: 'requests' },
        { name: `${name}: git`, value: transfers, unit: 'requests' },
      ];
    }
    const figures = await measure('issue → live site, sample unit', `Fetch ${SAMPLE_UNIT}`);
    for (const title of ['Publish', 'Help', 'Undo']) figures.push(...(await measure(title, title)));
    const units = openlearn === undefined ? [] : await unitsOfFolder(openlearn);
    for (const { name, page } of units) {
      const [time] = await measure(`issue → live site, ${name}`, `Fetch ${page}`);
      if (time !== undefined) figures.push(time);
    }
    return figures;
  } finally {
    await playground.close();
  }
}
