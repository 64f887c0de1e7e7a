import { type StandIn, startConsole } from '../../console/server.ts';
import { launch } from '../../e2e/browser.ts';
import type { Session } from '../../e2e/session.ts';
import { withDirectory } from '../pages/fill.ts';
import { loadRemark } from '../pages/load.ts';
import { type Figure, figures, type Section } from '../report.ts';
import { busyPage } from './busy.ts';
import { lostDatabase } from './database.ts';
import { longJournal } from './journal.ts';
import { manyCustomers } from './many-customers.ts';
import { manySwitches, manyTold } from './switches.ts';
import { manyTabs } from './tabs.ts';

type Part = (session: Session, standIn: StandIn) => Promise<readonly Figure[]>;

const CUSTOMERS = 100_000;

/** Load and faults in the built extension: what goes wrong when there is very much of everything, or something is taken away. */
export async function soak(): Promise<Section> {
  const list: Figure[] = [];
  const add = (found: readonly Figure[]): void => {
    list.push(...found);
    for (const { what, measured } of found) process.stdout.write(`  ${what}: ${measured}\n`);
  };
  const alone = async (...parts: readonly Part[]): Promise<void> => {
    const standIn = await startConsole({ customers: 200 });
    const session = await launch({ browser: 'chromium', consolePort: standIn.port });
    try {
      for (const part of parts) add(await part(session, standIn));
    } finally {
      await session.close();
      await standIn.close();
    }
  };
  await alone(busyPage, manySwitches, manyTold, lostDatabase, longJournal);
  add(await withDirectory(CUSTOMERS, manyCustomers));
  await alone(manyTabs);
  return {
    title: 'Load and faults',
    text: `${figures(list)}\n\n${loadRemark()}`,
    overBudget: list.filter(({ missed }) => missed).map(({ what }) => what),
  };
}
