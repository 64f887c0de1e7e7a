import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Layout } from './options.ts';

export type BundleName = Layout | 'sign-in';

export interface Bundle {
  readonly name: BundleName;
  readonly version: string;
  readonly script: string;
  readonly style: string;
}

const HERE = dirname(fileURLToPath(import.meta.url));
const CLIENT = join(HERE, 'client');
const CACHE = join(HERE, '../../node_modules/.cache/behalf-console');

const loaded = new Map<BundleName, Promise<Bundle>>();

/** Built when first asked for, then kept on disk until a source changes: starting the console costs nothing the second time. */
export function loadBundle(name: BundleName): Promise<Bundle> {
  const known = loaded.get(name) ?? load(name);
  loaded.set(name, known);
  return known;
}

async function load(name: BundleName): Promise<Bundle> {
  const version = await sourceVersion();
  const cached = join(CACHE, `${name}-${version}.json`);
  try {
    return JSON.parse(await readFile(cached, 'utf8')) as Bundle;
  } catch {
    const bundle = await build(name, version);
    await mkdir(CACHE, { recursive: true });
    // Several test workers may build at once: a rename never shows half a file.
    const draft = `${cached}.${process.pid}`;
    await writeFile(draft, JSON.stringify(bundle));
    await rename(draft, cached);
    return bundle;
  }
}

async function build(name: BundleName, version: string): Promise<Bundle> {
  const { build: viteBuild } = await import('vite');
  const result = await viteBuild({
    configFile: false,
    root: CLIENT,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env': {}, 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      rollupOptions: { input: join(CLIENT, name, 'main.ts'), output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  let script = '';
  let style = '';
  for (const output of outputs) {
    if (output.type === 'chunk') script += output.code;
    else if (output.fileName.endsWith('.css')) style += output.source.toString();
  }
  return { name, version, script, style };
}

async function sourceVersion(): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(CLIENT, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file).update(await readFile(file));
  for (const used of ['bundle.ts', 'options.ts', 'faults.ts', '../../package.json']) {
    hash.update(await readFile(join(HERE, used)));
  }
  return hash.digest('hex').slice(0, 16);
}
