import { beforeEach, describe, expect, it, vi } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { install } from './fake-browser.ts';

const fake = install();
const { askForHosts, HOSTS, hasHosts, observeHosts } = await import('../../src/platform/hosts.ts');

beforeEach(() => fake.reset());

describe('the console’s pages', () => {
  it('are those that the manifest asks for', () => {
    expect(HOSTS.origins).toEqual(manifest.host_permissions);
  });

  it('are granted or not, and asked for', async () => {
    expect(await hasHosts()).toBe(false);
    fake.permissions.answer = false;
    expect(await askForHosts()).toBe(false);
    expect(await hasHosts()).toBe(false);
    fake.permissions.answer = true;
    expect(await askForHosts()).toBe(true);
    expect(await hasHosts()).toBe(true);
  });

  it('are heard of when they come and go, until the end', async () => {
    const ended = new AbortController();
    const heard = vi.fn();
    observeHosts(heard, vi.fn(), ended.signal);
    fake.permissions.grant(HOSTS.origins);
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([[true]]));
    fake.permissions.revoke(HOSTS.origins);
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([[true], [false]]));
    fake.permissions.grant(HOSTS.origins);
    // Asked before the end, answered after it.
    ended.abort();
    await hasHosts();
    fake.permissions.revoke(HOSTS.origins);
    await hasHosts();
    expect(heard).toHaveBeenCalledTimes(2);
  });
});
