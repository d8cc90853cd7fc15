import type { Delivery } from '../world/state/delivery.ts';
import type { World } from '../world/state/world.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { ago } from './pieces.ts';
import type { Answer, Visit } from './visit.ts';

const MOST_SHOWN = 100;

/** `/-/deliveries`: the webhooks that were sent to the App and what it answered, for the curious. */
export async function deliveriesPage({ world }: Visit): Promise<Answer> {
  const rows = world.deliveries
    .slice(-MOST_SHOWN)
    .reverse()
    .map((delivery) => row(world, delivery));
  const { webhookUrl } = world.app;
  const page = html`<h1>Deliveries</h1>
<p class="narrow">Whenever something happens here, the App is told by a signed message, as GitHub does it. These are the newest ones.
${webhookUrl ? html`They go to <span class="mono">${webhookUrl}</span>.` : 'No App is listening at the moment.'}</p>
<section class="box" aria-label="Deliveries" id="live-deliveries" data-live>
${rows.length === 0 ? html`<div class="empty"><p>Nothing was sent yet.</p></div>` : html`<ul class="rows">${rows}</ul>`}</section>
${unanswered(world)}`;
  return { kind: 'page', page: layout({ title: 'Deliveries' }, page) };
}

function row(world: World, delivery: Delivery): Html {
  const { event, action, repository, body, guid } = delivery;
  const where = repository === null ? undefined : world.repositories.get(repository);
  return html`<li><details class="grow" id="delivery-${delivery.id}"><summary><strong>${event}${action && `.${action}`}</strong>
<span class="quiet">${where && ` ${where.owner.login}/${where.name}`} ${ago(delivery.at, world.now())}${delivery.redelivery && ' · sent again'}</span></summary>
<p class="quiet mono">${guid}</p>
<section class="scroll" tabindex="0" aria-label="What was sent with ${event} ${guid}"><pre class="code"><code>${indented(body)}</code></pre></section></details>
${answerOf(delivery)}</li>`;
}

function answerOf({ outcome }: Delivery): Html {
  if (outcome === undefined) return html`<span class="state working">Under way</span>`;
  if (outcome === 'failed') return html`<span class="state failure">No answer</span>`;
  const kind = outcome.status < 300 ? 'success' : 'failure';
  return html`<span class="side">${outcome.milliseconds} ms</span> <span class="state ${kind}">${outcome.status}</span>`;
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** What somebody asked the stand-in for and it could not answer. */
function unanswered(world: World): Html | undefined {
  if (world.unanswered.length === 0) return undefined;
  const rows = world.unanswered
    .slice(-MOST_SHOWN)
    .map(({ method, path }) => html`<li class="mono">${method} ${path}</li>`);
  return html`<h2>Requests without an answer</h2><p class="quiet">The playground does not imitate these.</p>
<section class="box" aria-label="Requests without an answer"><ul class="rows">${rows}</ul></section>`;
}
