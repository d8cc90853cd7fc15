import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SAMPLE_UNIT } from '../../openlearn/download/sample-source.ts';
import { startPlayground } from './start-playground.ts';
import { playStory, type Turn } from './story/play-story.ts';
import { saveSite } from './story/save-site.ts';
import { TEMPLATES } from './templates.ts';
import { unitsSource } from './units-source.ts';

const TURNS = 5;

/** `npm run demo`: the whole story in a terminal, without a browser; leaves the site in a folder. */
async function demo(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-demo-'));
  const playground = await startPlayground({
    folder: join(folder, 'playground'),
    port: 0,
    source: unitsSource({ openlearn: undefined, network: false }),
  });
  let turn = 0;
  function tell(told: Turn): void {
    turn += 1;
    print(told, turn);
  }
  try {
    const repository = await playStory(playground, {
      template: join(TEMPLATES, 'open-course'),
      unit: SAMPLE_UNIT,
      tell,
    });
    const site = join(folder, 'site');
    const files = await saveSite(repository, site);
    console.log(`\nDone. The site (${files} files) is in ${site}`);
    console.log('Open its index.html in a browser; for the rest, try `npm start`.');
  } finally {
    await playground.close();
    await rm(join(folder, 'playground'), { recursive: true, force: true });
  }
}

function print({ did, reply, newest, files }: Turn, turn: number): void {
  const bar = `${'█'.repeat(turn * 4)}${'░'.repeat((TURNS - turn) * 4)}`;
  console.log(`\n${bar} ${turn}/${TURNS}`);
  console.log(`You ${did}.`);
  if (reply !== undefined) console.log(indented(reply));
  console.log(`  → ${files} files; newest change: “${newest}”`);
}

/** A reply's Markdown, readable in a terminal: no hidden marker, and links as their words. */
function indented(markdown: string): string {
  return markdown
    .replace(/<!--.*?-->/gs, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .split('\n')
    .map((line) => `  Sayso: ${line}`)
    .join('\n');
}

await demo();
