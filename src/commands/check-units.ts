import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { checkUnit } from '../openlearn/check/check-unit.ts';
import { findUnits, type UnitInRepository } from '../openlearn/check/find-units.ts';
import { recount } from '../openlearn/check/recount.ts';
import type { Source } from '../openlearn/download/source.ts';
import type { Message } from '../words/message.ts';
import { type RepositoryPages, readPages } from './check-units/read-pages.ts';
import { listedUnit, unitReport } from './check-units/report.ts';

/** More units than this are listed, each with a link to its report: a comment holds only so much. */
const IN_FULL = 3;
const LISTED = 50;

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
  { tree, progress }: PlanContext,
  source: Source,
): Promise<Plan> {
  const repository = await readPages(tree, (pages) => progress({ say: 'checkingUnits', pages }));
  const folder = said?.replace(/\/+$/, '');
  const units = findUnits(repository.pages).filter(
    (unit) => folder === undefined || `${unit.folder}/`.startsWith(`${folder}/`),
  );
  if (units.length === 0) {
    return {
      kind: 'refuse',
      said: { say: 'noUnitsToCheck', folder, pages: repository.pages.length },
    };
  }
  const [first, ...others] =
    units.length <= IN_FULL
      ? await reports(units, repository, source)
      : [unitsList(units, repository)];
  const notRead: Message[] =
    repository.notRead === 0 ? [] : [{ say: 'pagesNotRead', pages: repository.notRead }];
  return { kind: 'answer', followUps: [], said: first, also: [...others, ...notRead] };
}

type Reports = [Message, ...Message[]];

async function reports(
  units: readonly UnitInRepository[],
  repository: RepositoryPages,
  source: Source,
): Promise<Reports> {
  const all: Message[] = [];
  for (const unit of units) {
    const checked = checkUnit(unit, repository.around(unit));
    const report = unitReport(checked, await recount(unit.address, source), units.length);
    all.push({ say: 'unitChecked', ...report });
  }
  const [first, ...others] = all;
  return first === undefined ? [unitsList(units, repository)] : [first, ...others];
}

function unitsList(units: readonly UnitInRepository[], repository: RepositoryPages): Message {
  const looked = units.slice(0, LISTED);
  return {
    say: 'unitsChecked',
    units: looked.map((unit) => listedUnit(checkUnit(unit, repository.around(unit)))),
    more: units.length - looked.length,
  };
}
