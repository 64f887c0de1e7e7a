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

/** One area of `browser.storage`. */
export class FakeArea {
  items: Record<string, unknown> = {};
  /** Names of what was done, in order. */
  readonly log: string[] = [];
  /** Throws where the browser would refuse. */
  refuse: (items: Record<string, unknown>) => void = () => undefined;
  readonly onChanged = new FakeEvent<(changes: Changes) => void>();

  readonly get = async (keys: string | readonly string[] | null) => {
    const wanted = keys === null ? Object.keys(this.items) : typeof keys === 'string' ? [keys] : keys;
    const found = wanted.filter((key) => Object.hasOwn(this.items, key));
    return Object.fromEntries(found.map((key) => [key, structuredClone(this.items[key])]));
  };

  readonly set = async (items: Record<string, unknown>) => {
    this.refuse({ ...this.items, ...items });
    const changes: Changes = {};
    for (const [key, value] of Object.entries(structuredClone(items))) {
      this.log.push(`set ${key}`);
      this.items[key] = value;
      changes[key] = { newValue: value };
    }
    this.change(changes);
  };

  readonly remove = async (keys: string | readonly string[]) => {
    const gone = [keys].flat().filter((key) => Object.hasOwn(this.items, key));
    this.refuse(Object.fromEntries(Object.entries(this.items).filter(([key]) => !gone.includes(key))));
    const changes: Changes = {};
    for (const key of gone) {
      this.log.push(`remove ${key}`);
      delete this.items[key];
      changes[key] = {};
    }
    if (gone.length > 0) this.change(changes);
  };

  change(changes: Changes): void {
    for (const listener of this.onChanged.listeners) listener(changes);
  }

  reset(): void {
    this.items = {};
    this.log.length = 0;
    this.refuse = () => undefined;
    this.onChanged.listeners.clear();
  }
}

