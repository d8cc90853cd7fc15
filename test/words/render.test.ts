import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/words/message.ts';
import { render } from '../../src/words/render.ts';

const links = { repositoryUrl: 'https://github.com/you/my-course', branch: 'main' };

describe('sentences', () => {
  test('a near miss is answered with a one-click correction', () => {
    const said: Message = {
      say: 'didYouMean',
      suggestion: 'Fetch https://www.open.edu/openlearn/x/y/content-section-0',
      about: 'Adds an open course unit to your repository.',
      isBelow: false,
    };
    expect(render(said, links)).toMatchInlineSnapshot(`
      "Did you mean \`Fetch https://www.open.edu/openlearn/x/y/content-section-0\`? Adds an open course unit to your repository. [Yes, do that](https://github.com/you/my-course/issues/new?title=Fetch%20https%3A%2F%2Fwww.open.edu%2Fopenlearn%2Fx%2Fy%2Fcontent-section-0&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.) · [See all commands](https://github.com/you/my-course/issues/new?title=Help&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)

      If this issue is about something else, ignore me."
    `);
  });

  test('a refusal names who, what is needed, and what to do', () => {
    const said: Message = { say: 'notAllowed', login: '@all', needs: 'write', has: 'read' };
    expect(render(said, links)).toMatchInlineSnapshot(
      `"Sorry, \`@all\`: this needs \`write\` permission in this repository, and yours is \`read\`. Nothing was changed. Ask the owner to add you as a collaborator, or make your own copy with “Use this template”."`,
    );
  });

  test('work in progress shows what is done and what is next', () => {
    const said: Message = { say: 'working', done: ['Reading your repository'], now: 'Downloading' };
    expect(render(said, links)).toMatchInlineSnapshot(`
      "✓ Reading your repository  
      → Downloading …"
    `);
  });
});
