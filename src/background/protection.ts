import { type Guarded, type Protection, protectionOf } from '../core/label/protection.ts';
import type { Jar } from '../platform/jar.ts';
import { readLabels } from '../platform/labels.ts';
import { report } from '../platform/report.ts';
import { jarItem } from '../platform/stored-items.ts';
import { tagsOf } from './marking.ts';

/**
 * Judged from what the asking page shows of the customer and from what was read before: either may say "protected", so
 * that a page cannot take a tag away from anybody. Where nothing can be read, the customer is not said to be free.
 */
export async function judgeProtection(jar: Jar, { id, tags }: Guarded): Promise<Protection> {
  try {
    const { value: labels } = await readLabels();
    const shown = protectionOf(labels, { id, tags });
    // Most who protect nobody by tag never wait for the directory.
    if (shown === 'protected' || protectionOf(labels, { id, tags: null }) === 'free') return shown;
    const { partner } = await jarItem(jar).read();
    const before = protectionOf(labels, { id, tags: await tagsOf(id, partner) });
    return tags === null || before === 'protected' ? before : shown;
  } catch (error) {
    report('protection', error);
    return 'unjudged';
  }
}
