import { Document, isMap, visit } from 'yaml';
import { frontMatter } from '../front-matter.ts';
import { objectOf, plain, readHeader, withForm } from '../header.ts';
import { isNoPlainText } from '../is-no-plain-text.ts';
import { keptOfCell, keptOfNotebook } from '../kept-metadata.ts';
import type { Cell, JsonObject, Notebook } from '../notebook.ts';
import { pythonJson } from '../python-json.ts';

const FORM = { extension: '.md', format_name: 'myst', format_version: 0.13 } as const;

/**
 * A notebook as MyST Markdown: code in `{code-cell}` directives, texts as they are, `+++` between two of
 * them. Outputs are not in it.
 *
 * Source: MyST-NB's documentation, "Text-based Notebooks"; Jupytext's, "MyST Markdown".
 */
export function writeMyst({ metadata, cells }: Notebook): string {
  const front = frontMatter(cells[0]);
  const own = yamlText(keptOfNotebook(knowingFront(withForm(withoutLexer(metadata), FORM), front)));
  const header = `---\n${[...(front ?? []), own].join('\n')}---\n`;
  const rest = front === undefined ? cells : cells.slice(1);
  const lexer = lexerOf(metadata);
  const parts = rest.map((cell, at) => {
    return cell.kind === 'markdown'
      ? markdownCell(cell, rest[at - 1]?.kind === 'markdown')
      : directive(cell, lexer);
  });
  return `${[header, ...parts].join('\n').trimEnd()}\n`;
}

/** Which keys of the header are no settings of the notebook, as Jupytext remembers it. */
function knowingFront(metadata: JsonObject, front: readonly string[] | undefined): JsonObject {
  const keys = Object.keys((front && readHeader(front)) ?? {});
  if (keys.length === 0) return metadata;
  const filter = `-${keys.join(',-')}`;
  const jupytext = { ...objectOf(metadata.jupytext), root_level_metadata_filter: filter };
  return { ...metadata, jupytext };
}

function markdownCell({ source, metadata }: Cell, isAfterText: boolean): string {
  const kept = keptOfCell(metadata);
  const hasMetadata = Object.keys(kept).length > 0;
  const begin = hasMetadata ? `+++ ${pythonJson(kept)}\n\n` : isAfterText ? '+++\n\n' : '';
  return begin + withLineFeed(source);
}

function directive({ kind, source, metadata }: Cell, lexer: string): string {
  const fence = fenceFor(source);
  const name = kind === 'code' ? `{code-cell}${lexer === '' ? '' : ` ${lexer}`}` : '{raw-cell}';
  const kept = keptOfCell(metadata);
  const hasOptions = Object.keys(kept).length > 0;
  const isMistakable = source.startsWith('---') || source.startsWith(':');
  const options = hasOptions ? optionsBlock(kept) : isMistakable ? '\n' : '';
  return `${fence}${name}\n${options}${withLineFeed(source)}${fence}\n`;
}

/** `:tags: [hide-input]` where each option has room on a line, else a block of YAML. */
function optionsBlock(options: JsonObject): string {
  const text = yamlText(options);
  const lines = text.trimEnd().split('\n');
  const fits = lines.every((line) => /^\p{L}/u.test(line));
  return fits ? `${lines.map((line) => `:${line}`).join('\n')}\n\n` : `---\n${text}---\n`;
}

/** Lists stand on one line unless they hold more than plain values. */
function yamlText(data: JsonObject): string {
  const document = new Document(plain(data));
  visit(document, {
    Scalar(_key, scalar) {
      const { value } = scalar;
      if (typeof value === 'string' && isNoPlainText(value)) scalar.type = 'QUOTE_SINGLE';
    },
    Seq(_key, list) {
      list.flow = !list.items.some((item) => isMap(item));
    },
    Map(_key, map) {
      map.flow = map.items.length === 0;
    },
  });
  return document.toString({
    lineWidth: 0,
    singleQuote: true,
    indentSeq: false,
    flowCollectionPadding: false,
  });
}

/** It stands behind each `{code-cell}`. */
function withoutLexer(metadata: JsonObject): JsonObject {
  const { default_lexer: _lexer, ...jupytext } = objectOf(metadata.jupytext);
  return metadata.jupytext === undefined ? metadata : { ...metadata, jupytext };
}

function lexerOf({ language_info: info, jupytext }: JsonObject): string {
  const said = objectOf(info).pygments_lexer ?? objectOf(jupytext).default_lexer;
  return typeof said === 'string' && /^[\w+-]+$/.test(said) ? said : '';
}

function fenceFor(source: string): string {
  const runs = [...source.matchAll(/^[ \t]*(`{3,})/gm)].map(([, run = '']) => run.length);
  return '`'.repeat(Math.max(2, ...runs) + 1);
}

function withLineFeed(source: string): string {
  return source.endsWith('\n') ? source : `${source}\n`;
}
