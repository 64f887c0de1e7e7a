import { ROW_ACTION, type RowSlot, rowSlots } from '../pages/customer-list/mount.ts';
import { type ListReading, readList } from '../pages/customer-list/read.ts';
import { contains, queryAll, rootOf } from '../pages/flat-tree.ts';
import controls from '../ui/controls.css?inline';
import { isByPointer } from '../ui/deliberate.ts';
import { styleSheet } from '../ui/host-element.ts';
import { pageLanguageHints } from '../ui/page-language.ts';
import { type ShadowMount, shadowMount } from '../ui/shadow-mount.ts';
import { rowActionWords } from '../ui/strings/row-action.ts';
import { chooseLanguage } from '../ui/strings/words.ts';
import theme from '../ui/theme.css?inline';
import { isMeant } from './is-meant.ts';
import operateCss from './operate.css?inline';
import { RowAction } from './RowAction.tsx';
import css from './row-action.css?inline';
import { rowPositions } from './row-positions.ts';
import { type OverlayStore, setRow } from './store.ts';

export interface RowActions {
  /** `key` is what the operator saw on the row when it was pressed. */
  readonly operate: (key: string) => void;
  readonly requestAuthorization: (key: string) => void;
}

/** One button in every row's Operation cell, kept true to the row it stands in. */
export function mountRowActions(
  store: OverlayStore,
  actions: RowActions,
  signal: AbortSignal,
): (list: ListReading | null) => void {
  const sheet = styleSheet(theme, controls, operateCss, css);
  const mounts = new Map<HTMLElement, ShadowMount>();
  const positions = rowPositions(signal);
  let slots: readonly RowSlot[] = [];
  let press: { readonly key: string; readonly button: EventTarget | null } | null = null;

  const draw = (): void => {
    for (const slot of slots) drawSlot(slot);
    positions.look([...mounts.keys()].map((host) => [host.dataset.key ?? '', host] as const));
  };

  const drawSlot = (slot: RowSlot): void => {
    const mount = mountIn(slot);
    const { host } = mount;
    const { rows, working, settings } = store.getState();
    const key = slot.key ?? '';
    const text = rowActionWords(chooseLanguage(settings.language, pageLanguageHints()));
    const status = rows[key] ?? null;
    const known =
      slot.obstacle ?? (status?.state === 'failed' && status.why === 'not-offered' ? 'not-offered' : null);
    // The focus was another customer's: a key pressed now would be meant for that one.
    if (host.dataset.key !== key) (host.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    host.dataset.key = key;
    const act = (run: (key: string) => void) => (event: Event) => {
      if (!isMeant(event, host)) return;
      // What the row shows now must be what it showed when it was drawn: rows are recycled for other customers.
      const list = readList(document.body);
      const now = list === null ? undefined : rowSlots(list).find(({ cell }) => contains(cell, host));
      // While the table is being drawn anew the row may not be readable; the adapter finds the customer by the key.
      const shown = now?.key ?? key;
      if (shown === key) run(key);
      else setRow(store, key, { state: 'changed' });
    };
    const operate = (event: Event): void => {
      if ((event.currentTarget as Element).getAttribute('aria-disabled') !== 'true')
        act(actions.operate)(event);
    };
    mount.render(
      <RowAction
        obstacle={known ?? (working !== null && working !== key ? 'busy' : null)}
        mayRequestAuthorization={slot.mayRequestAuthorization}
        status={status}
        text={text}
        onPress={(event) => {
          const isMeant = event.isTrusted && !positions.wasAnothers(key, event.clientX, event.clientY);
          press = isMeant ? { key, button: event.currentTarget } : null;
        }}
        onRelease={(event) => {
          // The row was replaced under the pointer: the browser makes no click of a press here and a release there.
          if (press?.key === key && press.button !== event.currentTarget) operate(event);
        }}
        onOperate={(event) => {
          // A press on one customer and a release on another, in a recycled row, is meant for neither, and one on a row
          // that had just moved there for its neighbour.
          if (isByPointer(event) && press?.key !== key) setRow(store, key, { state: 'changed' });
          else operate(event);
        }}
        onTryAgain={operate}
        onRequestAuthorization={act(actions.requestAuthorization)}
        onDismiss={() => setRow(store, key, null)}
      />,
    );
  };

  const mountIn = ({ cell }: RowSlot): ShadowMount => {
    const [existing = null] = queryAll(cell, ROW_ACTION);
    const known = existing === null ? undefined : mounts.get(existing);
    if (known !== undefined) return known;
    // A host left behind by an earlier version of this script is not ours to revive.
    existing?.remove();
    const mount = shadowMount(ROW_ACTION, sheet);
    (rootOf(cell) ?? cell).prepend(mount.host);
    mounts.set(mount.host, mount);
    return mount;
  };

  const unsubscribe = store.subscribe(draw);
  signal.addEventListener('abort', () => {
    unsubscribe();
    for (const mount of mounts.values()) mount.remove();
  });

  return (list) => {
    for (const [host, mount] of mounts) {
      if (host.isConnected) continue;
      mount.remove();
      mounts.delete(host);
    }
    if (list === null) {
      slots = [];
      return;
    }
    slots = rowSlots(list);
    draw();
  };
}
