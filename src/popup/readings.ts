import type { ReadingsOf } from '../core/type-ahead/entry.ts';
import { report } from '../platform/report.ts';

/** A dictionary of some hundred KB: loaded only when an index is built. Without it there is everything but pinyin. */
export async function loadReadings(): Promise<ReadingsOf | undefined> {
  try {
    const { polyphonic } = await import('pinyin-pro');
    return (character) => polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? [];
  } catch (error) {
    report('pinyin', error);
    return undefined;
  }
}
