import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BLANK, begin, type Journey } from './journey.ts';

const PROGRAM = `def tide(hours):
    """How high the water stands."""
    if hours < 0:
        return 0
    return hours * 2
`;

describe('a teacher with a short program', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: BLANK });
    await journey.commit({ 'code/tide.py': PROGRAM }, 'Add files via upload');
  });
  afterAll(() => journey.close());

  test('says Describe code: it is told in words, drawn, and there as text to paste', async () => {
    const before = await journey.subjects(1);
    const { reply, state } = await journey.say('Describe code code/tide.py');
    expect(state).toBe('closed');
    expect(reply?.split('<details>')[0]).toMatchInlineSnapshot(`
      "\`code/tide.py\` has one function: \`tide\`.

      **The function \`tide\`**

      It says of itself: \`How high the water stands.\`

      It takes \`hours\`.

      1. If \`hours < 0\`:

         1. Gives back \`0\`.
      2. Gives back \`hours * 2\`.

      \`\`\`mermaid
      flowchart TD
        accTitle: What the function tide does
        n1(["tide(hours)"])
        n2{"hours #60; 0"}
        n3(["return 0"])
        n4(["return hours * 2"])
        n1 --> n2
        n2 -->|"yes"| n3
        n2 -->|"no"| n4
      \`\`\`

      "
    `);
    expect(reply).toContain('\n````markdown\n## What `code/tide.py` does\n');
    expect(reply).toContain('title=Describe%20code%20code%2Ftide.py%20into%20code%2Ftide.md');
    expect(await journey.subjects(1)).toEqual(before);
  });

  test('has it written into a page, and renewed there with all around it left alone', async () => {
    await journey.commit({ 'tides.md': '# Tides\n\nFirst words.\n' }, 'Write about tides');
    const first = await journey.say('Describe code code/tide.py into tides.md');
    expect(first.reply).toContain('`tides.md`');
    const page = await journey.text('tides.md');
    expect(page).toMatch(/^# Tides\n\nFirst words\.\n\n<!-- code code\/tide\.py -->\n\n## What/);
    await journey.commit(
      {
        'tides.md': `${page}\nLast words.\n`,
        'code/tide.py': PROGRAM.replace('0:', '1:'),
      },
      'Begin later',
    );
    await journey.say('Describe code code/tide.py into tides.md');
    const renewed = await journey.text('tides.md');
    expect(renewed).toContain('1. If `hours < 1`:');
    expect(renewed).toBe(
      `${page.replaceAll('hours < 0', 'hours < 1').replace('#60; 0', '#60; 1')}\nLast words.\n`,
    );
    const again = await journey.say('Describe code code/tide.py into tides.md');
    expect(again.reply).toContain('nothing about it has changed');
  });

  test('hears what keeps a file from being told', async () => {
    await journey.commit({ 'code/broken.py': 'x = 1\nif x\n  y\n' }, 'Try something');
    const broken = await journey.say('Describe code code/broken.py');
    expect(broken.state).toBe('open');
    expect(broken.reply).toContain('as far as line 2');
    expect(broken.reply).toContain('/blob/main/code/broken.py?plain=1#L2');
    const other = await journey.say('Describe code README.md');
    expect(other.reply).toContain('I can describe programs in Python');
  });
});
