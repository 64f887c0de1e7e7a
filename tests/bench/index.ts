import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { benchEngine } from './engine/index.ts';
import { benchFilter } from './pages/filter.ts';
import { benchPages } from './pages/index.ts';
import { benchPopup } from './pages/popup.ts';
import type { Section } from './report.ts';
import { soak } from './soak/index.ts';
import { benchTypeAhead } from './type-ahead/index.ts';

const BENCHES: Readonly<Record<string, () => Promise<Section>>> = {
  pages: benchPages,
  filter: benchFilter,
  popup: benchPopup,
  engine: benchEngine,
  'type-ahead': benchTypeAhead,
  soak,
};
/** Run when they are asked for only. */
const ON_REQUEST = ['soak'];
const REPORT = fileURLToPath(new URL('../../tour/bench.md', import.meta.url));

const words = process.argv.slice(2);
const unknown = words.filter((word) => !Object.hasOwn(BENCHES, word));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.\n`,
  );
  process.exit(2);
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
const parts = ['# Measured', `${new Date().toISOString().slice(0, 10)}, ${machine}, headless Chromium.`];
const overBudget: string[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (words.length > 0 ? !words.includes(name) : ON_REQUEST.includes(name)) continue;
  const started = performance.now();
  process.stdout.write(`\nMeasuring: ${name} …\n`);
  const section = await bench();
  const took = `Took ${((performance.now() - started) / 1000).toFixed(0)} s.`;
  parts.push(`## ${section.title}`, section.text, took);
  overBudget.push(...section.overBudget);
  process.stdout.write(`\n## ${section.title}\n\n${section.text}\n\n${took}\n`);
}
await mkdir(new URL('../../tour/', import.meta.url), { recursive: true });
await writeFile(REPORT, `${parts.join('\n\n')}\n`);
process.stdout.write('\nWritten to tour/bench.md.\n');
if (overBudget.length > 0) {
  process.stderr.write(`\nOver budget: ${overBudget.join('; ')}\n`);
  process.exitCode = 1;
}
