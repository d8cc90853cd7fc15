/** What the texts of licences say near their beginning, most particular first. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/attribution[- ]noncommercial[- ]noderiv(?:ative)?s (\d\.\d)/i, 'CC-BY-NC-ND-$1'],
  [/attribution[- ]noncommercial[- ]sharealike (\d\.\d)/i, 'CC-BY-NC-SA-$1'],
  [/attribution[- ]noncommercial (\d\.\d)/i, 'CC-BY-NC-$1'],
  [/attribution[- ]noderiv(?:ative)?s (\d\.\d)/i, 'CC-BY-ND-$1'],
  [/attribution[- ]sharealike (\d\.\d)/i, 'CC-BY-SA-$1'],
  [/(?:creative commons )?attribution (\d\.\d) international/i, 'CC-BY-$1'],
  [/cc0 1\.0 universal/i, 'CC0-1.0'],
  [/gnu affero general public license\s+version 3/i, 'AGPL-3.0'],
  [/gnu lesser general public license\s+version (\d(?:\.\d)?)/i, 'LGPL-$1'],
  [/gnu general public license\s+version (\d)/i, 'GPL-$1.0'],
  [/mozilla public license,?\s+version 2\.0/i, 'MPL-2.0'],
  [/apache license\s+version 2\.0/i, 'Apache-2.0'],
  [/this is free and unencumbered software released into the public domain/i, 'Unlicense'],
  [/permission is hereby granted, free of charge, to any person obtaining a copy/i, 'MIT'],
  [/permission to use, copy, modify, and\/?or distribute this software/i, 'ISC'],
  [/redistribution and use in source and binary forms[\s\S]*neither the name/i, 'BSD-3-Clause'],
  [/redistribution and use in source and binary forms/i, 'BSD-2-Clause'],
];

const BEGINNING = 3000;

/** The licence that a text is, by its SPDX identifier; undefined for one that is not known by its words. */
export function nameLicence(text: string): string | undefined {
  const beginning = text.slice(0, BEGINNING).replace(/\s+/g, ' ');
  for (const [title, name] of TITLES) {
    const found = title.exec(beginning);
    if (found !== null) return name.replace('$1', found[1] ?? '');
  }
  return undefined;
}
