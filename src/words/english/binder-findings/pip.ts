import type { Catalogue, Told } from './told.ts';

/** Of lists for pip. */
export const pipFindings = {
  contradiction: (told) => ({
    found: `No version of ${told.one('name')} satisfies ${told.all('lines')} together. ${whatStays(told, 'pip')}`,
    next: told.preferOrMend,
  }),
  'possible-contradiction': (told) => ({
    found: `${told.all('lines')} may not go together: it depends on conditions behind a \`;\`, or on a package that only a constraint names. All stay.`,
    next: `If pip stops at ${told.one('name')} when the image is built, look here first.`,
  }),
  'different-versions': (told) => ({
    found: `${told.one('name')} is asked for in different ways, ${told.all('lines')}. All stay, and pip takes a version that suits all of them.`,
  }),
  addresses: (told) => ({
    found: `${told.one('name')} is asked for at different addresses, ${told.all('lines')}, and pip installs from one only. ${whatStays(told, 'pip')}`,
    next: told.preferOrMend,
  }),
  'address-and-version': (told) => ({
    found: `${told.one('name')} is asked for at an address and with a version, ${told.all('lines')}. Both stay; pip stops if what is at the address has another version.`,
  }),
  'address-and-name': (told) => ({
    found: `${told.one('name')} is asked for at an address and by its name, ${told.all('lines')}. The address decides for all.`,
  }),
  'address-spelled-twice': (told) => ({
    found: `${told.all('lines')} are the same repository, spelled in different ways. The first is kept, because pip would take them for different ones.`,
  }),
  'address-not-fixed': (told) => ({
    found: `${told.one('line')} names no commit, so each build takes whatever is newest on that day.`,
    next: 'For images that stay the same, put `@` and a commit or tag behind the address.',
  }),
  unreadable: (told) => ({
    found: `${told.one('text')} is no line that pip understands, and pip refuses the whole file for it.`,
    next: 'Mend or delete the line.',
  }),
  'file-too-large': (told) => ({
    found: `This file has ${told.one('characters')} characters, more than any list of packages, so it was not read.`,
    next: 'Make it smaller, or leave this source out.',
  }),
  'include-missing': (told) => ({
    found: `It includes ${told.one('include')}, which is not there, and pip stops at that.`,
    next: 'Add the file or delete the line.',
  }),
  'include-circle': (told) => ({
    found: `It includes ${told.one('include')}, which includes it in turn, and pip refuses such a circle.`,
    next: 'Delete one of the lines.',
  }),
  'constraints-for-all': () => ({
    found:
      'The constraints (`-c`) of one source now hold for the packages of all sources, because pip knows them only for a whole run.',
    next: 'If pip cannot satisfy them, loosen them in their source.',
  }),
  'path-translated': (told) => ({
    found: `${told.one('said')} is a folder of its own repository, which the image does not have, so it became ${told.one('written')}.`,
  }),
  'path-extras-lost': (told) => ({
    found: `${told.one('said')} became ${told.one('written')}. Its extras, in square brackets, are lost, because the name of the project could not be read.`,
    next: 'Add what the extras would install to a list of your own.',
  }),
  'path-out-of-reach': (told) => ({
    found: `${told.one('said')} lies outside of its source, or is a file that cannot be installed from elsewhere, so the image would not have it.`,
    next: 'Replace the line by an address or a name.',
  }),
  'links-out-of-reach': (told) => ({
    found: `pip is told to look for packages in ${told.one('said')}, a folder that lies in another repository. The line was left out, and packages from there will be missing.`,
    next: 'Copy the folder, or name the packages by their addresses.',
  }),
  'hashes-mixed': (told) => ({
    found:
      'Some lines have hashes and these have none. With one hash anywhere pip wants one everywhere, so it would refuse the list.',
    next: told.choose('strip-hashes'),
  }),
  'hashes-removed': () => ({
    found:
      'The hashes were taken off, as you asked. pip no longer checks that it downloads the very files that the authors had.',
  }),
  'index-urls': (told) => ({
    found: `There are different indexes to install from, ${told.all('urls')}, and pip has one. ${told.one('kept')} is it; the others became extra indexes, so a package may come from another one than before.`,
    next: told.preferOrMend,
  }),
  'option-for-all': (told) => ({
    found: `${told.one('option')} stood in one source and now holds for the packages of all sources, because pip knows it only for a whole run.`,
    next: 'Look at whether every source can live with that.',
  }),
  'option-without-effect': (told) => ({
    found: `${told.one('option')} has no effect, because a later \`--index-url\` of the same source takes it back.`,
  }),
  'no-index': () => ({
    found:
      'One source tells pip to use no index at all (`--no-index`), and another needs one. Nothing could be installed for that one.',
    next: 'Take the option out, or leave one of the sources out.',
  }),
} satisfies Catalogue;

export function whatStays(told: Told, who: 'pip' | 'conda'): string {
  const kept = told.count('kept');
  return kept < told.count('lines') && kept > 0
    ? `${told.all('kept')} stays, the others were left out.`
    : `All of them stay, so ${who} will stop when the image is built.`;
}
