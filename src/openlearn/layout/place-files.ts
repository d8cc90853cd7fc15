import type { PagePlace } from '../convert/pages.ts';
import type { UnitToLayOut } from './unit-to-lay-out.ts';

/** Where the files of a unit go. */
export type Layout =
  /** Everything in one folder of its own. */
  | { readonly layout: 'folder'; readonly folder: string }
  /**
   * As the older template has it: `content/session_00/Part_00_01.md`, pictures in `content/images`. A
   * session folder is a unit of the item; several items side by side count on.
   */
  | {
      readonly layout: 'sessions';
      /** `content` unless said otherwise. */
      readonly folder?: string;
      /** The number of the first session folder; see `placeInSessions`. */
      readonly first?: number;
      /** Where the front page goes instead of before the first session; see `placeInSessions`. */
      readonly front?: string | undefined;
    };

/** Where each file of a unit goes, from its path in the unit's folder, all in Unicode's composed form. */
export function placeFiles(
  { pages, files }: Pick<UnitToLayOut, 'pages' | 'files'>,
  layout: Layout,
): ReadonlyMap<string, string> {
  const last = Math.max(
    0,
    ...pages.map(({ place }) => (place.kind === 'session' ? place.unit : 0)),
  );
  const places = new Map<string, string>();
  for (const { path } of files) {
    const place =
      layout.layout === 'folder' ? `${layout.folder}/${path}` : assetPlace(path, layout);
    places.set(path, place.normalize('NFC'));
  }
  for (const { path, place } of pages) {
    const to =
      layout.layout === 'folder' ? `${layout.folder}/${path}` : sessionPlace(place, last, layout);
    places.set(path, to.normalize('NFC'));
  }
  return places;
}

/** The folders that hold nothing but this unit. */
export function ownFolders(pages: UnitToLayOut['pages'], layout: Layout): readonly string[] {
  if (layout.layout === 'folder') return [layout.folder];
  const units = pages.map(({ place }) => (place.kind === 'session' ? place.unit : 0));
  return [...new Set(units)].sort((a, b) => a - b).map((unit) => sessionFolder(unit, layout));
}

type Sessions = Extract<Layout, { layout: 'sessions' }>;

function sessionPlace(place: PagePlace, last: number, layout: Sessions): string {
  if (place.kind === 'front') return layout.front ?? part(0, '00', layout);
  if (place.kind === 'back') return part(last, place.name, layout);
  // The front page stands before everything in the first folder, so what opens its unit comes after.
  if (place.unit === 0 && place.number === 0) return part(0, '00_opening', layout);
  return part(place.unit, twoDigits(place.number), layout);
}

function part(unit: number, name: string, layout: Sessions): string {
  const number = twoDigits((layout.first ?? 0) + unit);
  return `${sessionFolder(unit, layout)}/Part_${number}_${name}.md`;
}

function sessionFolder(unit: number, { folder = 'content', first = 0 }: Sessions): string {
  return `${folder}/session_${twoDigits(first + unit)}`;
}

/** Pictures of later items in folders of their own, since two items may call theirs the same. */
function assetPlace(path: string, { folder = 'content', first = 0 }: Sessions): string {
  const [kind = '', ...rest] = path.split('/');
  const own = first === 0 || rest.length === 0 ? [] : [`session_${twoDigits(first)}`];
  return [folder, kind, ...own, ...rest].join('/');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
