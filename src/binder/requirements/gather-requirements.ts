import type { FindingPlace } from '../finding.ts';
import { addPath, addRequirement, addUnreadable, placeOf } from './add-requirement.ts';
import { findLinks } from './find-links.ts';
import { MOST_CHARACTERS } from './list-source.ts';
import { joined, type PathContext } from './own-path.ts';
import { type RequirementsLine, readRequirements } from './read-requirements.ts';
import { readRequirement } from './requirement.ts';
import type { Entry, Gathered, Here, RequirementsSource } from './requirement-entries.ts';
import { type RequirementFinding, tell } from './requirement-kinds.ts';

const DEEPEST = 20;
const MOST_ENTRIES = 50_000;

/** Reads a source with all that it includes, in the order in which pip would. */
export function gatherRequirements(
  source: RequirementsSource,
  pathsFrom: PathContext['pathsFrom'],
): Gathered {
  const entries: Entry[] = [];
  const findings: RequirementFinding[] = [];
  let isCut = false;
  const context: PathContext = {
    remote: source.remote,
    pathsFrom,
    read: (path) => source.files?.get(path),
  };
  const { path, text } = source;
  gatherFile(text, {
    source,
    path,
    role: 'requirement',
    within: [path],
    context,
    add: (entry) => {
      if (entries.length < MOST_ENTRIES) entries.push(entry);
      else isCut = true;
    },
    find: (finding) => {
      findings.push(finding);
    },
  });
  if (isCut) {
    const places = [{ source: source.id, path, line: 0 }];
    findings.push(tell('error', 'file-too-large', places, { characters: String(text.length) }));
  }
  return { id: source.id, entries, findings };
}

function gatherFile(text: string, here: Here): undefined {
  if (text.length > MOST_CHARACTERS) {
    const values = { characters: String(text.length) };
    return here.find(tell('error', 'file-too-large', [placeOf(0, here)], values));
  }
  for (const line of readRequirements(text)) gatherLine(line, here);
}

function gatherLine(line: RequirementsLine, here: Here): undefined {
  const { comment } = line;
  const place = placeOf(line.number, here);
  switch (line.kind) {
    case 'blank':
      return here.add({ kind: 'blank', comment, indent: line.indent });
    case 'option':
      return addOption(line, place, here);
    case 'include':
      return include(line, place, here);
    case 'requirement':
      return addRequirement(line.requirement, line.text, '', line, here);
    case 'editable': {
      const requirement = /^[a-z+]+:\/\//i.test(line.target)
        ? readRequirement(line.target)
        : undefined;
      if (requirement !== undefined) {
        return addRequirement(requirement, line.target, '-e ', line, here);
      }
      return addPath(line.target, true, line, here);
    }
    case 'path':
      return addPath(line.path, false, line, here);
    case 'unreadable':
      return addUnreadable(line, here);
  }
}

function addOption(
  { name, value, comment }: Extract<RequirementsLine, { kind: 'option' }>,
  place: FindingPlace,
  here: Here,
): undefined {
  if (name !== '--find-links') return here.add({ kind: 'option', name, value, place, comment });
  const { remote, pathsFrom } = here.context;
  const { paths } = here.source;
  const links = findLinks(value ?? '', { from: here.path, paths, remote, pathsFrom });
  if (links !== undefined) return here.add({ kind: 'option', name, value: links, place, comment });
  here.find(tell('clash', 'links-out-of-reach', [place], { said: value ?? '' }));
  if (comment !== undefined) here.add({ kind: 'blank', comment, indent: 0 });
}

function include(
  line: Extract<RequirementsLine, { kind: 'include' }>,
  place: FindingPlace,
  here: Here,
): undefined {
  const { file, comment, as } = line;
  if (/^https?:\/\//i.test(file)) {
    const name = as === 'constraints' ? '-c' : '-r';
    return here.add({ kind: 'option', name, value: file, place, comment });
  }
  const folder = here.path.split('/').slice(0, -1).join('/');
  const path = joined(folder, file);
  if (path !== undefined && here.within.includes(path)) {
    return here.find(tell('error', 'include-circle', [place], { include: file }));
  }
  const text = path === undefined ? undefined : here.source.files?.get(path);
  if (path === undefined || text === undefined || here.within.length > DEEPEST) {
    return here.find(tell('error', 'include-missing', [place], { include: file }));
  }
  // Inside constraints `-r` means requirements again, as in pip.
  const role = as === 'constraints' ? 'constraint' : 'requirement';
  if (role === 'requirement') here.add({ kind: 'blank', comment: `# via ${file}`, indent: 0 });
  gatherFile(text, { ...here, path, role, within: [...here.within, path] });
}
