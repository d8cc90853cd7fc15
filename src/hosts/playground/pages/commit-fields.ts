import { type Html, html } from './html.ts';
import { PageError } from './page-error.ts';
import type { Form } from './read-form.ts';

/**
 * What goes with a change: message and extended description. `suggested`: what the message is when
 * nothing is typed, in GitHub's own words, because commands are said here.
 */
export function commitFields(options: {
  readonly suggested: string;
  /** Stands in the field, or only shows in it, to be typed over. */
  readonly filledIn: boolean;
  readonly message?: string;
  readonly description?: string;
}): Html {
  const { suggested, filledIn, message, description } = options;
  const value = message ?? (filledIn ? suggested : '');
  return html`<div class="field"><label for="message">Commit message</label>
<input type="text" id="message" name="message" value="${value}" placeholder="${suggested}" autocomplete="off" maxlength="500"></div>
<div class="field"><label for="description">Extended description <span class="quiet">(optional)</span></label>
<textarea id="description" name="description" rows="3">${leadingLine(description ?? '')}</textarea></div>`;
}

/** HTML drops one newline right after `<textarea>` (HTML standard, 13.2.6.4.7), so it gets one more. */
export function leadingLine(text: string): string {
  return `\n${text}`;
}

/** The whole commit message that a form holds. */
export function messageOf(form: Form, suggested: string): string {
  const subject = form.text('message').replace(/\s+/g, ' ').trim() || suggested;
  const description = withPlainLines(form.text('description')).trim();
  return description === '' ? subject : `${subject}\n\n${description}`;
}

/** Browsers send lines that end in CRLF, whatever the file had. */
export function withPlainLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** A path somebody typed: no empty parts, no way out. @throws PageError 422 */
export function typedPath(text: string): string {
  const parts = text
    .trim()
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const strange = parts.some((part) => part === '.' || part === '..' || /^\.git$/i.test(part));
  if (parts.length === 0) throw new PageError(422, 'The file needs a name.');
  if (strange) throw new PageError(422, 'That name cannot be used for a file.');
  return parts.join('/').normalize('NFC');
}
