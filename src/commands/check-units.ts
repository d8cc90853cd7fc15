import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import { answerLinks } from '../engine/links-to.ts';
import type { Plan } from '../engine/plan.ts';
import { type CheckedUnit, checkUnit } from '../openlearn/check/check-unit.ts';
import { findUnits, type UnitInRepository } from '../openlearn/check/find-units.ts';
import { type Recount, recount } from '../openlearn/check/recount.ts';
import type { Source } from '../openlearn/download/source.ts';
import type { Message } from '../words/message.ts';
import { render } from '../words/render.ts';
import { type RepositoryPages, readPages } from './check-units/read-pages.ts';
import { listedUnit, unitReport } from './check-units/report.ts';

/** More units than this are listed, each with a link to its report. */
const IN_FULL = 3;
/** How many places of a kind are named, by how many units are told of; less where that is too long. */
const PLACES = { ofOne: [10, 3, 0], ofSeveral: [4, 1, 0] } as const;
const LISTED = [50, 20, 5, 1] as const;
/** GitHub takes comments of 65,536 characters, and the engine adds lines of its own. */
const LONGEST_REPLY = 55_000;

/** `Check units`: looks the units of the repository over, as a teacher would before publishing. */
export function createCheckUnits({ source }: { readonly source: Source }): Command {
  return {
    name: 'check-units',
    phrases: [
      'Check units [in {folder}]',
      'Check the units [in {folder}]',
      'Check [the] unit in {folder}',
    ],
    parameters: {
      folder: {
        type: 'folder',
        label: 'Folder',
        hint: 'The folder of a unit. Leave it empty for all units.',
        example: 'content/whales',
      },
    },
    // It changes nothing, and an answer to a commit is easily overlooked.
    inCommits: 'no',
    about:
      'Tells what to put right in your units: pictures without a text, links that lead nowhere, and more.',
    examples: [
      { say: 'Check units', does: 'looks at every unit of the repository; nothing is changed' },
      { say: 'Check units in content/whales', does: 'looks at the unit in that folder' },
    ],
    needs: 'write',
    plan: (invocation, context) => plan(invocation, context, source),
  };
}

async function plan(
  { arguments: { folder: said } }: Invocation,
  context: PlanContext,
  source: Source,
): Promise<Plan> {
  const repository = await readPages(context.tree, (pages) =>
    context.progress({ say: 'checkingUnits', pages }),
  );
  const folder = said?.replace(/\/+$/, '');
  const units = findUnits(repository.pages).filter(
    (unit) => folder === undefined || `${unit.folder}/`.startsWith(`${folder}/`),
  );
  if (units.length === 0) {
    const pages = repository.pages.length;
    return { kind: 'refuse', said: { say: 'noUnitsToCheck', folder, pages } };
  }
  const full = units.length > IN_FULL ? [] : await reports(units, repository, source);
  const fits = (messages: readonly Message[]) => fitsAComment(messages, context);
  const [first = listOf(units, repository, fits), ...others] = full.find(fits) ?? [];
  const notRead: Message[] =
    repository.notRead === 0 ? [] : [{ say: 'pagesNotRead', pages: repository.notRead }];
  return { kind: 'answer', followUps: [], said: first, also: [...others, ...notRead] };
}

/** The reports of all these units, from the longest form to the shortest. */
async function reports(
  units: readonly UnitInRepository[],
  repository: RepositoryPages,
  source: Source,
): Promise<readonly (readonly Message[])[]> {
  const checked: { readonly unit: CheckedUnit; readonly found: Recount }[] = [];
  for (const unit of units) {
    // One after the other, so that OpenLearn is not asked for much at once.
    const found = await recount(unit.address, source);
    checked.push({ unit: checkUnit(unit, repository.around(unit)), found });
  }
  return (units.length === 1 ? PLACES.ofOne : PLACES.ofSeveral).map((most) =>
    checked.map(({ unit, found }) => ({ say: 'unitChecked', ...unitReport(unit, found, most) })),
  );
}

function listOf(
  units: readonly UnitInRepository[],
  repository: RepositoryPages,
  fits: (messages: readonly Message[]) => boolean,
): Message {
  const listed = units
    .slice(0, LISTED[0])
    .map((unit) => listedUnit(checkUnit(unit, repository.around(unit))));
  const forms = LISTED.map((most): Message => {
    const shown = listed.slice(0, most);
    return { say: 'unitsChecked', units: shown, more: units.length - shown.length };
  });
  return (
    forms.find((form) => fits([form])) ?? { say: 'unitsChecked', units: [], more: units.length }
  );
}

function fitsAComment(
  messages: readonly Message[],
  context: Pick<PlanContext, 'facts' | 'language'>,
): boolean {
  const links = answerLinks(context);
  const length = messages.reduce((sum, message) => sum + render(message, links).length, 0);
  return length <= LONGEST_REPLY;
}
