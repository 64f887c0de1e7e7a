// `npm test`: installs what is missing, then runs every stage, also after one has failed.
// `npm test -- unit lint` runs only these stages; any other word narrows the test files: `npm test -- e2e-chromium one-click`.
import { rmSync } from 'node:fs';
import { ensureChineseFont, ensureChromium, ensureFirefox } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { command, failures, logFile, run, say, seconds } from './terminal.mjs';
import { countTests, readReport } from './vitest-report.mjs';

/** Stages in order; those of one group run side by side. A stage is either one program run or one vitest project. */
const GROUPS = [
  [{ name: 'lint', run: ['biome', 'ci', '--colors=off', '--error-on-warnings', '.'] }],
  [
    { name: 'types', run: ['tsc', '-p', '.'] },
    { name: 'types-core', run: ['tsc', '-p', 'src/core'] },
  ],
  [{ name: 'build', run: ['npm', 'run', 'build'] }],
  [{ name: 'unit', project: 'unit' }],
  [{ name: 'browser', project: 'browser', needs: ['chromium'] }],
  // Side by side: each waits for its browser most of the time.
  [
    { name: 'e2e-chromium', project: 'e2e', needs: ['chromium', 'build'], browser: 'chromium' },
    { name: 'e2e-firefox', project: 'e2e', needs: ['firefox', 'build'], browser: 'firefox' },
  ],
];
const STAGES = GROUPS.flat();

function isNamed(stage, word) {
  return stage.name === word || stage.name.startsWith(`${word}-`);
}

/** Splits the words of the command line into stages to run and filters for test files. */
function choose(words) {
  const filters = words.filter((word) => !STAGES.some((stage) => isNamed(stage, word)));
  const named = STAGES.filter((stage) => words.some((word) => isNamed(stage, word)));
  if (named.length === 0)
    return { chosen: filters.length > 0 ? STAGES.filter((s) => s.project) : STAGES, filters };
  const needsBuild = named.some((stage) => stage.needs?.includes('build'));
  return {
    chosen: STAGES.filter((stage) => named.includes(stage) || (needsBuild && stage.name === 'build')),
    filters,
  };
}

async function runProgram(stage, log) {
  const [program, ...args] = stage.run;
  const status = await run(program, args, { log, env: { NODE_ENV: undefined } });
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

async function runVitest(stage, log, { filters, browsers }) {
  const report = `${log}.json`;
  const args = ['run', '--project', stage.project, '--reporter=default', '--reporter=json'];
  const status = await run('vitest', [...args, `--outputFile.json=${report}`, ...filters], {
    log,
    env: {
      NODE_ENV: undefined,
      NO_COLOR: '1',
      BEHALF_CHROMIUM: browsers.chromium,
      BEHALF_FIREFOX: browsers.firefox,
      BEHALF_E2E_BROWSER: stage.browser,
    },
  });
  const counts = countTests(readReport(report), status);
  rmSync(report, { force: true });
  return counts;
}

async function runStage(stage, options) {
  const started = Date.now();
  const log = logFile(stage.name);
  const counts = stage.run ? await runProgram(stage, log) : await runVitest(stage, log, options);
  const words = stage.run
    ? counts.failed > 0
      ? 'failed'
      : 'passed'
    : `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`;
  say(
    `${counts.failed > 0 ? '✗' : '✓'} ${stage.name.padEnd(13)} ${seconds(Date.now() - started).padStart(8)}  ${words}`,
  );
  if (counts.failed > 0) say(`${failures(log)}\n  (everything: ${log})\n`);
  else rmSync(log, { force: true });
  return counts;
}

async function ensureBrowsers(stages) {
  const needs = new Set(stages.flatMap((stage) => stage.needs ?? []));
  const browsers = {};
  if (needs.has('chromium')) browsers.chromium = await ensureChromium();
  if (needs.has('firefox')) browsers.firefox = await ensureFirefox();
  if (needs.size > 0) await ensureChineseFont();
  return browsers;
}

await command(async () => {
  const started = Date.now();
  await ensureDependencies();
  const { chosen, filters } = choose(process.argv.slice(2));
  const browsers = await ensureBrowsers(chosen);
  const total = { passed: 0, failed: 0 };
  for (const group of GROUPS) {
    const stages = group.filter((stage) => chosen.includes(stage));
    const counts = await Promise.all(stages.map((stage) => runStage(stage, { filters, browsers })));
    for (const count of counts) {
      total.passed += count.passed;
      total.failed += count.failed;
    }
  }
  say(`\nEverything took ${seconds(Date.now() - started)}.`);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});