/** What both browsers refuse: an item of more bytes, or more in all. */
export function quota(itemBytes: number, allBytes: number): FakeArea['refuse'] {
  return (items) => {
    const sizes = Object.entries(items).map(([key, value]) => key.length + JSON.stringify(value).length);
    if (sizes.some((size) => size > itemBytes)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    if (sizes.reduce((sum, size) => sum + size, 0) > allBytes) throw new Error('QUOTA_BYTES quota exceeded');
  };
}

const SCRIPTS = [{ js: ['banner.js'], run_at: 'document_start' }, { js: ['overlay.js'] }];

interface RegisteredScript {
  readonly id: string;
  readonly js: readonly string[];
  readonly matches: readonly string[];
}

export class FakeBrowser {
  /** Sent with `runtime.sendMessage`, in order. */
  sent: unknown[] = [];
  /** What the background makes of the next messages. */
  receive: (message: unknown) => Promise<unknown> = async () => undefined;

  readonly storage: {
    local: FakeArea;
    session: FakeArea;
    sync: FakeArea | undefined;
    managed: FakeArea | undefined;
  } = {
    local: new FakeArea(),
    session: new FakeArea(),
    sync: new FakeArea(),
    managed: new FakeArea(),
  };

  /** What the organisation decides from now on. */
  async govern(policy: Record<string, unknown>): Promise<void> {
    this.storage.managed ??= new FakeArea();
    await this.storage.managed.remove(Object.keys(this.storage.managed.items));
    await this.storage.managed.set(policy);
  }

  /** What is in `storage.local`. */
  get stored(): Record<string, unknown> {
    return this.storage.local.items;
  }

  set stored(items: Record<string, unknown>) {
    this.storage.local.items = items;
  }

  readonly tabs = {
    /** No page is open at first. */
    open: [] as {
      readonly id: number;
      readonly incognito?: boolean;
      readonly url?: string;
      readonly windowId?: number;
      readonly cookieStoreId?: string | undefined;
      readonly lastAccessed?: number;
    }[],
    query: async () => this.tabs.open,
    update: async () => undefined,
    /** As in Firefox: what is opened from a tab is in the container of that. */
    create: async ({ url, openerTabId }: { url: string; openerTabId?: number }) => {
      const opener = this.tabs.open.find(({ id }) => id === openerTabId);
      const container = opener?.cookieStoreId;
      const tab = {
        id: this.tabs.open.length + 1,
        url,
        ...(container === undefined ? {} : { cookieStoreId: container }),
      };
      this.tabs.open.push(tab);
      return tab;
    },
    remove: async (id: number) => {
      this.tabs.open = this.tabs.open.filter((tab) => tab.id !== id);
    },
    get: async (id: number) =>
      this.tabs.open.find((tab) => tab.id === id) ?? Promise.reject(new Error('no tab')),
  };

  readonly windows = {
    open: [{ id: 1, incognito: false, focused: true }],
    getAll: async () => this.windows.open,
    update: async () => undefined,
  };

  /** The toolbar button: what its mark says on each tab. */
  readonly action = {
    badges: new Map<number, string>(),
    /** On every tab. */
    badge: '',
    /** The tabs whose button was drawn anew, in order. */
    painted: [] as number[],
    setIcon: async ({ tabId }: { tabId: number }) => void this.action.painted.push(tabId),
    setTitle: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeText: async ({ tabId, text }: { tabId?: number; text: string }) => {
      if (tabId === undefined) this.action.badge = text;
      else this.action.badges.set(tabId, text);
    },
  };

  /** Origins that were granted, and what the user says to the next question. */
  readonly permissions = {
    origins: new Set<string>(),
    answer: true,
    contains: async ({ origins }: { origins: readonly string[] }) =>
      origins.every((origin) => this.permissions.origins.has(origin)),
    request: async ({ origins }: { origins: readonly string[] }) => {
      if (this.permissions.answer) this.permissions.grant(origins);
      return this.permissions.answer;
    },
    remove: async ({ origins }: { origins: readonly string[] }) => {
      this.permissions.revoke(origins);
      return true;
    },
    grant: (origins: readonly string[]) => {
      for (const origin of origins) this.permissions.origins.add(origin);
      for (const listener of this.permissions.onAdded.listeners) listener();
    },
    revoke: (origins: readonly string[]) => {
      for (const origin of origins) this.permissions.origins.delete(origin);
      for (const listener of this.permissions.onRemoved.listeners) listener();
    },
    onAdded: new FakeEvent<() => void>(),
    onRemoved: new FakeEvent<() => void>(),
  };

  /** Content scripts registered at run time, as both browsers keep them: by their ids, each of which is there once. */
  readonly scripting = {
    registered: new Map<string, RegisteredScript>(),
    getRegisteredContentScripts: async () => [...this.scripting.registered.values()],
    registerContentScripts: async (scripts: readonly RegisteredScript[]) => {
      const twice = scripts.find(({ id }) => this.scripting.registered.has(id));
      if (twice !== undefined) throw new Error(`Duplicate script ID '${twice.id}'`);
      for (const script of scripts) this.scripting.registered.set(script.id, script);
    },
    updateContentScripts: async (scripts: readonly RegisteredScript[]) => {
      const unknown = scripts.find(({ id }) => !this.scripting.registered.has(id));
      if (unknown !== undefined) throw new Error(`Script with ID '${unknown.id}' does not exist`);
      for (const script of scripts) this.scripting.registered.set(script.id, script);
    },
    unregisterContentScripts: async ({ ids }: { ids: readonly string[] }) => {
      for (const id of ids) this.scripting.registered.delete(id);
    },
  };

  /** The line of the address bar itself. */
  readonly omnibox = {
    line: '',
    setDefaultSuggestion: ({ description }: { description: string }) => {
      this.omnibox.line = description;
    },
  };

  /** A message is its name and what is put into it. */
  readonly i18n = {
    getMessage: (name: string, ...put: readonly string[]) => [name, ...put].join(': '),
  };

  readonly alarms = {
    all: new Map<string, object>(),
    create: async (name: string, when: object) => {
      this.alarms.all.set(name, when);
    },
    clear: async (name: string) => this.alarms.all.delete(name),
    onAlarm: new FakeEvent<(alarm: { name: string }) => void>(),
  };

  readonly runtime = {
    id: 'behalf',
    /** Of the installed version. */
    scripts: SCRIPTS,
    getManifest: () => ({ content_scripts: this.runtime.scripts }),
    getURL: (path: string) => `chrome-extension://behalf/${path}`,
    sendMessage: (message: unknown) => {
      this.sent.push(message);
      return this.receive(message);
    },
    onMessage: new FakeEvent<MessageListener>(),
  };

  /** As on the first day; modules that hold it go on with it. */
  reset(): void {
    this.sent = [];
    this.receive = async () => undefined;
    this.permissions.origins.clear();
    this.permissions.answer = true;
    this.permissions.onAdded.listeners.clear();
    this.permissions.onRemoved.listeners.clear();
    this.scripting.registered.clear();
    this.runtime.scripts = SCRIPTS;
    this.storage.sync ??= new FakeArea();
    this.storage.managed ??= new FakeArea();
    const { local, session, sync, managed } = this.storage;
    for (const area of [local, session, sync, managed]) area.reset();
    this.tabs.open = [];
    this.windows.open = [{ id: 1, incognito: false, focused: true }];
    this.action.badges.clear();
    this.action.painted = [];
    this.action.badge = '';
    this.alarms.all.clear();
    this.alarms.onAlarm.listeners.clear();
    this.runtime.onMessage.listeners.clear();
  }

  change(changes: Changes): void {
    this.storage.local.change(changes);
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
