/** One version, so that what was built once is built the same way again. */
const NBGITPULLER = 'nbgitpuller==1.3.0';

/**
 * The last lines of an image into which files are brought when it starts: nbgitpuller beside the Jupyter
 * server, unless it is there already. Where repo2docker uses a `Dockerfile` it takes no appendix, and an
 * image made with Nix has no such server of repo2docker's: in these it is up to their author.
 *
 * Sources: repo2docker, `--appendix`, and `NB_PYTHON_PREFIX` in `buildpacks/conda/__init__.py`;
 * nbgitpuller.readthedocs.io, "Installation" (it enables itself).
 */
export const NBGITPULLER_APPENDIX = [
  'RUN if [ -n "$NB_PYTHON_PREFIX" ] && ! "$NB_PYTHON_PREFIX/bin/python" -c "import nbgitpuller" 2>/dev/null',
  `then "$NB_PYTHON_PREFIX/bin/python" -m pip install --no-cache-dir --disable-pip-version-check ${NBGITPULLER}`,
  'fi',
].join('; ');
