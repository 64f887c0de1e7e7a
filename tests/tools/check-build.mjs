// Last step of `npm run build`: what goes into a browser must be exactly what we mean to ship.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { CannotGoOn, command, ROOT, say } from './terminal.mjs';

/** Gzipped bytes the content script of every console page may have: beyond it the build fails. */
const ALWAYS_ON_BUDGET = 14 * 1024;
const PERMISSIONS = ['storage', 'alarms', 'unlimitedStorage', 'scripting'];
const NEVER = [
  'web_accessible_resources',
  'externally_connectable',
  'content_security_policy',
  'optional_permissions',
  'devtools_page',
  'key',
];

/** What is wrong with a built manifest, in words. */
export function manifestProblems(manifest, browser) {
  const backgroundKeys = Object.keys(manifest.background ?? {}).filter((key) => key !== 'type');
  const wanted = browser === 'firefox' ? 'scripts' : 'service_worker';
  return [
    ...NEVER.filter((key) => key in manifest).map((key) => `has ${key}`),
    ...(backgroundKeys.join() === wanted
      ? []
      : [`background has ${backgroundKeys.join()} instead of ${wanted}`]),
    ...manifest.permissions.filter((name) => !PERMISSIONS.includes(name)).map((name) => `asks for ${name}`),
    ...manifest.content_scripts
      .filter((script) => script.all_frames)
      .map((script) => `${script.js} runs in every frame`),
  ];
}

/** What is wrong with a built script: code that is there for developers only, or that loads code. */
export function scriptProblems(text) {
  return [
    [/sourceMappingURL/, 'refers to a source map'],
    [/process\.env|NODE_ENV/, 'was built for development'],
    [/\b(?:localhost|127\.0\.0\.1)\b/, 'names the local machine'],
    [/@vite\/|import\.meta\.hot|crx-/, 'contains a development client'],
    [/\beval\(|new Function\(/, 'evaluates strings'],
  ].flatMap(([pattern, problem]) => (pattern.test(text) ? [problem] : []));
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function alwaysOnScripts(manifest) {
  return manifest.content_scripts
    .filter((script) => script.matches.includes('https://*.huaweicloud.com/*'))
    .flatMap((script) => script.js);
}

function check(browser) {
  const folder = join(ROOT, 'dist', browser);
  if (!existsSync(join(folder, 'manifest.json'))) return [`dist/${browser} has no manifest.json`];
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const size = alwaysOnScripts(manifest)
    .map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
  say(`dist/${browser}: the script of every console page has ${(size / 1024).toFixed(1)} KB gzipped`);
  return [
    ...manifestProblems(manifest, browser).map((problem) => `dist/${browser}/manifest.json ${problem}`),
    ...filesOf(folder)
      .filter((file) => /\.(js|html)$/.test(file))
      .flatMap((file) => scriptProblems(readFileSync(file, 'utf8')).map((problem) => `${file} ${problem}`)),
    ...(size > ALWAYS_ON_BUDGET
      ? [`dist/${browser}: more than the ${ALWAYS_ON_BUDGET / 1024} KB allowed`]
      : []),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await command(async () => {
    const problems = ['chrome', 'firefox'].flatMap(check);
    if (problems.length > 0)
      throw new CannotGoOn(`The build is not fit to ship:\n  ${problems.join('\n  ')}`);
  });
