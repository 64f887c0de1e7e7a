import { startConsole } from '../../console/server.ts';
import { launch } from '../../e2e/browser.ts';
import { figures, type Section } from '../report.ts';
import { measureBanner } from './banner.ts';
import { measureHeap } from './heap.ts';
import { loadRemark } from './load.ts';
import { measureScriptTask } from './script-task.ts';
import { measureSizes } from './sizes.ts';

/** What the extension costs the console's pages, against the stand-in. */
export async function benchPages(): Promise<Section> {
  const sizes = measureSizes();
  const standIn = await startConsole();
  const session = await launch({ browser: 'chromium', consolePort: standIn.port });
  try {
    await session.clear();
    await session.page(standIn.signInUrl()).then((page) => page.close());
    const task = await measureScriptTask(session, standIn);
    const banner = await measureBanner(session, standIn);
    const heap = await measureHeap(session, standIn);
    return {
      title: 'On the page',
      text: `${figures([...sizes.figures, ...task, ...banner, ...heap])}\n\n${loadRemark()}`,
      overBudget: sizes.overBudget,
    };
  } finally {
    await session.close();
    await standIn.close();
  }
}
