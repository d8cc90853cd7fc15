import type { Signature } from '../world/read-commits.ts';
import type { FileKind } from '../world/read-files.ts';
import type { User } from '../world/state/user.ts';
import type { World } from '../world/state/world.ts';
import { userByEmail } from '../world/users.ts';
import { type Html, html, trusted } from './html.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When something was, in words, with the exact time for those who want it. */
export function ago(at: Date, now: Date): Html {
  const seconds = Math.max(0, Math.round((now.getTime() - at.getTime()) / 1000));
  const iso = at.toISOString();
  return html`<time datetime="${iso}" title="${iso}">${inWords(seconds, at)}</time>`;
}

function inWords(seconds: number, at: Date): string {
  if (seconds < MINUTE) return 'a moment ago';
  if (seconds < HOUR) return counted(Math.floor(seconds / MINUTE), 'minute', 'ago');
  if (seconds < DAY) return counted(Math.floor(seconds / HOUR), 'hour', 'ago');
  return `on ${at.toISOString().slice(0, 10)}`;
}

/** `1 file`, `2 files`, `1 minute ago`. */
export function counted(count: number, noun: string, after = ''): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}${after === '' ? '' : ` ${after}`}`;
}

/** Somebody's name; Apps are marked as such. */
export function who(user: User): Html {
  const isBot = user.login.endsWith('[bot]');
  const name = user.login.replace(/\[bot\]$/, '');
  return html`<span class="who">${name}</span>${isBot && html` <span class="tag">app</span>`}`;
}

/** Whoever wrote a commit, by their account where they have one here. */
export function authorOf(world: World, author: Signature): Html {
  const user = userByEmail(world, author.email);
  return user ? who(user) : html`<span class="who">${author.name}</span>`;
}

const FOLDER = trusted(
  '<svg class="icon folder" viewBox="0 0 16 16" aria-hidden="true"><path d="M1.500 3.500h4.500l1.500 2h7v7.500h-13z"/></svg>',
);
const FILE = trusted(
  '<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.500 1.500h5.500l3.500 3.500v9.500h-9zM9 1.500v3.500h3.500"/></svg>',
);

export function fileIcon(kind: FileKind): Html {
  return kind === 'folder'
    ? html`${FOLDER}<span class="unseen">Folder</span>`
    : html`${FILE}<span class="unseen">File</span>`;
}

/** The sign for editing, as on GitHub, where people are told to press the pencil. */
export const PENCIL = trusted(
  '<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="m2 14 .800-3.500 8-8 2.700 2.700-8 8zM9.500 3.800l2.700 2.700"/></svg>',
);

/** `12 bytes`, `3.4 KB`, `1.2 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A sentence that stands out: what went wrong, or what to know. */
export function note(text: Html | string, bad = false): Html {
  return html`<div class="note${bad && ' bad'}"${bad && html` role="alert"`}><p>${text}</p></div>`;
}
