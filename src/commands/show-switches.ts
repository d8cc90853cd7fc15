import type { Aftermath, PlanContext, Reflex } from '../engine/command.ts';
import { linksTo } from '../engine/links-to.ts';
import type { Plan } from '../engine/plan.ts';
import type { Message } from '../words/message.ts';
import { render } from '../words/render.ts';
import { type Switch, switchesOn, writeSwitches } from './first-run/switches.ts';

/** Where newcomers look, and so where they are told. */
const PAGE = 'README.md';

/**
 * Tells on the first page what is left for a person to switch on, and takes it away when that is done.
 * Only on a page that has a place for it, as those of our templates do: everybody else's stays theirs.
 */
export const showSwitches: Reflex = {
  name: 'show-switches',
  plan: async () => undefined,
  after: plan,
};

async function plan({ site }: Aftermath, { facts, tree }: PlanContext): Promise<Plan | undefined> {
  const page = await tree.readText(PAGE);
  const shown = page === undefined ? undefined : switchesOn(page);
  if (page === undefined || shown === undefined) return undefined;
  // Where nothing was published, nobody has looked, and what the page says of the site stays.
  const isSiteOff = site === undefined ? shown.has('site') : site.kind === 'off';
  const missing = new Map<Switch, Message>();
  if (facts.issuesOff) missing.set('issues', { say: 'switchIssues' });
  if (isSiteOff) {
    const settingsUrl = `${facts.webUrl}/settings/pages`;
    missing.set('site', { say: 'switchSite', url: site?.url ?? facts.siteUrl, settingsUrl });
  }
  if (missing.size === shown.size && [...missing.keys()].every((one) => shown.has(one))) {
    return undefined;
  }
  const links = linksTo(facts);
  const notes = [...missing].map(([name, note]) => [name, render(note, links)] as const);
  const text = writeSwitches(page, new Map(notes));
  return {
    kind: 'change',
    subject: missing.size > 0 ? 'Show what is left to switch on' : 'All is switched on',
    changes: [{ kind: 'write', path: PAGE, content: { kind: 'text', text } }],
    followUps: [],
    quiet: true,
    said: { say: 'switchesShown' },
  };
}
