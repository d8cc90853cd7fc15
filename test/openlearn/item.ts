import { unitAddress } from '../../src/openlearn/address/unit-address.ts';
import { type ConvertedUnit, convertUnit } from '../../src/openlearn/convert/convert-unit.ts';

const PAGE = 'https://www.open.edu/openlearn/history/small-unit/content-section-0';

/** A unit's document around the content of one session, or around whatever `parts` replaces. */
export function item(
  session: string,
  parts: { readonly front?: string; readonly back?: string; readonly units?: string } = {},
): string {
  const unit = `<Unit><UnitID/><UnitTitle/><Session id="ses1"><Title>1 One</Title>${session}</Session></Unit>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<Item SchemaVersion="2.0" id="X-T1"><CourseCode>T1</CourseCode><CourseTitle/><ItemID/><ItemTitle>Small unit</ItemTitle>
<FrontMatter>${parts.front ?? ''}</FrontMatter>${parts.units ?? unit}<BackMatter>${parts.back ?? ''}</BackMatter>
<settings><numbering><Session autonumber="false"/></numbering><discussion_alias>Comment</discussion_alias></settings></Item>`;
}

/** Converts a document, which must be one. */
export function converted(
  xml: string,
  missing: readonly string[] = [],
  language?: string,
): ConvertedUnit {
  const address = unitAddress(PAGE);
  if (address.kind !== 'unit') throw new Error('not a unit');
  const unit = convertUnit(Buffer.from(xml), { address, missing: new Set(missing), language });
  if (unit.kind !== 'converted') throw new Error(unit.problem.kind);
  return unit;
}

/** The Markdown of one page, without its YAML header and the line of credit at its end. */
export function page(unit: ConvertedUnit, path: string): string {
  const found = unit.pages.find((candidate) => candidate.path === path);
  if (found === undefined) throw new Error(`no page ${path}`);
  return found.text
    .replace(/^---\n[\s\S]*?\n---\n\n/, '')
    .replace(/(?:\n\n---)?\n\nFrom .*\(acknowledgements\.md\)(?=\n)/, '')
    .trim();
}

/** The Markdown that content of a session becomes. */
export function markdown(session: string): string {
  return page(converted(item(session)), '01-one.md')
    .replace(/^# 1 One\n*/, '')
    .trim();
}
