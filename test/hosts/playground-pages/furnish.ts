import { createCheckRun } from '../../../src/hosts/playground/world/checks.ts';
import { commentOnIssue } from '../../../src/hosts/playground/world/comments.ts';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { closeIssue } from '../../../src/hosts/playground/world/issues.ts';
import { openPull } from '../../../src/hosts/playground/world/pulls.ts';
import { react } from '../../../src/hosts/playground/world/reactions.ts';
import { appUser } from '../../../src/hosts/playground/world/users.ts';
import type { Playground } from './open-playground.ts';

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const FORM = `name: Fetch a unit
description: Adds an open course unit to your repository.
title: Fetch
labels: [sayso]
body:
  - type: markdown
    attributes:
      value: Fill in the address, then press the **green button**.
  - type: input
    id: address
    attributes:
      label: Address of the unit
      description: Copy it from your browser.
      placeholder: https://www.open.edu/openlearn/…
    validations:
      required: true
  - type: dropdown
    id: size
    attributes:
      label: Size of the pictures
      options: [Small, Large]
  - type: textarea
    id: notes
    attributes:
      label: Notes
  - type: checkboxes
    attributes:
      label: Before you go on
      options:
        - label: I have read the licence
          required: true
`;

const NOTEBOOK = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [
    {
      id: 'a',
      cell_type: 'markdown',
      metadata: {},
      source: ['# Tides\n', '\n', '**Twice** a day.'],
    },
    {
      id: 'b',
      cell_type: 'code',
      metadata: {},
      execution_count: 1,
      source: 'print("<high>")',
      outputs: [{ output_type: 'stream', name: 'stdout', text: ['<high>\n'] }],
    },
  ],
});

/** A repository in which something of everything has happened, with the App's part played by hand. */
export async function furnish(playground: Playground): Promise<void> {
  const { world, send } = playground;
  await send('/new', { template: 'open-course', name: 'my-course' });
  const repository = playground.repository('my-course');
  const app = appUser(world);
  const write = (path: string, content: string | Uint8Array) =>
    ({ kind: 'write', path, content }) as const;
  const landed = await commitFiles(world, repository, {
    edits: [
      write('.github/ISSUE_TEMPLATE/1-fetch.yml', FORM),
      write(
        'content/unit.md',
        '# A unit\n\n![A dot](pictures/dot.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
      ),
      write('content/pictures/dot.png', DOT),
      write('start.ipynb', NOTEBOOK),
      write('data.bin', new Uint8Array([0, 1, 2, 3])),
    ],
    message: 'Fetch “A unit”\n\nSayso-Command: fetch',
    by: app,
  });
  createCheckRun(world, repository, {
    name: 'Sayso',
    commit: landed,
    by: app,
    conclusion: 'success',
    output: {
      title: 'Done',
      summary: '🌍 **[Open your site](/pages/you/my-course/)**',
      text: null,
    },
  });
  await send('/you/my-course/issues/new', {
    title: 'Fetch https://www.open.edu/openlearn/sayso/a-sample-unit/content-section-0',
    body: 'Press the green button “Submit new issue”. You do not need to do anything else.',
  });
  react(world, repository, { kind: 'issue', number: 1 }, { content: 'eyes', by: app });
  commentOnIssue(world, repository, 1, {
    by: app,
    body: '✓ Reading your repository  \n✓ Downloading 4 pictures\n\n**“A sample unit”** is in your repository: 12 files in [content/a-sample-unit](/you/my-course/tree/main/content).\n\n🌍 **[Open your site](/pages/you/my-course/)** (7 pages).\n\n| file | what it is |\n|---|---|\n| `content/unit.md` | the text |\n',
  });
  closeIssue(world, repository, 1, { by: app });
  await send('/you/my-course/issues/new', { title: 'A question', body: 'How do I do that?' });
  await commitFiles(world, repository, {
    branch: 'sayso/proposal',
    from: 'main',
    edits: [write('content/unit.md', '# A better unit\n\nText.\n')],
    message: 'Improve the unit',
    by: app,
  });
  await openPull(world, repository, {
    head: 'sayso/proposal',
    title: 'Improve the unit',
    body: 'Your main branch is protected, so this is a proposal.',
    by: app,
  });
  world.deliveries.push({
    id: 1,
    guid: '0b989ba4-242f-11e5-81e1-c7b6966d2516',
    event: 'issues',
    action: 'opened',
    repository: repository.id,
    installation: 1,
    body: '{"action":"opened"}',
    redelivery: false,
    at: world.now(),
    outcome: { status: 202, milliseconds: 7 },
  });
  world.unanswered.push({ method: 'GET', path: '/repos/you/my-course/actions/runs' });
}
