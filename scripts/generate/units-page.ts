import {
  CATALOGUE,
  CATALOGUE_PAGE,
  type CatalogueUnit,
} from '../../src/openlearn/catalogue/catalogue.ts';
import { ALL_SUBJECTS } from '../../src/openlearn/catalogue/subject.ts';
import { SAMPLE } from '../../src/openlearn/download/sample-source.ts';
import { issueLink } from '../../src/words/issue-link.ts';
import { link } from '../../src/words/markdown-link.ts';
import { CHOSEN_UNITS } from './chosen-units.ts';

/** A place in the template that the greeting fills with the repository's own address. */
const LINKS = { repositoryUrl: '{{url}}', branch: '{{branch}}' };

/**
 * The page of units that comes with the template: the sample, a few of each subject, and how to find
 * the others. All of them, each with its link, would be 400 kB in every copy of the template.
 *
 * @throws where a chosen unit is not in the catalogue any more
 */
export function unitsPage(): string {
  const parts = [
    '# Pick a unit',
    'Press **Grab this unit** beside one that you like. A page opens with everything filled in; press the green button there.',
    '## Try it with our sample unit',
    entry(SAMPLE),
    '## Find a unit',
    `OpenLearn, The Open University’s collection of free courses, has about ${Math.floor(CATALOGUE.length / 100) * 100} units. **${say('Find units about climate')}**, or about whatever you like: change the last word on the page that opens. The answer is a list, each unit with its own button.`,
    '## Some units of OpenLearn',
    'Each keeps its own licence, which is shown on its pages.',
    ...subjects(),
    '## Any other unit',
    `Copy its address from ${link('OpenLearn', CATALOGUE_PAGE)}, then open ${link('a new issue', `${LINKS.repositoryUrl}/issues/new?title=Fetch%20https%3A%2F%2F`)} and paste the address after the word \`Fetch\`.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function subjects(): readonly string[] {
  const chosen = CHOSEN_UNITS.map((path) => {
    const unit = CATALOGUE.find((one) => one.path === path);
    if (unit === undefined) throw new Error(`The catalogue has no ${path}: choose another unit`);
    return unit;
  });
  return ALL_SUBJECTS.flatMap((subject) => {
    const units = chosen.filter((unit) => unit.subject === subject);
    const more = `More: ${say(`Find units about ${subject.toLowerCase()}`)}`;
    return [`### ${subject}`, units.map(entry).join('\n'), more];
  });
}

function entry({ title, address }: CatalogueUnit): string {
  return `* ${link(title, address)}: **${link('Grab this unit', issueLink(LINKS, `Fetch ${address}`))}**`;
}

/** A link that says its own text. */
function say(phrase: string): string {
  return link(phrase, issueLink(LINKS, phrase));
}
