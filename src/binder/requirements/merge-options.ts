import type { FindingPlace } from '../finding.ts';
import { byPreference } from './list-source.ts';
import type { Gathered } from './requirement-entries.ts';
import { type RequirementFinding, tell, withoutPassword } from './requirement-kinds.ts';

type Option = {
  readonly id: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly place: FindingPlace;
};

/**
 * The options of all lists as the first lines of the result. `--index-url` comes first, as pip forgets at
 * it whatever index stood before. Of several, that of the source preferred most (else the first) stays
 * the index and the others become extra ones, so that nothing is out of reach.
 *
 * Source: pip, `req_file.py` (`handle_option_line`).
 */
export function mergeOptions(
  sources: readonly Gathered[],
  prefer: readonly string[],
): { readonly lines: readonly string[]; readonly findings: readonly RequirementFinding[] } {
  const all = sources.flatMap(optionsOf);
  if (all.length === 0) return { lines: [], findings: [] };
  // Each list was a run of pip by itself, two lists of one source as well.
  const own = sources.map((source) => ({ options: optionsOf(source) }));
  const indexes = own.flatMap(({ options }) =>
    options.filter(({ name }) => name === '--index-url').slice(-1),
  );
  const [kept] = byPreference(indexes, prefer);
  const urls = [...new Set(indexes.map(({ value }) => value ?? ''))];
  const lines = [
    ...(kept === undefined ? [] : [printOption(kept)]),
    ...urls.filter((url) => url !== kept?.value).map((url) => `--extra-index-url ${url}`),
    ...own.flatMap(({ options }) => options.filter(isHeeded).map(printOption)),
  ];
  const clash =
    urls.length < 2 || kept === undefined
      ? []
      : [
          tell(
            'clash',
            'index-urls',
            indexes.map(({ place }) => place),
            {
              urls: urls.map(withoutPassword),
              kept: withoutPassword(kept.value ?? ''),
            },
          ),
        ];
  const findings = [
    ...clash,
    ...own.flatMap(({ options }) => withoutEffect(options)),
    // Which index holds for whom is told above.
    ...widened(
      clash.length === 0 ? all : all.filter(({ name }) => name !== '--index-url'),
      sources,
    ),
  ];
  return { lines: [...new Set(lines)], findings };
}

function optionsOf({ id, entries }: Gathered): readonly Option[] {
  return entries.flatMap((entry) => (entry.kind === 'option' ? [{ ...entry, id }] : []));
}

function printOption({ name, value }: Pick<Option, 'name' | 'value'>): string {
  return value === undefined ? name : `${name} ${value}`;
}

/** An extra index before the last index of the same list is forgotten by pip. */
function isHeeded(option: Option, index: number, all: readonly Option[]): boolean {
  if (option.name === '--index-url') return false;
  if (option.name !== '--extra-index-url') return true;
  return !all.slice(index + 1).some(({ name }) => name === '--index-url');
}

function withoutEffect(options: readonly Option[]): readonly RequirementFinding[] {
  return options
    .filter((option, index) => option.name !== '--index-url' && !isHeeded(option, index, options))
    .map((option) =>
      tell('note', 'option-without-effect', [option.place], {
        option: withoutPassword(printOption(option)),
      }),
    );
}

/** What held for one source holds for all. */
function widened(
  all: readonly Option[],
  sources: readonly Gathered[],
): readonly RequirementFinding[] {
  const ids = new Set(sources.map(({ id }) => id));
  const groups = Map.groupBy(all, printOption);
  return [...groups].flatMap(([option, same]) => {
    const name = same[0]?.name;
    if (name === '-r' || new Set(same.map(({ id }) => id)).size === ids.size) return [];
    const places = same.map(({ place }) => place);
    const values = { option: withoutPassword(option) };
    if (name === '--no-index') return [tell('error', 'no-index', places, values)];
    const kind = name === '-c' ? 'constraints-for-all' : 'option-for-all';
    return [tell('warning', kind, places, values)];
  });
}
