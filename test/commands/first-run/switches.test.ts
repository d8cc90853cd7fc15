import { expect, test } from 'vitest';
import {
  keepSwitches,
  NO_SWITCHES,
  switchesOn,
  withoutSwitches,
  writeSwitches,
} from '../../../src/commands/first-run/switches.ts';

const page = `# Mine\n\n${NO_SWITCHES}\n\n## Next\n`;

test('a page with a place for notes has none at first, and another page no place', () => {
  expect([...(switchesOn(page) ?? [])]).toEqual([]);
  expect(switchesOn('# Mine\n')).toBeUndefined();
});

test('notes come into their place and go away again, and nothing else changes', () => {
  const notes = new Map([
    ['site', 'Press $& the\nswitch.'],
    ['issues', 'Tick it.'],
  ] as const);
  const told = writeSwitches(page, notes);
  expect(told).toMatchInlineSnapshot(`
    "# Mine

    <!-- to switch on: site issues -->

    > Press $& the switch.

    > Tick it.

    <!-- end of to switch on -->

    ## Next
    "
  `);
  expect([...(switchesOn(told) ?? [])]).toEqual(['issues', 'site']);
  expect(writeSwitches(told, new Map())).toBe(page);
  expect(writeSwitches('# Mine\n', notes)).toBe('# Mine\n');
});

test('notes move on to another page that has a place for them', () => {
  const told = writeSwitches(page, new Map([['site', 'Press it.']]));
  const other = `# Other\n\n${NO_SWITCHES}\n`;
  expect(keepSwitches(told, other)).toContain('> Press it.');
  expect(keepSwitches(told, '# Other\n')).toBe('# Other\n');
  expect(keepSwitches('# Mine\n', other)).toBe(other);
  expect(withoutSwitches(told)).toBe(page);
});
