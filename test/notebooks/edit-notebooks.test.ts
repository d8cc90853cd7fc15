import { describe, expect, test } from 'vitest';
import { clearOutputs } from '../../src/notebooks/clear-outputs.ts';
import { lockCells, unlockCells } from '../../src/notebooks/lock-cells.ts';

const cells = (...many: readonly object[]): string =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: many });

const CODE = {
  cell_type: 'code',
  id: 'a',
  metadata: { collapsed: true, tags: ['x'] },
  execution_count: 3,
  outputs: [{ output_type: 'stream', name: 'stdout', text: '1' }],
  source: '1',
};

describe('what is changed in a notebook', () => {
  test('results go, with their number and how they were looked at', () => {
    const cleared = clearOutputs(cells(CODE));
    expect(cleared.kind === 'edited' && JSON.parse(cleared.text).cells[0]).toEqual({
      cell_type: 'code',
      id: 'a',
      metadata: { tags: ['x'] },
      execution_count: null,
      outputs: [],
      source: '1',
    });
    expect(clearOutputs(cells({ ...CODE, outputs: [] }))).toMatchObject({ cells: 1 });
  });

  test('locks are put on every cell, and taken off', () => {
    const plain = cells({ cell_type: 'raw', metadata: {}, source: '' });
    const locked = lockCells(plain);
    if (locked.kind !== 'edited') throw new Error('It cannot be read');
    expect(JSON.parse(locked.text).cells[0].metadata).toEqual({
      deletable: false,
      editable: false,
    });
    expect(lockCells(locked.text)).toEqual({ kind: 'edited', text: locked.text, cells: 0 });
    expect(unlockCells(locked.text)).toEqual({ kind: 'edited', text: plain, cells: 1 });
  });
});

describe('everything else stays', () => {
  /** As Colab writes: two blanks, no order of keys, what only it knows; and numbers of Python's. */
  const colab = `{
  "nbformat": 4,
  "nbformat_minor": 0,
  "metadata": { "colab": { "size": 1.0, "big": 12345678901234567890, "little": 1e-7 } },
  "cells": [
    {
      "cell_type": "code",
      "source": [
        "é"
      ],
      "metadata": { "__proto__": { "a": -0.0 } },
      "execution_count": 1,
      "outputs": [],
      "unknown": "\\ud800"
    }
  ]
}`;

  test('its order, indentation, numbers, and what nobody here knows', () => {
    const locked = lockCells(colab);
    const unlocked = locked.kind === 'edited' ? unlockCells(locked.text) : locked;
    if (unlocked.kind !== 'edited') throw new Error('It cannot be read');
    expect(unlocked.text.replace(/\s+/g, '')).toBe(colab.replace(/\s+/g, ''));
    expect(unlocked.text).toContain('\n      "source": [\n        "é"');
    expect(unlocked.text.endsWith('}')).toBe(true);
  });

  test('the very text, where nothing changes', () => {
    const odd = `\uFEFF${cells({ cell_type: 'code', source: '', outputs: [] })}\r\n\r\n`;
    expect(clearOutputs(odd)).toEqual({ kind: 'edited', text: odd, cells: 0 });
  });
});
