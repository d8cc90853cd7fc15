/** What failed, and what to do about it. */
export const STEPS = {
  conda:
    'Conda could not install what `environment.yml` asks for: look for a package that is not there, or for versions that exclude each other.',
  pip: 'Pip could not install what is asked for: look for a package that is not there, or for versions that exclude each other.',
  apt: 'A package in `apt.txt` could not be installed: look whether it is called so in Ubuntu.',
  r: 'A package of R could not be installed: look at `install.R` or `DESCRIPTION`.',
  julia: 'A package of Julia could not be installed: look at `Project.toml`.',
  nix: 'Nix could not make what `default.nix` describes.',
  postBuild: 'Your script `postBuild` ended with an error.',
  dockerfile: 'A line of your `Dockerfile` ended with an error.',
  specification:
    'The files that say what to install cannot be read: mend what the last lines name.',
  'base-image': 'What the image starts from could not be had; that may pass by itself.',
  disk: 'There was no room left on the machine: leave out what you do not need, large packages first.',
  memory: 'There was not enough memory on the machine: install less at once, large packages first.',
  time: 'It took longer than a build may take: leave out what you do not need, or say exact versions.',
  cancelled: 'Somebody stopped it.',
  tests: 'It was built, and a test in `image-tests/` failed in it.',
  engine:
    'There was nothing on the machine that builds images; that is for whoever looks after it.',
  other: 'Mend what the last lines name.',
} as const;

/** Why a registry has no image. */
export const NOT_PUSHED = {
  credentials: 'it wants to know who sends it, or does not know that name and password.',
  refused: 'it did not take it.',
  unreachable: 'it did not answer; that may pass by itself.',
  archive: 'what the build left is not an image.',
  tools: 'there was nothing on the machine that sends images.',
  other: 'something went wrong on the way.',
} as const;
