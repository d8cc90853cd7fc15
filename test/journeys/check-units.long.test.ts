import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_UNIT } from '../../src/openlearn/download/sample-source.ts';
import { begin, type Journey, steady } from './journey.ts';

const HEADER = `---
title: Broken
license: CC-BY-4.0
source: https://www.open.edu/openlearn/sayso/broken/content-section-0
---
`;

/** A page with one of each mistake. */
const BROKEN = `${HEADER}
# Broken

![](images/there.png) and ![A whale](images/gone.png), [empty]() and [](https://example.org/),
[click here](https://example.org/whales), [Figure 9](#fig-9), [a page](gone.md), $\\frac{1$.

:::{figure} images/there.png
:alt: A chart
:name: fig-1

Whales by year. See [Figure 1](#fig-1).
:::

:::{figure} images/there.png
:class: decorative
:::

#### Too deep

:::{admonition} A box
{ref}\`nothing\`

|     |     |
| --- | --- |
| 1   | 2   |
:::
`;

const THANKS = `${HEADER}
# Acknowledgements

Grateful acknowledgement is made to the following sources:

Figure 1 © @somebody / Photo Library

Course image © The Open University
`;

/** A teacher who wants to know what is left to do before the course is shown. */
describe('checking units', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin();
  });
  afterAll(() => journey.close());

  test('where there are none yet says so', async () => {
    const { reply, state } = await journey.say('Check units');
    expect(state).toBe('open');
    expect(steady(journey, reply)).toMatchInlineSnapshot(
      `"I read the 2 pages of your repository, and none says that it comes from an OpenLearn unit (as \`source:\` between the lines at its top). Fetch a unit first. [See what you can say](https://github.test/you/my-course/issues/new?title=Help&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)"`,
    );
  });

  test('gives a unit that is fresh from OpenLearn a clean bill', async () => {
    await journey.say(`Fetch ${SAMPLE_UNIT}`);
    const before = await journey.subjects(1);
    const { reply, state, comments } = await journey.say('Check units');
    expect({ state, comments }).toEqual({ state: 'closed', comments: 1 });
    expect(steady(journey, reply).split('\n')[0]).toMatchInlineSnapshot(
      `"I looked at the unit \`How tides work\`, 8 pages ([its first page](https://github.test/you/my-course/blob/main/content/a-sample-unit/index.md)). **Nothing to put right**, and something to look at."`,
    );
    expect(reply).not.toContain('❌');
    expect(reply).toMatch(/has \d+ parts: \d+ are converted, \d+ left out on purpose/);
    expect(await journey.subjects(1)).toEqual(before);
  });

  test('names every mistake that somebody made since, with a link to its line', async () => {
    await journey.commit(
      {
        'content/broken/index.md': BROKEN,
        'content/broken/acknowledgements.md': THANKS,
        'content/broken/new.md': '# A page of mine\n\nWithout any header.\n',
        'content/broken/images/there.png': new Uint8Array([1]),
      },
      'Add a unit --nobuild',
    );
    const { reply } = await journey.say('Check units in content/broken');
    expect(steady(journey, reply)).toMatchInlineSnapshot(`
      "I looked at the unit \`Broken\`, 3 pages ([its first page](https://github.test/you/my-course/blob/main/content/broken/index.md)). **12 things to put right**, and something to look at.

      | | What I looked for | Found |
      | --- | --- | --- |
      | ❌ | Pictures without a text for people who do not see them | 1 |
      | ❌ | Pictures that are not there | 1 |
      | ❌ | Links that lead nowhere, or that nobody can see | 2 |
      | ❌ | Links that do not say where they lead | 1 |
      | ❌ | References to something that is not there | 3 |
      | ❌ | Headings that skip a rank | 1 |
      | ❌ | Tables without headings | 1 |
      | ❌ | Formulas that cannot be set | 1 |
      | ❌ | Pages that do not name their licence | 1 |
      | 👀 | Figures without a long description | 1 |
      | 👀 | Materials of others, named in the acknowledgements | 1 |

      **Pictures without a text for people who do not see them: 1.** Say after \`:alt:\`, in the line below the picture’s name, what it shows. For a picture that only decorates, write \`:class: decorative\` there.

      * [line 9](https://github.test/you/my-course/blob/main/content/broken/index.md?plain=1#L9) of \`index.md\`: \`images/there.png\`

      **Pictures that are not there: 1.** Put a picture of that name into the folder, or take the line out.

      * [line 9](https://github.test/you/my-course/blob/main/content/broken/index.md?plain=1#L9) of \`index.md\`: \`images/gone.png\`

      **Links that lead nowhere, or that nobody can see: 2.** A link needs a text and an address: \`[text](address)\`.

      * [line 9](https://github.test/you/my-course/blob/main/content/broken/index.md?plain=1#L9) of \`index.md\`: \`empty\`
      * [line 9](https://github.test/you/my-course/blob/main/content/broken/index.md?plain=1#L9) of \`index.md\`: \`https://example.org/\`

      **Links that do not say where they lead: 1.** Let the text of the link name what is there, so that it makes sense when read alone.

      * [line 9](https://github.test/you/my-course/blob/main/content/broken/index.md?plain=1#L9) of \`index.md\`: \`click here\`

      **References to something that is not there: 3.** What they name was renamed or taken out: mend the name, or make plain text of it.

      * [line 9](https://github.test/you/my-course/blob/main/content/broken/index.md?plain=1#L9) of \`index.md\`: \`Figure 9\`
      * [line 9](https://github.test/you/my-course/blob/main/content/broken/index.md?plain=1#L9) of \`index.md\`: \`a page\`
      * [line 26](https://github.test/you/my-course/blob/main/content/broken/index.md?plain=1#L26) of \`index.md\`: \`nothing\`

      **Headings that skip a rank: 1.** Below \`##\` comes \`###\`: people who listen to a page find their way by the ranks.

      * [line 23](https://github.test/you/my-course/blob/main/content/broken/index.md?plain=1#L23) of \`index.md\`: \`Too deep\`

      **Tables without headings: 1.** Say in the first row what each column holds.

      * [line 28](https://github.test/you/my-course/blob/main/content/broken/index.md?plain=1#L28) of \`index.md\`: \`1\`

      **Formulas that cannot be set: 1.** They show as they are typed. Look for a bracket without partner, or a name with a slip.

      * [line 9](https://github.test/you/my-course/blob/main/content/broken/index.md?plain=1#L9) of \`index.md\`: \`\\frac{1\`

      **Pages that do not name their licence: 1.** Most licences ask for it. Put a line \`license: CC-BY-NC-SA-4.0\` (or what the unit’s first page has) between the lines \`---\` at the top.

      * [line 1](https://github.test/you/my-course/blob/main/content/broken/new.md?plain=1#L1) of \`new.md\`

      **Figures without a long description: 1.** Fine for a photograph. A chart, a map or a diagram needs one for people who do not see it.

      * [line 12](https://github.test/you/my-course/blob/main/content/broken/index.md?plain=1#L12) of \`index.md\`: \`Whales by year. See Figure 1.\`

      **Materials of others, named in the acknowledgements: 1.** The unit’s licence does not cover them. Before you publish the unit, see whether each may be used as you use it.

      * [line 11](https://github.test/you/my-course/blob/main/content/broken/acknowledgements.md?plain=1#L11) of \`acknowledgements.md\`: \`Figure 1 © @somebody / Photo Library\`

      I could not get the unit’s document from OpenLearn, so I cannot tell what became of each of its parts."
    `);
  });

  test('tells of several units one after the other', async () => {
    const { reply, comments } = await journey.say('Check the units');
    expect(comments).toBe(1);
    expect(reply).toContain('How tides work');
    expect(reply).toContain('`Broken`');
  });

  test('lists them where there are more, each with a link to its own report', async () => {
    const pages = ['a', 'b', 'it’s c'].map((name) => [
      `content/${name}/index.md`,
      `${HEADER.replace('/broken/', `/${encodeURIComponent(name)}/`)}\n# ${name}\n\n![](x.png)\n`,
    ]);
    await journey.commit(Object.fromEntries(pages), 'Add more --nobuild');
    const { reply } = await journey.say('Check units');
    expect(steady(journey, reply)).toMatchInlineSnapshot(`
      "I looked at 5 units:

      * ❌ \`Broken\` ([its folder](https://github.test/you/my-course/tree/main/content/a)): 2 things to put right. [Tell me more](https://github.test/you/my-course/issues/new?title=Check%20units%20in%20content%2Fa&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)
      * ✅ \`How tides work\` ([its folder](https://github.test/you/my-course/tree/main/content/a-sample-unit)): nothing to put right. [Tell me more](https://github.test/you/my-course/issues/new?title=Check%20units%20in%20content%2Fa-sample-unit&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)
      * ❌ \`Broken\` ([its folder](https://github.test/you/my-course/tree/main/content/b)): 2 things to put right. [Tell me more](https://github.test/you/my-course/issues/new?title=Check%20units%20in%20content%2Fb&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)
      * ❌ \`Broken\` ([its folder](https://github.test/you/my-course/tree/main/content/broken)): 12 things to put right. [Tell me more](https://github.test/you/my-course/issues/new?title=Check%20units%20in%20content%2Fbroken&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)
      * ❌ \`Broken\` ([its folder](https://github.test/you/my-course/tree/main/content/it%E2%80%99s%20c)): 2 things to put right. [Tell me more](https://github.test/you/my-course/issues/new?title=Check%20units%20in%20%22content%2Fit%E2%80%99s%20c%22&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)"
    `);
  });
});
