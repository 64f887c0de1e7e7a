import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { extensionFolder } from '../../e2e/pages.ts';
import type { Figure } from '../report.ts';

const KB = 1024;

/** What one surface loads, in gzipped bytes; beyond `budget` it must not be shipped. */
interface Surface {
  readonly what: string;
  readonly entry: string;
  readonly budget: number;
  readonly aim: number;
}

const SURFACES: readonly Surface[] = [
  { what: 'script of every console page', entry: 'src/banner/index.js', budget: 14, aim: 10 },
  { what: 'script of Customer Management', entry: 'src/overlay/index.js', budget: 35, aim: 25 },
  { what: 'background', entry: 'service-worker-loader.js', budget: 15, aim: 8 },
  { what: 'popup', entry: 'src/popup/index.html', budget: 40, aim: 25 },
];

/** An entry and every script that it imports, or that its page names. */
function scriptsOf(folder: string, entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const text = readFileSync(join(folder, entry), 'utf8');
  const named = entry.endsWith('.html')
    ? text.matchAll(/<script[^>]*\ssrc="\/([^"]+\.js)"/g)
    : text.matchAll(/(?:^|[;}\s])import\s*(?:[^'"()]*?from\s*)?['"](\.[^'"]+\.js)['"]/g);
  for (const [, path = ''] of named) {
    const target = entry.endsWith('.html') ? path : relative(folder, join(folder, dirname(entry), path));
    scriptsOf(folder, target, seen);
  }
  return seen;
}

export function measureSizes(): { figures: readonly Figure[]; overBudget: readonly string[] } {
  const folder = extensionFolder('chrome');
  const overBudget: string[] = [];
  const figures = SURFACES.map(({ what, entry, budget, aim }): Figure => {
    const scripts = [...scriptsOf(folder, entry)].filter((path) => path.endsWith('.js'));
    const bytes = scripts
      .map((path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length)
      .reduce((sum, each) => sum + each, 0);
    const size = `${(bytes / KB).toFixed(1)} KB`;
    const missed = bytes > budget * KB;
    if (missed) overBudget.push(`${what}: ${size} of ${budget} KB`);
    return { what: `${what}, gzipped`, goal: `≤ ${budget} KB, aim ${aim}`, measured: size, missed };
  });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const all = files.map((file) => readFileSync(join(file.parentPath, file.name)).length);
  const unpacked = `${(all.reduce((sum, bytes) => sum + bytes, 0) / KB).toFixed(0)} KB in ${all.length} files`;
  return {
    figures: [...figures, { what: 'whole build, unpacked', goal: '', measured: unpacked }],
    overBudget,
  };
}
