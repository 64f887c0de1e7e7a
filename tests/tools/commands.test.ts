import { describe, expect, test } from 'vitest';
import { chromiumPlaces, firefoxPlaces, isFirefox } from './browser-places.mjs';
import { manifestProblems, scriptProblems } from './check-build.mjs';
import { checkNode, missingPackages } from './dependencies.mjs';
import { countTests } from './vitest-report.mjs';

describe('installed packages against the lock file', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/vite': { version: '8.3.8' },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    },
  };

  test('nothing is missing when every version is there, other platforms aside', () => {
    expect(missingPackages(lock, { packages: { 'node_modules/vite': { version: '8.3.8' } } })).toEqual([]);
  });

  test('another version counts as missing', () => {
    const installed = { packages: { 'node_modules/vite': { version: '8.3.7' } } };
    expect(missingPackages(lock, installed)).toEqual(['node_modules/vite']);
  });

  test.each(['18.20.0', '20.18.3'])('Node %s is refused in words', (version) => {
    expect(() => checkNode(version)).toThrow(/20\.19 or newer/);
  });

  test.each(['20.19.0', '22.1.0'])('Node %s will do', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });
});

describe('where browsers are looked for', () => {
  test('on Linux an unbranded build comes before a branded one', () => {
    const places = chromiumPlaces({ platform: 'linux', env: { PATH: '/usr/bin' }, home: '/nowhere' });
    expect(places.indexOf('/usr/bin/chromium')).toBeLessThan(places.indexOf('/usr/bin/google-chrome'));
  });

  test('macOS and Windows have places for both kinds', () => {
    const mac = { platform: 'darwin', env: {}, home: '/Users/a' } as const;
    const windows = { platform: 'win32', env: { ProgramFiles: 'C:\\Programs' }, home: '' } as const;
    expect(chromiumPlaces(mac)).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
    expect(firefoxPlaces(mac)).toContain('/Users/a/Applications/Firefox.app/Contents/MacOS/firefox');
    expect(chromiumPlaces(windows).some((path) => path.endsWith('msedge.exe'))).toBe(true);
    expect(firefoxPlaces(windows).some((path) => path.endsWith('firefox.exe'))).toBe(true);
  });

  test.each([
    ['/usr/bin/firefox-esr', true],
    ['C:\\Mozilla Firefox\\firefox.exe', true],
    ['/home/firefox/chromium', false],
  ])('%s: Firefox %s', (file, answer) => {
    expect(isFirefox(file)).toBe(answer);
  });
});

describe('what vitest counted', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
  };

  test('a good run', () => {
    expect(countTests(report, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  test('a file that does not load is a failure', () => {
    const broken = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(countTests(broken, 1).failed).toBe(1);
  });

  test('an error outside every test is a failure', () => {
    expect(countTests(report, 1).failed).toBe(1);
  });

  test('no report at all is a failure', () => {
    expect(countTests(null, 0).failed).toBe(1);
  });
});

describe('the build', () => {
  const manifest = {
    permissions: ['storage'],
    background: { service_worker: 'worker.js', type: 'module' },
    content_scripts: [{ js: ['a.js'], all_frames: false }],
  };

  test('is fine with one kind of background and nothing extra', () => {
    expect(manifestProblems(manifest, 'chrome')).toEqual([]);
  });

  test.each([
    [{ web_accessible_resources: [] }, 'has web_accessible_resources'],
    [{ externally_connectable: {} }, 'has externally_connectable'],
    [{ permissions: ['storage', 'tabs'] }, 'asks for tabs'],
    [
      { background: { scripts: ['w.js'], service_worker: 'w.js' } },
      'background has scripts,service_worker instead of service_worker',
    ],
    [{ content_scripts: [{ js: ['a.js'], all_frames: true }] }, 'a.js runs in every frame'],
  ])('is refused with %j', (extra, problem) => {
    expect(manifestProblems({ ...manifest, ...extra }, 'chrome')).toEqual([problem]);
  });

  test('is refused with a source map, a development build or evaluated strings', () => {
    expect(scriptProblems('let a=1\n//# sourceMappingURL=a.map')).toHaveLength(1);
    expect(scriptProblems('if(process.env.NODE_ENV!=="production"){}')).toHaveLength(1);
    expect(scriptProblems('new Function("return 1")')).toHaveLength(1);
    expect(scriptProblems('location.reload()')).toEqual([]);
  });
});
