import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** What each folder of `src` may import beside itself; nothing else, and nothing sideways. */
const LAYERS: Readonly<Record<string, { readonly folders: string[]; readonly packages: string[] }>> = {
  core: { folders: [], packages: [] },
  platform: { folders: ['core'], packages: ['webextension-polyfill', 'idb'] },
  pages: { folders: ['core'], packages: [] },
  ui: { folders: ['core'], packages: ['preact', 'zustand'] },
  background: { folders: ['core', 'platform'], packages: ['csv42'] },
  overlay: { folders: ['core', 'platform', 'pages', 'ui'], packages: ['preact', 'zustand'] },
  banner: { folders: ['core', 'platform', 'pages', 'ui'], packages: ['preact', 'zustand'] },
  popup: { folders: ['core', 'platform', 'ui'], packages: ['preact', 'zustand', 'pinyin-pro'] },
  welcome: { folders: ['core', 'platform', 'ui'], packages: ['preact', 'zustand'] },
  options: { folders: ['core', 'platform', 'ui'], packages: ['preact', 'zustand'] },
};

/** Packages that one file alone may load; types cost nothing and may be used throughout the folder. */
const ONE_FILE_ONLY: Readonly<Record<string, string>> = {
  'webextension-polyfill': 'platform/polyfill.ts',
  idb: 'platform/open-database.ts',
};

/** Markup from text, code from text, and requests: none of them has a place in the extension. */
const FORBIDDEN =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|XMLHttpRequest|sendBeacon|WebSocket|EventSource)\b|\bdocument\.write|\beval\s*\(|\bnew\s+Function\b|\bfetch\s*\(/;

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../src');

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(tsx?|html|css)$/.test(path))
  .map((path) => ({ path, source: withoutComments(readFileSync(join(ROOT, path), 'utf8')) }));

const SCRIPTS = FILES.filter(({ path }) => /\.tsx?$/.test(path));

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(])\/\/.*$/gm, '');
}

function importsOf(source: string): Import[] {
  const statements = source.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  );
  const calls = source.matchAll(/\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g);
  return [
    ...[...statements].map(([, type, target = '']) => ({ target, typeOnly: type !== undefined })),
    ...[...calls].map(([, target = '']) => ({ target, typeOnly: false })),
  ];
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function packageOf(target: string): string {
  const [first = '', second = ''] = target.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** What is wrong with an import, in words; `null` if nothing is. */
function judge(path: string, { target, typeOnly }: Import): string | null {
  const layer = LAYERS[folderOf(path)];
  if (layer === undefined) return `${folderOf(path)} is no layer`;
  if (!target.startsWith('.')) {
    const name = packageOf(target);
    if (!layer.packages.includes(name)) return `package ${name} is not for ${folderOf(path)}`;
    const only = ONE_FILE_ONLY[name];
    return typeOnly || only === undefined || only === path ? null : `only ${only} loads ${name}`;
  }
  const found = relative(ROOT, resolve(ROOT, dirname(path), target)).replaceAll('\\', '/');
  if (found.startsWith('..')) return 'leaves src';
  const to = folderOf(found);
  return to === folderOf(path) || layer.folders.includes(to)
    ? null
    : `${folderOf(path)} must not import ${to}`;
}

describe('the direction of imports', () => {
  it.each(SCRIPTS.map(({ path, source }) => [path, source]))('%s', (path = '', source = '') => {
    const wrong = importsOf(source)
      .map((one) => ({ ...one, wrong: judge(path, one) }))
      .filter((one) => one.wrong !== null);
    expect(wrong).toEqual([]);
  });

  it('are told right: what is written in any form is found, what points up or sideways is refused', () => {
    const found = importsOf(
      [
        "import { a } from './a.ts';",
        "import type { b } from './b.ts';",
        "import './c.ts';",
        "export * from './d.ts';",
        'import {',
        '  e,',
        "} from './e.ts';",
        "const f = await import('./f.ts');",
        "import g, * as h from 'g';",
      ].join('\n'),
    );
    expect(found.map(({ target }) => target)).toEqual([
      './a.ts',
      './b.ts',
      './c.ts',
      './d.ts',
      './e.ts',
      'g',
      './f.ts',
    ]);
    expect(found.filter(({ typeOnly }) => typeOnly)).toHaveLength(1);
    const told = (path: string, target: string, typeOnly = false) => judge(path, { target, typeOnly });
    expect(told('core/a.ts', '../platform/b.ts', true)).not.toBeNull();
    expect(told('core/account/a.ts', '../customer/b.ts')).toBeNull();
    expect(told('core/a.ts', 'preact')).not.toBeNull();
    expect(told('pages/a.ts', '../platform/b.ts')).not.toBeNull();
    expect(told('popup/a.ts', '../pages/b.ts')).not.toBeNull();
    expect(told('banner/a.ts', '../overlay/b.ts')).not.toBeNull();
    expect(told('banner/a.ts', '../background/b.ts', true)).not.toBeNull();
    expect(told('platform/a.ts', 'webextension-polyfill', true)).toBeNull();
    expect(told('platform/a.ts', 'webextension-polyfill')).not.toBeNull();
    expect(told('core/a.ts', '../../tests/b.ts')).not.toBeNull();
  });

  it('finds every import that is written', () => {
    for (const { path, source } of SCRIPTS) {
      const written = source.match(/\bfrom ['"]|^import ['"]|\bimport\(/gm) ?? [];
      expect(importsOf(source), path).toHaveLength(written.length);
    }
  });
});

describe('the polyfill', () => {
  it('is loaded by one file', () => {
    const loading = SCRIPTS.filter(({ source }) =>
      importsOf(source).some((one) => packageOf(one.target) === 'webextension-polyfill' && !one.typeOnly),
    );
    expect(loading.map(({ path }) => path)).toEqual(['platform/polyfill.ts']);
  });

  it('is not carried into the console', () => {
    const carrying = SCRIPTS.filter(({ source }) =>
      importsOf(source).some(({ target }) => target.endsWith('/polyfill.ts')),
    );
    expect(carrying.map(({ path }) => folderOf(path)).sort()).toEqual(
      ['background', 'popup', 'options', 'welcome']
        .filter((name) => FILES.some(({ path }) => folderOf(path) === name))
        .sort(),
    );
  });
});

describe('the extension’s own code', () => {
  it('lives in layers that are known', () => {
    for (const { path } of FILES) expect(Object.keys(LAYERS)).toContain(folderOf(path));
  });

  it('makes no markup or code from text and no request', () => {
    for (const { path, source } of FILES) expect(FORBIDDEN.exec(source)?.[0] ?? null, path).toBeNull();
  });

  it('takes nothing from elsewhere: no address is loaded by a page or a style', () => {
    for (const { path, source } of FILES.filter((file) => /\.(html|css)$/.test(file.path))) {
      expect(
        /(src|href)\s*=\s*["']?(https?:)?\/\/|url\(\s*["']?(https?:)?\/\/|@import/.exec(source),
        path,
      ).toBeNull();
    }
  });
});
