import type { ServerResponse } from 'node:http';
import { toText } from './html.ts';
import type { Answer } from './visit.ts';

/** Our pages run only our own script, and send forms only to ourselves. */
const FOR_PAGES = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' https: data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** A file of a repository may be shown, never act: it comes from a stranger. */
const FOR_FILES = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Writes an answer. After a form it is a redirect, so that reloading does not send the form again. */
export function sendAnswer(response: ServerResponse, answer: Answer, withBody = true): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
  if (answer.kind === 'redirect') {
    response.writeHead(303, { Location: answer.to });
    response.end();
    return;
  }
  const body = answer.kind === 'page' ? Buffer.from(toText(answer.page)) : answer.bytes;
  const isOurs = answer.kind === 'page' || answer.own === true;
  response.setHeader('Content-Security-Policy', isOurs ? FOR_PAGES : FOR_FILES);
  if (answer.kind === 'file' && answer.downloadAs !== undefined) {
    const name = encodeURIComponent(answer.downloadAs).replaceAll("'", '%27');
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${name}`);
  }
  response.writeHead(answer.kind === 'page' ? (answer.status ?? 200) : 200, {
    'Content-Type': answer.kind === 'page' ? 'text/html; charset=utf-8' : answer.type,
    'Content-Length': body.length,
  });
  response.end(withBody ? body : undefined);
}
