import { whatStays } from './pip.ts';
import type { Catalogue } from './told.ts';

/** Of environments for conda: what does not go together. */
export const condaFindings = {
  'prefix-dropped': (told) => ({
    found: `\`prefix\` (${told.one('prefix')}) names a folder on somebody’s computer. Nothing needs it, and a merge leaves it out.`,
  }),
  'key-left-out': (told) => ({
    found: `${told.one('key')} stands in one source only, or says something else there than in the first. It was left out; Binder does not use it.`,
  }),
  variables: (told) => ({
    found: `The variable ${told.one('name')} is set to ${told.all('said')}, and it can have one value only: ${told.one('kept')}.`,
    next: told.preferOrMend,
  }),
  'channels-differ': (told) => ({
    found: `The sources take packages from different channels: ${told.all('said')}. Now all take them from ${told.all('kept')}, in this order, so some packages may be built in another way than before.`,
  }),
  'channel-order': (told) => ({
    found: `One source has the channel ${told.one('first')} before ${told.one('second')}, another has them the other way round. The order is now ${told.all('kept')}; packages that both channels have may come from the other one.`,
    next: told.preferOrMend,
  }),
  'channel-defaults': (told) => ({
    found: `One source wants the channel \`defaults\`, another forbids it (\`nodefaults\`). ${told.one('kept')} is kept.`,
    next: told.preferOrMend,
  }),
  pythons: (told) => ({
    found: `The sources want different versions of Python, ${told.all('said')}, and an image has one: ${told.one('kept')}. What was made for the others may not install or not work.`,
    next: told.preferOrMend,
  }),
  'python-for-all': (told) => ({
    found:
      told.count('own') > 0
        ? `${told.sources} asked for Python ${told.one('own')}; in the merged image it is ${told.one('kept')}.`
        : `Alone, ${told.sources} had Python ${told.one('default')} from Binder; in the merged image it is ${told.one('kept')}.`,
  }),
  'python-refused': (told) => ({
    found: `The image has Python ${told.one('kept')}, which ${told.all('lines')} excludes. The line was left out, so that the image can be built.`,
    next: told.level === 'note' ? undefined : told.choose('prefer'),
  }),
  'python-builds': (told) => ({
    found: `The image has Python ${told.one('kept')}, and these are builds for another one: ${told.all('lines')}. conda will stop at them.`,
    next: `Take the builds off in their source (from the second \`=\` on). ${told.choose('prefer')}`,
  }),
  'conda-contradiction': (told) => ({
    found: `No version of ${told.one('name')} satisfies ${told.all('lines')} together. ${whatStays(told, 'conda')}`,
    next: told.preferOrMend,
  }),
  'conda-channels': (told) => ({
    found: `${told.one('name')} is asked for from different channels, ${told.all('lines')}, and conda installs it from one. ${whatStays(told, 'conda')}`,
    next: told.preferOrMend,
  }),
  'conda-builds': (told) => ({
    found: `${told.one('name')} is asked for in builds that exclude each other, ${told.all('lines')}. ${whatStays(told, 'conda')}`,
    next: told.preferOrMend,
  }),
  'conda-different': (told) => ({
    found: `${told.one('name')} is asked for in different ways, ${told.all('lines')}. All stay, and conda takes a version that suits all of them.`,
  }),
  'conda-unreadable': (told) => ({
    found: `${told.one('text')} is not a name of a package with a version as conda knows it. It stays as it is, and conda may stop at it.`,
    next: 'Look at how it is written.',
  }),
  'conda-and-pip': (told) => ({
    found: `${told.one('name')} comes by conda (${told.all('conda')}) and by pip (${told.all('pip')}). pip runs last and may replace what conda installed.`,
    next:
      told.level === 'note' ? undefined : 'Take it out of one of the two lists if that matters.',
  }),
  'conda-against-pip': (told) => ({
    found: `${told.one('name')} comes by conda (${told.all('conda')}) and by pip (${told.all('pip')}), and no version is right for both. pip runs last, so its version wins, and what relies on the other may break.`,
    next: 'Take it out of one of the two lists.',
  }),
  'folded-upgrades': (told) => ({
    found: `Every image has ${told.all('names')}. From an environment, pip brings such packages up to date, where a \`requirements.txt\` would have left them as they were.`,
  }),
  'uv-for-all': () => ({
    found:
      'One source has `uv` in its environment. It now installs the packages for pip of all sources.',
  }),
} satisfies Catalogue;
