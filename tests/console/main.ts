import { parseArgs } from 'node:util';
import { FAULTS, parseFaults } from './faults.ts';
import { resolverRules } from './hosts.ts';
import { type ConsoleOptions, LAYOUTS, LOCALES } from './options.ts';
import { startConsole } from './server.ts';

const USAGE = `Usage: npx tsx tests/console/main.ts [--port 8443] [--customers 240] [--seed 42] [--partner distributor|reseller]
  [--site intl|china|europe|partner] [--layout tiny3|tinyvue|harbor] [--locale en-us|zh-cn] [--latency 0] [--faults a,b]

Faults:
${Object.entries(FAULTS)
  .map(([name, meaning]) => `  ${name.padEnd(22)} ${meaning}`)
  .join('\n')}`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8443' },
    customers: { type: 'string' },
    seed: { type: 'string' },
    partner: { type: 'string' },
    site: { type: 'string' },
    layout: { type: 'string' },
    locale: { type: 'string' },
    latency: { type: 'string' },
    faults: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  const options: Partial<ConsoleOptions> = { port: Number(values.port), faults: parseFaults(values.faults) };
  for (const key of ['customers', 'seed', 'latency'] as const) {
    if (values[key] !== undefined) options[key] = Number(values[key]);
  }
  const layout = LAYOUTS.find((one) => one === values.layout);
  const locale = LOCALES.find((one) => one === values.locale);
  const site = (['intl', 'china', 'europe', 'partner'] as const).find((one) => one === values.site);
  if (layout !== undefined) options.layout = layout;
  if (locale !== undefined) options.locale = locale;
  if (site !== undefined) options.site = site;
  if (values.partner === 'reseller') options.partner = 'reseller';
  const standIn = await startConsole(options);
  console.log(`Stand-in console: ${standIn.signInUrl()}
Start Chromium with
  --host-resolver-rules="${resolverRules(standIn.port)}" --ignore-certificate-errors`);
}
