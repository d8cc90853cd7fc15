const SAFE: unique symbol = Symbol('safe HTML');

/** HTML that may be sent as it is. Only `html` and `trusted` make it, so text cannot pass for it. */
export type Html = { readonly [SAFE]: string };

/** What may stand in a template: text is escaped, `false`, `null` and `undefined` leave nothing, lists are joined. */
export type HtmlValue = Html | string | number | undefined | null | false | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it must stand in an HTML text or in a quoted attribute value (HTML standard, 13.3). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Tag for HTML templates: every value in it is escaped unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = strings.map((string, at) => string + (at < values.length ? write(values[at]) : ''));
  return { [SAFE]: parts.join('') };
}

/** Says that a string is safe HTML: for the output of a sanitiser and for our own constants only. */
export function trusted(string: string): Html {
  return { [SAFE]: string };
}

export function toText(value: Html): string {
  return value[SAFE];
}

function write(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(write).join('');
  return value[SAFE];
}

function isList(value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] {
  return Array.isArray(value);
}
