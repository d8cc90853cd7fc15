import { readFile } from 'node:fs/promises';
import { COURSES, coursePhrases } from './accidents/course-phrases.ts';
import { type Accident, findAccidents } from './accidents/find-accidents.ts';
import { findNearlySaid } from './accidents/find-nearly-said.ts';
import { shipped } from './shipped.ts';

/** `npm run accidents -- FILE…`: tells what the lines of these files would have done, had they been said to Sayso. */
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run accidents -- FILE…');
  process.exitCode = 2;
}
for (const file of files) {
  const text = await readFile(file, 'utf8');
  const found = findAccidents(text, shipped);
  console.log(`${file}: ${found.lines} lines`);
  tell('As commit subjects, these run', found.commits);
  tell('As commit subjects, these run right after a change of ours', found.afterOwnChange);
  tell('As issue titles, these run', found.titles);
  tell('As issue titles, these get a suggestion', found.suggestions);
  tell('As issue titles, these get their mistake told', found.mistakes);
  for (const course of COURSES) {
    const near = findNearlySaid(text, await coursePhrases(course));
    tell(`As commit subjects within “${course}”, these get a suggestion`, near);
  }
}

function tell(what: string, accidents: readonly Accident[]) {
  console.log(`\n${what}: ${accidents.length}`);
  for (const { line, meant } of accidents) console.log(`  ${line.trim()}\n    → ${meant}`);
}
