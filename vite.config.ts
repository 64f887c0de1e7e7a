import { crx } from '@crxjs/vite-plugin';
import { playwright } from '@vitest/browser-playwright';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };

// The oldest of the manifest: both know `light-dark()`, which a build for older ones would take apart.
const TARGET = ['chrome123', 'firefox128'];

/** Scripts that the background puts into a page when they are needed; the manifest knows nothing of them. */
const ON_DEMAND = ['src/banner/driver-script'];

const onDemandScripts: Plugin = {
  name: 'behalf:on-demand-scripts',
  apply: 'build',
  async generateBundle() {
    for (const path of ON_DEMAND) {
      const made = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: TARGET,
          lib: { entry: `${path}.ts`, formats: ['iife'], name: 'behalf', fileName: () => 'script.js' },
        },
      });
      for (const { output } of [made].flat() as readonly { output: readonly { code?: string }[] }[]) {
        this.emitFile({ type: 'asset', fileName: `${path}.js`, source: output[0]?.code ?? '' });
      }
    }
  },
};

export default defineConfig(({ mode }) => ({
  plugins: process.env.VITEST
    ? []
    : [
        crx({
          manifest: manifest as Parameters<typeof crx>[0]['manifest'],
          browser: mode === 'firefox' ? 'firefox' : 'chrome',
          // One classic script per entry: starts at once, and nothing has to be web-accessible.
          contentScripts: { standaloneFiles: ['src/banner/index.ts', 'src/overlay/index.ts'] },
        }),
        onDemandScripts,
      ],
  build: {
    outDir: `dist/${mode === 'firefox' ? 'firefox' : 'chrome'}`,
    emptyOutDir: true,
    target: TARGET,
    modulePreload: false,
    sourcemap: false,
    // No key of the manifest names this page: the background opens it.
    rolldownOptions: { input: ['src/welcome/index.html'] },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // A bound on what hangs, not a measure of speed: machines are noisy.
          testTimeout: 120_000,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/**/*.browser.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          // Most of them wait for a page: one core serves more than one.
          maxWorkers: 3,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.BEHALF_CHROMIUM ?? '/usr/bin/chromium',
                args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          // A bound on what hangs: a busy machine takes thrice as long.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
