import { expect, it } from 'vitest';
import { resultColumns } from '../../src/overlay/result-columns.ts';

it('shows what was chosen, as far as there is such a property, each once', () => {
  expect(resultColumns(['budget', 'nonsense', 'name', 'budget'], false)).toEqual(['budget', 'name']);
  expect(resultColumns(['budget'], true)).toEqual(['budget']);
});

it('shows the usual ones otherwise, led by the ID where customers have no name to tell them apart', () => {
  const usual = resultColumns([], false);
  expect(usual).toContain('name');
  expect(usual).not.toContain('id');
  expect(resultColumns([], true)).toEqual(['id', ...usual]);
  expect(resultColumns(['nonsense'], true)).toEqual(['id', ...usual]);
});
