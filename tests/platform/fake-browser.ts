/** As much of the browser's API as storage and messages need, on `globalThis.browser`. Import modules after `install`. */
type Listener = (...values: never[]) => unknown;
type Changes = Record<string, { newValue?: unknown }>;

class FakeEvent<L extends Listener> {
  readonly listeners = new Set<L>();
  addListener(listener: L): void {
    this.listeners.add(listener);
  }
  removeListener(listener: L): void {
    this.listeners.delete(listener);
  }
}

export type MessageListener = (raw: unknown, sender: object, reply: (answer: unknown) => void) => unknown;

export class FakeBrowser {
  stored: Record<string, unknown> = {};
  /** Sent with `runtime.sendMessage`, in order. */
  sent: unknown[] = [];
  /** What the background makes of the next messages. */
  receive: (message: unknown) => Promise<unknown> = async () => undefined;

  readonly storage = {
    local: {
      get: async (key: string) =>
        Object.hasOwn(this.stored, key) ? { [key]: structuredClone(this.stored[key]) } : {},
      set: async (items: Record<string, unknown>) => {
        const changes: Changes = {};
        for (const [key, value] of Object.entries(structuredClone(items))) {
          this.stored[key] = value;
          changes[key] = { newValue: value };
        }
        this.change(changes);
      },
      onChanged: new FakeEvent<(changes: Changes) => void>(),
    },
  };

  readonly runtime = {
    id: 'behalf',
    getURL: (path: string) => `chrome-extension://behalf/${path}`,
    sendMessage: (message: unknown) => {
      this.sent.push(message);
      return this.receive(message);
    },
    onMessage: new FakeEvent<MessageListener>(),
  };

  /** As on the first day; modules that hold it go on with it. */
  reset(): void {
    this.stored = {};
    this.sent = [];
    this.receive = async () => undefined;
    this.storage.local.onChanged.listeners.clear();
    this.runtime.onMessage.listeners.clear();
  }

  change(changes: Changes): void {
    for (const listener of this.storage.local.onChanged.listeners) listener(changes);
  }

  /** Delivers a message to `serve`; `undefined` when nobody wants to answer it. */
  async deliver(raw: unknown, sender: object): Promise<unknown> {
    for (const listener of this.runtime.onMessage.listeners) {
      let replied: (answer: unknown) => void = () => undefined;
      const answer = new Promise<unknown>((resolve) => {
        replied = resolve;
      });
      if (listener(raw, sender, replied) === true) return answer;
    }
    return undefined;
  }
}

export function install(): FakeBrowser {
  const fake = new FakeBrowser();
  Object.assign(globalThis, { browser: fake });
  return fake;
}
