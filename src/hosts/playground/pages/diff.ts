import { changedFiles, type FileChange, patchOf } from '../world/read-diff.ts';
import type { Repository } from '../world/state/repository.ts';
import { repositoryPath } from './addresses.ts';
import { pictureType } from './file-type.ts';
import { type Html, html } from './html.ts';
import { counted } from './pieces.ts';

const MOST_SHOWN = 50;
const LONGEST_PATCH = 60_000;

const IN_WORDS = {
  added: 'new',
  removed: 'deleted',
  modified: 'changed',
  renamed: 'moved',
} as const;

/** What changed between two commits: the list of files, and the lines of the first of them. */
export async function diff(
  repository: Repository,
  from: string | undefined,
  to: string,
): Promise<Html> {
  const files = await changedFiles(repository, from, to);
  const shown: Html[] = [];
  for (const file of files.slice(0, MOST_SHOWN)) {
    shown.push(await fileDiff(repository, from, to, file));
  }
  const left = files.length - shown.length;
  return html`<h2>${counted(files.length, 'file')} changed</h2>
${shown}
${left > 0 && html`<p class="quiet">${counted(left, 'more file')} not shown here.</p>`}`;
}

async function fileDiff(
  repository: Repository,
  from: string | undefined,
  to: string,
  file: FileChange,
): Promise<Html> {
  const lines =
    file.additions === undefined
      ? html``
      : html`<span class="quiet">+${file.additions} −${file.deletions ?? 0}</span>`;
  const href = repositoryPath(repository, 'blob', to, file.path);
  return html`<details class="box"${file.status !== 'removed' && html` open`}>
<summary class="file-name"><strong class="mono">${file.path}</strong> <span class="tag">${IN_WORDS[file.status]}</span>
${file.previousPath && html`<span class="quiet">was ${file.previousPath}</span>`} ${lines}</summary>
${file.status !== 'removed' && html`<p class="to-file"><a href="${href}">Open the file<span class="unseen"> ${file.path}</span></a></p>`}
${await content(repository, from, to, file)}</details>`;
}

async function content(
  repository: Repository,
  from: string | undefined,
  to: string,
  file: FileChange,
): Promise<Html> {
  if (pictureType(file.path) && file.status !== 'removed') {
    const raw = repositoryPath(repository, 'raw', to, file.path);
    return html`<div class="inside"><img class="picture" src="${raw}" alt="The picture ${file.path}" loading="lazy"></div>`;
  }
  if (file.additions === undefined) return html`<p class="inside quiet">Not a text.</p>`;
  const patch = await patchOf(repository, from, to, file.path, file.previousPath);
  if (patch === '') return html`<p class="inside quiet">The text is the same.</p>`;
  const short = patch.slice(0, LONGEST_PATCH);
  const lines = short.split('\n').map((line) => html`<span class="${kindOf(line)}">${line}</span>`);
  return html`<section class="scroll" tabindex="0" aria-label="Changes of ${file.path}"><pre class="code lines"><code>${lines}</code></pre></section>
${short.length < patch.length && html`<p class="inside quiet">The rest is too long to show.</p>`}`;
}

function kindOf(line: string): string {
  if (line.startsWith('+')) return 'plus';
  if (line.startsWith('-')) return 'minus';
  return line.startsWith('@@') ? 'hunk' : 'same';
}
