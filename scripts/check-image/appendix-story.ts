import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { NBGITPULLER_APPENDIX } from '../../src/image/nbgitpuller.ts';
import { repo2dockerArguments } from '../../src/image/repo2docker-arguments.ts';
import { GOOD, layOut } from './specifications.ts';
import type { Check, Stage } from './stories.ts';

/** What repo2docker would build, with nbgitpuller at the end; its own base image is not to be had everywhere. */
export async function tellOfTheAppendix({ root, tools }: Stage, check: Check): Promise<void> {
  const planned = async (
    name: string,
    files: Readonly<Record<string, string>>,
  ): Promise<string> => {
    const folder = await layOut(join(root, name), files);
    const request = {
      tools,
      folder,
      subfolder: undefined,
      image: 'localhost/x:y',
      labels: {},
      cacheFrom: undefined,
      appendix: NBGITPULLER_APPENDIX,
    };
    const args = ['--no-build', '--debug', ...repo2dockerArguments(request, 'localhost/x:z')];
    const { stdout } = spawnSync(tools.repo2docker, args, { cwd: root, encoding: 'utf8' });
    return stdout.trim();
  };
  const python = await planned('of-lists', { 'requirements.txt': 'numpy\n' });
  check(
    'nbgitpuller comes last, after the Jupyter server and its lists',
    python.endsWith(NBGITPULLER_APPENDIX) && python.includes('NB_PYTHON_PREFIX='),
    python.slice(-2000),
  );
  const dockerfile = await planned('of-a-dockerfile', { Dockerfile: GOOD.Dockerfile ?? '' });
  check(
    'a Dockerfile is left as it is',
    dockerfile.includes('RUN echo the slow step') && !dockerfile.includes('nbgitpuller'),
    dockerfile,
  );
}
