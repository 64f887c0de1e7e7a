import { beforeEach, describe, expect, it, vi } from 'vitest';
import { known, MASKED } from '../../src/core/customer/field.ts';
import { NO_LABEL } from '../../src/core/label/label.ts';
import { customer, fake, startOver, wake } from './directory.ts';

beforeEach(startOver);

async function judging() {
  const background = await wake();
  const { judgeProtection } = await import('../../src/background/protection.ts');
  await background.say('labels.change', {
    subject: { kind: 'tag', tag: 'production' },
    label: { ...NO_LABEL, isProtected: true },
  });
  return {
    ...background,
    judge: (id: string, tags: readonly string[] | null) => judgeProtection('normal', { id, tags }),
  };
}

describe('whether a customer is protected', () => {
  it('is known from what was read before where nothing is shown', async () => {
    const { absorb, judge } = await judging();
    await absorb([
      customer('a', { tag: known(['production']) }),
      customer('b', { tag: known(['trial']) }),
      customer('c', { tag: known<readonly string[]>(null) }),
      customer('d', { tag: MASKED }),
    ]);
    expect(await judge('a', null)).toBe('protected');
    expect(await judge('b', null)).toBe('free');
    expect(await judge('c', null)).toBe('free');
    expect(await judge('d', null)).toBe('unjudged');
    expect(await judge('nobody', null)).toBe('unjudged');
  });

  it('no page can take a tag away, and one that shows it counts at once', async () => {
    const { absorb, judge } = await judging();
    await absorb([customer('a', { tag: known(['production']) }), customer('b', { tag: known(['trial']) })]);
    expect(await judge('a', ['trial'])).toBe('protected');
    expect(await judge('b', ['production'])).toBe('protected');
    expect(await judge('b', ['trial'])).toBe('free');
  });

  it('is not said to be no where the labels cannot be read', async () => {
    const { judge } = await judging();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(fake.storage.local, 'get').mockRejectedValue(new Error('blocked'));
    expect(await judge('a', ['trial'])).toBe('unjudged');
    vi.restoreAllMocks();
  });
});

describe('a switch to a protected customer', () => {
  it('waits for the word of the operator, in whichever life of the background that comes', async () => {
    await (await judging()).absorb([customer('a', { tag: known(['production']) })]);
    const tabs = vi.spyOn(fake.tabs, 'create');
    const { startSwitch } = await import('../../src/background/switch-runner.ts');
    expect(await startSwitch('normal', 'a', 'popup')).toEqual({ refused: null, asks: true });
    const read = async () => (await import('../../src/background/switch-runner.ts')).readPlan('normal');
    const plan = await read();
    expect(plan).toMatchObject({ step: 'ask', asks: 'protected' });
    await wake();
    expect(await read()).toEqual(plan);
    expect(tabs).not.toHaveBeenCalled();
    const { planHandlers } = await import('../../src/background/plan-handlers.ts');
    const popup = { kind: 'extension-page', jar: 'normal', tab: null, opener: null, address: '' } as const;
    await planHandlers['plan.agree']({ incognito: false, plan: plan?.id ?? '' }, popup);
    expect(await read()).toMatchObject({ step: 'locate', agreed: true });
  });
});
