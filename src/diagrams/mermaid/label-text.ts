const NAMED = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['semi', ';'],
  ['colon', ':'],
  ['num', '#'],
  ['lpar', '('],
  ['rpar', ')'],
]);

/**
 * The words of a label: without quotation marks around it, HTML, Markdown's stars and signs of icon
 * fonts; `#quot;` and `&quot;` become the character; `<br>` ends a line.
 *
 * Source: https://mermaid.js.org/syntax/flowchart.html ("Special characters", "Markdown strings")
 */
export function labelText(written: string): string {
  const [, quoted] = /^\s*"([\s\S]*)"\s*$/.exec(written) ?? [];
  const inside = quoted ?? written;
  const [, markdown] = /^\s*`([\s\S]*)`\s*$/.exec(inside) ?? [];
  return (markdown === undefined ? inside : withoutStars(markdown))
    .replace(/<br\s*\/?>/gi, '\n')
    .replaceAll('\\n', '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\bfa[bklrs]?:fa-[\w-]+/g, '')
    .replace(/[#&](#?\w{1,8});/g, (whole, name: string) => character(name) ?? whole)
    .trim();
}

function withoutStars(markdown: string): string {
  return markdown.replace(/(\*\*|__|\*|_)(?=\S)([^*_]*?\S)\1/g, '$2');
}

function character(name: string): string | undefined {
  const known = NAMED.get(name.toLowerCase());
  const number = Number(name.replace(/^#/, '').replace(/^x/i, '0x'));
  if (known !== undefined || !Number.isInteger(number)) return known;
  return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
}
