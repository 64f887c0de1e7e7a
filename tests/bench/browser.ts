import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findChromium } from '../tools/browsers.mjs';

async function bundle(folder: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: `${folder}/main.ts`,
        output: { entryFileNames: 'main.js', codeSplitting: false },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return new Map(
    outputs.map((each) => [`/${each.fileName}`, each.type === 'chunk' ? each.code : each.source]),
  );
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', wasm: 'application/wasm' };

/** What the page of a bench offers under `globalThis.bench`. */
type Steps = Readonly<Record<string, (...args: never[]) => unknown>>;

export interface BenchBrowser<Bench extends Steps> {
  /** An empty page that knows the bench. */
  page(): Promise<BenchPage<Bench>>;
  close(): Promise<void>;
}

export interface BenchPage<Bench extends Steps> {
  run<K extends keyof Bench & string>(
    step: K,
    ...args: Parameters<Bench[K]>
  ): Promise<Awaited<ReturnType<Bench[K]>>>;
  /** Bytes in use once garbage is gone. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

/** `folder` has the `main.ts` of the page. */
export async function startBrowser<Bench extends Steps>(folder: string): Promise<BenchBrowser<Bench>> {
  const files = await bundle(folder);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const body =
      path === '/' ? '<!doctype html><script type="module" src="/main.js"></script>' : files.get(path);
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/html';
    // Isolated pages have a clock with steps of 5 µs instead of 100.
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(body ?? 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const executablePath = process.env.BEHALF_CHROMIUM ?? findChromium();
  if (!executablePath) throw new Error('No Chromium was found.');
  const browser = await launch({
    browser: 'chrome',
    executablePath,
    headless: true,
    protocolTimeout: 240_000,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  return {
    page: () => openPage(browser, address),
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function openPage<Bench extends Steps>(browser: Browser, address: string): Promise<BenchPage<Bench>> {
  const page: Page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction('globalThis.bench !== undefined');
  const cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.enable');
  return {
    async run(step, ...args) {
      const words = args.map((arg) => JSON.stringify(arg)).join(', ');
      return (await page.evaluate(`bench.${step}(${words})`)) as never;
    },
    async memory() {
      for (let pass = 0; pass < 2; pass++) await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
      return usedSize + backingStorageSize;
    },
    close: () => page.close(),
  };
}
