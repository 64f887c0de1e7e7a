import type { Section } from '../report.ts';
export async function benchEngine(): Promise<Section> {
  return { title: 'The engine', text: '', overBudget: [] };
}
