import { expect, test } from 'vitest';
import { typedHost } from '../../src/options/typed-host.ts';

test.each([
  ['console.partner.example', 'console.partner.example'],
  ['  Console.Partner.Example ', 'console.partner.example'],
  ['console.partner.example:8443', 'console.partner.example'],
  ['https://console.partner.example:8443/obmgr/?a=b#/list', 'console.partner.example'],
  ['console.partner.example.', 'console.partner.example'],
  ['*.partner.example', '*.partner.example'],
  ['控制台.example', 'xn--'],
])('%j means %s', (typed, host) => {
  const read = typedHost(typed);
  // How a browser writes another script’s name on the wire is its own affair; that it does is ours.
  expect(read).toEqual({ ok: true, value: host.startsWith('xn--') ? expect.stringMatching(/^xn--/) : host });
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['http://console.partner.example/', 'not-https'],
  ['ftp://console.partner.example/', 'not-https'],
  ['javascript://alert(1)', 'not-https'],
  ['https://', 'not-a-host'],
  ['me:secret@console.partner.example', 'not-a-host'],
  ['console', 'not-a-host'],
  ['0x7f.1', 'not-a-host'],
  ['con sole.example', 'not-a-host'],
  ['*', 'not-a-host'],
  ['*.com', 'too-wide'],
  ['https://console.huaweicloud.com/', 'built-in'],
])('%j is refused: %s', (typed, problem) => {
  expect(typedHost(typed)).toEqual({ ok: false, problem: { code: problem } });
});
