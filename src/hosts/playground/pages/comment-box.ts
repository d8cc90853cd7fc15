import { countReactions } from '../world/reactions.ts';
import type { Reaction, ReactionContent } from '../world/state/reaction.ts';
import type { User } from '../world/state/user.ts';
import { type Html, html, trusted } from './html.ts';
import { ago, who } from './pieces.ts';
import { renderMarkdown } from './render-markdown.ts';

/** The one reaction that Sayso itself gives is drawn, because not every machine has a font for it. */
const EYES = trusted(
  '<svg class="eyes" viewBox="0 0 26 20" aria-hidden="true"><g fill="#fff" stroke="#555b63" stroke-width="1.5"><ellipse cx="7" cy="10" rx="5.500" ry="8.500"/><ellipse cx="19" cy="10" rx="5.500" ry="8.500"/></g><g fill="#23262b"><ellipse cx="8.500" cy="12" rx="2.500" ry="4"/><ellipse cx="20.500" cy="12" rx="2.500" ry="4"/></g></svg>',
);

const FACES: Readonly<Record<ReactionContent, readonly [string | Html, string]>> = {
  '+1': ['👍', 'thumbs up'],
  '-1': ['👎', 'thumbs down'],
  laugh: ['😄', 'laugh'],
  confused: ['😕', 'confused'],
  heart: ['❤️', 'heart'],
  hooray: ['🎉', 'hooray'],
  rocket: ['🚀', 'rocket'],
  eyes: [EYES, 'eyes: heard, and being looked at'],
};

type Said = {
  readonly id: number;
  readonly user: User;
  readonly body: string | null;
  readonly reactions: readonly Reaction[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** One comment of a conversation; its anchor is the one GitHub gives it (`issuecomment-123`). */
export function commentBox(
  said: Said,
  now: Date,
  anchor: 'issue' | 'issuecomment' | 'commitcomment',
): Html {
  const isApp = said.user.type === 'Bot';
  const edited = anchor !== 'issue' && said.updatedAt.getTime() !== said.createdAt.getTime();
  const body = said.body?.trim() ?? '';
  return html`<article class="box comment${isApp && ' by-app'}" id="${anchor}-${said.id}">
<header><p>${who(said.user)} <span class="quiet">${anchor === 'issue' ? 'opened this' : 'commented'} ${ago(said.createdAt, now)}${edited && ' · edited'}</span></p></header>
<div class="inside markdown">${
    body === ''
      ? html`<p class="quiet">No description provided.</p>`
      : renderMarkdown(body, { lineBreaks: true })
  }</div>
${reactionList(said.reactions)}
</article>`;
}

export function reactionList(reactions: readonly Reaction[]): Html | undefined {
  const counted = countReactions(reactions);
  if (counted.length === 0) return undefined;
  const items = counted.map(([content, count]) => {
    const [face, name] = FACES[content];
    return html`<li><span role="img" aria-label="${name}">${face}</span> ${count}</li>`;
  });
  return html`<ul class="reactions" aria-label="Reactions">${items}</ul>`;
}

/** The field below a conversation; `more` are further buttons beside "Comment". */
export function commentForm(more?: Html): Html {
  return html`<form method="post" class="talk">
<div class="field"><label for="body">Add a comment</label>
<textarea id="body" name="body" rows="4" maxlength="65536"></textarea></div>
<div class="buttons end">${more}<button type="submit" class="go" name="action" value="comment">Comment</button></div>
</form>`;
}
