import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversHost, hostProblem, parseHost, patternOf } from '../../src/core/console-host.ts';
import { tryParse } from '../../src/core/parse.ts';

describe('the host of a console', () => {
  it.each([
    'console.partner.example',
    'partner.example',
    'console-eu1.cloud.partner.com.cn',
    '*.partner.example',
    '*.partner.com.cn',
    'xn--fiqs8s.example',
    'huaweicloud.com.partner.example',
    'myhuaweicloud.com',
  ])('may be %s', (host) => {
    expect(hostProblem(host)).toBeNull();
    expect(parseHost(host)).toBe(host);
  });

  it.each([
    ['', 'not-a-host'],
    ['localhost', 'not-a-host'],
    ['127.0.0.1', 'not-a-host'],
    ['[::1]', 'not-a-host'],
    ['https://console.partner.example', 'not-a-host'],
    ['console.partner.example/obmgr', 'not-a-host'],
    ['console.partner.example:8443', 'not-a-host'],
    ['Console.Partner.example', 'not-a-host'],
    ['console..example', 'not-a-host'],
    ['-console.example', 'not-a-host'],
    ['con sole.example', 'not-a-host'],
    ['控制台.example', 'not-a-host'],
    ['console.*.example', 'not-a-host'],
    ['*console.example.com', 'not-a-host'],
    ['*.*.example', 'not-a-host'],
    [`${'a.'.repeat(130)}example`, 'not-a-host'],
    ['*', 'not-a-host'],
    ['*.', 'too-wide'],
    ['*.com', 'too-wide'],
    ['*.com.cn', 'too-wide'],
    ['*.co.uk', 'too-wide'],
    ['huaweicloud.com', 'built-in'],
    ['console.huaweicloud.com', 'built-in'],
    ['*.eu.huaweicloud.com', 'built-in'],
  ])('is not %j: %s', (host, problem) => {
    expect(hostProblem(host)).toBe(problem);
    expect(tryParse(parseHost, host)).toBeUndefined();
  });

  it('is one name, or a domain with all below it, and nothing that only looks like it', () => {
    expect(coversHost('console.partner.example', 'console.partner.example')).toBe(true);
    expect(coversHost('console.partner.example', 'a.console.partner.example')).toBe(false);
    expect(coversHost('*.partner.example', 'partner.example')).toBe(true);
    expect(coversHost('*.partner.example', 'a.b.partner.example')).toBe(true);
    expect(coversHost('*.partner.example', 'mypartner.example')).toBe(false);
    expect(coversHost('*.partner.example', 'partner.example.org')).toBe(false);
  });

  it('never becomes a pattern that reaches more than was named, whatever is typed', () => {
    const piece = fc.constantFrom(
      '*',
      '.',
      '/',
      ':',
      '@',
      '?',
      '#',
      'com',
      'partner',
      'a',
      '-',
      ' ',
      '\\',
      '<',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (typed) => {
          const host = tryParse(parseHost, typed);
          if (host !== undefined)
            expect(patternOf(host)).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
        },
      ),
    );
  });
});
